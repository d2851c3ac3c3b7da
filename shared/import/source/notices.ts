/**
 * What readers say of a document, each with its sentence. `{text}` is the notice's own text; where a notice has none,
 * the sentence ends before the colon.
 */
const NOTICES = {
  deletedText: '修订中已删除或用删除线划去的文字没有读取：{text}',
  hiddenText: '设为隐藏的文字没有读取：{text}',
  textBox: '文本框中的文字列在它所在的段落或表格之后：{text}',
  notes: '脚注、尾注和批注没有读取：{text}',
  raisedMark: '数字旁的上标或下标按注释标记处理，没有算入数字：{text}',
  nestedTable: '单元格中还有表格，其中的文字并入了这个单元格：{text}',
  layoutTable: '只用来排版的外层表格没有作为表格读取：{text}',
  contents: '目录没有读取：{text}',
  symbol: '有不能读作文字的符号，位置上用“￼”表示：{text}',
  picture: '有图片，其中的文字和数字没有读取：{text}',
  embedded: '嵌入的对象（如 Excel 表格）没有读取：{text}',
  formulaWithoutResult: '公式没有保存计算结果，按空白读取；请在 Excel 或 WPS 中打开并保存一次：{text}',
  formulaError: '公式的结果是错误值，按空白读取：{text}',
  hiddenSheet: '隐藏的工作表没有读取：{text}',
  hiddenRows: '有隐藏的行或列，已经读取，请核对：{text}',
  hiddenRowsLeft: '有隐藏的行或列，与表格对不上，没有读取：{text}',
  hiddenRowsPartly: '有隐藏的行或列，只读取了与表格对得上的部分，请核对：{text}',
  dateInCell: '单元格中是日期，没有作为数字读取：{text}',
  roundedShown: '显示的数字经过舍入，读取的是单元格中的实际数字：{text}',
  twoLines: '一个单元格中有多行：{text}',
  turnedText: '与页面方向不同的文字（如印章）没有读取：{text}',
  tooMuch: '表格超出可读取的范围，其余的行列没有读取：{text}',
} as const satisfies Readonly<Record<string, string>>;

export type NoticeCode = keyof typeof NOTICES;

// The keys of an object written out above are exactly its names; Object.keys only says `string`.
export const NOTICE_CODES = Object.keys(NOTICES) as NoticeCode[];

/** A notice as one Chinese sentence. */
export function noticeSentence(code: NoticeCode, text = ''): string {
  return text === '' ? NOTICES[code].replace('：{text}', '。') : NOTICES[code].replace('{text}', () => text);
}
