import { cellsByMarks, hasBars } from './bars';
import { withoutLetterSpaces } from './letter-spaces';
import type { Place } from '../source/source';
import { heldTexts, type CellOrigin, type SourceLine } from './source-line';

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
  /** See SourceLine. */
  origins?: readonly (CellOrigin | null)[];
  spanned?: boolean;
  at?: Place;
}

/**
 * Where the last cell of a row ends: a row that reaches less far than those around it, or farther, has a cell gone or
 * one too many. A sheet keeps no blank cells; there every row reaches as far as its table.
 */
export function reachOf({ cells, origins, at }: TableRow): number {
  if (!origins || (at && 'sheet' in at)) return cells.length;
  return cells.findLastIndex((cell, column) => cell === null || origins[column] != null) + 1;
}

/** A whole table can stand in one line; anything longer is prose. */
const LONGEST_ROW = 6000;

/** A line as a row of a table: its cells, else its words. */
export function asTableRow(line: SourceLine, source: number): TableRow {
  const { at, origins, spanned } = line;
  return {
    ...divided(line, source),
    ...(at && { at }),
    ...(origins && { origins }),
    ...(spanned && { spanned }),
  };
}

function divided({ text, cells }: SourceLine, source: number): TableRow {
  if (!cells) return rowOfText(text, source);
  const uncovered = cells.filter((cell) => cell !== null);
  const [only, ...others] = heldTexts(uncovered);
  // A single cell with nothing behind it is one cell per line, not a row.
  const isAlone = only !== undefined && others.length === 0 && uncovered.length <= 2;
  if (isAlone && uncovered.indexOf(only) === uncovered.length - 1) {
    return { ...rowOfText(only, source), ruled: false };
  }
  return { cells, ruled: true, source };
}

/** Bars divide paragraphs of web pages, too. */
function rowOfText(text: string, source: number): TableRow {
  const [cells] = cellsByMarks([text]);
  if (!cells) return { cells: wordsOf(text), ruled: false, source };
  const held = heldTexts(cells);
  // A bar behind a single cell (`规章 |`) is one cell per line, not a row.
  const isAlone = held.length === 1 && cells[0] !== '' && hasBars(text) && cells.length <= 2;
  if (cells.length === 1 || isAlone) return { cells: wordsOf(held[0] ?? ''), ruled: false, source };
  return { cells, ruled: true, source };
}

function wordsOf(text: string): string[] {
  if (text.length > LONGEST_ROW) return [text];
  return withoutLetterSpaces(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
