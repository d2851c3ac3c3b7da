import type { ReportDocument } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Database } from '../storage/database';
import { documentSettingsOf } from './document-settings';
import { existingReport } from './reports';

/** Sends a laid-out document to the system's print dialog; false where the clerk cancelled there. */
export type PrintDocument = (document: ReportDocument, settings: DocumentSettings) => Promise<boolean>;

/** Prints a report of the library. Throws `report-missing`, `print-failed`. */
export async function printReport(db: Database, id: string, print: PrintDocument): Promise<boolean> {
  const { report } = existingReport(db, id);
  const settings = documentSettingsOf(db, report.unit.name);
  return print(reportDocument(report, settings), settings);
}
