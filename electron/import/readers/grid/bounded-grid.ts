import type { Cell, Grid, Place } from '../../../../shared/import/source/source';
import { LIMITS } from '../outcome/limits';
import { Refused } from '../outcome/refused';

const MOST_PLACES = 1_000_000;

/**
 * A grid as wide as its cells and `rows` high; spans end with it. Throws `Refused` (tooManyCells) where it would be
 * absurdly large: whoever writes it out needs a place for each row and column.
 */
export function boundedGrid(cells: readonly Cell[], rows: number, at: Place): Grid {
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  if (rows * columns > MOST_PLACES) throw new Refused('tooManyCells', { limit: LIMITS.pieces });
  const within = cells.map((cell) =>
    cell.row + cell.rowSpan > rows ? { ...cell, rowSpan: rows - cell.row } : cell,
  );
  return { kind: 'grid', rows, columns, cells: within, at };
}
