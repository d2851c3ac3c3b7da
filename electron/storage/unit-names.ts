import type { Database } from './database';
import { findByUnitYear, type StoredReport } from './report-rows';

/** Every name a unit has had, the one asked for first. */
export function namesOfUnit(db: Database, name: string): string[] {
  const others = db
    .prepare<[string, string], string>(
      `SELECT name FROM unit_names WHERE unit = (SELECT unit FROM unit_names WHERE name = ?) AND name <> ?
       ORDER BY name`,
    )
    .pluck()
    .all(name, name);
  return [name, ...others];
}

/** Says that two names are of one unit; all other names of both come along. */
export function linkNames(db: Database, one: string, other: string): void {
  const unitOf = db.prepare<[string], string>('SELECT unit FROM unit_names WHERE name = ?').pluck();
  const unit = unitOf.get(one) ?? one;
  const add = db.prepare('INSERT OR REPLACE INTO unit_names (name, unit) VALUES (?, ?)');
  for (const name of [one, ...namesOfUnit(db, other)]) add.run(name, unit);
}

/** Makes a name a unit of its own again. */
export function separateName(db: Database, name: string): void {
  db.prepare('DELETE FROM unit_names WHERE name = ?').run(name);
}

/** A unit's report of a year under any of its names (its own first), or null. */
export function findOfUnit(db: Database, name: string, year: number): StoredReport | null {
  for (const each of namesOfUnit(db, name)) {
    const found = findByUnitYear(db, each, year);
    if (found) return found;
  }
  return null;
}
