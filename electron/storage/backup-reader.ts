import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import type { Apart } from './apart/apart';
import { prepare } from './apart/prepare';
import { openFile, type Database } from './database';
import { failureReason } from './failures';

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
  try {
    await copyFile(file, copy);
    await prepare(copy, name, null, apart);
    return openFile(copy, { readonly: true });
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = failureReason(error) ?? '无法读取';
    throw new AppError('backup-unusable', { name, reason }, { cause: error });
  }
}
