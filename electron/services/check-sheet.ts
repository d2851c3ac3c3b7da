import type { ExportOutcome } from '../../shared/contract/export';
import type { PageContent } from '../../shared/document/page-content';
import { checkReport } from '../../shared/rules/check';
import { checkSheet } from '../../shared/document/check-sheet';
import { finishPdf } from '../export/pdf/finish-pdf';
import { chineseDay } from './chinese-day';
import { exportFile, type ExportContext } from './export-report';
import { existingReport, previousOf } from './reports';
import { documentSettingsOf } from './document-settings';

/** Saves a report's check sheet as PDF where the clerk chooses. Throws `report-missing`. */
export function saveCheckSheet(context: ExportContext, id: string): Promise<ExportOutcome> {
  const pages = checkSheetPages(context, id);
  return exportFile(context, {
    name: `${pages.document.title}.pdf`,
    format: 'pdf',
    make: async () => finishPdf(await context.pdf(pages), pages.document, context.now()),
  });
}

/** A report's check sheet as it is laid out for PDF and the printer. Throws `report-missing`. */
export function checkSheetPages(
  context: Pick<ExportContext, 'db' | 'now'>,
  id: string,
): Extract<PageContent, { kind: 'sheet' }> {
  const db = context.db();
  const { report } = existingReport(db, id);
  const previous = previousOf(db, report);
  const known = previous ? { report, previous } : { report };
  const findings = checkReport(known);
  return {
    kind: 'sheet',
    document: checkSheet({ ...known, findings, date: chineseDay(new Date(context.now())) }),
    settings: documentSettingsOf(db, report),
  };
}
