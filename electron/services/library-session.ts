import { existsSync, mkdirSync } from 'node:fs';
import { AppError } from '../../shared/contract/errors';
import { failureKind } from '../files/failure';
import type { Apart } from '../storage/apart/apart';
import { makeBackup, rescueLibrary } from '../storage/backups';
import type { Database } from '../storage/database';
import { sideFiles, type DataFiles } from '../storage/data-files';
import { canBeAccepted, placeOf } from '../storage/examine-library';
import { keepAside, keepCopies } from '../storage/keep-aside';
import { isStillAtWork, takeLock, type LibraryLock } from '../storage/library-lock';
import { readLibraryRow } from '../storage/library-row';
import { liveLibrary, type LiveLibrary } from '../storage/live-library';
import { asOpenFailure, openLibrary } from '../storage/open-library';
import type { Place } from '../storage/prepare-copy';
import { copyBeside, prepareNew, prepareRestore, putInPlace } from '../storage/replace-library';
import type { Log } from './ports';

/** The library while the program runs: open, or the reason why not. */
export interface LibrarySession {
  readonly files: DataFiles;
  /**
   * The open library; throws the failure where it could not be opened, and `library-moved` where its file is no
   * longer at its place.
   */
  db: () => Database;
  /** To be called before an answer is given: what was written is witnessed, or `library-moved` is thrown. */
  settle: () => void;
  /** Brings `library.db` itself up to date: before backups, before the PC sleeps. */
  foldIn: () => void;
  /** Does what takes SQLite long in a process of its own; null where there are none. */
  readonly apart: Apart | null;
  /** Why the library is not open, or null. */
  failure: () => AppError | null;
  /** Resolves once the first attempt to open has ended, either way. */
  opened: Promise<void>;
  retry: () => Promise<void>;
  /** Goes on with what was found, a copy of it being kept; gives the folder of that copy, null where none was needed. */
  accept: () => Promise<string | null>;
  /** Keeps what is there aside and starts an empty library; gives the folder the old one is in now. */
  startNew: () => Promise<string>;
  /** Puts a backup in the library's place; see `recovery.restore` of the contract. */
  restore: (name: string) => Promise<Cleared>;
  /** Puts a copy of a library's file (full path) in the library's place. */
  takeFrom: (path: string, name: string) => Promise<void>;
  close: () => void;
}

/** Where what was in the library's place is now: in a backup (its name), or in a folder of its own. */
interface Cleared {
  before: string | null;
  keptIn: string | null;
}

export interface SessionContext {
  files: DataFiles;
  now: () => Date;
  log: Log;
  /** The file outside the data folder that remembers libraries; null where there is none. */
  known: string | null;
  apart?: Apart;
  /**
   * Called once the open library's file was found gone from its place, whatever the clerk does; then with null once it
   * is back.
   */
  away?: (error: AppError | null) => void;
}

