import type { CallOutput } from '../../../shared/contract/calls';
import { AppError, errorSentenceInRow } from '../../../shared/contract/errors';
import type { CollectedRow } from '../../../shared/contract/summary';
import { differencesOf } from '../../../shared/import/merge/differences';
import type { Report } from '../../../shared/report/model';
import { writeReportFile } from '../../../shared/report/file';
import { findByUnitYear } from '../../storage/report-rows';
import type { ImportSession, ImportSessions } from '../importing/sessions';
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

/** Takes documents in as new reports or in place of the library's, which go to the recycle bin. */
export function takeInMany(
  context: ReportsContext,
  sessions: ImportSessions,
  { add, replace }: { add: readonly string[]; replace: readonly string[] },
): CallOutput<'summary.takeIn'> {
  const result: CallOutput<'summary.takeIn'> = { taken: 0, refused: [] };
  const each = (importId: string, store: (session: ImportSession) => void): void => {
    const session = sessions.get(importId);
    try {
      store(session);
      sessions.drop(importId);
      result.taken += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.refused.push({ file: session.fileName, sentence: errorSentenceInRow(error) });
    }
  };
  for (const importId of add) {
    each(importId, ({ read }) => addReport(context, read.report, contentHash(read.report)));
  }
  for (const importId of replace) {
    each(importId, ({ read: { report } }) => {
      const existing = findByUnitYear(context.db(), report.unit.name, report.year);
      if (existing) replaceByRemoval(context, existing.id, report, contentHash(report));
      else addReport(context, report, contentHash(report));
    });
  }
  return result;
}
