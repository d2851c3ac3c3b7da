import type { Migration } from './migration';

/**
 * One row per report. `doc` is the report as its file would hold it, so that a library can be read even without this
 * program; the columns beside it are what the list shows and what may not occur twice. `counts` are the open findings
 * by severity as of `counts_key`, which names the revisions and the program they were counted by.
 * `origin` is the hash of the file the report was taken from.
 */
export const reportsTable: Migration = {
  version: 10,
  up: (db) =>
    void db.exec(`
      CREATE TABLE reports (
        id TEXT PRIMARY KEY,
        unit_name TEXT NOT NULL,
        unit_level TEXT NOT NULL,
        year INTEGER NOT NULL,
        form TEXT NOT NULL,
        state TEXT NOT NULL,
        doc TEXT NOT NULL,
        revision INTEGER NOT NULL,
        received INTEGER NOT NULL,
        carried_forward INTEGER NOT NULL,
        started INTEGER NOT NULL,
        counts TEXT,
        counts_key TEXT,
        origin TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX reports_unit_year ON reports (unit_name, year) WHERE deleted_at IS NULL;
    `),
};
