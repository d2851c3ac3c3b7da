import type { DocumentCell, DocumentTable } from './model';
import { columnStarts } from './table-layout';

/** A cell with its place in the table's grid, counted from 0. */
export interface PlacedCell {
  cell: DocumentCell;
  row: number;
  column: number;
}

/** Every cell of a table with its place, in reading order. */
export function placedCells(table: DocumentTable): PlacedCell[] {
  const starts = columnStarts(table);
  return table.rows.flatMap((row, rowIndex) =>
    row.cells.map((cell, cellIndex) => ({
      cell,
      row: rowIndex,
      column: starts[rowIndex]?.[cellIndex] ?? 0,
    })),
  );
}

/** The table as rows of equally many texts: the text of a merged cell stands at its upper left, the rest is empty. */
export function unmergedTexts(table: DocumentTable): string[][] {
  const grid = table.rows.map(() => table.widths.map(() => ''));
  for (const { cell, row, column } of placedCells(table)) {
    const line = grid[row];
    if (line) line[column] = cell.text;
  }
  return grid;
}
