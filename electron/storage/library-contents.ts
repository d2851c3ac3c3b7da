import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { REPORT_STATES, type ReportState } from '../../shared/library/report-summary';
import { openFile, type Database } from './database';
import { readLibraryRow } from './library-row';
import { PASSING_KEYS } from './settings';

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

/** What an open library holds, of whatever version of the program it is. */
export function contentsOf(db: Database): LibraryContents {
  const table = hasTable(db, 'report_list') ? 'report_list' : 'reports';
  const reports = db
    .prepare<[], unknown[]>(
      `SELECT id, unit_name, year, state, revision, updated_at, deleted_at FROM ${table}
       ORDER BY year DESC, unit_name, id`,
    )
    .raw()
    .all()
    .map(heldReport);
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
  const mark = createHash('sha256')
    .update(JSON.stringify([reports, settings, named]))
    .digest('hex');
  return { id: row?.id ?? null, serial: row?.serial ?? 0, reports, mark };
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
  const contents = lookInto(file);
  known.set(file, { size, mtimeMs, contents });
  return contents;
}

function lookInto(file: string): LibraryContents | null {
  try {
    const db = openFile(file, { readonly: true, mustExist: true });
    try {
      return contentsOf(db);
    } finally {
      db.close();
    }
  } catch {
    // Whatever it is, it is no backup that could be put in the library's place.
    return null;
  }
}
