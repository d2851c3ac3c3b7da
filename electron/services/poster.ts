import type { ExportOutcome } from '../../shared/contract/export';
import type { PosterPaper } from '../../shared/document/formats';
import type { PageContent } from '../../shared/document/page-content';
import { posterDocument } from '../../shared/document/poster';
import type { Report } from '../../shared/report/model';
import { posterName } from '../export/file-names';
import { posterBytes } from '../export/write-poster';
import type { Database } from '../storage/database';
import { exportFile, type ExportContext } from './export-report';
import { existingReport, previousOf } from './reports';
import { documentSettingsOf } from './document-settings';

/** Exports the poster for the notice board, with the years before where the library has them. */
export function exportPoster(context: ExportContext, id: string, paper: PosterPaper): Promise<ExportOutcome> {
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

/** The poster as it is laid out for the printer. Throws `report-missing`. */
export function posterPages(db: Database, id: string): PageContent {
  const { report } = existingReport(db, id);
  return {
    kind: 'poster',
    document: posterDocument(report, yearsBefore(db, report)),
    settings: documentSettingsOf(db, report),
  };
}

/** What a poster of the report compares with. Throws `report-missing`. */
export function earlierYears(db: Database, id: string): Report[] {
  return yearsBefore(db, existingReport(db, id).report);
}

/** The two years before, as far as the library has them without a gap. */
function yearsBefore(db: Database, report: Report): Report[] {
  const last = previousOf(db, report);
  const beforeLast = last && previousOf(db, last);
  return [last, beforeLast].filter((year) => year !== null);
}
