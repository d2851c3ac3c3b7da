import { AppError } from '../../shared/contract/errors';
import type { CallOutput } from '../../shared/contract/calls';
import type { RemovedReport, ReportSummary } from '../../shared/library/report-summary';
import type { Report } from '../../shared/report/model';
import { countFindings, type FindingCounts } from '../../shared/rules/open-findings';
import type { Database } from '../storage/database';
import { listedByNumber, listedNumbers, previousFinder, type ListedMark } from '../storage/report-list';
import { findReport, listReports, storeCounts, type ListedReport } from '../storage/report-rows';
import type { Log } from './ports';
import { takingTurns } from '../storage/taking-turns';
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

/** The open findings of a report by severity; the rules are loaded when first needed. */
export async function countOpenFindings(report: Report, previous: Report | null): Promise<FindingCounts> {
  const { checkReport } = await import('../../shared/rules/check');
  return countFindings(checkReport(previous ? { report, previous } : { report }));
}

/**
 * The reports of the library, newest year first, with their open findings (counted anew only where the report or last
 * year's changed), and the recycle bin.
 */
export async function listLibrary(context: ListContext): Promise<CallOutput<'library.list'>> {
  const turn = takingTurns();
  const reports: ReportSummary[] = [];
  for (const number of listedNumbers(context.db())) {
    const [row] = listedByNumber(context.db(), [number]);
    if (row) {
      const previous = previousFinder(context.db())(row);
      reports.push({ ...summary(context, row), ...(await freshCounts(context, row, previous)) });
    }
    await turn();
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

export const NONE: FindingCounts = { errors: 0, warnings: 0, hints: 0 };

/** A listed report as the page shows it, without its findings. */
export function summary(
  context: Pick<ListContext, 'unsound'>,
  row: ListedReport,
): Omit<ReportSummary, 'errors' | 'warnings' | 'hints'> {
  const { id, unitName, unitLevel, year, state, received, carriedForward, started, updatedAt } = row;
  const unreadable = row.unreadable || context.unsound.has(id);
  return { id, unitName, unitLevel, year, state, received, carriedForward, started, updatedAt, unreadable };
}

/** What findings were counted of: the program, this revision, and last year's. */
export function countsKey(
  { version }: Pick<ListContext, 'version'>,
  row: ListedReport,
  previous: ListedMark | undefined,
): string {
  return [version, row.revision, previous?.id ?? '', previous?.revision ?? ''].join(' ');
}

/** The open findings of a listed report beside last year's: those stored, or counted anew where they are out of date. */
export async function freshCounts(
  context: ListContext,
  row: ListedReport,
  previous: ListedMark | undefined,
): Promise<FindingCounts & Pick<ReportSummary, 'unreadable'>> {
  if (row.unreadable) return NONE;
  const key = countsKey(context, row, previous);
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
