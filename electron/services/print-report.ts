import type { ReportDocument } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import { DEFAULT_DOCUMENT_SETTINGS, type DocumentSettings } from '../../shared/document/settings';
import type { Database } from '../storage/database';
import { existingReport } from './reports';

/** Sends a laid-out document to the system's print dialog; false where the clerk cancelled there. */
export type PrintDocument = (document: ReportDocument, settings: DocumentSettings) => Promise<boolean>;

/** Prints a report of the library. Throws `report-missing`, `print-failed`. */
export async function printReport(db: Database, id: string, print: PrintDocument): Promise<boolean> {
  const { report } = existingReport(db, id);
  return print(reportDocument(report, DEFAULT_DOCUMENT_SETTINGS), DEFAULT_DOCUMENT_SETTINGS);
}
