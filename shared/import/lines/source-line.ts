import { isBlank, joinedLines, trimBlanks, withoutInvisible } from '../../text/blanks';

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
    .map((cell) => joinedLines(cell).replace(/[\u00A0\t]+/gu, ' '))
    .join(' ');
}

/** The cells that hold a text: neither empty nor covered by a merged cell. */
export function heldTexts(cells: readonly (string | null)[]): string[] {
  return cells.filter((cell) => cell !== null).filter((cell) => cell !== '');
}

/** No label of the form is longer. */
const LONGEST_LABEL = 60;

/** Lines of cells, as a spreadsheet or comma-separated file has them; rows without any text are left out. */
export function linesOfGrid(grid: readonly (readonly (string | null)[])[]): SourceLine[] {
  return grid.flatMap((row) => {
    const cells = row.map((cell) => (cell === null ? null : trimBlanks(withoutInvisible(cell))));
    const [text, ...others] = heldTexts(cells);
    if (text === undefined) return [];
    return others.length === 0 && holdsParagraphs(text) ? linesOfCell(text) : [lineOfCells(cells)];
  });
}

/** Whether a cell that is alone in its row holds the paragraphs of a text part, not a label broken over lines. */
function holdsParagraphs(text: string): boolean {
  return text.includes('\n') && (text.length > LONGEST_LABEL || text.includes('。'));
}

function linesOfCell(text: string): SourceLine[] {
  return text.split('\n').flatMap((raw) => {
    const line = trimBlanks(raw);
    return line === '' ? [] : [{ ...lineOfText(line), indented: isBlank(raw.charAt(0)) }];
  });
}
