import { statSync, watch } from 'node:fs';
import { AppError } from '../../shared/contract/errors';
import type { DataFiles } from './data-files';
import { closeDatabase, openFile, setDurability, type Database } from './database';
import { identityOf } from './file-identity';
import { keepRecord } from './library-record';
import { readLibraryState } from './library-row';
import { rememberLibrary } from './known-libraries';
import { durabilityIn } from './place';
import { guardRows } from './row-sums';

interface LiveOptions {
  db: Database;
  files: DataFiles;
  /** The file outside the data folder that remembers libraries; null where there is none. */
  known: string | null;
  now: () => Date;
  warn: (message: string, cause?: unknown) => void;
  /** Called as soon as the system says that something came or went in the data folder, or the folder itself. */
  stirred?: () => void;
}

/** An open library that is watched: what was committed reaches `library.db` and the record, and the file its place. */
export interface LiveLibrary {
  /** The open library; throws `library-moved` where its file is not at its path any more. */
  db: () => Database;
  /** The open library wherever its file is now: it still holds everything that was committed. */
  handle: () => Database;
  isInPlace: () => boolean;
  /**
   * To be called after whatever may have written, before it is acknowledged. Throws `library-moved` where something was
   * written and the file is not at its path.
   */
  settle: () => void;
  /** Moves what was committed from the write-ahead file into `library.db`. */
  foldIn: () => void;
  close: () => void;
}

/** Folded in this long after the last change, and this long after the first at the latest (milliseconds). */
const PAUSE = 300;
const LONGEST = 1000;
/** The user's own folder hears of the library at most this often, in milliseconds. */
const REMEMBER_EVERY = 60_000;
/** Beyond this many bytes the write-ahead file is cut back to nothing. */
const LARGE_WAL = 8 * 1024 * 1024;

/** Watches an open library. */
export function liveLibrary(options: LiveOptions): LiveLibrary {
  const { files, now, warn } = options;
  const wal = `${files.library}-wal`;
  let { db } = options;
  const identity = identityOf(files.library);
  let walIdentity = identityOf(wal);
  let seen = -1;
  let waiting: NodeJS.Timeout | null = null;
  let firstChange = 0;
  let remembered = 0;
  let busyFolds = 0;
  const watcher = quietly('the data folder can not be watched', () =>
    watch(files.folder, { persistent: false }, (event) => {
      // Files that only grow are our own at work.
      if (event === 'rename') options.stirred?.();
    }).on('error', (error) => warn('the data folder is not watched any more', error)),
  );
  const record = quietly('the record could not be opened', () => keepRecord(files.record));

  function quietly<T>(what: string, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      warn(what, error);
      return null;
    }
  }

  const isInPlace = (): boolean => identity !== null && identityOf(files.library) === identity;

  /**
   * A write-ahead file that is gone takes the last changes with it; through the open handle they can still be folded
   * in. The library is then opened anew, with a write-ahead file that exists.
   */
  function renewWal(): void {
    if (walIdentity === null) {
      walIdentity = identityOf(wal);
      return;
    }
    if (identityOf(wal) === walIdentity) return;
    warn('the write-ahead file was removed or replaced: folded in and opened anew');
    const folded = fold('PASSIVE');
    if (!folded) throw new AppError('library-moved', { folder: files.folder });
    db.close();
    db = openFile(files.library, { mustExist: true });
    setDurability(db, durabilityIn(files.folder));
    guardRows(db);
    seen = -1;
    walIdentity = identityOf(wal);
  }

  function mustBeInPlace(): void {
    if (!isInPlace()) throw new AppError('library-moved', { folder: files.folder });
    renewWal();
  }

  function fold(mode: 'PASSIVE' | 'TRUNCATE'): boolean {
    if (db.pragma('journal_mode', { simple: true }) !== 'wal') return true;
    const [answer] = db.pragma(`wal_checkpoint(${mode})`) as {
      busy: number;
      log: number;
      checkpointed: number;
    }[]; // SQLite's own columns
    const done = answer !== undefined && answer.busy === 0 && answer.log === answer.checkpointed;
    busyFolds = done ? 0 : busyFolds + 1;
    if (busyFolds === 5) warn('the write-ahead file could not be folded in five times in a row');
    return done;
  }

  function foldIn(): void {
    if (waiting) clearTimeout(waiting);
    waiting = null;
    firstChange = 0;
    if (!db.open || !isInPlace()) return;
    quietly('folding in failed', () => {
      const large = walIdentity !== null && statSync(wal).size > LARGE_WAL;
      const done = fold(large ? 'TRUNCATE' : 'PASSIVE');
      record?.sync();
      // Somebody reads, as a backup does, and what came since has to wait: not for the next change, which may be far.
      if (!done) foldLater(LONGEST);
    });
  }

  function foldLater(delay: number): void {
    if (waiting) clearTimeout(waiting);
    waiting = setTimeout(foldIn, delay);
    waiting.unref();
  }

  function scheduleFold(): void {
    const moment = performance.now();
    if (firstChange === 0) firstChange = moment;
    foldLater(Math.max(0, Math.min(PAUSE, firstChange + LONGEST - moment)));
  }

  function witness(atOnce: boolean): void {
    const state = readLibraryState(db);
    if (!state) return;
    const at = now().toISOString();
    record?.write({ ...state, at });
    const moment = performance.now();
    if (options.known === null || (!atOnce && moment - remembered < REMEMBER_EVERY)) return;
    remembered = moment;
    rememberLibrary(options.known, { folder: files.folder, ...state, at });
  }

  function settle(): void {
    if (!db.open) return;
    const changes = Number(db.prepare('SELECT total_changes()').pluck().get());
    if (changes === seen) return;
    seen = changes;
    mustBeInPlace();
    // What can't be witnessed is stored all the same: a record that is behind is no loss.
    quietly('the record could not be written', () => witness(false));
    scheduleFold();
  }

  return {
    db: () => {
      mustBeInPlace();
      return db;
    },
    handle: () => db,
    isInPlace,
    settle,
    foldIn,
    close: () => {
      watcher?.close();
      if (waiting) clearTimeout(waiting);
      quietly('the library could not be witnessed at its close', () => {
        if (isInPlace()) witness(true);
      });
      try {
        closeDatabase(db);
      } finally {
        quietly('the record could not be closed', () => {
          record?.sync();
          record?.close();
        });
      }
    },
  };
}
