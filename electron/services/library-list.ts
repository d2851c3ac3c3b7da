import type { CallOutput } from '../../shared/contract/calls';
import type { RemovedReport, ReportSummary } from '../../shared/library/report-summary';
import type { Database } from '../storage/database';
import {
  findReport,
  listReports,
  storeCounts,
  type FindingCounts,
  type ListedReport,
} from '../storage/report-rows';
import type { CountFindings, Log } from './ports';
import { previousOf } from './reports';

export interface ListContext {
  db: () => Database;
  log: Log;
  count: CountFindings;
  /** The program's version: findings counted by another one are counted anew, as its rules may differ. */
  version: string;
}

/**
 * The reports of the library, newest year first, with their open findings (counted anew only where the report or last
 * year's changed), and the recycle bin.
 */
export async function listLibrary(context: ListContext): Promise<CallOutput<'library.list'>> {
  const rows = listReports(context.db());
  const byUnitYear = new Map(rows.map((row) => [unitYear(row.unitName, row.year), row]));
  const reports: ReportSummary[] = [];
  for (const row of rows) {
    const previous = byUnitYear.get(unitYear(row.unitName, row.year - 1));
    reports.push({ ...summary(row), ...(await freshCounts(context, row, previous)) });
  }
  return { reports, removed: recycleBin(context.db()) };
}

function recycleBin(db: Database): RemovedReport[] {
  return listReports(db, 'removed').map((row) => ({
    ...summary(row),
    ...(row.counts ?? NONE),
    removedAt: row.removedAt ?? row.updatedAt,
  }));
}

const NONE: FindingCounts = { errors: 0, warnings: 0, hints: 0 };

const unitYear = (unitName: string, year: number): string => `${year} ${unitName}`;

function summary(row: ListedReport): Omit<ReportSummary, 'errors' | 'warnings' | 'hints'> {
  const { id, unitName, unitLevel, year, state, received, carriedForward, started, updatedAt } = row;
  return { id, unitName, unitLevel, year, state, received, carriedForward, started, updatedAt };
}

async function freshCounts(
  context: ListContext,
  row: ListedReport,
  previous: ListedReport | undefined,
): Promise<FindingCounts> {
  const key = [context.version, row.revision, previous?.id ?? '', previous?.revision ?? ''].join(' ');
  if (row.counts && row.countsKey === key) return row.counts;
  // One report that can't be read or counted must not hide the others: opening it tells what is wrong.
  try {
    const db = context.db();
    const stored = findReport(db, row.id);
    if (!stored) return NONE;
    const counts = await context.count(stored.report, previousOf(db, stored.report));
    storeCounts(db, row.id, counts, key);
    return counts;
  } catch (error) {
    context.log.error(`findings of report ${row.id} could not be counted`, error);
    return row.counts ?? NONE;
  }
}
