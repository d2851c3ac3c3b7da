import type { MenuItemConstructorOptions } from 'electron';
import { OUTPUT_FORMATS, formatLabel } from '../../shared/document/formats';
import { COMMAND_KEYS, isKeyed, type KeyedCommand } from '../../shared/contract/command-keys';
import type { MenuCommand } from '../../shared/contract/window';

/** A report of the list that can be opened from the menu. */
export interface RecentReport {
  id: string;
  /** Unit and year. */
  title: string;
}

interface MenuActions {
  send: (command: MenuCommand) => void;
  open: (id: string) => void;
  selectAll: () => void;
}

/** The access keys of the formats: letters of their extensions that no other entry of that menu has. */
const FORMAT_KEYS = { docx: 'W', pdf: 'P', html: 'H', txt: 'T', xlsx: 'X', nianbao: 'N' } as const;

/**
 * The window menu in Chinese, with the access keys Windows programs use; everything the program can do is in it. A
 * command's item has its name as id. Commands go to the page, which knows what is open.
 */
export function menuTemplate(
  recent: readonly RecentReport[],
  { send, open, selectAll }: MenuActions,
): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => send(command),
    ...(isKeyed(command) ? { accelerator: COMMAND_KEYS[command] } : {}),
  });
  /** Shown beside the item only: in a cell or a text the key is the field's own. */
  const pageKey = (label: string, command: KeyedCommand): MenuItemConstructorOptions => ({
    ...item(label, command),
    registerAccelerator: false,
  });
  const native = (
    label: string,
    role: 'cut' | 'copy' | 'paste',
    accelerator: string,
  ): MenuItemConstructorOptions => ({ label, role, accelerator, registerAccelerator: false });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const outputs = OUTPUT_FORMATS.map((format) =>
    item(`${formatLabel(format)}(&${FORMAT_KEYS[format]})…`, `export.${format}`),
  );

  return [
    {
      label: '文件(&F)',
      submenu: [
        item('新建报告(&N)…', 'report.new'),
        item('用上年文件新建(&Y)…', 'report.fromLastYear'),
        item('导入文档(&I)…', 'report.import'),
        item('导入文件夹(&D)…', 'report.importFolder'),
        item('从文件取数(&T)…', 'report.takeFrom'),
        {
          label: '最近的报告(&R)',
          enabled: recent.length > 0,
          submenu: recent.map(({ id, title }, index) => ({
            label: `&${index + 1} ${title.replaceAll('&', '&&')}`,
            click: () => open(id),
          })),
        },
        line,
        item('历年报告(&L)', 'library.show'),
        item('汇总(&U)', 'summary.show'),
        item('回收站(&G)', 'library.bin'),
        line,
        item('保存(&S)', 'report.save'),
        item('打印(&P)…', 'report.print'),
        item('单位信息(&M)…', 'report.unit'),
        item('版本(&V)…', 'report.versions'),
        {
          label: '状态(&A)',
          submenu: [
            item('草稿(&D)', 'state.draft'),
            item('已校核(&C)', 'state.checked'),
            item('已报送(&F)', 'state.filed'),
          ],
        },
        line,
        item('备份与恢复(&B)', 'backup.show'),
        item('设置(&O)…', 'settings.show'),
        line,
        { label: '退出(&X)', role: 'close', accelerator: 'Alt+F4', registerAccelerator: false },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        pageKey('撤销(&U)', 'edit.undo'),
        pageKey('重做(&R)', 'edit.redo'),
        line,
        native('剪切(&T)', 'cut', 'CmdOrCtrl+X'),
        native('复制(&C)', 'copy', 'CmdOrCtrl+C'),
        native('粘贴(&P)', 'paste', 'CmdOrCtrl+V'),
        // Not the system's own: of a table that would only take the digits of one cell.
        { label: '全选(&A)', click: selectAll, accelerator: 'CmdOrCtrl+A', registerAccelerator: false },
        line,
        item('查找(&F)…', 'edit.find'),
        item('空格填 0(&Z)', 'edit.zeros'),
        item('生成初稿(&G)…', 'text.draft'),
        item('套话库(&K)', 'text.stock'),
        line,
        item('下一处问题(&N)', 'checks.next'),
        item('上一处问题(&V)', 'checks.previous'),
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        item('下一部分(&N)', 'part.next'),
        item('上一部分(&P)', 'part.previous'),
        item('下一栏(&J)', 'view.nextPane'),
        item('上一栏(&K)', 'view.previousPane'),
        line,
        item('预览(&W)', 'view.preview'),
        item('对照上年(&L)', 'view.compare'),
        item('校核栏(&C)', 'view.checks'),
        line,
        item('放大(&I)', 'view.zoomIn'),
        item('缩小(&O)', 'view.zoomOut'),
        item('实际大小(&Z)', 'view.zoomReset'),
        line,
        { label: '全屏(&F)', role: 'togglefullscreen', accelerator: 'F11' },
      ],
    },
    {
      label: '导出(&X)',
      submenu: [
        ...outputs,
        item('Word 和 PDF(&D)…', 'export.wordAndPdf'),
        item('全部格式(&A)…', 'export.all'),
        item('复制网页内容(&C)', 'export.copyWebPage'),
        line,
        item('公示栏海报 A3(&O)…', 'export.poster'),
        item('公示栏海报 两张 A4(&F)…', 'export.posterHalves'),
        item('打印公示栏海报(&R)…', 'export.printPoster'),
        line,
        item('保存校核单(&S)…', 'checkSheet.save'),
        item('打印校核单(&J)…', 'checkSheet.print'),
        line,
        item('批量导出(&B)…', 'export.batch'),
        item('版式设置(&L)…', 'export.layout'),
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        item('使用说明(&M)', 'help.manual'),
        item('规则说明(&R)', 'help.rules'),
        item('一分钟入门(&T)', 'help.tour'),
        line,
        item('检查运行环境(&C)', 'help.environment'),
        item('关于(&A)', 'help.about'),
      ],
    },
  ];
}
