import { AppError } from '../../shared/contract/errors';
import { backUpIfDue } from '../services/backup-schedule';
import type { LibrarySession } from '../services/library-session';
import type { Log } from '../services/ports';
import { isNetworkFolder, isSyncedFolder } from '../storage/network-folder';
import type { Tell } from './tell';

/** The first look comes when the window has long been there, the others while the program stays open (milliseconds). */
const FIRST_LOOK = 15_000;
const NEXT_LOOKS = 60 * 60 * 1000;

let started = false;

export interface LeisureContext {
  session: LibrarySession;
  log: Log;
  now: () => Date;
  tell: Tell;
}

/** Starts what is done beside the clerk's work: warnings about the data folder, automatic backups. */
export function startBackups(context: LeisureContext): void {
  if (started) return;
  started = true;
  setTimeout(() => {
    warnOfFolder(context);
    void lookForBackup(context);
  }, FIRST_LOOK).unref();
  setInterval(() => void lookForBackup(context), NEXT_LOOKS).unref();
}

function warnOfFolder({ session, tell }: LeisureContext): void {
  const { folder } = session.files;
  if (isNetworkFolder(folder)) tell('app.notice', { code: 'folder-network', params: { folder } });
  else if (isSyncedFolder(folder)) tell('app.notice', { code: 'folder-synced', params: { folder } });
}

async function lookForBackup({ session, log, now, tell }: LeisureContext): Promise<void> {
  if (session.failure()) return;
  try {
    await backUpIfDue(session, now(), log);
  } catch (error) {
    log.error('the automatic backup failed', error);
    if (error instanceof AppError) tell('app.notice', { code: error.code, params: { ...error.params } });
  }
}
