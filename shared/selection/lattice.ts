import { isValue, placeCells, type Placed } from '../form/leading-labels';
import type { Address, FormTable, ValueCell } from '../form/types';

/**
 * The figures and totals of a table as a gapless block of slots: rows that hold only labels and the label columns
 * are left out. A merged cell covers several slots. This is what keys, ranges and the clipboard move in.
 */
export interface Lattice {
  rows: number;
  columns: number;
  /** In reading order. */
  cells: readonly Placed<ValueCell>[];
  /** The cell covering a slot; undefined outside the block. */
  at: (row: number, column: number) => Placed<ValueCell> | undefined;
  byAddress: ReadonlyMap<Address, Placed<ValueCell>>;
}

const lattices = new WeakMap<FormTable, Lattice>();

/** The block of value cells of a table. */
export function latticeOf(table: FormTable): Lattice {
  const known = lattices.get(table);
  if (known) return known;
  const lattice = buildLattice(placeCells(table).filter(isValue));
  lattices.set(table, lattice);
  return lattice;
}

function buildLattice(values: readonly Placed<ValueCell>[]): Lattice {
  const rowNumbers = [...new Set(values.map(({ row }) => row))].sort((a, b) => a - b);
  const firstColumn = Math.min(...values.map(({ column }) => column));
  const columns = Math.max(...values.map(({ column, colSpan }) => column + colSpan)) - firstColumn;
  const cells = values.map((value) => ({
    ...value,
    row: rowNumbers.indexOf(value.row),
    column: value.column - firstColumn,
  }));
  const slots = rowNumbers.map(() => new Array<Placed<ValueCell> | undefined>(columns).fill(undefined));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      slots[row]?.fill(cell, cell.column, cell.column + cell.colSpan);
    }
  }
  return {
    rows: rowNumbers.length,
    columns,
    cells,
    at: (row, column) => slots[row]?.[column],
    byAddress: new Map(cells.map((cell) => [cell.cell.address, cell])),
  };
}
