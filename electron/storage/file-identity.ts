import { statSync } from 'node:fs';

/** Which file it is that has a path, as the system tells files apart; null where there is none. */
export type Identity = string | null;

/**
 * The identity of the file at a path. Only stat, never open: reading a file that SQLite holds, and closing it again,
 * would drop SQLite's own locks on it (POSIX drops all locks of a process with any of its handles).
 */
export function identityOf(file: string): Identity {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}
