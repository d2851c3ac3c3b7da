import { REQUEST_COLUMNS, TOTAL_KEY } from '../../form/applicants';
import { FIRST_COLUMN, SUBTOTAL_KEY } from '../labels/request-labels';
import type { TableEvent } from './walk-table';

export const OFFICIAL_COLUMNS: readonly string[] = REQUEST_COLUMNS.map(({ key }) => key);

const FEWEST = 3;

/**
 * The figure columns of a Table 3 by its head: the official seven, or as many as the head shows. 自然人 comes first and
 * 总计 last, whichever of the three head rows they stand in; a 小计 belongs behind the organisations.
 * A head that cannot be trusted (words missing, twice, torn) counts for nothing.
 */
export function requestColumns(events: readonly TableEvent[]): readonly string[] {
  const firstRow = events.findIndex((event) => event.kind === 'entry' && event.entry.key !== null);
  const seen = events
    .slice(0, firstRow)
    .flatMap((event) => (event.kind === 'header' ? [event.key] : []))
    .filter((key) => OFFICIAL_COLUMNS.includes(key) || key === SUBTOTAL_KEY);
  const places = [FIRST_COLUMN, SUBTOTAL_KEY, TOTAL_KEY];
  const columns = [
    ...seen.filter((key) => key === FIRST_COLUMN),
    ...seen.filter((key) => !places.includes(key)),
    ...seen.filter((key) => key === SUBTOTAL_KEY),
    ...seen.filter((key) => key === TOTAL_KEY),
  ];
  const trusted =
    columns.length >= FEWEST &&
    columns.length === new Set(columns).size &&
    columns[0] === FIRST_COLUMN &&
    columns[columns.length - 1] === TOTAL_KEY;
  return trusted ? columns : OFFICIAL_COLUMNS;
}
