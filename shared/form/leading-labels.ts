import type { Address, FormCell, FormTable, LabelCell, ValueCell } from './types';

/** A cell with the place it takes in a grid of rows and columns. */
export interface Placed<Cell> {
  cell: Cell;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

/** Every cell of a table, labels too, with its place in the printed grid (spans of rows above are taken into account). */
export function placeCells(table: FormTable): Placed<FormCell>[] {
  const placed: Placed<FormCell>[] = [];
  const reaching: number[] = table.widths.map(() => 0);
  table.rows.forEach((formRow, row) => {
    let column = 0;
    for (const cell of formRow.cells) {
      while ((reaching[column] ?? 0) > row) column += 1;
      placed.push({ cell, row, column, rowSpan: cell.rowSpan, colSpan: cell.colSpan });
      reaching.fill(row + cell.rowSpan, column, column + cell.colSpan);
      column += cell.colSpan;
    }
  });
  return placed;
}

/** Whether a placed cell holds a figure or total. */
export function isValue(placed: Placed<FormCell>): placed is Placed<ValueCell> {
  return placed.cell.kind !== 'label';
}

/** The labels a value cell stands under or beside, nearest first in each direction. */
interface LeadingLabels {
  rows: readonly LabelCell[];
  columns: readonly LabelCell[];
}

const found = new WeakMap<FormTable, ReadonlyMap<Address, LeadingLabels>>();

/** The labels that lead to every value cell of a table. */
export function leadingLabels(table: FormTable): ReadonlyMap<Address, LeadingLabels> {
  const known = found.get(table);
  if (known) return known;
  const labels = findLabels(table);
  found.set(table, labels);
  return labels;
}

function findLabels(table: FormTable): Map<Address, LeadingLabels> {
  const placed = placeCells(table);
  const labels = placed.filter(
    (each): each is Placed<LabelCell> => each.cell.kind === 'label' && each.cell.scope !== 'note',
  );
  return new Map(
    placed.filter(isValue).map((value) => {
      const rows = labels
        .filter(({ cell }) => cell.scope === 'row')
        .filter((label) => label.row <= value.row && value.row < label.row + label.rowSpan)
        .sort((a, b) => b.column - a.column);
      const above = labels
        .filter(({ cell }) => cell.scope === 'column')
        .filter((label) => label.row < value.row && overlaps(label, value))
        .sort((a, b) => b.row - a.row);
      // In Table 2 each section has its own column labels: those of the sections above say nothing here.
      const head = above.findIndex((label) => !table.rows[label.row]?.header);
      const columns = head < 0 ? above : above.slice(0, 1);
      return [
        value.cell.address,
        { rows: rows.map(({ cell }) => cell), columns: columns.map(({ cell }) => cell) },
      ];
    }),
  );
}

function overlaps(a: Placed<FormCell>, b: Placed<FormCell>): boolean {
  return a.column < b.column + b.colSpan && b.column < a.column + a.colSpan;
}
