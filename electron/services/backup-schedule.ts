import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/library/backup';
import { AppError } from '../../shared/contract/errors';
import { expiredBackups } from '../storage/backup-retention';
import { localTime } from '../storage/backup-names';
import { listBackups, makeBackup } from '../storage/backups';
import { failureReason } from '../storage/failures';
import { listReports } from '../storage/report-rows';
import type { LibrarySession } from './library-session';
import type { Log } from './ports';

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
  const changes = [...listReports(db), ...listReports(db, 'removed')].map(
    (row) => row.removedAt ?? row.updatedAt,
  );
  const lastChange = changes.sort().at(-1);
  const backups = await listBackups(session.files.backups);
  const daily = backups.filter((each) => each.reason === 'daily');
  if (!isBackupDue(daily[0], lastChange === undefined ? null : new Date(lastChange), now)) return;
  await backUp(session, 'daily', now);
  const all = await listBackups(session.files.backups);
  for (const name of expiredBackups(all, localTime(now).slice(0, 10))) {
    await rm(join(session.files.backups, name), { force: true });
    log.info(`expired backup removed: ${name}`);
  }
}

/** Makes a backup; throws `backup-failed` with the reason. */
export async function backUp(session: LibrarySession, reason: BackupReason, now: Date): Promise<Backup> {
  const { backups } = session.files;
  try {
    return await makeBackup(session.db(), backups, reason, now);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = failureReason(error) ?? '备份没有通过检查';
    throw new AppError('backup-failed', { reason: why, folder: backups }, { cause: error });
  }
}
