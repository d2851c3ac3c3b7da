import type { PrintChoice } from '../../shared/document/print-choice';
import type { ReportState, ReportSummary } from '../../shared/library/report-summary';
import { call } from '../bridge/bridge';
import { BATCH_TEXTS } from '../i18n/batch-texts';

/** Which reports are offered; null: of every year, in every state. */
export interface BatchFilter {
  year: number | null;
  state: ReportState | null;
}

type Listed = Pick<ReportSummary, 'id' | 'unitName' | 'year' | 'state' | 'started' | 'unreadable'>;

/** Whether a report is among those the filter leaves. */
export function inFilter({ year, state }: Pick<Listed, 'year' | 'state'>, filter: BatchFilter): boolean {
  return (filter.year === null || year === filter.year) && (filter.state === null || state === filter.state);
}

/** The years there are reports of, the newest first. */
export function yearsOf(reports: readonly Pick<Listed, 'year'>[]): number[] {
  return [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
}

/** Reports in which nothing has been filled in. */
export function blankReports<Report extends Pick<Listed, 'started'>>(reports: readonly Report[]): Report[] {
  return reports.filter(({ started }) => !started);
}

/** What is ticked at first: all that can be read. */
export function usualChoice(reports: readonly Pick<Listed, 'id' | 'unreadable'>[]): ReadonlySet<string> {
  return new Set(reports.filter(({ unreadable }) => !unreadable).map(({ id }) => id));
}

/** Prints reports one after the other, as chosen; gives how many were sent to the printer. */
export async function printMany(
  reports: readonly Pick<Listed, 'id' | 'unitName' | 'year'>[],
  choice: PrintChoice | undefined,
  { isStopped, onNext }: { isStopped: () => boolean; onNext: (done: number, title: string) => void },
): Promise<number> {
  let sent = 0;
  for (const [done, report] of reports.entries()) {
    if (isStopped()) break;
    onNext(done, BATCH_TEXTS.name(report));
    if ((await call('print.report', { id: report.id, choice })).sent) sent += 1;
  }
  return sent;
}
