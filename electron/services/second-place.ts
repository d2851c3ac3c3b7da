import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendEvent } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import type { BackupPlace } from '../../shared/library/backup';
import { expiredBackups } from '../storage/backup-retention';
import { localTime, parseBackupName } from '../storage/backup-names';
import { knownBackups, ofLibrary } from '../storage/backups';
import type { DataFiles } from '../storage/data-files';
import { failureReason } from '../storage/failures';
import { readStartFile, writeStartFile } from '../storage/start-file';
import { copyWhole, UNFINISHED_COPY } from './backup-copy';
import type { Log } from './ports';

/** While a copy is owed, it is tried this often (milliseconds). */
const TRY_AGAIN = 5 * 60 * 1000;
/** A place that answers nothing for so long is given up for now: a share can hang. */
const PATIENCE = 60_000;

/** The second place for backups. */
export interface SecondPlace {
  view: () => BackupPlace | null;
  /** Copies the newest backup there, if it is not there yet; never throws. What goes wrong is told once. */
  bringUpToDate: () => Promise<void>;
  /** Why the newest backup is not there; null where it is, or nothing is known to be wrong. */
  trouble: () => AppError | null;
  choose: (folder: string) => Promise<void>;
  drop: () => void;
}

interface SecondPlaceContext {
  files: Pick<DataFiles, 'backups' | 'start'>;
  /** The id of the library in use, null where none is open. */
  libraryId: () => string | null;
  now: () => Date;
  log: Log;
  send: SendEvent;
}

/** Keeps backups in a second place (a stick, a share): chosen once, tried again, said when it is missing. */
export function secondPlace(context: SecondPlaceContext): SecondPlace {
  const { files, log } = context;
  let outcome: Pick<BackupPlace, 'state' | 'reason'> = { state: 'waiting', reason: '' };
  let told = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const chosen = () => readStartFile(files.start).secondPlace;

  async function copyNewest(folder: string): Promise<void> {
    if (!(await isThere(folder, 'folder'))) throw new AppError('backup-place-missing', { folder });
    const id = context.libraryId();
    const [newest] = id === null ? [] : ofLibrary(await knownBackups(files.backups), id);
    if (!newest) return;
    // Several computers may have chosen the same share.
    const own = join(folder, `年报备份-${id?.slice(0, 8) ?? ''}`);
    await mkdir(own, { recursive: true });
    const target = join(own, newest.name);
    if (!(await isThere(target, 'file'))) await copyWhole(join(files.backups, newest.name), target);
    if (chosen()?.folder === folder)
      writeStartFile(files.start, { secondPlace: { folder, copied: newest.name } });
    await clearOld(own, newest.name);
  }

  /**
   * Lets old copies go by what their names say, two at most in one go. None is opened: SQLite would hold the program up
   * where a stick or share hangs.
   */
  async function clearOld(folder: string, newest: string): Promise<void> {
    const names = await readdir(folder);
    const copies = names.flatMap((name) => {
      const named = parseBackupName(name);
      return named ? [{ ...named, serial: name === newest ? 1 : 0 }] : [];
    });
    const today = localTime(context.now()).slice(0, 'YYYY-MM-DD'.length);
    const unfinished = names.filter((name) => name.endsWith(UNFINISHED_COPY));
    for (const name of [...expiredBackups(copies, today).slice(0, 2), ...unfinished])
      await rm(join(folder, name), { force: true });
  }

  async function attempt(folder: string): Promise<void> {
    outcome = { state: 'waiting', reason: '' };
    try {
      await inTime(copyNewest(folder));
      outcome = { state: 'ready', reason: '' };
      told = false;
      over();
    } catch (error) {
      const missing = error instanceof AppError;
      const reason = missing ? '' : (failureReason(error) ?? '复制没有完成');
      outcome = { state: missing ? 'missing' : 'failed', reason };
      log.warn('the newest backup could not be copied to the second place', error);
      timer = setTimeout(() => void bringUpToDate(), TRY_AGAIN).unref();
      const now = trouble();
      if (told || !now) return;
      told = true;
      context.send('app.notice', { code: now.code, params: { ...now.params } });
    }
  }

  function trouble(): AppError | null {
    const folder = chosen()?.folder;
    if (folder === undefined || (outcome.state !== 'missing' && outcome.state !== 'failed')) return null;
    const code = outcome.state === 'missing' ? 'backup-place-missing' : 'backup-place-failed';
    return new AppError(code, { folder, reason: outcome.reason });
  }

  function over(): void {
    for (const code of ['backup-place-missing', 'backup-place-failed'] as const)
      context.send('app.noticeOver', { code });
  }

  async function bringUpToDate(): Promise<void> {
    const place = chosen();
    if (!place) return;
    if (timer) clearTimeout(timer);
    timer = null;
    // What is being copied now may not be the newest any more.
    if (running) await running;
    running ??= attempt(place.folder).finally(() => {
      running = null;
    });
    await running;
  }

  return {
    view: () => {
      const place = chosen();
      if (!place) return null;
      const copied = place.copied === null ? null : (parseBackupName(place.copied)?.madeAt ?? null);
      return { folder: place.folder, ...outcome, copied };
    },
    bringUpToDate,
    trouble,
    choose: async (folder) => {
      writeStartFile(files.start, { secondPlace: { folder, copied: null } });
      over();
      // Who has just chosen it sees how it went.
      told = true;
      await bringUpToDate();
    },
    drop: () => {
      writeStartFile(files.start, { secondPlace: undefined });
      over();
    },
  };
}

async function isThere(path: string, kind: 'file' | 'folder'): Promise<boolean> {
  return stat(path).then(
    (found) => (kind === 'file' ? found.isFile() : found.isDirectory()),
    () => false,
  );
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the second place does not answer')), PATIENCE);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
