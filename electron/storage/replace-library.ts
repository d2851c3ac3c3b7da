import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { isLarge, type Apart } from './apart/apart';
import { parseBackupName } from './backup-names';
import { removeDatabase } from './backups';
import { sideFiles, type DataFiles } from './data-files';
import { findDamage, openFile, schemaVersion, type Database } from './database';
import { failureReason } from './failures';
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
 * Copies a backup to a file beside the library and makes it ready to take its place; gives that file. Throws
 * `backup-unusable`, having changed nothing.
 */
export async function prepareRestore(
  files: DataFiles,
  name: string,
  place: Place,
  apart: Apart | null = null,
): Promise<string> {
  if (parseBackupName(name) === null) throw new AppError('backup-unusable', { name, reason: '不是备份文件' });
  return prepareCopy(files, join(files.backups, name), name, place, apart);
}

/** The same for any library's file; `name` is what it is called in messages. */
export async function prepareCopy(
  files: DataFiles,
  source: string,
  name: string,
  place: Place,
  apart: Apart | null = null,
): Promise<string> {
  const copy = preparedFile(files);
  try {
    await mkdir(files.folder, { recursive: true });
    await removeDatabase(copy);
    await copyFile(source, copy);
    // A library that was not closed has its last changes beside it.
    for (const ending of ['-wal', '-journal']) {
      if (await isFile(`${source}${ending}`)) await copyFile(`${source}${ending}`, `${copy}${ending}`);
    }
    await prepare(copy, async (db) => {
      await checkCopy(db, name, apart);
      migrate(db);
      if (place.id !== null) takeId(db, place.id);
      raiseSerial(db, place.highest);
    });
    return copy;
  } catch (error) {
    await removeDatabase(copy);
    if (error instanceof AppError) throw error;
    const reason = failureReason(error) ?? '无法读取';
    throw new AppError('backup-unusable', { name, reason }, { cause: error });
  }
}

/** Makes an empty library beside the library's place; gives that file. */
export async function prepareNew(files: DataFiles, place: Pick<Place, 'highest'>): Promise<string> {
  const file = preparedFile(files);
  await mkdir(files.folder, { recursive: true });
  await removeDatabase(file);
  await prepare(file, (db) => {
    migrate(db);
    if (place.highest > 0) raiseSerial(db, place.highest);
  });
  return file;
}

function preparedFile(files: DataFiles): string {
  return `${files.library}.restoring`;
}

/** Works on a file and leaves it alone, without anything beside it. */
async function prepare(file: string, work: (db: Database) => Promise<void> | void): Promise<void> {
  const db = openFile(file);
  try {
    await work(db);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Throws `backup-unusable` for what no program of this version can read. */
export async function checkCopy(db: Database, name: string, apart: Apart | null): Promise<void> {
  const looked =
    apart && isLarge(db.name) ? await apart({ what: 'check', file: db.name, tables: null }) : null;
  const [damage] = looked ?? [findDamage(db)];
  if (damage !== null) throw new AppError('backup-unusable', { name, reason: '备份文件已损坏' });
  const found = schemaVersion(db);
  const hasReports = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'reports'").get();
  if (found === 0 || !hasReports) throw new AppError('backup-unusable', { name, reason: '里面没有报告库' });
  if (found > CURRENT_VERSION)
    throw new AppError('backup-unusable', { name, reason: '它由更新版本的程序建立，请先升级本程序' });
}

/**
 * Puts a prepared copy in the library's place. That has to be free, or, with `over`, hold a library that was closed
 * properly and is backed up: it is then replaced in one step.
 */
export async function putInPlace(
  files: DataFiles,
  prepared: string,
  { over }: { over: boolean } = { over: false },
): Promise<void> {
  const inTheWay = over ? sideFiles(files.library) : [files.library, ...sideFiles(files.library)];
  for (const file of inTheWay) {
    // Beside another database these would damage it.
    if (await isFile(file)) throw new Error(`the library's place is not free: ${file}`);
  }
  await rename(prepared, files.library);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
