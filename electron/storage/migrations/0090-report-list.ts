import type { Migration } from './migration';

/**
 * What the list shows, in narrow rows of its own: in `reports` every column stands behind a document of many pages, and
 * counting findings would write each of them anew. Triggers keep it in the transaction of the change, whoever makes it;
 * it can be made anew from `reports` at any time (report-list.ts). `counts` are the open findings by severity as of
 * `counts_key` (those in `reports` are no longer used); `indexed_revision` is the revision whose text can be searched.
 */
export const reportList: Migration = {
  version: 90,
  up: (db) =>
    void db.exec(`
      CREATE TABLE report_list (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        unit_name TEXT NOT NULL,
        unit_level TEXT NOT NULL,
        year INTEGER NOT NULL,
        form TEXT NOT NULL,
        state TEXT NOT NULL,
        revision INTEGER NOT NULL,
        received INTEGER NOT NULL,
        carried_forward INTEGER NOT NULL,
        started INTEGER NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        counts TEXT,
        counts_key TEXT,
        indexed_revision INTEGER
      ) STRICT;
      CREATE INDEX report_list_year ON report_list (year DESC, unit_name, id) WHERE deleted_at IS NULL;
      CREATE INDEX report_list_unit ON report_list (unit_name, year DESC) WHERE deleted_at IS NULL;
      CREATE INDEX report_list_updated ON report_list (updated_at DESC, id) WHERE deleted_at IS NULL;
      CREATE INDEX report_list_removed ON report_list (deleted_at DESC, id) WHERE deleted_at IS NOT NULL;
      CREATE INDEX report_list_unsearchable ON report_list (number) WHERE indexed_revision IS NOT revision;

      INSERT INTO report_list (id, unit_name, unit_level, year, form, state, revision, received, carried_forward,
          started, updated_at, deleted_at, counts, counts_key)
        SELECT id, unit_name, unit_level, year, form, state, revision, received, carried_forward, started, updated_at,
          deleted_at, counts, counts_key FROM reports;

      CREATE TRIGGER reports_listed AFTER INSERT ON reports BEGIN
        INSERT INTO report_list (id, unit_name, unit_level, year, form, state, revision, received, carried_forward,
            started, updated_at, deleted_at)
          VALUES (NEW.id, NEW.unit_name, NEW.unit_level, NEW.year, NEW.form, NEW.state, NEW.revision, NEW.received,
            NEW.carried_forward, NEW.started, NEW.updated_at, NEW.deleted_at);
      END;
      CREATE TRIGGER reports_relisted AFTER UPDATE OF id, unit_name, unit_level, year, form, state, revision, received,
          carried_forward, started, updated_at, deleted_at ON reports BEGIN
        UPDATE report_list SET id = NEW.id, unit_name = NEW.unit_name, unit_level = NEW.unit_level, year = NEW.year,
          form = NEW.form, state = NEW.state, revision = NEW.revision, received = NEW.received,
          carried_forward = NEW.carried_forward, started = NEW.started, updated_at = NEW.updated_at,
          deleted_at = NEW.deleted_at
        WHERE id = OLD.id;
      END;
      CREATE TRIGGER reports_unlisted AFTER DELETE ON reports BEGIN
        DELETE FROM report_list WHERE id = OLD.id;
      END;
    `),
};
