import { FILL_NAMES } from '../../shared/clipboard/range-edit';
import { FILL_ZEROS } from '../../shared/number/fill-zeros';
import { TEXTS } from './texts';

/** What the tables say. */
export const GRID_TEXTS = {
  entered: (name: string) => `录入“${name}”`,
  computedTip: (addends: number) => `自动计算：由 ${addends} 个数相加（按 F2 查看）`,
  computedLocked: '这一格由程序自动计算，不能修改；按 F2 查看由哪些数相加',
  nothingToPaste: '剪贴板里没有可以粘贴的文字',
  pressPaste: '请按 Ctrl+V 粘贴',
  copied: (cells: number) => `已复制 ${cells} 个单元格`,
  copiedTable: '已复制整张表（含行、列名称）',
  cut: (cells: number) => `已剪切 ${cells} 个单元格，粘贴后原处清空`,
  cutKept: (cells: number) => `已粘贴文字；剪切的 ${cells} 个单元格没有清空`,
  fillZeros: (blanks: number) => `${FILL_ZEROS}（${blanks} 格）`,
  copyFailed: '没有复制成功，请按 Ctrl+C 再试一次',
  sumOf: (name: string, addends: string, amount: number) => `${name} ${amount} ＝ ${addends}`,
  noSum: '这一格不计入任何总计',
  noteLine: (text: string) => `批注：${text}`,
  remarkLine: (text: string) => `原文：${text}`,
  draftLine: '没有录完：上次中断时正在输入，还没有计入。按 Enter 计入，按 Esc 放弃',
  draftsFound: (cells: number) =>
    `上次中断时有 ${cells} 格没有录完，已找回并标出，还没有计入：按 Enter 计入，按 Esc 放弃`,
  compareLegend: '每格下方小字：上年数，以及本年比上年的增减。',

  menu: {
    label: '单元格菜单',
    cut: '剪切',
    copy: '复制',
    copyTable: '复制整张表（含行、列名称）',
    paste: '粘贴',
    clear: '清除内容',
    zerosInRange: `所选${FILL_ZEROS}`,
    zerosInTable: `整张表${FILL_ZEROS}`,
    undo: TEXTS.editor.undo,
    redo: TEXTS.editor.redo,
    fillDown: FILL_NAMES.down,
    fillRight: FILL_NAMES.right,
    addNote: '添加批注…',
    editNote: '编辑批注…',
    deleteNote: '删除批注',
    deleteRemark: '删除原文备注',
    explain: '说明这一格',
  },

  note: {
    title: '批注',
    label: '内容',
    printed: '打印在表下',
    printedHelp: '不勾选时只在屏幕上显示，不写进报告正文。',
    save: '确定',
    added: '已添加批注',
    changed: '已修改批注',
    removed: '已删除批注',
    remarkRemoved: '已删除原文备注',
  },

  pasteRow: {
    title: '填到哪一行？',
    otherRow: (label: string) => `复制的是“${label}”这一行，选中的是另一行。`,
    unknownRow: (label: string) => `表中没有“${label}”这一行。`,
    way: (row: string) => `填到“${row}”`,
  },

  explain: {
    title: '说明这一格',
    counts: '填什么',
    addends: '由下列各数相加',
    entersInto: '计入',
    basis: '依据',
    goTo: '转到',
    computed: '由程序自动计算，不用填写。',
  },
} as const;
