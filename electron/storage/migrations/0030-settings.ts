import type { Migration } from './migration';

/** Settings by key; the value is JSON, read with a schema each time. */
export const settingsTable: Migration = {
  version: 30,
  up: (db) => void db.exec(`CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`),
};
