import type { Cell } from '../../../../shared/import/source/source';
import { rounded, surround } from './geometry';
import { cutWord, type TurnedText, type Word } from './page-words';
import { gridBox, type RuledCell, type RuledGrid } from './ruled-grid';
import { boxOf, linesOf } from './text-lines';

/** A table of one page with its text; `xs` are the edges of its columns in points. */
export interface PageTable {
  xs: readonly number[];
  top: number;
  bottom: number;
  cells: readonly Cell[];
}

/** What a cell holds where only figures, marks for none and blanks stand in it. */
const FIGURES = /^[\d０-９.,，．%％\-－—+/／\s]+$/u;

/** Whether the text is a figure, or the mark for none. */
export function isFigure(text: string): boolean {
  return FIGURES.test(text);
}

/** Whether a word belongs to the table: its middle lies inside its outer rules. */
export function standsInGrid(grid: RuledGrid, word: Pick<Word, 'left' | 'right' | 'middle'>): boolean {
  const [left, top, right, bottom] = gridBox(grid);
  const center = (word.left + word.right) / 2;
  return word.middle > top && word.middle < bottom && center > left && center < right;
}

/**
 * Puts the words inside a table into its cells. A figure goes where its centre is, other text where each character
 * begins; closing marks stay with what they close, as they hang over narrow cells.
 */
export function fillGrid(
  grid: RuledGrid,
  words: readonly Word[],
  turned: readonly TurnedText[],
  page: number,
): PageTable {
  const cellAt = placesOf(grid);
  const held = new Map<RuledCell, Word[]>();
  const put = (cell: RuledCell | null, word: Word): void => {
    if (cell) held.set(cell, [...(held.get(cell) ?? []), word]);
  };
  for (const word of words) {
    const row = bandOf(grid.ys, word.middle);
    for (const piece of piecesOf(word, (x) => cellAt(row, bandOf(grid.xs, x)))) put(piece.cell, piece.word);
  }
  const sideways = new Map<RuledCell, string>();
  for (const { text, x, y } of turned) {
    const cell = cellAt(bandOf(grid.ys, y), bandOf(grid.xs, x));
    if (cell) sideways.set(cell, (sideways.get(cell) ?? '') + text.trim());
  }
  const cells = grid.cells.map((cell): Cell => {
    const own = held.get(cell) ?? [];
    const box = boxOfCell(grid, cell);
    return {
      ...cell,
      text: own.length > 0 ? textOfWords(own) : (sideways.get(cell) ?? ''),
      label: '',
      at: { page, box: rounded(box) },
    };
  });
  const [, top, , bottom] = gridBox(grid);
  return { xs: grid.xs, top, bottom, cells };
}

/** Which band between two neighbouring edges a place lies in; the outer ones take what is beyond them. */
function bandOf(edges: readonly number[], place: number): number {
  let band = 0;
  while (band < edges.length - 2 && place >= (edges[band + 1] ?? 0)) band += 1;
  return band;
}

function placesOf(grid: RuledGrid): (row: number, column: number) => RuledCell | null {
  const columns = grid.xs.length - 1;
  const places = new Map<number, RuledCell>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        places.set(row * columns + column, cell);
      }
    }
  }
  return (row, column) => places.get(row * columns + column) ?? null;
}

interface Piece {
  cell: RuledCell | null;
  word: Word;
}

/** A word cut where a rule passes through it. */
function piecesOf(word: Word, cellOf: (x: number) => RuledCell | null): Piece[] {
  const whole = { cell: cellOf((word.left + word.right) / 2), word };
  if (isFigure(word.text) && !/\s/u.test(word.text.trim())) return [whole];
  const pieces: Piece[] = [];
  let rest = word;
  // Each turn takes the longest beginning that lies in one cell.
  for (let characters = [...rest.text]; characters.length > 0; characters = [...rest.text]) {
    const cell = cellOf(centerOf(rest, 0));
    let taken = 1;
    while (taken < characters.length && staysIn(rest, taken, cell, cellOf)) taken += 1;
    const [before, after] = cutWord(rest, taken);
    if (before.text.trim() !== '') pieces.push({ cell, word: before });
    rest = after;
  }
  return pieces;
}

function staysIn(
  word: Word,
  index: number,
  cell: RuledCell | null,
  cellOf: (x: number) => RuledCell | null,
): boolean {
  const character = [...word.text][index] ?? '';
  if (/[）)。，、；：」』》〉】\]]/u.test(character)) return true;
  return cellOf(centerOf(word, index)) === cell;
}

/** The middle of a character; a letter counts with its first quarter, as text goes where it begins. */
function centerOf(word: Word, index: number): number {
  const [, from] = cutWord(word, index);
  const [character] = cutWord(from, 1);
  return character.left + (character.right - character.left) / 4;
}

function boxOfCell({ xs, ys }: RuledGrid, cell: RuledCell): [number, number, number, number] {
  return [
    xs[cell.column] ?? 0,
    ys[cell.row] ?? 0,
    xs[cell.column + cell.columnSpan] ?? 0,
    ys[cell.row + cell.rowSpan] ?? 0,
  ];
}

/**
 * The text of a cell. Lines are joined as they were before they were wrapped; figures in several lines stay apart, as
 * nobody can say whether they are one.
 */
export function textOfWords(words: readonly Word[]): string {
  const lines = linesOf(words).map(({ text }) => text);
  if (lines.length > 1 && lines.every((line) => isFigure(line))) return lines.join('\n');
  return lines.reduce((text, line) => joinWrapped(text, line), '');
}

/** A line and the one it was wrapped to: Chinese goes on without a blank, Latin words and figures with one. */
export function joinWrapped(before: string, after: string): string {
  return /[!-~]$/u.test(before) && /^[!-~]/u.test(after) ? `${before} ${after}` : before + after;
}

/** The box round some words. */
export function boxOfWords(words: readonly Word[]): [number, number, number, number] {
  return rounded(surround(words.map(boxOf)));
}