/** Opens the library of a data folder and keeps it. */
export function openSession(context: SessionContext): LibrarySession {
  const { files, now, log, known, apart = null, away } = context;
  let live: LiveLibrary | null = null;
  let lock: LibraryLock | null = null;
  let failure: AppError | null = null;
  /** The last try to put the content of a library that is gone into a backup; null while all is well. */
  let rescued: { serial: number; done: boolean } | null = null;
  let isAway = false;
  let looking = false;
  let running: { step: string; ended: Promise<unknown> } | null = null;

  /** Without the lock nothing is looked at: what another program is writing can't be judged. */
  function holdLock(trusted: boolean): void {
    try {
      mkdirSync(files.folder, { recursive: true });
      lock ??= takeLock(files.folder, { trusted });
    } catch (error) {
      // A share without locks: the words in lock.txt are all there is.
      if (failureKind(error) !== 'disk') throw asOpenFailure(error, files.folder);
      log.warn('the library can not be locked here', error);
      lock = { release: () => undefined };
    }
  }

  async function open(trusted = false, lockTrusted = false): Promise<void> {
    try {
      holdLock(lockTrusted);
      const db = await openLibrary({ files, now, known, trusted });
      live = liveLibrary({ db, files, known, now, warn: log.warn, stirred: lookAtPlace });
      live.settle();
      failure = null;
      lookAtPlace();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.warn(`the library could not be opened: ${error.message}`, error.cause);
      failure = error;
    }
  }

  /**
   * Takes the library out of use and out of its place. One that still works is backed up: then the next may replace
   * its file. Else the files are kept aside.
   */
  async function clearPlace(): Promise<Cleared> {
    const library = live;
    live = null;
    if (!library) return { before: null, keptIn: await keepAside(files, now()) };
    failure = new AppError('recovery-running');
    const inPlace = library.isInPlace();
    let before: string | null = null;
    try {
      before = (await makeBackup(library.handle(), files.backups, 'restore', now(), inPlace ? apart : null))
        .name;
    } catch (error) {
      log.warn('no backup before the restore: the library is kept aside instead', error);
    }
    if (inPlace) library.close();
    const keptIn = before !== null && inPlace ? null : await keepAside(files, now());
    // One that is elsewhere by now is closed last: closing clears away what lies beside its old path.
    if (!inPlace) library.close();
    return { before, keptIn };
  }

  async function replaceBy(prepare: (place: Place) => Promise<string>): Promise<Cleared> {
    const prepared = await prepare(placeOf(files, known, live?.handle() ?? null));
    try {
      const cleared = await clearPlace();
      await putInPlace(files, prepared, { over: cleared.keptIn === null });
      await open(true);
      return cleared;
    } catch (error) {
      await open();
      throw error;
    }
  }

  /** What the open handle still holds goes where the recovery screen will find it; gives whether it could. */
  function rescue(library: LiveLibrary): boolean {
    try {
      const name = rescueLibrary(library.handle(), files, now());
      log.warn(`the library was moved away; its content is in the backup ${name}`);
      return true;
    } catch (error) {
      log.error('the library was moved away, and its content could not be written elsewhere', error);
      return false;
    }
  }

  /** The first time the file is found gone, or has changed since, its content is put into safety. */
  function rescueOnce(library: LiveLibrary): void {
    // A folder that was renamed may come back under its name: nothing is made in its place while the program runs.
    if (library.isInPlace() || !existsSync(files.folder)) return;
    const serial = readLibraryRow(library.handle())?.serial ?? 0;
    if (rescued?.serial !== serial) rescued = { serial, done: rescue(library) };
  }

  /** Nobody may be typing when the file goes: it can't wait for the next change, which may never come. */
  function lookAtPlace(): void {
    const library = live;
    if (!library) return;
    const gone = !library.isInPlace();
    if (gone) rescueOnce(library);
    else rescued = null;
    if (gone === isAway) return;
    isAway = gone;
    away?.(gone ? new AppError('library-away', { folder: files.folder }) : null);
  }

  /** Runs a look at the open library. */
  function watched<T>(library: LiveLibrary, work: () => T): T {
    try {
      return work();
    } catch (error) {
      rescueOnce(library);
      throw error;
    }
  }

  /** One step at a time: the same one asked for again (a double click) gets the same answer, another one is refused. */
  function oneAtATime<T>(step: string, work: () => Promise<T>): Promise<T> {
    if (running?.step === step) return running.ended as Promise<T>; // the same step has the same answer
    if (running) return Promise.reject(new AppError('recovery-running'));
    if (!lock && step !== 'retry' && failure?.code !== 'library-elsewhere')
      return Promise.reject(failure ?? new AppError('recovery-running'));
    const ended = work().finally(() => {
      running = null;
    });
    running = { step, ended };
    return ended;
  }

  /** Steps that make no sense, and harm, once the library is open. */
  function onlyWhileClosed<T>(step: string, work: () => Promise<T>): Promise<T> {
    return oneAtATime(step, async () => {
      if (live?.isInPlace()) throw new AppError('recovery-done');
      return work();
    });
  }

  /** Whatever uses the library outside a call is witnessed, too. */
  function lookSoon(): void {
    if (looking) return;
    looking = true;
    setImmediate(() => {
      looking = false;
      try {
        settle();
      } catch (error) {
        log.warn('something was written, and the library is not where it was', error);
      }
    });
  }

  function settle(): void {
    const library = live;
    if (library) watched(library, library.settle);
  }

  return {
    files,
    apart,
    db: () => {
      const library = live;
      if (library) {
        lookSoon();
        return watched(library, library.db);
      }
      throw (
        failure ?? new AppError('library-unavailable', { reason: '报告库还没有打开', folder: files.folder })
      );
    },
    settle,
    foldIn: () => live?.foldIn(),
    failure: () => failure,
    opened: open(),
    retry: () =>
      oneAtATime('retry', async () => {
        if (!live) await open();
      }),
    accept: () =>
      onlyWhileClosed('accept', async () => {
        if (failure?.code === 'library-elsewhere') {
          if (!(await isStillAtWork(files.folder))) await open(false, true);
          return null;
        }
        if (!failure || !canBeAccepted(failure)) throw new AppError('recovery-done');
        const kept = await keepCopies(files, now());
        if (failure.code === 'library-side-foreign') await keepAside(files, now(), sideFiles(files.library));
        await open(true);
        return kept;
      }),
    startNew: () =>
      onlyWhileClosed('startNew', async () => {
        const { keptIn } = await replaceBy((place) => prepareNew(files, place));
        return keptIn ?? files.backups;
      }),
    restore: (name) =>
      oneAtATime(`restore ${name}`, () => replaceBy((place) => prepareRestore(files, name, place, apart))),
    takeFrom: (path, name) =>
      onlyWhileClosed(`takeFrom ${path}`, async () => {
        await replaceBy((place) => copyBeside(files, path, name, place, apart));
      }),
    close: () => {
      const library = live;
      live = null;
      if (library && !library.isInPlace() && rescued?.done !== true) rescue(library);
      library?.close();
      lock?.release();
      lock = null;
    },
  };
}
