import {
  barEnds,
  type BarEnds,
  cleanCell,
  hasBars,
  splitCells,
  type TableRow,
  tableRowOf,
} from './table-row';

/** One line of a document: a paragraph, a heading, a row of a table. Blank lines are not kept. */
export interface SourceLine {
  /** What stands there, trimmed; the cells of a row joined by one space. */
  text: string;
  /** The cells, where the source has cells or separates them by marks; else null. */
  cells: readonly (string | null)[] | null;
  /** Whether the line began with blanks, as first lines of paragraphs do. */
  indented: boolean;
  /** Whether a blank line (or, in a page, another paragraph) stands before it. */
  apart: boolean;
}

const PAGE_NUMBER = /^(?:[-—–―－]+\s*\d{1,3}\s*[-—–―－]+|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?)$/u;
/** A cell with line breaks, as Excel quotes it; the lengths keep a stray quote from being searched for ever. */
const QUOTED_BREAK = /(^|\t)"((?:[^"\t\n]|""){0,60}(?:\n(?:[^"\t\n]|""){0,60}){1,6})"(?=\t|\n|$)/gmu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const MARKUP = /^#{1,6}\s+|\*\*|&(?:nbsp|ensp|emsp);|<br\s*\/?>/giu;

/** The lines of a text document: plain, tab- or bar-separated, Markdown. Page numbers and drawn rules are left out. */
export function linesOfText(text: string): SourceLine[] {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/gu, '\n')
    .replace(QUOTED_BREAK, (_, before: string, cell: string) => before + cell.replace(/\n/gu, ''));
  const kept: { line: string; apart: boolean }[] = [];
  let apart = true;
  for (const raw of plain.split('\n')) {
    const line = withoutMarkup(raw);
    const trimmed = cleanCell(line);
    if (trimmed === '') apart = true;
    if (trimmed === '' || PAGE_NUMBER.test(trimmed) || isDrawn(line)) continue;
    kept.push({ line, apart });
    apart = false;
  }
  const lines = withoutHeaderRules(kept);
  const ends = barEndsOf(lines.map((each) => each.line));
  return lines.map(({ line, apart: isApart }, index) => {
    const cells = splitCells(line, ends[index]);
    const held = cells?.filter((cell) => cell !== '') ?? [];
    return {
      text: cells ? held.join(' ') : inline(cleanCell(line)),
      cells,
      indented: /^[\s\u3000\u00A0]/u.test(line) && !/^\t+[^\t]*\t/u.test(line),
      apart: isApart,
    };
  });
}

/** Marks of Markdown and web pages that are no text. */
function withoutMarkup(raw: string): string {
  const line = raw.replace(MARKUP, (mark) => (mark.startsWith('&') || mark.startsWith('<') ? ' ' : ''));
  return hasBars(line) ? line.replace(/\\([.\-|()])/gu, '$1') : line;
}

/** A line that only draws a table; a dash alone, also in every cell of a row, can be what stands in a cell. */
function isDrawn(line: string): boolean {
  if (line.includes('\t') || !/^[\s|｜:\-–—─━+=]+$/u.test(line)) return false;
  return !/^(?:[\s|｜]*[-–—]{1,2}(?=[\s|｜]|$))+[\s|｜]*$/u.test(line) || /^[\s|｜]*$/u.test(line);
}

/** Leaves out the rule below a Markdown header where it is drawn with single dashes. */
function withoutHeaderRules<T extends { line: string }>(lines: readonly T[]): T[] {
  return lines.filter(({ line }, index) => {
    const above = lines[index - 1]?.line ?? '';
    const isSecond = hasBars(above) && !hasBars(lines[index - 2]?.line ?? '');
    return !(isSecond && hasBars(line) && /^[\s|｜\-–—]+$/u.test(line));
  });
}

/** For each line how its table uses bars at the ends: lines with bars that follow each other are one table. */
function barEndsOf(lines: readonly string[]): (BarEnds | undefined)[] {
  const ends: (BarEnds | undefined)[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (hasBars(lines[to] ?? '')) to += 1;
    const block = barEnds(lines.slice(from, to));
    for (let index = from; index < to; index += 1) ends[index] = block;
    from = Math.max(to, from + 1);
  }
  return ends;
}

/** Lines of cells, as a spreadsheet or comma-separated file has them; a row with one cell is a line of text. */
export function linesOfGrid(grid: readonly (readonly (string | null)[])[]): SourceLine[] {
  return grid.flatMap((row) => {
    const cells = row.map((cell) => (cell === null ? null : cleanCell(cell.replace(INVISIBLE, ''))));
    const held = cells.filter((cell) => cell !== null && cell !== '');
    if (held.length === 0) return [];
    return [{ text: inline(held.join(' ')), cells, indented: false, apart: true }];
  });
}

/** A line as a row of a table. */
export function asTableRow(line: SourceLine, source: number): TableRow {
  if (!line.cells) return tableRowOf(line.text, source);
  const held = line.cells.filter((cell) => cell !== null && cell !== '');
  const uncovered = line.cells.filter((cell) => cell !== null);
  // A single cell with nothing behind it is one cell per line, not a row.
  const [only] = held;
  if (
    held.length === 1 &&
    only != null &&
    uncovered.indexOf(only) === uncovered.length - 1 &&
    uncovered.length <= 2
  ) {
    return { ...tableRowOf(only, source), ruled: false };
  }
  return { cells: line.cells, ruled: true, source };
}

function inline(text: string): string {
  return text.replace(/[\u00A0\t]+/gu, ' ');
}
