import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/library/backup';
import { backupName, localTime, parseBackupName } from './backup-names';
import { newestFirst, type OrderedBackup } from './backup-retention';
import { isWorthApart, type Apart } from './apart/apart';
import type { Database } from './database';
import { sideFiles, type DataFiles } from './data-files';
import { contentsOfFile, type LibraryContents } from './library-contents';
import { takingTurns } from './taking-turns';
import { writeCopy } from './write-copy';

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
 * Makes a backup of an open library, checks it, and only then gives it its name; of a large library that is at its
 * place, in a process apart. Throws what SQLite or the disk throws.
 */
export async function makeBackup(
  db: Database,
  folder: string,
  reason: BackupReason,
  now: Date,
  apart: Apart | null = null,
): Promise<Backup> {
  await mkdir(folder, { recursive: true });
  const { name, madeAt } = freeName(folder, reason, now);
  const unfinished = join(folder, `${name}${UNFINISHED}`);
  try {
    const done =
      apart && isWorthApart(db) ? await apart({ what: 'copy', file: db.name, to: unfinished }) : null;
    if (!done) {
      await removeDatabase(unfinished);
      await writeCopy(db, unfinished, { inOnePiece: false });
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await removeDatabase(unfinished);
    throw error;
  }
  return { name, madeAt, reason, size: (await stat(join(folder, name))).size };
}

/** What a backup is called until it is whole and checked. */
const UNFINISHED = '.part';

/**
 * What backups left behind that were cut off, full paths. To be asked at the start, before one is made: what is being
 * written looks the same.
 */
export function unfinishedBackups(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const whole = /^(.*)\.part(?:-wal|-shm|-journal)?$/u.exec(name)?.[1];
    return whole !== undefined && parseBackupName(whole) ? [join(folder, name)] : [];
  });
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
  const unfinished = join(files.backups, `${name}${UNFINISHED}`);
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    renameSync(unfinished, join(files.backups, name));
  } catch (error) {
    for (const each of [unfinished, ...sideFiles(unfinished)]) rmSync(each, { force: true });
    throw error;
  }
  return name;
}

/** Removes a database file and what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const each of [file, ...sideFiles(file)]) await rm(each, { force: true });
}
