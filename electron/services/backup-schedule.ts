import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../shared/library/backup';
import type { SendEvent } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import { expiredBackups } from '../storage/backup-retention';
import { localTime } from '../storage/backup-names';
import { listBackups } from '../storage/backups';
import { isFatFolder, isNetworkFolder, isSyncedFolder } from '../storage/place';
import { lastChangeOf } from '../storage/report-list';
import { backUp } from './backups';
import type { LibrarySession } from './library-session';
import type { Log } from './ports';

/** The first look comes when the window has long been there, the others while the program stays open (milliseconds). */
const FIRST_LOOK = 15_000;
const NEXT_LOOKS = 60 * 60 * 1000;

/** A second backup of the same day is made when the last is this old and something has changed, in milliseconds. */
const SAME_DAY_GAP = 4 * 60 * 60 * 1000;

/** Whether an automatic backup is due, given the newest one and when the library was last changed. */
export function isBackupDue(newest: Backup | undefined, lastChange: Date | null, now: Date): boolean {
  if (!lastChange) return false;
  if (!newest) return true;
  if (localTime(lastChange) <= newest.madeAt) return false;
  const sameDay = newest.madeAt.slice(0, 10) === localTime(now).slice(0, 10);
  return !sameDay || now.getTime() - new Date(newest.madeAt).getTime() >= SAME_DAY_GAP;
}

/** Makes an automatic backup if one is due, and then lets expired ones go. Throws `backup-failed`. */
export async function backUpIfDue(session: LibrarySession, now: Date, log: Log): Promise<void> {
  const db = session.db();
  const lastChange = lastChangeOf(db);
  const backups = await listBackups(session.files.backups);
  const daily = backups.filter((each) => each.reason === 'daily');
  if (!isBackupDue(daily[0], lastChange === null ? null : new Date(lastChange), now)) return;
  await backUp(session, 'daily', now);
  const all = await listBackups(session.files.backups);
  for (const name of expiredBackups(all, localTime(now).slice(0, 10))) {
    await rm(join(session.files.backups, name), { force: true });
    log.info(`expired backup removed: ${name}`);
  }
}

interface LeisureContext {
  session: LibrarySession;
  log: Log;
  now: () => Date;
  send: SendEvent;
  /** A data folder beside the program that is meant but can't be written, or null. */
  refused: string | null;
}

/**
 * What is done beside the clerk's work: warnings about the data folder, automatic backups. Gives what starts it; a page
 * that starts anew does not start it a second time.
 */
export function backupsAtLeisure(context: LeisureContext): () => void {
  let started = false;
  return () => {
    if (started) return;
    started = true;
    setTimeout(() => {
      warnOfFolder(context);
      void lookForBackup(context);
    }, FIRST_LOOK).unref();
    setInterval(() => void lookForBackup(context), NEXT_LOOKS).unref();
  };
}

function warnOfFolder({ session, send, refused }: LeisureContext): void {
  const { folder } = session.files;
  if (refused !== null) send('app.notice', { code: 'folder-locked', params: { refused, folder } });
  else if (isFatFolder(folder)) send('app.notice', { code: 'folder-fat', params: { folder } });
  else if (isNetworkFolder(folder)) send('app.notice', { code: 'folder-network', params: { folder } });
  else if (isSyncedFolder(folder)) send('app.notice', { code: 'folder-synced', params: { folder } });
}

async function lookForBackup({ session, log, now, send }: LeisureContext): Promise<void> {
  if (session.failure()) return;
  try {
    await backUpIfDue(session, now(), log);
  } catch (error) {
    log.error('the automatic backup failed', error);
    if (error instanceof AppError) send('app.notice', { code: error.code, params: { ...error.params } });
  }
}
