import { join } from 'node:path';
import electronLog from 'electron-log/node';

const MAX_BYTES = 1024 * 1024;

/** What is written into the log file. */
export interface LogFile {
  write: (level: 'info' | 'warn' | 'error', text: string) => void;
}

/** A log file in an existing folder, turned over at 1 MB; one older file is kept. */
export function openLogFile(folder: string): LogFile {
  const logger = electronLog.create({ logId: 'nianbao' });
  logger.transports.console.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log');
  return { write: (level, text) => logger[level](text) };
}
