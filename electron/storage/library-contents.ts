import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { REPORT_STATES, type ReportState } from '../../shared/library/report-summary';
import { openFile, type Database } from './database';
import { readLibraryRow } from './library-row';
import { PASSING_KEYS } from './settings';
import { takingTurns } from './taking-turns';

/** A report as a library or a backup of it lists it. */
export interface HeldReport {
  id: string;
  unitName: string;
  year: number;
  state: ReportState;
  revision: number;
  /** ISO time. */
  updatedAt: string;
  /** In the recycle bin. */
  removed: boolean;
}

/** What a library or a backup of it holds, without the contents of its reports. */
export interface LibraryContents {
  /** The library's id; null of one of before there were any. */
  id: string | null;
  /** Grows with every change of the library: of two backups the higher is the newer, whatever the clock said. */
  serial: number;
  reports: HeldReport[];
  /** The same for the same contents; where the program was last, and the like, do not count. */
  mark: string;
}

/** Rows of the list read in one go: a few milliseconds. */
const ROWS = 500;

/**
 * What an open library holds, of whatever version of the program it is. Read some rows at a time, so that other calls
 * come between: a change between two parts makes the mark another one, and the next look sees it.
 */
export async function contentsOf(db: Database): Promise<LibraryContents> {
  const turn = takingTurns();
  const reports: HeldReport[] = [];
  for (let place: { after: number } | null = { after: 0 }; place;) {
    const part = someReports(db, place.after);
    reports.push(...part.reports);
    place = part.next;
    await turn();
  }
  reports.sort(inListOrder);
  await turn();
  const row = readLibraryRow(db);
  const settings = db
    .prepare<string[]>(
      `SELECT key, value FROM settings WHERE key NOT IN (${PASSING_KEYS.map(() => '?').join(', ')}) ORDER BY key`,
    )
    .raw()
    .all(...PASSING_KEYS);
  const named = hasTable(db, 'versions')
    ? db.prepare("SELECT id, name FROM versions WHERE name <> '' ORDER BY id").raw().all()
    : [];
  const mark = createHash('sha256').update(JSON.stringify([settings, named]));
  for (let from = 0; from < reports.length; from += ROWS) {
    mark.update(JSON.stringify(reports.slice(from, from + ROWS)));
    await turn();
  }
  return { id: row?.id ?? null, serial: row?.serial ?? 0, reports, mark: mark.digest('hex') };
}

/** The next rows of the list, and where to go on; null at the end. */
function someReports(db: Database, after: number): { reports: HeldReport[]; next: { after: number } | null } {
  const table = hasTable(db, 'report_list') ? 'report_list' : 'reports';
  const rows = db
    .prepare<[number, number], unknown[]>(
      `SELECT rowid, id, unit_name, year, state, revision, updated_at, deleted_at FROM ${table}
       WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    )
    .raw()
    .all(after, ROWS);
  const last = rows[rows.length - 1];
  return {
    reports: rows.map(([, ...columns]) => heldReport(columns)),
    next: last && rows.length === ROWS ? { after: Number(last[0]) } : null,
  };
}

/** Newest year first, then by unit. */
function inListOrder(a: HeldReport, b: HeldReport): number {
  if (a.year !== b.year) return b.year - a.year;
  if (a.unitName !== b.unitName) return a.unitName < b.unitName ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** A row of the list, columns in the order asked for; of a damaged one what there is. */
function heldReport([id, unitName, year, state, revision, updatedAt, deletedAt]: unknown[]): HeldReport {
  return {
    id: String(id),
    unitName: String(unitName),
    year: Number(year),
    state: REPORT_STATES.find((each) => each === state) ?? 'draft',
    revision: Number(revision),
    updatedAt: String(updatedAt),
    removed: deletedAt !== null,
  };
}

function hasTable(db: Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

const known = new Map<string, { size: number; mtimeMs: number; contents: LibraryContents | null }>();

/** What a backup (full path) holds; null where it can't be read. Looked at once as long as the file stays the same. */
export async function contentsOfFile(file: string): Promise<LibraryContents | null> {
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  const { size, mtimeMs } = found;
  const remembered = known.get(file);
  if (remembered?.size === size && remembered.mtimeMs === mtimeMs) return remembered.contents;
  const contents = await lookInto(file);
  known.set(file, { size, mtimeMs, contents });
  return contents;
}

async function lookInto(file: string): Promise<LibraryContents | null> {
  try {
    const db = openFile(file, { readonly: true, mustExist: true });
    try {
      return await contentsOf(db);
    } finally {
      db.close();
    }
  } catch {
    // Whatever it is, it is no backup that could be put in the library's place.
    return null;
  }
}
