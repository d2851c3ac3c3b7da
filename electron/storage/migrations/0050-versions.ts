import type { Migration } from './migration';

/**
 * Versions of a report, and what undo needs to survive a restart.
 * - `versions`: a point in a report's life with its reason; `detail` and `changed` are JSON (see shared/versions).
 *   `changed` is against the version before; NULL = not counted yet, counted when the list is first shown.
 * - `version_contents`: the whole report of a revision, deflated, with the SHA-256 of its text; versions of the same
 *   revision share it. Each stands alone: a damaged one takes no other with it.
 * - `changes.packed`: the patches, deflated, where they are long (`patches` is '' then); `step`: do, undo or redo;
 *   `joins`: belongs to the step before; `focus`: where it was done. All NULL in rows of earlier programs.
 * Nothing is rewritten: a library of today is ready at once, and the first version of a report is its state before its
 * next change.
 */
export const versionsTables: Migration = {
  version: 50,
  up: (db) =>
    void db.exec(`
      CREATE TABLE versions (
        id INTEGER PRIMARY KEY,
        report_id TEXT NOT NULL REFERENCES reports (id),
        revision INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        name TEXT NOT NULL,
        detail TEXT NOT NULL,
        changed TEXT,
        sum BLOB
      ) STRICT;
      CREATE INDEX versions_report ON versions (report_id, id);
      CREATE TABLE version_contents (
        report_id TEXT NOT NULL REFERENCES reports (id),
        revision INTEGER NOT NULL,
        doc BLOB NOT NULL,
        hash TEXT NOT NULL,
        sum BLOB,
        PRIMARY KEY (report_id, revision)
      ) STRICT;
      ALTER TABLE changes ADD COLUMN packed BLOB;
      ALTER TABLE changes ADD COLUMN step TEXT;
      ALTER TABLE changes ADD COLUMN joins INTEGER;
      ALTER TABLE changes ADD COLUMN focus TEXT;
    `),
};
