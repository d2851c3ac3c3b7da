import { cleanCell, splitCells, type TableRow, tableRowOf } from './table-row';

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
const QUOTED_BREAK = /(^|\t)"((?:[^"\t]|"")*\n(?:[^"\t]|"")*)"(?=\t|\n|$)/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const MARKUP = /^#{1,6}\s+|\*\*|&(?:nbsp|ensp|emsp);|<br\s*\/?>/giu;

/** The lines of a text document: plain, tab- or bar-separated, Markdown. Page numbers and drawn rules are left out. */
export function linesOfText(text: string): SourceLine[] {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/gu, '\n')
    .replace(QUOTED_BREAK, (_, before: string, cell: string) => before + cell.replace(/\n/gu, ''));
  const lines: SourceLine[] = [];
  let apart = true;
  for (const raw of plain.split('\n')) {
    const marked = raw.replace(MARKUP, (mark) => (mark.startsWith('&') || mark.startsWith('<') ? ' ' : ''));
    const line = /[|｜]/u.test(marked) ? marked.replace(/\\([.\-|()])/gu, '$1') : marked;
    const trimmed = cleanCell(line);
    if (trimmed === '' || PAGE_NUMBER.test(trimmed)) {
      if (trimmed === '') apart = true;
      continue;
    }
    if (/^[\s|｜:\-–—─━+=]+$/u.test(trimmed) && !/[\t]/u.test(trimmed) && !isLoneMark(trimmed)) continue;
    const cells = splitCells(line);
    const held = cells?.filter((cell) => cell !== '') ?? [];
    lines.push({
      text: cells ? held.join(' ') : inline(trimmed),
      cells,
      indented: /^[\s\u3000\u00A0]/u.test(line) && !/^\t+[^\t]*\t/u.test(line),
      apart,
    });
    apart = false;
  }
  return lines.filter((line) => line.text !== '' || line.cells !== null);
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

/** A dash or slash on a line of its own can be the content of a cell. */
function isLoneMark(text: string): boolean {
  return /^[-–—]{1,2}$/u.test(text);
}

function inline(text: string): string {
  return text.replace(/[\u00A0\t]+/gu, ' ');
}
