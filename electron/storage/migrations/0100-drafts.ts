import type { Migration } from './migration';

/**
 * What was being typed into a cell and was not taken in yet: text as it stood in the field. It is no part of the report,
 * of its revision or its journal, and goes in the transaction that stores the cell.
 */
export const draftsTable: Migration = {
  version: 100,
  up: (db) =>
    void db.exec(`
      CREATE TABLE drafts (
        report_id TEXT NOT NULL REFERENCES reports (id),
        address TEXT NOT NULL,
        text TEXT NOT NULL,
        sum BLOB,
        PRIMARY KEY (report_id, address)
      ) STRICT;
    `),
};
