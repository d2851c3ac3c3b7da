import { findDamage, openFile, type Database } from './database';
import { readLibraryRow } from './library-row';
import { findUnsound, guardedTables, type SearchPlace } from './row-sums';
import { takingTurns } from './taking-turns';

/** More pages than a database has. */
const ALL_PAGES = 0x7fffffff;

interface CopyOptions {
  /** In one go, else other calls come between: another connection that writes would begin the copy anew each time. */
  inOnePiece: boolean;
}

/**
 * Copies an open library into a new file with SQLite's own backup (a plain copy would miss what is still in the
 * write-ahead file) and makes sure that the copy is whole. Throws what SQLite or the disk throws, and where it is not.
 */
export async function writeCopy(db: Database, to: string, { inOnePiece }: CopyOptions): Promise<void> {
  const serial = serialOf(db);
  await db.backup(to, inOnePiece ? { progress: () => ALL_PAGES } : undefined);
  await sealCopy(to, db, serial);
}

/** The serial a copy must have reached; 0 where the library can't say: whether the copy is sound is looked at then. */
function serialOf(db: Database): number {
  try {
    return readLibraryRow(db)?.serial ?? 0;
  } catch {
    return 0;
  }
}

/** Makes the copy one single file (no write-ahead mode) and makes sure it is whole, down to each row. */
async function sealCopy(file: string, from: Database, serial: number): Promise<void> {
  const copy = openFile(file, { mustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    const damage = findDamage(copy);
    if (damage !== null) throw new Error(`the backup is damaged: ${damage}`);
    if ((readLibraryRow(copy)?.serial ?? 0) < serial) throw new Error('the backup is older than the library');
    await compareRows(copy, from);
  } finally {
    copy.close();
  }
}

/** A row that is damaged in the library is copied as it is; one that is damaged only in the copy makes it worthless. */
async function compareRows(copy: Database, from: Database): Promise<void> {
  const turn = takingTurns();
  for (const table of guardedTables(copy)) {
    for (let place: SearchPlace | null = { table, after: 0 }; place;) {
      const { unsound, next } = findUnsound(copy, place, 50);
      for (const row of unsound) {
        const original = findUnsound(from, { table, after: row - 1 }, 1).unsound;
        if (!original.includes(row)) throw new Error(`the backup is damaged: row ${row} of ${table}`);
      }
      place = next;
      await turn();
    }
  }
}
