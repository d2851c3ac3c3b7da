import type { SummaryRow } from '../../shared/contract/summary';
import type { Overview } from './use-county';

/** What the list shows of a change while main adds up anew; what follows from it comes with main's answer. */

const withRows = (overview: Overview, each: (row: SummaryRow) => SummaryRow): Overview => ({
  ...overview,
  rows: overview.rows.map(each),
});

/** A report is counted or left out. */
export function withCounted(overview: Overview, id: string, counted: boolean): Overview {
  return withRows(overview, (row) => (row.id === id ? { ...row, counted } : row));
}

/** Reports with errors are counted or not. */
export function withErrorsCounted(overview: Overview, withErrors: boolean): Overview {
  const rows = withRows(overview, (row) => (row.state === 'errors' ? { ...row, counted: withErrors } : row));
  return { ...rows, withErrors };
}

/** A report's unit is confirmed to be a body of the roster, whose own line has a report now. */
export function withConfirmed(overview: Overview, unit: string, name: string): Overview {
  const { rows } = withRows(overview, (row) =>
    row.id !== null && row.unit === unit
      ? { ...row, name, listed: 'alias', suggestions: [], taken: null }
      : row,
  );
  return { ...overview, rows: rows.filter((row) => row.id !== null || row.name !== name) };
}

/** A figure out of the ordinary was looked at. */
export function withSeen(overview: Overview, key: string): Overview {
  return withRows(overview, (row) => ({
    ...row,
    outliers: row.outliers.filter((outlier) => outlier.key !== key),
  }));
}
