/** What came of a paste, in numbers. */
export interface PasteTally {
  rows: number;
  columns: number;
  /** Whether the pasted labels decided where the figures went. */
  byLabels: boolean;
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
    ? `已按行、列名称粘贴 ${tally.pasted} 个单元格`
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
