import type { ExistingReport, ImportPreview } from '../../../shared/contract/import';
import { differencesOf } from '../../../shared/import/merge/differences';
import type { Report } from '../../../shared/report/model';
import type { Finding } from '../../../shared/rules/finding';
import type { Database } from '../../storage/database';
import { findByUnitYear } from '../../storage/report-rows';
import { contentHash } from '../take-in';
import type { ImportSession } from './sessions';

/** What the page is shown of a document that was read, beside the library as it is now. */
export function previewOf(db: Database, { importId, fileName, read }: ImportSession): ImportPreview {
  return {
    ...read,
    importId,
    fileName,
    findings: read.findings.map(shownFinding),
    existing: existingOf(db, read.report),
  };
}

function shownFinding({ rule, severity, title, message, cells, part, key }: Finding) {
  return { rule, severity, title, message, cells: [...cells], part, key };
}

function existingOf(db: Database, report: Report): ExistingReport | null {
  const stored = findByUnitYear(db, report.unit.name, report.year);
  if (!stored) return null;
  return {
    id: stored.id,
    state: stored.state,
    updatedAt: stored.updatedAt,
    sameOrigin: stored.origin === contentHash(report),
    differences: differencesOf(stored.report, report),
  };
}
