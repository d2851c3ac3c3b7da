import { join } from 'node:path';

/** Where everything lies inside the data folder. */
export interface DataFiles {
  folder: string;
  /** The library: all reports. */
  library: string;
  /** What the library held last; see library-record.ts. */
  record: string;
  backups: string;
  /** Libraries that could not be opened or were replaced, untouched. */
  kept: string;
  logs: string;
  /** What must be known before the library is open. */
  start: string;
  /** What Chromium keeps for itself; nothing of the clerk's is in it. */
  browser: string;
}

/** The places inside a data folder. */
export function dataFiles(folder: string): DataFiles {
  return {
    folder,
    library: join(folder, 'library.db'),
    record: join(folder, 'library.record'),
    backups: join(folder, 'backups'),
    kept: join(folder, 'kept'),
    logs: join(folder, 'logs'),
    start: join(folder, 'start.json'),
    browser: join(folder, 'browser'),
  };
}

/** The files SQLite keeps beside a database while it is open, or leaves after a crash. */
export function sideFiles(file: string): string[] {
  return [`${file}-wal`, `${file}-shm`, `${file}-journal`];
}
