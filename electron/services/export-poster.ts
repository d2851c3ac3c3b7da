import type { CallOutput } from '../../shared/contract/calls';
import { posterDocument, type PosterDocument } from '../../shared/document/poster';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import type { PosterDeps, PosterPaper } from '../export/write-poster';
import type { Database } from '../storage/database';
import { documentSettingsOf } from './document-settings';
import { exportFile, type AskingContext } from './export-report';
import { existingReport, previousOf } from './reports';

export interface PosterContext extends AskingContext, PosterDeps {
  db: () => Database;
  /** Sends the poster to the system's print dialog; false where the clerk cancelled there. */
  printPoster: (poster: PosterDocument, settings: DocumentSettings) => Promise<boolean>;
}

/** Exports the poster for the notice board, with the years before where the library has them. */
export async function exportPoster(
  context: PosterContext,
  id: string,
  paper: PosterPaper,
): Promise<CallOutput<'export.files'>> {
  const { posterBytes, posterName } = await import('../export/write-poster');
  const db = context.db();
  const { report } = existingReport(db, id);
  const settings = documentSettingsOf(db, report);
  const earlier = yearsBefore(db, report);
  return exportFile(context, {
    name: posterName(report, paper),
    format: 'pdf',
    make: () => posterBytes({ report, earlier, settings, paper }, context),
  });
}

/** Prints the poster; false where the clerk cancelled. Throws `report-missing`, `print-failed`. */
export async function printPoster(context: PosterContext, id: string): Promise<boolean> {
  const db = context.db();
  const { report } = existingReport(db, id);
  const poster = posterDocument(report, yearsBefore(db, report));
  return context.printPoster(poster, documentSettingsOf(db, report));
}

/** The two years before, as far as the library has them without a gap. */
function yearsBefore(db: Database, report: Report): Report[] {
  const last = previousOf(db, report);
  const beforeLast = last && previousOf(db, last);
  return [last, beforeLast].filter((year) => year !== null);
}
