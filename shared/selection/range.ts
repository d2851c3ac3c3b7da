import type { Placed } from '../form/leading-labels';
import type { ValueCell } from '../form/types';
import type { Lattice } from './lattice';

/** A slot of the lattice. Inside a merged cell it remembers the column the clerk came from. */
export interface Slot {
  row: number;
  column: number;
}

/** A block of slots, both ends included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The block between two slots, grown until no merged cell is cut (as Excel does). */
export function rangeBetween(lattice: Lattice, a: Slot, b: Slot): Range {
  let range: Range = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  for (let grown = grow(lattice, range); !sameRange(grown, range); grown = grow(lattice, range))
    range = grown;
  return range;
}

function grow(lattice: Lattice, range: Range): Range {
  return cellsIn(lattice, range).reduce(
    (grown, cell) => ({
      top: Math.min(grown.top, cell.row),
      left: Math.min(grown.left, cell.column),
      bottom: Math.max(grown.bottom, cell.row + cell.rowSpan - 1),
      right: Math.max(grown.right, cell.column + cell.colSpan - 1),
    }),
    range,
  );
}

/** Whether two blocks are the same. */
export function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The whole block of a table's values. */
export function wholeRange(lattice: Lattice): Range {
  return { top: 0, left: 0, bottom: lattice.rows - 1, right: lattice.columns - 1 };
}

/** Whether a slot lies in a block. */
export function isInside(range: Range, { row, column }: Slot): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The cells touching a block, in reading order, each once. */
export function cellsIn(lattice: Lattice, range: Range): Placed<ValueCell>[] {
  const found = new Set<Placed<ValueCell>>();
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = lattice.at(row, column);
      if (cell) found.add(cell);
    }
  }
  return [...found];
}

/** Whether the block is a single cell (which may be a merged one). */
export function isSingleCell(lattice: Lattice, range: Range): boolean {
  const cell = lattice.at(range.top, range.left);
  return cell !== undefined && cell === lattice.at(range.bottom, range.right);
}
