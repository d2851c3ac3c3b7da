import type { CallOutput } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import { fileStem } from '../../export/file-names';
import { exportFile } from '../export-report';
import type { SummaryContext } from './context';
import type { County } from './county';
import { wholeSummary, workbookOf } from './documents';
import { readSummarySettings } from './settings';

/** The summary as a workbook, to a place that is asked for. */
export async function saveWorkbook(
  { reports, asking }: Pick<SummaryContext, 'reports' | 'asking'>,
  county: County,
): Promise<CallOutput<'summary.saveWorkbook'>> {
  const db = reports.db();
  const settings = readSummarySettings(db);
  if (settings.name === '') throw new AppError('summary-nameless');
  const summary = await wholeSummary(db, county, settings);
  return exportFile(asking, {
    name: `${fileStem(`${settings.name}${county.year}年汇总`)}.xlsx`,
    format: 'xlsx',
    make: () => workbookOf(summary, reports.now().toISOString()),
  });
}
