import * as z from 'zod';
import type { Database } from './database';

/** What a library says of itself: its id for life, and the serial that grows with every writing transaction. */
interface LibraryRow {
  id: string;
  serial: number;
}

/** Everything the record beside the database is compared with. `removed` are the reports in the recycle bin. */
export interface LibraryState extends LibraryRow {
  reports: number;
  removed: number;
}

const rowSchema = z.object({ id: z.string().min(1), serial: z.int().positive() });

/** The library's row, or null where there is none (a library of before version 40, a foreign or a damaged file). */
export function readLibraryRow(db: Database): LibraryRow | null {
  const has = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'library'").get();
  if (!has) return null;
  return rowSchema.safeParse(db.prepare('SELECT id, serial FROM library').get()).data ?? null;
}

/** The row with the number of reports; both counts come from indexes and never read a report. */
export function readLibraryState(db: Database): LibraryState | null {
  const row = readLibraryRow(db);
  return row && { ...row, ...countReports(db) };
}

/** How many reports a library holds, in the list and in the recycle bin. */
export function countReports(db: Database): { reports: number; removed: number } {
  const count = (rest: string): number =>
    Number(db.prepare(`SELECT count(*) FROM reports ${rest}`).pluck().get());
  // Left to itself, SQLite reads every report up to the column behind its text, after each edit.
  const reports = count('INDEXED BY reports_unit_year WHERE deleted_at IS NULL');
  return { reports, removed: count('') - reports };
}

/** Raises the serial above everything known of this place, so that what is put in place can't look older than it. */
export function raiseSerial(db: Database, above: number): void {
  db.prepare('UPDATE library SET serial = max(serial, ?) + 1').run(above);
}

/** Gives the library the id of the one it takes the place of. */
export function takeId(db: Database, id: string): void {
  db.prepare('UPDATE library SET id = ?').run(id);
}
