import { trimBlanks } from '../../text/blanks';

/** Tables of text whose cells are divided by tabs or bars, as crawlers and Markdown write them. */

const BAR = /[|｜]/u;

/** Whether the bars at the ends of a table's lines are drawn there for every line, and so bound no empty cell. */
interface BarEnds {
  leading: boolean;
  trailing: boolean;
}

/** Whether a line is divided by bars. */
export function hasBars(text: string): boolean {
  return !text.includes('\t') && BAR.test(text);
}

/**
 * The cells of each line: by tabs, else by bars; null where it has neither. Lines with bars that follow each other are
 * one table and use their ends alike.
 */
export function cellsByMarks(lines: readonly string[]): (string[] | null)[] {
  const cells: (string[] | null)[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (hasBars(lines[to] ?? '')) to += 1;
    if (to === from) to = from + 1;
    const block = lines.slice(from, to);
    const ends = barEnds(block);
    for (const line of block) cells.push(splitCells(line, ends));
    from = to;
  }
  return cells;
}

/** Whether a line only draws a table; a dash alone, also in every cell of a row, can be what stands in a cell. */
export function isDrawn(line: string): boolean {
  if (line.includes('\t') || !/^[\s|｜:\-–—+=\u2500-\u257F]+$/u.test(line)) return false;
  return !/^(?:[\s|｜]*[-–—]{1,2}(?=[\s|｜]|$))+[\s|｜]*$/u.test(line) || /^[\s|｜]*$/u.test(line);
}

/** Leaves out the rule below a Markdown header where it is drawn with single dashes. */
export function withoutHeaderRules<T extends { line: string }>(lines: readonly T[]): T[] {
  return lines.filter(({ line }, index) => {
    const above = lines[index - 1]?.line ?? '';
    const isSecond = hasBars(above) && !hasBars(lines[index - 2]?.line ?? '');
    return !(isSecond && hasBars(line) && /^[\s|｜\-–—]+$/u.test(line));
  });
}

function barEnds(lines: readonly string[]): BarEnds {
  const trimmed = lines.map((line) => line.trim());
  return {
    leading: trimmed.every((line) => /^[|｜]/u.test(line)),
    trailing: trimmed.every((line) => /[|｜]$/u.test(line.slice(-1))),
  };
}

function splitCells(text: string, ends: BarEnds): string[] | null {
  if (text.includes('\t')) return text.split('\t').map(trimBlanks);
  if (!BAR.test(text)) return null;
  const inner = text.trim();
  const from = ends.leading ? 1 : 0;
  const to = ends.trailing ? Math.max(from, inner.length - 1) : inner.length;
  return inner.slice(from, to).split(BAR).map(trimBlanks);
}
