import { AppError } from '../../shared/contract/errors';
import { makeBackup } from '../storage/backups';
import { closeDatabase, type Database } from '../storage/database';
import type { DataFiles } from '../storage/data-files';
import { openLibrary } from '../storage/open-library';
import { keepAside, prepareRestore, putInPlace } from '../storage/replace-library';
import type { Log } from './ports';

/** The library while the program runs: open, or the reason why not. */
export interface LibrarySession {
  readonly files: DataFiles;
  /** The open library; throws the failure where it could not be opened. */
  db: () => Database;
  /** Why the library is not open, or null. */
  failure: () => AppError | null;
  /** Resolves once the first attempt to open has ended, either way. */
  opened: Promise<void>;
  retry: () => Promise<void>;
  /** Keeps what is there aside and starts an empty library; gives the folder the old one is in now. */
  startNew: () => Promise<string>;
  /** Puts a backup in the library's place; see `recovery.restore` of the contract. */
  restore: (name: string) => Promise<void>;
  close: () => void;
}

/** Opens the library of a data folder and keeps it. */
export function openSession(context: { files: DataFiles; now: () => Date; log: Log }): LibrarySession {
  const { files, now, log } = context;
  let current: Database | null = null;
  let failure: AppError | null = null;

  async function open(allowNew = false): Promise<void> {
    try {
      current = await openLibrary({ files, now, allowNew });
      failure = null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.warn(`the library could not be opened: ${error.message}`, error.cause);
      failure = error;
    }
  }

  function close(): void {
    const db = current;
    current = null;
    if (db) closeDatabase(db);
  }

  /** Before a restore: a backup of a library that still works, else the file itself is put aside. */
  async function secure(): Promise<void> {
    const db = current;
    if (db) {
      try {
        await makeBackup(db, files.backups, 'restore', now());
        close();
        return;
      } catch (error) {
        log.warn('no backup before the restore: the library is kept aside instead', error);
      }
    }
    close();
    await keepAside(files, now());
  }

  return {
    files,
    db: () => {
      if (current) return current;
      throw (
        failure ?? new AppError('library-unavailable', { reason: '报告库还没有打开', folder: files.folder })
      );
    },
    failure: () => failure,
    opened: open(),
    retry: async () => {
      if (!current) await open();
    },
    startNew: async () => {
      close();
      const kept = await keepAside(files, now());
      await open(true);
      return kept;
    },
    restore: async (name) => {
      const prepared = await prepareRestore(files, name);
      await secure();
      await putInPlace(files, prepared);
      await open();
    },
    close,
  };
}
