import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportOutcome } from '../../shared/contract/export';
import type { Database } from '../storage/database';
import type { StoredReport } from '../storage/report-rows';
import { insertVersion } from '../storage/versions/version-rows';
import type { Log } from './ports';

/** What remembering an export or a print needs; `now` is an ISO time. */
export interface RecordContext {
  db: () => Database;
  log: Log;
  now: () => string;
}

/**
 * Keeps what was exported as a version, with the hash of each file as it is on the disk: once the report is filed this
 * tells which file was sent. The files are written; that they could not be remembered is no failure of the export.
 */
export async function recordExport(
  { db, log, now }: RecordContext,
  stored: StoredReport,
  files: ExportOutcome['files'],
): Promise<void> {
  if (files.length === 0) return;
  try {
    const hashed = await Promise.all(
      files.map(async ({ name, folder, format }) => ({
        name,
        format,
        sha256: createHash('sha256')
          .update(await readFile(join(folder, name)))
          .digest('hex'),
      })),
    );
    keep(db(), stored, { reason: 'export', at: now(), detail: { files: hashed } });
  } catch (error) {
    log.warn('an export could not be kept as a version', error);
  }
}

/** Keeps what was printed as a version; that it could not be remembered is no failure of the print. */
export function recordPrint({ db, log, now }: RecordContext, stored: StoredReport): void {
  try {
    keep(db(), stored, { reason: 'print', at: now() });
  } catch (error) {
    log.warn('a print could not be kept as a version', error);
  }
}

function keep(db: Database, stored: StoredReport, version: Parameters<typeof insertVersion>[2]): void {
  db.transaction(() => insertVersion(db, stored, version)).immediate();
}
