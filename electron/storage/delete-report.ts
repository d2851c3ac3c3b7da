import type { Database } from './database';

/** When a report was put into the recycle bin (ISO time); null where it is not in there. */
export function findRemovedAt(db: Database, id: string): string | null {
  return (
    db.prepare<[string], string | null>('SELECT deleted_at FROM reports WHERE id = ?').pluck().get(id) ?? null
  );
}

/** The reports that were put into the recycle bin before an ISO time. */
export function removedBefore(db: Database, time: string): string[] {
  return db.prepare<[string], string>('SELECT id FROM report_list WHERE deleted_at < ?').pluck().all(time);
}

/** Deletes a report of the recycle bin and all that belongs to it; nothing where it is not in there. */
export function deleteForGood(db: Database, id: string): void {
  const run = db.transaction(() => {
    if (findRemovedAt(db, id) === null) return;
    for (const { table, column } of belongings(db))
      db.prepare(`DELETE FROM "${table}" WHERE "${column}" = ?`).run(id);
    db.prepare('DELETE FROM reports WHERE id = ?').run(id);
  });
  run.immediate();
}

/** The tables whose rows belong to a report, by the structure of the library: none can be forgotten here. */
function belongings(db: Database): { table: string; column: string }[] {
  return db
    .prepare<[], { table: string; column: string }>(
      `SELECT tables.name AS "table", keys."from" AS "column"
       FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS keys
       WHERE tables.type = 'table' AND keys."table" = 'reports'`,
    )
    .all();
}
