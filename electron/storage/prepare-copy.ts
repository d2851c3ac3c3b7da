import { findDamage, openFile, schemaVersion, type Database } from './database';
import { raiseSerial, takeId } from './library-row';
import { CURRENT_VERSION, migrate } from './migrate';

/**
 * What this place is remembered by: what is put here continues it, under its id and with a higher serial, so that no
 * cut-off step can be taken for a loss.
 */
export interface Place {
  id: string | null;
  highest: number;
}

/**
 * Makes the copy of a backup or of another library one that this program can work with: looked through, brought up to
 * this version, continuing a place where one is given, and one single file on the disk. Gives why it can't be used, in
 * words for the clerk, or null; throws what SQLite or the disk throws. All in one piece, which takes seconds in a large
 * library.
 */
export function prepareCopy(file: string, place: Place | null): string | null {
  const db = openFile(file, { mustExist: true });
  try {
    const reason = unusableReason(db);
    if (reason !== null) return reason;
    migrate(db);
    if (place?.id != null) takeId(db, place.id);
    if (place) raiseSerial(db, place.highest);
    db.pragma('journal_mode = DELETE');
    return null;
  } finally {
    db.close();
  }
}

/** What keeps any program of this version from reading it. */
function unusableReason(db: Database): string | null {
  if (findDamage(db) !== null) return '备份文件已损坏';
  const found = schemaVersion(db);
  const hasReports = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'reports'").get();
  if (found === 0 || !hasReports) return '里面没有报告库';
  return found > CURRENT_VERSION ? '它由更新版本的程序建立，请先升级本程序' : null;
}
