import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/library/backup';
import type { SendEvent } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import { expiredBackups } from '../storage/backup-retention';
import { localTime } from '../storage/backup-names';
import { knownBackups, ofLibrary, unfinishedBackups } from '../storage/backups';
import { contentsOf } from '../storage/library-contents';
import { isFatFolder, isNetworkFolder, isSyncedFolder } from '../storage/place';
import { backUp } from './backups';
import type { LibrarySession } from './library-session';
import type { Log } from './ports';
import type { SecondPlace } from './second-place';

/** The first backup comes when the window is there, a warning about the folder when it is read (milliseconds). */
const FIRST_BACKUP = 2000;
const FIRST_WARNING = 15_000;
/** Measured by a clock nobody sets (milliseconds). */
const HOUR = 60 * 60 * 1000;
/** The closing of the program waits this long for its backup, and for the copy in the second place (milliseconds). */
const CLOSING = 2000;

/** So many expired backups are let go at a time: a wrong clock must not empty the folder. */
const EXPIRING = 2;

/**
 * Makes an automatic backup if the library holds something else than the newest backup of it, whatever the clock says,
 * and then lets expired ones go. Gives the backup, or null where none was due. Throws `backup-failed`.
 */
export async function backUpIfChanged(
  session: LibrarySession,
  reason: BackupReason,
  now: Date,
  log: Log,
): Promise<Backup | null> {
  const held = await contentsOf(session.db());
  if (held.reports.length === 0) return null;
  const { backups } = session.files;
  const [newest] = ofLibrary(await knownBackups(backups), held.id);
  if (newest?.contents.mark === held.mark) return null;
  const made = await backUp(session, reason, now);
  const own = ofLibrary(await knownBackups(backups), held.id);
  const today = localTime(now).slice(0, 'YYYY-MM-DD'.length);
  for (const name of expiredBackups(own, today).slice(0, EXPIRING)) {
    await rm(join(backups, name), { force: true });
    log.info(`expired backup removed: ${name}`);
  }
  return made;
}

interface LeisureContext {
  session: LibrarySession;
  second: SecondPlace;
  log: Log;
  now: () => Date;
  send: SendEvent;
  /** A data folder beside the program that is meant but can't be written, or null. */
  refused: string | null;
}

/** The automatic backups of the running program. */
interface AutomaticBackups {
  /** A page has started: the backup at start, and one in every hour of work. Once, however often pages start. */
  start: () => void;
  /** The last one; resolves when it is made, or has taken too long. */
  close: () => Promise<void>;
  /** The one that failed, now, and its copy in the second place. Throws what keeps them from being made. */
  again: () => Promise<void>;
}

/** What is done beside the clerk's work: automatic backups, their copies, warnings about the data folder. */
export function automaticBackups(context: LeisureContext): AutomaticBackups {
  const { session, second, log, now, send } = context;
  let started = false;
  let running: Promise<unknown> | null = null;

  /** Gives what kept the backup from being made, null where nothing did. */
  async function make(reason: BackupReason): Promise<Error | null> {
    if (session.failure()) return null;
    let failure: Error | null = null;
    try {
      await backUpIfChanged(session, reason, now(), log);
      send('app.noticeOver', { code: 'backup-failed' });
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      log.error('the automatic backup failed', error);
      // Of a library that is away the clerk was told already.
      if (reason !== 'close' && error instanceof AppError && error.code !== 'library-moved')
        send('app.notice', { code: error.code, params: { ...error.params } });
    }
    await second.bringUpToDate();
    return failure;
  }
  function cutOff(): string[] {
    try {
      return unfinishedBackups(session.files.backups);
    } catch (error) {
      log.warn('the backups could not be looked through', error);
      return [];
    }
  }
  async function clearAway(files: readonly string[]): Promise<void> {
    for (const file of files)
      await rm(file, { force: true }).catch((error: unknown) =>
        log.warn('what was left of a backup stays', error),
      );
  }
  /** One after the other: the second may find that nothing is left to do. */
  function look(reason: BackupReason): Promise<Error | null> {
    const next = (running ?? Promise.resolve()).then(() => make(reason));
    running = next;
    return next;
  }

  return {
    start: () => {
      if (started) return;
      started = true;
      // Seen now, cleared away later: by then the clerk may be making one.
      const left = cutOff();
      setTimeout(() => {
        void clearAway(left).then(() => look('start'));
      }, FIRST_BACKUP).unref();
      setTimeout(() => warnOfFolder(context), FIRST_WARNING).unref();
      setInterval(() => void look('hourly'), HOUR).unref();
    },
    close: async () => {
      // A program that is closed before its first look has made nothing that the next start would not find.
      if (!started) return;
      const tooLong = new Promise<void>((resolve) => {
        setTimeout(() => {
          log.warn('the backup at the close took too long; the next start makes it');
          resolve();
        }, CLOSING).unref();
      });
      await Promise.race([look('close'), tooLong]);
    },
    again: async () => {
      const failure = (await look('hourly')) ?? second.trouble();
      if (failure) throw failure;
    },
  };
}

function warnOfFolder({ session, send, refused }: LeisureContext): void {
  const { folder } = session.files;
  if (refused !== null) send('app.notice', { code: 'folder-locked', params: { refused, folder } });
  else if (isFatFolder(folder)) send('app.notice', { code: 'folder-fat', params: { folder } });
  else if (isNetworkFolder(folder)) send('app.notice', { code: 'folder-network', params: { folder } });
  else if (isSyncedFolder(folder)) send('app.notice', { code: 'folder-synced', params: { folder } });
}
