import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Log } from '../services/ports';

const MAX_BYTES = 1024 * 1024;

/**
 * A log file in `folder`, turned over at 1 MB (one older file is kept). Where it can't be written the program goes on
 * without. Entries hold no figures and no text of a report.
 */
export function openLog(folder: string): Log {
  const logger = electronLog.create({ logId: 'nianbao' });
  logger.transports.console.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log');
  let usable: boolean | null = null;
  const ready = (): boolean => (usable ??= canCreate(folder));
  let count = 0;
  return {
    info: (message) => {
      if (ready()) logger.info(message);
    },
    warn: (message, cause) => {
      if (ready()) logger.warn(message, describe(cause));
    },
    error: (message, cause) => {
      count += 1;
      const logId = `${Date.now().toString(36)}-${count}`.toUpperCase();
      if (ready()) logger.error(`[${logId}] ${message}`, describe(cause));
      return logId;
    },
  };
}

function canCreate(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function describe(cause: unknown): string {
  if (cause === undefined) return '';
  if (typeof cause === 'string') return cause;
  if (!(cause instanceof Error)) return JSON.stringify(cause);
  const inner = cause.cause === undefined ? '' : `\n  because: ${describe(cause.cause)}`;
  return `${cause.stack ?? cause.message}${inner}`;
}
