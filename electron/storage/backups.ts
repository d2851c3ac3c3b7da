import { existsSync, mkdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/library/backup';
import { backupName, localTime, parseBackupName } from './backup-names';
import { findDamage, openFile, type Database } from './database';
import { sideFiles, type DataFiles } from './data-files';

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
  const madeAt = localTime(now);
  const name = backupName(madeAt, reason);
  const unfinished = join(folder, `${name}.part`);
  try {
    await db.backup(unfinished);
    sealCopy(unfinished);
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await removeDatabase(unfinished);
    throw error;
  }
  return { name, madeAt, reason, size: (await stat(join(folder, name))).size };
}

/**
 * Writes what an open library holds into a new backup, wherever its own file is by now; gives its name. In one go,
 * as it may be the last that is done.
 */
export function rescueLibrary(db: Database, files: DataFiles, now: Date): string {
  mkdirSync(files.backups, { recursive: true });
  for (let seconds = 0; ; seconds += 1) {
    const name = backupName(localTime(new Date(now.getTime() + seconds * 1000)), 'rescued');
    if (existsSync(join(files.backups, name))) continue;
    db.prepare('VACUUM INTO ?').run(join(files.backups, name));
    return name;
  }
}

/** Makes the copy one single file (no write-ahead mode) and makes sure it is whole. */
function sealCopy(file: string): void {
  const copy = openFile(file, { mustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    const damage = findDamage(copy);
    if (damage !== null) throw new Error(`the backup is damaged: ${damage}`);
  } finally {
    copy.close();
  }
}

/** Removes a database file and what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const each of [file, ...sideFiles(file)]) await rm(each, { force: true });
}
