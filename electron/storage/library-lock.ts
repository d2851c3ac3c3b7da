import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../shared/contract/errors';
import { failureKind } from '../files/failure';
import { openFile, type Database } from './database';

/**
 * One program at a time works with a library. `lock.db` is held by SQLite's exclusive lock, which the system lets go by
 * itself when the program ends, however it ends. Where locks don't travel (some shares, folders that a program
 * synchronises), `lock.txt` beside it says who it is, and a counter in it shows that they are still there. No clocks.
 */
const holderSchema = z.object({
  computer: z.string(),
  user: z.string(),
  process: z.int(),
  /** Grows while the program runs. */
  beat: z.int(),
});
export type Holder = z.infer<typeof holderSchema>;

/** The counter grows this often, and is watched this long before another computer counts as gone (milliseconds). */
const BEAT_EVERY = 20_000;
const WATCHED = 45_000;

export interface LibraryLock {
  release: () => void;
}

/** What is locked in a data folder. */
export const lockFile = (folder: string): string => join(folder, 'lock.db');
const holderFile = (folder: string): string => join(folder, 'lock.txt');

/** Who holds, or held last, the library of a data folder, by what they wrote; null where nobody did. */
export function holderOf(folder: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(holderFile(folder), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Whether a holder is this user on this computer. */
export function isOwnHolder(holder: Holder): boolean {
  return holder.computer === hostname() && holder.user === userName();
}

/** Whether a program holds the lock now. Throws where that can't be found out. */
export function isHeld(folder: string): boolean {
  const db = tryLock(folder);
  db?.close();
  return db === null;
}

/**
 * Takes the lock. Throws `library-in-use` where another program holds it, and `library-elsewhere` where another
 * computer may be at work; `trusted` is the clerk's word that it is not. A folder without locks is used without.
 */
export function takeLock(folder: string, options: { trusted: boolean }): LibraryLock {
  const holder = holderOf(folder);
  const db = tryLock(folder);
  if (!db) throw new AppError('library-in-use', { who: whoSentence(holder) });
  if (holder && holder.computer !== hostname() && !options.trusted) {
    db.close();
    throw new AppError('library-elsewhere', { who: whoSentence(holder) });
  }
  let beat = 0;
  const write = (): void => {
    beat += 1;
    const own: Holder = { computer: hostname(), user: userName(), process: process.pid, beat };
    try {
      writeFileSync(`${holderFile(folder)}.part`, `${JSON.stringify(own)}\n`);
      renameSync(`${holderFile(folder)}.part`, holderFile(folder));
    } catch {
      // Without it the lock still holds; only the words for another one are missing.
    }
  };
  write();
  const timer = setInterval(write, BEAT_EVERY);
  timer.unref();
  return {
    release: () => {
      clearInterval(timer);
      rmSync(holderFile(folder), { force: true });
      db.close();
    },
  };
}

/** Watches whether a holder on another computer is still at work; takes most of a minute. */
export async function isStillAtWork(folder: string): Promise<boolean> {
  const before = holderOf(folder);
  const until = performance.now() + WATCHED;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = holderOf(folder);
    if (!now) return false;
    if (now.beat !== before?.beat || now.process !== before.process) return true;
  }
  return false;
}

/** The lock, taken; null where another program has it. Other failures than that are thrown. */
function tryLock(folder: string): Database | null {
  const db = openFile(lockFile(folder), { wait: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (failureKind(error) === 'busy') return null;
    const holder = holderOf(folder);
    if (failureKind(error) === 'readonly' && holder && holder.user !== userName())
      throw new AppError('library-unavailable', {
        reason: `报告库属于用户“${holder.user}”，您没有写入权限`,
        folder,
      });
    throw error;
  }
}

function whoSentence(holder: Holder | null): string {
  if (!holder) return '另一个程序';
  const where = holder.computer === hostname() ? '本机' : `计算机“${holder.computer}”上`;
  return `${where}的用户“${holder.user}”`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
