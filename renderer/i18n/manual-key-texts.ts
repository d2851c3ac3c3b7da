import type { KeyedCommand } from '../../shared/contract/command-keys';
import { FILL_NAMES } from '../../shared/clipboard/range-edit';
import { TEXTS } from './texts';

/** What the commands with a key do, in the manual. */
export const COMMAND_WORDS = {
  'help.manual': '打开使用说明',
  'report.new': '新建报告',
  'report.import': '导入文档',
  'report.save': '随时已保存；按下时告诉你一声',
  'export.docx': '导出 Word 文档',
  'report.print': TEXTS.editor.print,
  'edit.undo': TEXTS.editor.undo,
  'edit.redo': TEXTS.editor.redo,
  'edit.find': '查找',
  'checks.next': '下一处问题',
  'checks.previous': '上一处问题',
  'part.next': '下一部分',
  'part.previous': '上一部分',
  'view.nextPane': '到下一栏：目录、正文、校核；导入时在原文和结果之间来回',
  'view.previousPane': '到上一栏',
  'view.zoomIn': TEXTS.status.zoomIn,
  'view.zoomOut': TEXTS.status.zoomOut,
  'view.zoomReset': TEXTS.status.zoomReset,
} as const satisfies Record<KeyedCommand, string>;

/** What the keys of the tables do. */
export const GRID_KEY_TEXTS = {
  step: '移到相邻的格',
  extend: '扩大选区',
  block: '到数据块的边缘',
  selectBlock: '选到数据块的边缘',
  places: {
    'row-start': '一行的开头',
    'row-end': '一行的末尾',
    'table-start': '表的第一格',
    'table-end': '表的最后一格',
    top: '一列的顶端',
    bottom: '一列的底端',
  },
  goTo: (place: string) => `到${place}`,
  selectTo: (place: string) => `选到${place}`,
  tab: '下一个可填的格',
  tabBack: '上一个可填的格',
  enter: '向下一格；按过 Tab 时回到起始列的下一行',
  enterUp: '向上一格',
  select: { all: '选中整张表', row: '选中整行', column: '选中整列' },
  fill: FILL_NAMES,
  edit: '修改格里的内容；灰底的格显示由哪些数相加',
  caret: '正在输入时：改为移动光标修改',
  plain: {
    finish: '修改完毕',
    cancel: '放弃正在输入的内容',
    clear: '清空选中的格（清空不等于 0）',
    'empty-and-type': '清空后重新输入',
    'fill-typed': '用输入的值填满选区',
    collapse: '只选当前格',
    undo: TEXTS.editor.undo,
    redo: TEXTS.editor.redo,
    'explain-sum': '显示由哪些数相加',
    note: '批注',
    reveal: '转回当前格',
  },
} as const;
