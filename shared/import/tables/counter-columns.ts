import { trimBlanks } from '../../text/blanks';
import { isCounterLabel } from '../labels/extra-columns';
import type { TableRow } from '../lines/table-row';
import { isFigureText } from '../../number/figure-text';

const NUMBER = /^\d{0,3}$/u;

/** Fewer are no column of shares. */
const FEWEST_SHARES = 3;
const SHARE = /^[-－]?[\d０-９][\d０-９.．]*\s*[%％]$/u;

/** The rows without the shares (占比) that some put behind every figure. */
export function withoutShares(rows: readonly TableRow[]): TableRow[] {
  const counts: number[] = [];
  const isShare = (cell: string | null) => cell !== null && SHARE.test(trimBlanks(cell));
  for (const { cells, ruled } of rows)
    cells.forEach((cell, column) => {
      if (ruled && isShare(cell)) counts[column] = (counts[column] ?? 0) + 1;
    });
  return rows.map((row) => {
    if (!row.ruled || !row.cells.some(isShare)) return row;
    const cells = row.cells.map((cell, column) =>
      isShare(cell) && (counts[column] ?? 0) >= FEWEST_SHARES ? null : cell,
    );
    return { ...row, cells };
  });
}

/**
 * The rows without what only counts them (序号): these numbers are no figures. Where each cell stands on a line of its
 * own, they are the numbers 1, 2, 3 … that stand before words.
 */
export function withoutCounters(rows: readonly TableRow[]): TableRow[] {
  return withoutCounterLines(withoutCounterColumns(rows));
}

function withoutCounterLines(rows: readonly TableRow[]): TableRow[] {
  if (!rows.some(({ cells, ruled }) => !ruled && isCounterLabel(cells[0] ?? ''))) return [...rows];
  let next = 1;
  return rows.flatMap((row, index) => {
    if (row.ruled) return [row];
    const [first = '', second, ...others] = row.cells;
    if (isCounterLabel(first ?? ''))
      return second === undefined ? [] : [{ ...row, cells: [second, ...others] }];
    const below = second ?? rows[index + 1]?.cells[0];
    if (first !== String(next) || below == null || isFigureText(below)) return [row];
    next += 1;
    return second === undefined ? [] : [{ ...row, cells: [second, ...others] }];
  });
}

function withoutCounterColumns(rows: readonly TableRow[]): TableRow[] {
  const counters = new Set<number>();
  return rows.map((row) => {
    if (!row.ruled) return row;
    row.cells.forEach((cell, column) => {
      if (cell !== null && isCounterLabel(cell)) counters.add(column);
    });
    if (counters.size === 0) return row;
    const cells = row.cells.map((cell, column) => {
      const counts = cell !== null && (NUMBER.test(trimBlanks(cell)) || isCounterLabel(cell));
      return counters.has(column) && counts ? null : cell;
    });
    return { ...row, cells };
  });
}
