import type { Placed } from '../form/leading-labels';
import type { ValueCell } from '../form/types';
import type { Lattice } from './lattice';
import { cellsIn, type Range, type Slot } from './range';

export type Direction = 'up' | 'down' | 'left' | 'right';

const DELTA = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
} as const satisfies Record<Direction, Slot>;

/**
 * One cell on; a merged cell counts as one, and the row or column one came from is kept through it. At the edge the
 * slot itself: no wrapping (ARIA grid pattern).
 */
export function step(lattice: Lattice, from: Slot, direction: Direction): Slot {
  const start = lattice.at(from.row, from.column);
  const delta = DELTA[direction];
  let next = { row: from.row + delta.row, column: from.column + delta.column };
  while (lattice.at(next.row, next.column) === start && start !== undefined) {
    next = { row: next.row + delta.row, column: next.column + delta.column };
  }
  return lattice.at(next.row, next.column) ? next : from;
}

/**
 * Where Ctrl+arrow goes: to the end of the run of filled cells; from its end, or from an empty cell, to the next filled
 * one; with none left, to the edge of the table.
 */
export function jump(
  lattice: Lattice,
  from: Slot,
  direction: Direction,
  isFilled: (cell: ValueCell) => boolean,
): Slot {
  const filledAt = (slot: Slot) => {
    const cell = lattice.at(slot.row, slot.column);
    return cell !== undefined && isFilled(cell.cell);
  };
  let here = from;
  let next = step(lattice, here, direction);
  if (next === here) return from;
  const insideRun = filledAt(here) && filledAt(next);
  while (next !== here) {
    if (insideRun && !filledAt(next)) return here;
    here = next;
    if (!insideRun && filledAt(here)) return here;
    next = step(lattice, here, direction);
  }
  return here;
}

/** The edge of the table in a direction. */
export function toEdge(lattice: Lattice, from: Slot, direction: Direction): Slot {
  let here = from;
  for (let next = step(lattice, here, direction); next !== here; next = step(lattice, here, direction)) {
    here = next;
  }
  return here;
}

/** The next (or previous) cell to fill in, in reading order; undefined past the last (first). */
export function nextEditable(lattice: Lattice, from: Slot, by: 1 | -1): Slot | undefined {
  const here = lattice.at(from.row, from.column);
  const fillable = lattice.cells.filter((cell) => cell.cell.kind === 'figure' || cell === here);
  const next = here && fillable[fillable.indexOf(here) + by];
  return next && { row: next.row, column: next.column };
}

/** The next cell to fill in below (above) in the same column; from a column of totals alone, simply the next cell. */
export function nextEditableInColumn(lattice: Lattice, from: Slot, direction: 'up' | 'down'): Slot {
  let here = from;
  for (let next = step(lattice, here, direction); next !== here; next = step(lattice, here, direction)) {
    if (lattice.at(next.row, next.column)?.cell.kind === 'figure') return next;
    here = next;
  }
  return lattice.at(from.row, from.column)?.cell.kind === 'computed' ? step(lattice, from, direction) : from;
}

/** The first and last cell to fill in of the table. */
export function editableEnds(lattice: Lattice): { first: Slot; last: Slot } {
  const fillable = lattice.cells.filter(({ cell }) => cell.kind === 'figure');
  return { first: slotOf(fillable[0]), last: slotOf(fillable.at(-1)) };
}

/**
 * Where Tab (`row`) or Enter (`column`) goes while a range is selected: round and round through its cells to fill in,
 * row by row or column by column.
 */
export function nextInRange(
  lattice: Lattice,
  range: Range,
  from: Slot,
  order: 'row' | 'column',
  by: 1 | -1,
): Slot {
  const here = lattice.at(from.row, from.column);
  const ring = cellsIn(lattice, range).filter((cell) => cell.cell.kind === 'figure' || cell === here);
  if (order === 'column') ring.sort((a, b) => a.column - b.column || a.row - b.row);
  if (!here || ring.length === 0) return from;
  return slotOf(ring[(ring.indexOf(here) + by + ring.length) % ring.length]);
}

function slotOf(cell: Placed<ValueCell> | undefined): Slot {
  return cell ? { row: cell.row, column: cell.column } : { row: 0, column: 0 };
}
