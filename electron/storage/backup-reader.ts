import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import type { Apart } from './apart/apart';
import { openFile, type Database } from './database';
import { failureReason } from './failures';
import { migrate } from './migrate';
import { checkCopy } from './replace-library';

/**
 * Reads in a backup (full path; `name` in messages), brought up to this program's version. That is done to a copy, and
 * the backup itself stays as it is. Throws `backup-unusable` and what the work throws.
 */
export async function withBackup<T>(
  file: string,
  name: string,
  apart: Apart | null,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  try {
    const db = await opened(file, name, join(folder, 'library.db'), apart);
    try {
      return await work(db);
    } finally {
      db.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function opened(file: string, name: string, copy: string, apart: Apart | null): Promise<Database> {
  let db: Database | null = null;
  try {
    await copyFile(file, copy);
    db = openFile(copy, { mustExist: true });
    await checkCopy(db, name, apart);
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof AppError) throw error;
    const reason = failureReason(error) ?? '无法读取';
    throw new AppError('backup-unusable', { name, reason }, { cause: error });
  }
}
