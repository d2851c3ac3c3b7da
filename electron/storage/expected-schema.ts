import Sqlite from 'better-sqlite3';
import type { Database } from './database';
import type { Migration } from './migrations/migration';
import { nativeBinding } from './native-binding';

/**
 * The first table or index that a library of this version must have and this one has not, or not with these columns;
 * null where all is as it should be. The migrations say what there has to be; tables beyond are no matter.
 */
export function schemaDifference(
  db: Database,
  version: number,
  migrations: readonly Migration[],
): string | null {
  const model = new Sqlite(':memory:', { nativeBinding: nativeBinding() });
  try {
    for (const each of migrations) if (each.version <= version) each.up(model);
    const found = schemaOf(db);
    for (const [name, columns] of schemaOf(model)) if (found.get(name) !== columns) return name;
    return null;
  } finally {
    model.close();
  }
}

/** Tables and indexes by name, with what matters of their columns. */
function schemaOf(db: Database): Map<string, string> {
  const rows = db
    .prepare<[], { name: string; columns: string }>(
      `SELECT name, (SELECT json_group_array(json_array(name, type, "notnull", pk)) FROM pragma_table_info(s.name)) AS columns
         FROM sqlite_schema AS s WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       UNION ALL
       SELECT name, (SELECT json_group_array(name) FROM pragma_index_info(s.name))
         FROM sqlite_schema AS s WHERE type = 'index'`,
    )
    .all();
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
