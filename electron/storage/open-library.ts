import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { AppError } from '../../shared/contract/errors';
import { makeBackup } from './backups';
import { parseBackupName } from './backup-names';
import type { DataFiles } from './data-files';
import {
  assertWritable,
  findDamage,
  openFile,
  schemaVersion,
  setDurability,
  type Database,
} from './database';
import { failureKind } from '../files/failure';
import { failureReason, READONLY_REASON } from './failures';
import { CURRENT_VERSION, migrate, MIGRATIONS } from './migrate';
import type { Migration } from './migrations/migration';
import { supportsWal } from './network-folder';

export interface OpenOptions {
  files: DataFiles;
  now: () => Date;
  /** Whether an empty library may be made although backups of an earlier one are there. */
  allowNew?: boolean;
  migrations?: readonly Migration[];
}

/**
 * Opens the library: look for damage, refuse a newer one, back it up where a migration is due, migrate. Makes an
 * empty one on the first start. Throws `library-damaged`, `library-lost`, `library-newer` or `library-unavailable`;
 * the file is then as it was found.
 */
export async function openLibrary(options: OpenOptions): Promise<Database> {
  const { files } = options;
  try {
    mkdirSync(files.folder, { recursive: true });
    if (!options.allowNew) refuseLost(files);
    return await openWhole(options);
  } catch (error) {
    throw asOpenFailure(error, files.folder);
  }
}

async function openWhole(options: OpenOptions): Promise<Database> {
  const { files, migrations = MIGRATIONS } = options;
  const known = migrations[migrations.length - 1]?.version ?? CURRENT_VERSION;
  const db = openFile(files.library);
  try {
    const damage = findDamage(db);
    if (damage !== null)
      throw new AppError('library-damaged', { reason: '文件内容已损坏', folder: files.folder });
    const found = schemaVersion(db);
    if (found > known) throw new AppError('library-newer', { known, found });
    assertWritable(db);
    if (found > 0 && found < known) await makeBackup(db, files.backups, 'upgrade', options.now());
    setDurability(db, supportsWal(files.folder));
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A file that is gone, or was emptied by a power cut, would be taken for a first start: the backups show that it is not. */
function refuseLost(files: DataFiles): void {
  const exists = existsSync(files.library);
  if (exists && statSync(files.library).size > 0) return;
  const hasBackups =
    existsSync(files.backups) && readdirSync(files.backups).some((name) => parseBackupName(name) !== null);
  if (!hasBackups) return;
  if (exists) throw new AppError('library-damaged', { reason: '文件是空的', folder: files.folder });
  throw new AppError('library-lost', { folder: files.folder });
}

function asOpenFailure(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error;
  const readonly = failureKind(error) === 'unavailable' && !isWritable(folder);
  const reason = readonly ? READONLY_REASON : (failureReason(error) ?? '原因不明，详情已记入日志');
  const code = failureKind(error) === 'damaged' ? 'library-damaged' : 'library-unavailable';
  return new AppError(code, { reason, folder }, { cause: error });
}

/** SQLite says no more than that it can't open a file where the folder is read-only. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return failureKind(error) !== 'readonly';
  }
}
