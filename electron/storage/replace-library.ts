import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import type { Apart } from './apart/apart';
import { prepare } from './apart/prepare';
import { parseBackupName } from './backup-names';
import { removeDatabase } from './backups';
import { sideFiles, type DataFiles } from './data-files';
import { openFile } from './database';
import { failureReason } from './failures';
import { raiseSerial } from './library-row';
import { migrate } from './migrate';
import type { Place } from './prepare-copy';

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
  return copyBeside(files, join(files.backups, name), name, place, apart);
}

/** The same for any library's file; `name` is what it is called in messages. */
export async function copyBeside(
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
    await prepare(copy, name, place, apart);
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
  const db = openFile(file);
  try {
    migrate(db);
    if (place.highest > 0) raiseSerial(db, place.highest);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  return file;
}

function preparedFile(files: DataFiles): string {
  return `${files.library}.restoring`;
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
