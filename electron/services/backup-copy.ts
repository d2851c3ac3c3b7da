import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CallOutput } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import { parseBackupName } from '../storage/backup-names';
import { failureKind } from '../files/failure';
import { failureReason } from '../storage/failures';
import type { Dialogs } from './ports';

export interface BackupCopyContext {
  dialogs: Dialogs;
  /** Where the backups are. */
  backups: string;
  /** The folder proposed. */
  folder: () => string;
}

/** Copies a backup to a place the clerk chooses, under its own readable name unless they change it. */
export async function copyBackup(
  context: BackupCopyContext,
  name: string,
): Promise<CallOutput<'backup.copyTo'>> {
  if (parseBackupName(name) === null) throw new AppError('backup-unusable', { name, reason: '不是备份文件' });
  const target = await context.dialogs.saveFile({
    title: '复制备份到',
    path: join(context.folder(), name),
    kind: { name: '备份', extensions: ['db'] },
  });
  if (target === null) return { cancelled: true, folder: '', name: '' };
  try {
    await copyWhole(join(context.backups, name), target);
  } catch (error) {
    const file = basename(target);
    if (failureKind(error) === 'full') throw new AppError('disk-full', { file }, { cause: error });
    const reason = failureReason(error) ?? '复制没有完成';
    throw new AppError('write-failed', { file, reason }, { cause: error });
  }
  return { cancelled: false, folder: dirname(target), name: basename(target) };
}

/** What a copy is called until it is whole. */
export const UNFINISHED_COPY = '.part';

/**
 * Copies by way of a temporary name, brought to the disk and compared: a stick pulled out half-way leaves no half backup
 * under the real one. Throws what the disk throws.
 */
export async function copyWhole(source: string, target: string): Promise<void> {
  const unfinished = `${target}${UNFINISHED_COPY}`;
  try {
    await copyFile(source, unfinished);
    const handle = await open(unfinished, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await hashOf(unfinished)) !== (await hashOf(source))) throw new Error('the copy is not the same');
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
