import type { Migration } from './migration';

/** "nian" as SQLite's application_id: says whose file this is, whatever it is called. */
export const APPLICATION_ID = 0x6e69616e;

/**
 * What lets a library prove itself. `library` is one row: `id` names the library for life, `serial` grows with every
 * writing transaction and is what the record beside the database is compared with. `sum` is the check sum of a row
 * (row-sums.ts); null where the row was written before there were any. `unreadable` keeps damaged rows as they were
 * found, as JSON, once something sound has taken their place.
 */
export const libraryTable: Migration = {
  version: 40,
  up: (db) => {
    db.exec(`
      CREATE TABLE library (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL,
        serial INTEGER NOT NULL
      ) STRICT;
      INSERT INTO library (one, id, serial) VALUES (1, lower(hex(randomblob(16))), 1);
      ALTER TABLE reports ADD COLUMN sum BLOB;
      ALTER TABLE changes ADD COLUMN sum BLOB;
      ALTER TABLE settings ADD COLUMN sum BLOB;
      CREATE TABLE unreadable (
        id INTEGER PRIMARY KEY,
        table_name TEXT NOT NULL,
        content TEXT NOT NULL,
        kept_at TEXT NOT NULL
      ) STRICT;
    `);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  },
};
