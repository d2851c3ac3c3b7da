import { basename } from 'node:path';
import type { HandlersOf } from '../../shared/contract/call';
import type { BACKUP_CALLS } from '../../shared/contract/backups';
import { AppError } from '../../shared/contract/errors';
import type { Backup, BackupReason } from '../../shared/library/backup';
import { listBackups, makeBackup } from '../storage/backups';
import { failureReason } from '../storage/failures';
import type { LibrarySession } from './library-session';
import type { Dialogs } from './ports';

interface BackupsContext {
  session: LibrarySession;
  dialogs: Dialogs;
  /** The folder proposed for a copy. */
  documents: () => string;
  now: () => Date;
}

/** Backups of the library, and what can be done where it does not open. */
export function backupHandlers(context: BackupsContext): HandlersOf<typeof BACKUP_CALLS> {
  const { session, dialogs, now } = context;
  const { backups } = session.files;
  return {
    'backup.list': async () => ({ backups: await listBackups(backups) }),
    'backup.create': async () => ({ backup: await backUp(session, 'manual', now()) }),
    'backup.copyTo': async ({ name }) => {
      const { copyBackup } = await import('./backup-copy');
      return copyBackup({ dialogs, backups, folder: context.documents }, name);
    },
    'recovery.restore': async ({ name }) => {
      await session.restore(name);
      return {};
    },
    'recovery.startNew': async () => ({ keptIn: await session.startNew() }),
    'recovery.accept': async () => {
      const keptIn = await session.accept();
      return keptIn === null ? {} : { keptIn };
    },
    'recovery.takeFrom': async () => {
      const path = await dialogs.openFile({
        title: '选择报告库现在的位置',
        folder: context.documents(),
        kinds: [{ name: '报告库或备份', extensions: ['db'] }],
      });
      if (path === null) return { cancelled: true };
      await session.takeFrom(path, basename(path));
      return { cancelled: false };
    },
    'recovery.retry': async () => {
      await session.retry();
      return {};
    },
  };
}

/** Makes a backup; throws `backup-failed` with the reason. */
export async function backUp(session: LibrarySession, reason: BackupReason, now: Date): Promise<Backup> {
  const { backups } = session.files;
  try {
    const db = session.db();
    session.foldIn();
    return await makeBackup(db, backups, reason, now);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = failureReason(error) ?? '备份没有通过检查';
    throw new AppError('backup-failed', { reason: why, folder: backups }, { cause: error });
  }
}
