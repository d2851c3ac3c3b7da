import type { Cell, Grid } from '../../../../shared/import/source/source';
import { boundedGrid } from './bounded-grid';

/** What a cell says, wherever it stands. */
export interface CellContent {
  text: string;
  label: string;
  shown?: string;
}

/** A cell of a word processor's table: merged downwards by marks in each row, not by a number of rows. */
export interface RowCell extends CellContent {
  column: number;
  columnSpan: number;
  /** Begins a cell that goes on below, or goes on from the row above. */
  merge?: 'start' | 'continue';
}

/**
 * A grid from rows whose cells know their columns. A cell that goes on joins the open cell of the same columns right
 * above it; with none there it is a cell of its own. `covered` is called for text in a place that is covered.
 * Throws `Refused` (tooManyCells) where the grid would be absurdly large.
 */
export function mergeRows(
  rows: readonly (readonly RowCell[])[],
  block: number,
  covered: (text: string, row: number, column: number) => void,
): Grid {
  const cells: { -readonly [Key in keyof Cell]: Cell[Key] }[] = [];
  let open = new Map<number, (typeof cells)[number]>();
  rows.forEach((rowCells, row) => {
    const next: typeof open = new Map();
    for (const { column, columnSpan, merge, ...content } of rowCells) {
      const above = merge === 'continue' ? open.get(column) : undefined;
      if (above?.columnSpan === columnSpan) {
        above.rowSpan += 1;
        next.set(column, above);
        if (content.text !== '') covered(content.text, row, column);
        continue;
      }
      const cell = { row, column, rowSpan: 1, columnSpan, ...content, at: { block, row, cell: column } };
      cells.push(cell);
      if (merge) next.set(column, cell);
    }
    open = next;
  });
  return boundedGrid(cells, rows.length, { block });
}
