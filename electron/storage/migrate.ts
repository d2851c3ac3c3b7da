import { guardRows } from './row-sums';
import { schemaVersion, type Database } from './database';
import { reportsTable } from './migrations/0010-reports';
import { changesTable } from './migrations/0020-changes';
import { settingsTable } from './migrations/0030-settings';
import { signatureDates } from './migrations/0035-signature-dates';
import { libraryTable } from './migrations/0040-library';
import { versionsTables } from './migrations/0050-versions';
import { unitNames } from './migrations/0051-unit-names';
import { figureTables } from './migrations/0080-figures';
import { reportList } from './migrations/0090-report-list';
import { draftsTable } from './migrations/0100-drafts';
import type { Migration } from './migrations/migration';

/** All steps, in order of their numbers. */
export const MIGRATIONS: readonly Migration[] = [
  reportsTable,
  changesTable,
  settingsTable,
  signatureDates,
  libraryTable,
  versionsTables,
  unitNames,
  figureTables,
  reportList,
  draftsTable,
];

/** The version this program brings a library to; a file beyond it was written by a newer program. */
export const CURRENT_VERSION = MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 0;

/**
 * Brings a library up to date: each step and its number in one transaction, so that a failed step leaves no trace.
 * From then on the connection keeps the sums of the rows, also of those a step writes.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  guardRows(db);
  for (const migration of migrations) {
    if (migration.version <= schemaVersion(db)) continue;
    db.transaction(() => {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
    guardRows(db);
  }
}
