import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/window';

/**
 * The window menu in Chinese, with the access keys Windows programs use. Commands go to the page, which knows what is
 * open; cut, copy and paste reach the focused field as the browser's own.
 */
export function installMenu(send: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  /** Shown beside the item only: in a cell or a text the key is the field's own. */
  const pageKey = (label: string, command: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    ...item(label, command, accelerator),
    registerAccelerator: false,
  });
  const native = (
    label: string,
    role: 'cut' | 'copy' | 'paste' | 'selectAll',
    accelerator: string,
  ): MenuItemConstructorOptions => ({ label, role, accelerator, registerAccelerator: false });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件(&F)',
      submenu: [
        item('新建报告(&N)…', 'report.new', 'CmdOrCtrl+N'),
        item('导入文档(&I)…', 'report.import', 'CmdOrCtrl+O'),
        item('从文件取数(&T)…', 'report.takeFrom'),
        item('历年报告(&L)', 'library.show'),
        line,
        item('保存(&S)', 'report.save', 'CmdOrCtrl+S'),
        item('导出(&E)…', 'report.export', 'CmdOrCtrl+E'),
        item('打印(&P)…', 'report.print', 'CmdOrCtrl+P'),
        line,
        item('版本(&V)…', 'report.versions'),
        item('备份与恢复(&B)', 'backup.show'),
        line,
        { label: '退出(&X)', role: 'close', accelerator: 'Alt+F4', registerAccelerator: false },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        pageKey('撤销(&U)', 'edit.undo', 'CmdOrCtrl+Z'),
        pageKey('重做(&R)', 'edit.redo', 'CmdOrCtrl+Y'),
        line,
        native('剪切(&T)', 'cut', 'CmdOrCtrl+X'),
        native('复制(&C)', 'copy', 'CmdOrCtrl+C'),
        native('粘贴(&P)', 'paste', 'CmdOrCtrl+V'),
        native('全选(&A)', 'selectAll', 'CmdOrCtrl+A'),
        line,
        item('查找(&F)…', 'edit.find', 'CmdOrCtrl+F'),
        item('生成初稿(&G)…', 'text.draft'),
        item('套话库(&K)', 'text.stock'),
        line,
        item('下一处问题(&N)', 'checks.next', 'F8'),
        item('上一处问题(&V)', 'checks.previous', 'Shift+F8'),
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        item('下一部分(&N)', 'part.next', 'Ctrl+Tab'),
        item('上一部分(&P)', 'part.previous', 'Ctrl+Shift+Tab'),
        item('校核栏(&C)', 'view.checks'),
        line,
        item('放大(&I)', 'view.zoomIn', 'CmdOrCtrl+='),
        item('缩小(&O)', 'view.zoomOut', 'CmdOrCtrl+-'),
        item('实际大小(&Z)', 'view.zoomReset', 'CmdOrCtrl+0'),
        line,
        { label: '全屏(&F)', role: 'togglefullscreen', accelerator: 'F11' },
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        item('使用说明(&M)', 'help.manual', 'F1'),
        item('检查运行环境(&C)', 'help.environment'),
        item('关于(&A)', 'help.about'),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
