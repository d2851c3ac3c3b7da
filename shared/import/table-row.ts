/** A row of a table in a source, before anything is known about its labels. */
export interface TableRow {
  /** Cell texts; null is a place covered by a merged cell, '' an empty cell. */
  cells: readonly (string | null)[];
  /**
   * Whether marks (tab, bar, table cells) separate the cells: then an empty cell is a blank figure. Where only
   * spaces or line breaks do, blanks cannot be seen and figures have to be counted.
   */
  ruled: boolean;
  /** Index of the source line, to tell which lines a table has used up. */
  source: number;
}

const BAR = /[|｜]/u;

/** A row of bars and dashes below a Markdown header, or bars alone: it holds nothing. */
const RULE_ROW = /^[\s|｜:\-–—─━+=┼┬┴├┤]*[|｜+┼][\s|｜:\-–—─━+=┼┬┴├┤]*$/u;

/** Whether a line only draws a table (`|---|---|`, `|`). */
export function isRuleLine(text: string): boolean {
  return RULE_ROW.test(text);
}

/** Whether the bars at the ends of a table's lines are drawn there for every line, and so bound no empty cell. */
export interface BarEnds {
  leading: boolean;
  trailing: boolean;
}

/** How the lines of one table use bars at their ends. */
export function barEnds(lines: readonly string[]): BarEnds {
  const trimmed = lines.map((line) => line.trim());
  return {
    leading: trimmed.every((line) => /^[|｜]/u.test(line)),
    trailing: trimmed.every((line) => /[|｜]$/u.test(line)),
  };
}

/** Whether a line is divided by bars. */
export function hasBars(text: string): boolean {
  return !text.includes('\t') && BAR.test(text);
}

/** The cells of a line: by tabs, else by bars; null where it has neither. */
export function splitCells(text: string, ends: BarEnds = barEnds([text])): string[] | null {
  if (text.includes('\t')) return text.split('\t').map(cleanCell);
  if (!BAR.test(text)) return null;
  let inner = text.trim();
  if (ends.leading) inner = inner.replace(/^[|｜]/u, '');
  if (ends.trailing) inner = inner.replace(/[|｜]$/u, '');
  return inner.split(BAR).map(cleanCell);
}

/** A line of text as a table row: cells where marks separate them, else words and the figures at the end. */
export function tableRowOf(text: string, source: number): TableRow {
  const cells = splitCells(text);
  if (!cells) return { cells: wordsOf(text), ruled: false, source };
  const held = cells.filter((cell) => cell !== '');
  // A bar behind a single cell (`规章 |`) is one cell per line, not a row.
  if (
    cells.length === 1 ||
    (held.length === 1 && cells[0] !== '' && !text.includes('\t') && cells.length <= 2)
  )
    return { cells: wordsOf(held[0] ?? ''), ruled: false, source };
  return { cells, ruled: true, source };
}

/** The text of a cell without the blanks of other editors at its ends; line breaks inside are kept. */
export function cleanCell(text: string): string {
  return text.replace(/^[\s\u00A0\u200B\u3000\uFEFF]+|[\s\u00A0\u200B\u3000\uFEFF]+$/gu, '');
}

/** A whole table can stand in one line; anything longer is prose. */
const LONGEST_ROW = 6000;

function wordsOf(text: string): string[] {
  if (text.length > LONGEST_ROW) return [text];
  return text.split(/[\s\u00A0\u3000]+/u).filter((word) => word !== '');
}

const FIGURE_LIKE = /^[?？]?\s*[(（]?[+＋\-－−—–]?[￥¥]?[\d０-９.．][\d０-９,，.．\s]*[)）]?\s*[%％]?$/u;
const BLANK_MARK = /^(?:[-－−—–―/／\\、×xX*＊]+|无|暂无|没有|不适用|空|N\/?A)$/u;

/** Whether a text can only be what stands in a figure cell: a number, or a mark put instead of one. */
export function isFigureText(text: string): boolean {
  const trimmed = cleanCell(text);
  return FIGURE_LIKE.test(trimmed) || BLANK_MARK.test(trimmed);
}

/** Whether a text is a figure with something added (`22（其中修订16件）`, `251000元`). */
export function isRemarkedFigure(text: string): boolean {
  return (
    /^[+＋\-－−约共计]?\s*[\d０-９]/u.test(cleanCell(text)) &&
    !/^\d{1,2}\s*[.．、]\s*\p{Script=Han}/u.test(cleanCell(text))
  );
}
