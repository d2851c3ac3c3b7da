import { pageOfReports } from '../storage/report-list';
import type { Database } from '../storage/database';
import type { Log } from './ports';

/** As many as have a digit for an access key. */
const MOST_RECENT = 9;

/** The reports last changed, the newest first, named by unit and year; none where the library can't be read. */
export function recentReports(db: () => Database, log: Log): { id: string; title: string }[] {
  try {
    const { rows } = pageOfReports(db(), {
      search: '',
      unit: null,
      order: 'updated',
      descending: true,
      from: 0,
      count: MOST_RECENT,
    });
    return rows.map(({ report }) => ({ id: report.id, title: `${report.unitName} ${report.year} 年` }));
  } catch (error) {
    log.warn('the recent reports could not be listed', error);
    return [];
  }
}
