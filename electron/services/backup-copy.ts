import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
  await copyWhole(join(context.backups, name), target);
  return { cancelled: false, folder: dirname(target), name: basename(target) };
}

/** Copies by way of a temporary name: a stick pulled out half-way leaves no half backup under the real one. */
async function copyWhole(source: string, target: string): Promise<void> {
  const unfinished = `${target}.part`;
  try {
    await copyFile(source, unfinished);
    if ((await stat(unfinished)).size !== (await stat(source)).size) throw new Error('the copy is shorter');
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const file = basename(target);
    if (failureKind(error) === 'full') throw new AppError('disk-full', { file }, { cause: error });
    const reason = failureReason(error) ?? '复制没有完成';
    throw new AppError('write-failed', { file, reason }, { cause: error });
  }
}
