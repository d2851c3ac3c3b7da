import { trimBlanks } from '../../text/blanks';
import type { TableRow } from '../lines/table-row';

const COUNTER = /^(?:序\s*号|编\s*号|行\s*次|行\s*号)$/u;
const NUMBER = /^\d{0,3}$/u;

/** The rows without columns that only count them (序号): their numbers are no figures. */
export function withoutCounters(rows: readonly TableRow[]): TableRow[] {
  const counters = new Set<number>();
  return rows.map((row) => {
    if (!row.ruled) return row;
    row.cells.forEach((cell, column) => {
      if (cell !== null && COUNTER.test(trimBlanks(cell))) counters.add(column);
    });
    if (counters.size === 0) return row;
    const cells = row.cells.map((cell, column) => {
      const counts = cell !== null && (NUMBER.test(trimBlanks(cell)) || COUNTER.test(trimBlanks(cell)));
      return counters.has(column) && counts ? null : cell;
    });
    return { ...row, cells };
  });
}
