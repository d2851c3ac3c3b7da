import { APPLICANTS } from '../form/applicants';
import { SUBTOTAL_COLUMN, TOTAL_COLUMN } from './request-labels';
import type { TableEvent } from './walk-table';

export const OFFICIAL_COLUMNS: readonly string[] = [
  ...APPLICANTS.map((_, column) => String(column)),
  TOTAL_COLUMN,
];

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
    .filter((key) => OFFICIAL_COLUMNS.includes(key) || key === SUBTOTAL_COLUMN);
  const organisations = seen.filter((key) => key !== '0' && key !== TOTAL_COLUMN && key !== SUBTOTAL_COLUMN);
  const columns = [
    ...seen.filter((key) => key === '0'),
    ...organisations,
    ...seen.filter((key) => key === SUBTOTAL_COLUMN),
    ...seen.filter((key) => key === TOTAL_COLUMN),
  ];
  const trusted =
    columns.length >= FEWEST &&
    columns.length === new Set(columns).size &&
    columns[0] === '0' &&
    columns[columns.length - 1] === TOTAL_COLUMN;
  return trusted ? columns : OFFICIAL_COLUMNS;
}
