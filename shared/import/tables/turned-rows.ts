import type { CellOrigin } from '../lines/source-line';
import type { TableRow } from '../lines/table-row';

/** No table of the form is larger, turned or not. */
const MOST = 60;

/**
 * The rows of a table whose rows stand as its columns, turned back; null where cells are not told apart, so that
 * nothing says what stands below what.
 */
export function turnedRows(rows: readonly TableRow[]): TableRow[] | null {
  const grid = rows.filter(({ ruled }) => ruled);
  const width = Math.max(0, ...grid.map(({ cells }) => cells.length));
  const [first] = grid;
  if (!first || grid.length < 2 || grid.length > MOST || width > MOST) return null;
  const spanned = grid.every((row) => row.spanned);
  return Array.from({ length: width }, (_, column) => ({
    cells: grid.map(({ cells }) => (column < cells.length ? (cells[column] ?? null) : '')),
    ruled: true,
    source: first.source,
    ...(spanned && { spanned }),
    origins: grid.map((_, index) => turnedOrigin(grid, index, column)),
  }));
}

/** The columns a turned cell takes are the rows it took: those below it that it covers. */
function turnedOrigin(grid: readonly TableRow[], row: number, column: number): CellOrigin | null {
  const origin = grid[row]?.origins?.[column];
  if (!origin) return null;
  const below = grid.slice(row + 1).findIndex(({ cells }) => cells[column] !== null);
  return { ...origin, columnSpan: below < 0 ? grid.length - row : below + 1 };
}
