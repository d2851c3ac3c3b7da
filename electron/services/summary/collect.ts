import type { CallOutput, SendEvent } from '../../../shared/contract/calls';
import { AppError, errorSentenceInRow } from '../../../shared/contract/errors';
import type { CollectedRow } from '../../../shared/contract/summary';
import { differencesOf } from '../../../shared/import/merge/differences';
import type { Report } from '../../../shared/report/model';
import { writeReportFile } from '../../../shared/report/file';
import { findByUnitYear } from '../../storage/report-rows';
import type { ImportSession, ImportSessions } from '../importing/sessions';
import { takingTurns } from '../../storage/taking-turns';
import { addReport, type ReportsContext } from '../reports';
import { contentHash, replaceByRemoval } from '../take-in';
import type { ImportRow } from '../../../shared/contract/import';

/** How a document that was read stands to what the library has; see the contract. */
export function collectedRow(
  context: Pick<ReportsContext, 'db'>,
  row: ImportRow,
  session: ImportSession | null,
): CollectedRow {
  const { importId, file, unit, year, sentence } = row;
  if (!session) return { importId: null, file, unit, year, state: 'refused', sentence };
  const { report } = session.read;
  const shared = { importId, file, unit, year };
  if (unit === '') return { ...shared, state: 'refused', sentence: '没有找到单位名称，请单独导入这份文件。' };
  const existing = findByUnitYear(context.db(), unit, report.year);
  if (!existing) return { ...shared, state: 'new', sentence };
  const origin = contentHash(report);
  if (existing.origin === origin || writeReportFile(existing.report) === writeReportFile(report))
    return { ...shared, state: 'same', sentence: '' };
  const untouched = existing.origin === contentHash(existing.report);
  return {
    ...shared,
    state: untouched ? 'newer' : 'conflict',
    sentence: differenceWords(existing.report, report),
  };
}

function differenceWords(here: Report, there: Report): string {
  if (here.form !== there.form) return '两份的表格格式不同。';
  const differences = differencesOf(here, there);
  const [first] = differences;
  if (!first) return '只有批注等不印出来的内容不同。';
  const shown = (text: string): string => (text === '' ? '空' : text);
  const example =
    first.address === null
      ? first.name
      : `${first.name}：库中 ${shown(first.here)}，文件 ${shown(first.there)}`;
  return `与库中的有 ${differences.length} 处不同，例如${example}。`;
}

interface TakingContext {
  reports: ReportsContext;
  sessions: ImportSessions;
  send: SendEvent;
  signal: AbortSignal;
}

/**
 * Takes documents in as new reports or in place of the library's, which go to the recycle bin; each by itself, so that
 * the clerk can stop between two.
 */
export async function takeInMany(
  { reports, sessions, send, signal }: TakingContext,
  { add, replace }: { add: readonly string[]; replace: readonly string[] },
): Promise<CallOutput<'summary.takeIn'>> {
  const replacing = new Set(replace);
  const all = [...add, ...replace];
  const taken: string[] = [];
  const refused: CallOutput<'summary.takeIn'>['refused'] = [];
  const turn = takingTurns();
  for (const [index, importId] of all.entries()) {
    if (signal.aborted) break;
    try {
      takeInOne(reports, sessions.get(importId), replacing.has(importId));
      sessions.drop(importId);
      taken.push(importId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ importId, sentence: errorSentenceInRow(error) });
    }
    send('summary.taking', { done: index + 1, total: all.length });
    await turn();
  }
  return { taken, refused };
}

function takeInOne(context: ReportsContext, { read: { report } }: ImportSession, isReplacing: boolean): void {
  const origin = contentHash(report);
  const existing = isReplacing ? findByUnitYear(context.db(), report.unit.name, report.year) : null;
  if (existing) replaceByRemoval(context, existing.id, report, origin);
  else addReport(context, report, origin);
}
