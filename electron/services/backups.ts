import { basename } from 'node:path';
import type { HandlersOf } from '../../shared/contract/call';
import type { BACKUP_CALLS } from '../../shared/contract/backups';
import { AppError } from '../../shared/contract/errors';
import type { Backup, BackupReason, ListedBackup } from '../../shared/library/backup';
import { knownBackups, makeBackup, type KnownBackup } from '../storage/backups';
import { failureReason } from '../storage/failures';
import type { LibraryContents } from '../storage/library-contents';
import { readLibraryRow } from '../storage/library-row';
import { copyBackup } from './backup-copy';
import type { LibrarySession } from './library-session';
import type { Dialogs } from './ports';
import type { SecondPlace } from './second-place';
import { compareBackup, takeOut, type TakeOutContext } from './take-out';

interface BackupsContext extends TakeOutContext {
  second: SecondPlace;
  /** Makes the automatic backup that failed; throws where it fails again. */
  again: () => Promise<void>;
  dialogs: Dialogs;
  /** The folder proposed for a copy. */
  documents: () => string;
  now: () => Date;
}

/** Backups of the library, and what can be done where it does not open. */
export function backupHandlers(context: BackupsContext): HandlersOf<typeof BACKUP_CALLS> {
  const { session, second, dialogs, now } = context;
  const { backups } = session.files;
  const listed = ({ contents, ...backup }: KnownBackup): ListedBackup => {
    const id = session.failure() ? null : (readLibraryRow(session.db())?.id ?? null);
    return { ...backup, contents: contents && summaryOf(contents, id) };
  };
  return {
    'backup.list': async () => ({ backups: (await knownBackups(backups)).map(listed) }),
    'backup.create': async () => ({ backup: await backUp(session, 'manual', now()) }),
    'backup.compare': ({ name }) => compareBackup(context, name),
    'backup.takeOut': ({ name, ids }) => takeOut(context, name, ids),
    'backup.again': async () => {
      await context.again();
      return {};
    },
    'backup.copyTo': ({ name }) => copyBackup({ dialogs, backups, folder: context.documents }, name),
    'backup.place': () => ({ place: second.view() }),
    'backup.choosePlace': async () => {
      const folder = await dialogs.chooseFolder({
        title: '选择备份的第二个位置',
        folder: second.view()?.folder,
      });
      if (folder !== null) await second.choose(folder);
      return { place: second.view() };
    },
    'backup.dropPlace': () => {
      second.drop();
      return {};
    },
    'recovery.restore': ({ name }) => session.restore(name),
    'recovery.startNew': async () => ({ keptIn: await session.startNew() }),
    'recovery.accept': async () => {
      const keptIn = await session.accept();
      return keptIn === null ? {} : { keptIn };
    },
    'recovery.takeFrom': async () => {
      const path = await dialogs.openFile({
        title: '选择报告库：原来的文件夹里的 library.db，或者一份备份',
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

function summaryOf({ id, reports }: LibraryContents, ownId: string | null): ListedBackup['contents'] {
  const kept = reports.filter(({ removed }) => !removed);
  const years = kept.map(({ year }) => year);
  const changes = reports.map(({ updatedAt }) => updatedAt).sort();
  return {
    units: new Set(kept.map(({ unitName }) => unitName)).size,
    reports: kept.length,
    removed: reports.length - kept.length,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    lastChange: changes.at(-1) ?? null,
    foreign: id !== null && ownId !== null && id !== ownId,
  };
}

/** Makes a backup; throws `backup-failed` with the reason. */
export async function backUp(session: LibrarySession, reason: BackupReason, now: Date): Promise<Backup> {
  const { backups } = session.files;
  try {
    const db = session.db();
    session.foldIn();
    return await makeBackup(db, backups, reason, now, session.apart);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = failureReason(error) ?? '备份没有通过检查';
    throw new AppError('backup-failed', { reason: why, folder: backups }, { cause: error });
  }
}
