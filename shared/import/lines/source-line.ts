import { joinedLines } from '../../text/blanks';
import type { Origin } from '../import-result';
import type { Place } from '../source/source';

/** A cell's place in its source. */
export interface CellOrigin extends Origin {
  /** How many columns of its grid it takes. */
  columnSpan: number;
}

/** One line of a document: a paragraph, a heading, a row of a table. Blank lines are not kept. */
export interface SourceLine {
  /** What stands there, trimmed; the cells of a row joined by one space. */
  text: string;
  /**
   * The cells, where the source has cells or separates them by marks; else null. A null cell is a place covered by a
   * merged cell, '' an empty cell. Line breaks inside a cell are kept: two figures on two lines are not one.
   */
  cells: readonly (string | null)[] | null;
  /** Whether the line began with blanks, as first lines of paragraphs do. */
  indented: boolean;
  /** Whether a blank line (or, in a page, another paragraph) stands before it. */
  apart: boolean;
  /** Where it stands; absent where nobody asks. */
  at?: Place;
  /** Of each of `cells`, null where it is null. */
  origins?: readonly (CellOrigin | null)[];
  /**
   * Whether the source tells merged cells, so that a cell's index is its column for certain. Where text is divided by
   * marks only, rows can be shifted.
   */
  spanned?: boolean;
}

/** A paragraph of its own. */
export function lineOfText(text: string): SourceLine {
  return { text, cells: null, indented: false, apart: true };
}

/** A row of cells as a line; its cells come trimmed and without invisible characters. */
export function lineOfCells(cells: readonly (string | null)[]): SourceLine {
  return { text: textOfCells(cells), cells, indented: false, apart: true };
}

/** The texts of cells on one line. */
export function textOfCells(cells: readonly (string | null)[]): string {
  return heldTexts(cells)
    .map((cell) => (cell.includes('\n') ? joinedLines(cell) : cell))
    .join(' ')
    .replace(/[\u00A0\t]+/gu, ' ');
}

/** The cells that hold a text: neither empty nor covered by a merged cell. */
export function heldTexts(cells: readonly (string | null)[]): string[] {
  return cells.filter((cell) => cell !== null).filter((cell) => cell !== '');
}
