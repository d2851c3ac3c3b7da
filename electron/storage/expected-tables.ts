import Sqlite from 'better-sqlite3';
import type { Database } from './database';
import type { Migration } from './migrations/migration';
import { nativeBinding } from './native-binding';

/** A table that a library of this version must have and this one lacks, or null. The migrations say which there are. */
export function missingTable(db: Database, version: number, migrations: readonly Migration[]): string | null {
  const model = new Sqlite(':memory:', { nativeBinding: nativeBinding() });
  try {
    for (const each of migrations) if (each.version <= version) each.up(model);
    const has = new Set(tables(db));
    return tables(model).find((name) => !has.has(name)) ?? null;
  } finally {
    model.close();
  }
}

function tables(db: Database): string[] {
  return db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
}
