import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { failureKind } from '../files/failure';
import { localTime, parseBackupName } from './backup-names';
import { removeDatabase } from './backups';
import { sideFiles, type DataFiles } from './data-files';
import { findDamage, openFile, schemaVersion } from './database';
import { failureReason } from './failures';
import { CURRENT_VERSION } from './migrate';

/**
 * Moves the (closed) library out of the way, untouched, with what SQLite left beside it; gives the folder it is
 * now in. Nothing happens where there is no library file.
 */
export async function keepAside(files: DataFiles, now: Date): Promise<string> {
  const folder = join(files.kept, localTime(now).replace('T', ' ').replaceAll(':', '.'));
  await mkdir(folder, { recursive: true });
  for (const file of [files.library, ...sideFiles(files.library)]) {
    await rename(file, join(folder, file.slice(files.folder.length + 1))).catch(ignoreMissing);
  }
  return folder;
}

/**
 * Copies a backup to a file beside the library and makes sure it can be opened by this program; gives that file.
 * Throws `backup-unusable`, having changed nothing.
 */
export async function prepareRestore(files: DataFiles, name: string): Promise<string> {
  const source = join(files.backups, name);
  const copy = `${files.library}.restoring`;
  try {
    if (parseBackupName(name) === null)
      throw new AppError('backup-unusable', { name, reason: '不是备份文件' });
    await removeDatabase(copy);
    await copyFile(source, copy);
    checkCopy(copy, name);
    return copy;
  } catch (error) {
    await removeDatabase(copy);
    if (error instanceof AppError) throw error;
    const reason = failureReason(error) ?? '无法读取';
    throw new AppError('backup-unusable', { name, reason }, { cause: error });
  }
}

function checkCopy(copy: string, name: string): void {
  const db = openFile(copy, { mustExist: true });
  try {
    if (findDamage(db) !== null) throw new AppError('backup-unusable', { name, reason: '备份文件已损坏' });
    const found = schemaVersion(db);
    if (found === 0) throw new AppError('backup-unusable', { name, reason: '里面没有报告库' });
    if (found > CURRENT_VERSION)
      throw new AppError('backup-unusable', { name, reason: '它由更新版本的程序建立，请先升级本程序' });
  } finally {
    db.close();
  }
}

/**
 * Puts a prepared copy in the (closed) library's place. The write-ahead files of the old library go first: beside
 * another database they would damage it.
 */
export async function putInPlace(files: DataFiles, prepared: string): Promise<void> {
  for (const file of sideFiles(files.library)) await rm(file, { force: true });
  for (const file of sideFiles(prepared)) await rm(file, { force: true });
  await stat(prepared);
  await rename(prepared, files.library);
}

function ignoreMissing(error: unknown): void {
  if (failureKind(error) !== 'missing') throw error;
}
