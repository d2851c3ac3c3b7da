import Sqlite from 'better-sqlite3';
import { failureKind } from '../files/failure';
import { nativeBinding } from './native-binding';
import type { Durability } from './place';

export type Database = Sqlite.Database;

/** How long a statement waits for another connection's lock, in milliseconds; it blocks the main process. */
const LOCK_WAIT = 1000;

interface OpenOptions {
  readonly?: boolean;
  mustExist?: boolean;
  /** How long to wait for another's lock, in milliseconds. */
  wait?: number;
}

/** Opens a database file without changing anything in it; throws what SQLite throws. */
export function openFile(file: string, options: OpenOptions = {}): Database {
  return new Sqlite(file, {
    nativeBinding: nativeBinding(),
    timeout: options.wait ?? LOCK_WAIT,
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
  });
}

/**
 * Sets how changes reach the disk. `synchronous=FULL` makes each commit survive a power cut. Has to come before the
 * first use of the file, as a write-ahead file without shared memory is decided then.
 */
export function setDurability(db: Database, way: Durability): void {
  if (way === 'wal alone') db.pragma('locking_mode = EXCLUSIVE');
  const mode = db.pragma(`journal_mode = ${way === 'rollback' ? 'TRUNCATE' : 'WAL'}`, { simple: true });
  if (way !== 'rollback' && mode !== 'wal') db.pragma('journal_mode = TRUNCATE');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
}

/**
 * Throws SQLite's read-only or busy error where nothing can be written; SQLite itself opens such a file silently, and
 * begins a transaction in it as if to write. Only a change fails, so one is made that changes nothing and taken back.
 */
export function assertWritable(db: Database): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.pragma(`user_version = ${schemaVersion(db)}`);
  } catch (error) {
    // Reports on a full disk can still be read and exported elsewhere; the next save says what is the matter.
    if (failureKind(error) !== 'full') throw error;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** The first thing wrong with the file's structure, or null. Cheap: a few milliseconds for a library of megabytes. */
export function findDamage(db: Database): string | null {
  const answer = db.pragma('quick_check(1)', { simple: true });
  return answer === 'ok' ? null : String(answer);
}

/** The first thing wrong with a table or its indexes, at which quick_check does not look, or null. */
export function findTableDamage(db: Database, table: string): string | null {
  const answer = db.pragma(`integrity_check("${table}")`, { simple: true });
  return answer === 'ok' ? null : String(answer);
}

/**
 * Makes the indexes of a table anew where they do not say what its rows say; they hold nothing of their own. Gives
 * whether that was needed.
 */
export function renewIndexes(db: Database, table: string): boolean {
  if (findTableDamage(db, table) === null) return false;
  db.exec(`REINDEX "${table}"`);
  return true;
}

/** The number of the last migration the file has seen. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Ends work with a library: statistics refreshed, the write-ahead file folded in. */
export function closeDatabase(db: Database): void {
  if (!db.open) return;
  try {
    if (!db.readonly) db.pragma('optimize');
  } finally {
    db.close();
  }
}
