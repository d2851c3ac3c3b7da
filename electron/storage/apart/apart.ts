import { statSync } from 'node:fs';
import type { Database } from '../database';
import { jobAnswerSchema, type Job } from './job';

/** The file the process is bundled to, beside that of main. */
export const APART_BUNDLE = 'apart.cjs';

/** A process that runs `main.ts`, however it was started. */
export interface ApartProcess {
  send: (job: Job) => void;
  onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, when it has ended. */
  onExit: (listener: () => void) => void;
  kill: () => void;
}

/**
 * Does what takes SQLite long in a process of its own; gives what it found, or null where the process could not be used
 * and the work has to be done here. Throws what the work throws, with the code the system or SQLite gave.
 */
export type Apart = (job: Job) => Promise<(string | null)[] | null>;

/** Below this many bytes SQLite is quicker than a process starts. */
const LARGE = 16 * 1024 * 1024;

/** What does jobs in processes started by `start`, one for each. */
export function apartBy(start: () => ApartProcess): Apart {
  return (job) =>
    new Promise((resolve, reject) => {
      const child = start();
      child.onMessage((message) => {
        const answer = jobAnswerSchema.parse(message);
        child.kill();
        if ('found' in answer) resolve(answer.found);
        // Another's lock: the connection that is open already can do it all the same.
        else if (answer.failure.code.startsWith('SQLITE_BUSY')) resolve(null);
        else reject(Object.assign(new Error(answer.failure.message), { code: answer.failure.code }));
      });
      child.onExit(() => resolve(null));
      child.send(job);
    });
}

/**
 * Whether work on an open database is worth a process, and can be done beside the one that holds it: only a library in
 * write-ahead mode, with shared memory, is read by others without its writer having to wait.
 */
export function isWorthApart(db: Database): boolean {
  const shared =
    db.pragma('journal_mode', { simple: true }) === 'wal' &&
    db.pragma('locking_mode', { simple: true }) === 'normal';
  return shared && isLarge(db.name);
}

/** Whether a database nobody else uses is worth a process. */
export function isLarge(file: string): boolean {
  return statSync(file).size > LARGE;
}
