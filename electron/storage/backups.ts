import { existsSync, mkdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/library/backup';
import { backupName, localTime, parseBackupName } from './backup-names';
import { newestFirst, type OrderedBackup } from './backup-retention';
import { findDamage, openFile, type Database } from './database';
import { sideFiles, type DataFiles } from './data-files';
import { contentsOfFile, type LibraryContents } from './library-contents';
import { readLibraryRow } from './library-row';
import { findUnsound, guardedTables, type SearchPlace } from './row-sums';
import { takingTurns } from './taking-turns';

/** The backups in a folder, newest first; none where the folder is missing. Other files are left alone. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => []);
  const backups = await Promise.all(
    names.map(async (name) => {
      const named = parseBackupName(name);
      const found = named && (await stat(join(folder, name)).catch(() => null));
      return named && found?.isFile() ? [{ ...named, size: found.size }] : [];
    }),
  );
  return backups.flat().sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** A backup with what it holds; null where it can't be read. */
export interface KnownBackup extends Backup {
  contents: LibraryContents | null;
}

/** The backups in a folder with what they hold, newest first: by the library's serial where there is one. */
export async function knownBackups(folder: string): Promise<KnownBackup[]> {
  const turn = takingTurns();
  const found: KnownBackup[] = [];
  for (const backup of await listBackups(folder)) {
    found.push({ ...backup, contents: await contentsOfFile(join(folder, backup.name)) });
    await turn();
  }
  return found.sort((a, b) => newestFirst(ordered(a), ordered(b)));
}

/** The backups of a library, newest first; those of before libraries had an id are taken for its own. */
export function ofLibrary(
  backups: readonly KnownBackup[],
  id: string | null,
): (OrderedBackup & { contents: LibraryContents })[] {
  return backups.flatMap((backup) => {
    const { contents } = backup;
    const own = contents && (contents.id === id || contents.id === null);
    return own ? [{ ...ordered(backup), contents }] : [];
  });
}

function ordered({ name, madeAt, reason, contents }: KnownBackup): OrderedBackup {
  return { name, madeAt, reason, serial: contents?.serial ?? 0 };
}

/**
 * Makes a backup of an open library with SQLite's own backup (a plain copy would miss what is still in the
 * write-ahead file), checks it, and only then gives it its name. Throws what SQLite or the disk throws.
 */
export async function makeBackup(
  db: Database,
  folder: string,
  reason: BackupReason,
  now: Date,
): Promise<Backup> {
  await mkdir(folder, { recursive: true });
  const { name, madeAt } = freeName(folder, reason, now);
  const unfinished = join(folder, `${name}${UNFINISHED}`);
  try {
    const serial = serialOf(db);
    await db.backup(unfinished);
    await sealCopy(unfinished, db, serial);
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await removeDatabase(unfinished);
    throw error;
  }
  return { name, madeAt, reason, size: (await stat(join(folder, name))).size };
}

/** The serial a backup must have reached; 0 where the library can't say: whether the copy is sound is looked at then. */
function serialOf(db: Database): number {
  try {
    return readLibraryRow(db)?.serial ?? 0;
  } catch {
    return 0;
  }
}

/** What a backup is called until it is whole and checked. */
const UNFINISHED = '.part';

/** Clears away what a backup left behind that was cut off; to be called while none is being made. */
export async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const whole = /^(.*)\.part(?:-wal|-shm|-journal)?$/u.exec(name)?.[1];
    if (whole !== undefined && parseBackupName(whole)) await rm(join(folder, name), { force: true });
  }
}

/** A name no backup has, finished or not, however many are made in a second. */
function freeName(folder: string, reason: BackupReason, now: Date): { name: string; madeAt: string } {
  for (let seconds = 0; ; seconds += 1) {
    const madeAt = localTime(new Date(now.getTime() + seconds * 1000));
    const name = backupName(madeAt, reason);
    const taken = [name, `${name}${UNFINISHED}`].some((each) => existsSync(join(folder, each)));
    if (!taken) return { name, madeAt };
  }
}

/**
 * Writes what an open library holds into a new backup, wherever its own file is by now; gives its name. In one go,
 * as it may be the last that is done.
 */
export function rescueLibrary(db: Database, files: DataFiles, now: Date): string {
  mkdirSync(files.backups, { recursive: true });
  const { name } = freeName(files.backups, 'rescued', now);
  db.prepare('VACUUM INTO ?').run(join(files.backups, name));
  return name;
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

/** Removes a database file and what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const each of [file, ...sideFiles(file)]) await rm(each, { force: true });
}
