import { mkdir } from 'node:fs/promises';
import type { Log } from '../services/ports';
import type { LogFile } from './log-file';

/** Characters of one entry. */
const LONGEST = 8000;

/**
 * A log in `folder`. Its writer is loaded with the first entry, which comes after the window is there; where the folder
 * can't be made the program goes on without. Entries hold no figures and no text of a report.
 */
export function openLog(folder: string): Log {
  let file: Promise<LogFile | null> | null = null;
  const write = (level: 'info' | 'warn' | 'error', text: string): void => {
    file ??= openFile(folder);
    void file.then((open) => open?.write(level, shortened(text)));
  };
  let count = 0;
  return {
    info: (message) => write('info', message),
    warn: (message, cause) => write('warn', withCause(message, cause)),
    error: (message, cause) => {
      count += 1;
      const logId = `${Date.now().toString(36)}-${count}`.toUpperCase();
      write('error', `[${logId}] ${withCause(message, cause)}`);
      return logId;
    },
  };
}

/** What a page or a file had a hand in may be of any length. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} … (${text.length} characters)`;
}

async function openFile(folder: string): Promise<LogFile | null> {
  try {
    await mkdir(folder, { recursive: true });
    return (await import('./log-file')).openLogFile(folder);
  } catch {
    return null;
  }
}

function withCause(message: string, cause: unknown): string {
  return cause === undefined ? message : `${message}: ${describe(cause)}`;
}

function describe(cause: unknown): string {
  if (typeof cause === 'string') return cause;
  if (!(cause instanceof Error)) return JSON.stringify(cause);
  const inner = cause.cause === undefined ? '' : `\n  because: ${describe(cause.cause)}`;
  return `${cause.stack ?? cause.message}${inner}`;
}
