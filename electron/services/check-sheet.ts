import type { CallOutput } from '../../shared/contract/calls';
import type { DocumentSettings } from '../../shared/document/settings';
import { checkReport } from '../../shared/rules/check';
import { checkSheet, type CheckSheet } from '../../shared/document/check-sheet';
import type { Database } from '../storage/database';
import { documentSettingsOf } from './document-settings';
import { exportFile, type AskingContext } from './export-report';
import { existingReport, previousOf } from './reports';

/** Laying the check sheet out for PDF and paper. */
export interface SheetPages {
  sheetPdf: (sheet: CheckSheet, settings: DocumentSettings) => Promise<Uint8Array>;
  printSheet: (sheet: CheckSheet, settings: DocumentSettings) => Promise<boolean>;
}

export interface SheetContext extends AskingContext, SheetPages {
  db: () => Database;
  /** ISO time. */
  now: () => string;
}

/** Saves a report's check sheet as PDF where the clerk chooses. */
export async function saveCheckSheet(context: SheetContext, id: string): Promise<CallOutput<'export.files'>> {
  const { sheet, settings } = sheetOf(context, id);
  const { finishPdf } = await import('../export/pdf/finish-pdf');
  return exportFile(context, {
    name: `${sheet.title}.pdf`,
    format: 'pdf',
    make: async () => finishPdf(await context.sheetPdf(sheet, settings), sheet, context.now()),
  });
}

/** Prints a report's check sheet; false where the clerk cancelled. Throws `report-missing`, `print-failed`. */
export async function printCheckSheet(context: SheetContext, id: string): Promise<boolean> {
  const { sheet, settings } = sheetOf(context, id);
  return context.printSheet(sheet, settings);
}

function sheetOf(context: SheetContext, id: string): { sheet: CheckSheet; settings: DocumentSettings } {
  const db = context.db();
  const { report } = existingReport(db, id);
  const previous = previousOf(db, report);
  const known = previous ? { report, previous } : { report };
  const findings = checkReport(known);
  return {
    sheet: checkSheet({ ...known, findings, date: chineseDay(new Date(context.now())) }),
    settings: documentSettingsOf(db, report),
  };
}

/** 2026年1月20日, by the PC's clock. */
function chineseDay(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
