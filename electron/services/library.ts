import { AppError } from '../../shared/contract/errors';
import type { HandlersOf } from '../../shared/contract/call';
import type { CallOutput } from '../../shared/contract/calls';
import type { LIBRARY_CALLS } from '../../shared/contract/library';
import type { RemovedReport, ReportSummary } from '../../shared/library/report-summary';
import type { Report } from '../../shared/report/model';
import type { FindingCounts } from '../../shared/rules/check';
import type { Database } from '../storage/database';
import { findReport, listReports, storeCounts, type ListedReport } from '../storage/report-rows';
import type { Log } from './ports';
import { previousOf } from './reports';

export interface ListContext {
  db: () => Database;
  log: Log;
  /** Counts the open findings of a report beside last year's. */
  count: (report: Report, previous: Report | null) => Promise<FindingCounts>;
  /** The program's version: findings counted by another one are counted anew, as its rules may differ. */
  version: string;
  /** Reports that were found not to be as they were written, by id. */
  unsound: ReadonlySet<string>;
}

/** The list of reports. */
export function libraryHandlers(context: ListContext): HandlersOf<typeof LIBRARY_CALLS> {
  return { 'library.list': () => listLibrary(context) };
}

/** The open findings of a report by severity; the rules are loaded when first needed. */
export async function countOpenFindings(report: Report, previous: Report | null): Promise<FindingCounts> {
  const { checkReport, countFindings } = await import('../../shared/rules/check');
  return countFindings(checkReport(previous ? { report, previous } : { report }));
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
    reports.push({ ...summary(context, row), ...(await freshCounts(context, row, previous)) });
  }
  return { reports, removed: recycleBin(context) };
}

function recycleBin(context: ListContext): RemovedReport[] {
  return listReports(context.db(), 'removed').map((row) => ({
    ...summary(context, row),
    ...(row.counts ?? NONE),
    removedAt: row.removedAt ?? row.updatedAt,
  }));
}

const NONE: FindingCounts = { errors: 0, warnings: 0, hints: 0 };

const unitYear = (unitName: string, year: number): string => `${year} ${unitName}`;

function summary(
  context: ListContext,
  row: ListedReport,
): Omit<ReportSummary, 'errors' | 'warnings' | 'hints'> {
  const { id, unitName, unitLevel, year, state, received, carriedForward, started, updatedAt } = row;
  const unreadable = row.unreadable || context.unsound.has(id);
  return { id, unitName, unitLevel, year, state, received, carriedForward, started, updatedAt, unreadable };
}

/** The open findings of a listed report beside last year's: those stored, or counted anew where they are out of date. */
export async function freshCounts(
  context: ListContext,
  row: ListedReport,
  previous: ListedReport | undefined,
): Promise<FindingCounts & Pick<ReportSummary, 'unreadable'>> {
  if (row.unreadable) return NONE;
  const key = [context.version, row.revision, previous?.id ?? '', previous?.revision ?? ''].join(' ');
  if (row.counts && row.countsKey === key) return row.counts;
  // One report that can't be read or counted must not hide the others: opening it shows what is wrong.
  try {
    const db = context.db();
    const stored = findReport(db, row.id);
    if (!stored) return NONE;
    const counts = await context.count(stored.report, previousOf(db, stored.report));
    storeCounts(db, row.id, counts, key);
    return counts;
  } catch (error) {
    if (error instanceof AppError && error.code === 'report-unreadable') return { ...NONE, unreadable: true };
    context.log.error(`findings of report ${row.id} could not be counted`, error);
    return row.counts ?? NONE;
  }
}
