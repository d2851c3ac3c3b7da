/** What came of a paste, in numbers. */
export interface PasteTally {
  rows: number;
  columns: number;
  /** Whether the pasted labels decided where the figures went. */
  byLabels: boolean;
  /** The rows that were filled by their labels, as printed. */
  filled: readonly string[];
  pasted: number;
  /** Totals that were stepped over, and those among them that said something else than the computed ones. */
  computed: number;
  totalsDiffer: number;
  unreadable: number;
  marks: number;
  blanks: number;
  outside: number;
  unplaced: number;
}

/** The one sentence that tells the result of a paste. */
export function pasteSentence(tally: PasteTally): string {
  if (tally.pasted === 0) {
    return tally.computed > 0 ? '没有粘贴：所选是自动计算的单元格' : '没有粘贴：所选位置没有可以填写的单元格';
  }
  const head = tally.byLabels
    ? `已按行、列名称粘贴 ${tally.pasted} 个单元格${filledRows(tally.filled)}`
    : tally.rows * tally.columns === 1
      ? '已粘贴 1 个单元格'
      : `已粘贴 ${tally.rows}×${tally.columns}`;
  const rest = [
    [tally.computed, `跳过 ${tally.computed} 个计算单元格`],
    [tally.totalsDiffer, `其中 ${tally.totalsDiffer} 个与自动计算的结果不同，请核对`],
    [tally.unreadable, `${tally.unreadable} 个无法识别，已按原样保留`],
    [tally.marks, `${tally.marks} 个填的是空白记号`],
    [tally.blanks, `${tally.blanks} 个为空`],
    [tally.outside, `${tally.outside} 个超出表格，没有粘贴`],
    [tally.unplaced, `${tally.unplaced} 处无法对应到表中，没有粘贴`],
  ] as const;
  return [head, ...rest.filter(([count]) => count > 0).map(([, words]) => words)].join('，');
}

/** One row is named, several are counted from the first to the last. */
function filledRows(rows: readonly string[]): string {
  const [first = '', last = ''] = [rows[0], rows.at(-1)];
  if (first === '') return '';
  return rows.length === 1 ? `，填在“${first}”` : `，填在“${first}”至“${last}”共 ${rows.length} 行`;
}

/** Why a paste was left undone. */
export const nothingPasted = {
  stranger: (title: string) => `没有粘贴：复制的是“${title}”的表格，请到那张表中粘贴`,
  unknownLabel: (label: string) => `没有粘贴：表中没有“${label}”这一行，请只复制数字再粘贴`,
  count: (label: string) => `没有粘贴：“${label}”一行的数字个数与表中不同，请选中要填的格，只复制数字再粘贴`,
  labelsOnly: '没有粘贴：复制的是表中的名称，不是数字',
  homeless: (figures: number) =>
    `没有粘贴：剪切的内容有 ${figures} 个在这里放不下，原处没有改动；请换一个位置`,
} as const;
