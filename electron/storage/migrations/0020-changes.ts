import type { Migration } from './migration';

/** The journal: every change of a report with what stood there before, in the transaction that made it. */
export const changesTable: Migration = {
  version: 20,
  up: (db) =>
    void db.exec(`
      CREATE TABLE changes (
        id INTEGER PRIMARY KEY,
        report_id TEXT NOT NULL REFERENCES reports (id),
        revision INTEGER NOT NULL,
        label TEXT NOT NULL,
        patches TEXT NOT NULL,
        made_at TEXT NOT NULL,
        UNIQUE (report_id, revision)
      ) STRICT;
    `),
};
