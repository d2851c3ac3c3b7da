import type { Migration } from './migration';

/**
 * A unit that was renamed has several names; `unit` is what they have in common. A name that is not here is a unit of
 * its own.
 */
export const unitNames: Migration = {
  version: 51,
  up: (db) =>
    void db.exec(`
      CREATE TABLE unit_names (
        name TEXT PRIMARY KEY,
        unit TEXT NOT NULL,
        sum BLOB
      ) STRICT;
      CREATE INDEX unit_names_unit ON unit_names (unit);
    `),
};
