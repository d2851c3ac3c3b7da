import { BACKUP_REASONS, BACKUP_WORDS, type BackupReason } from '../../shared/library/backup';

/** What a backup's file name says. `madeAt` is local time, ISO without zone, to the second. */
export interface BackupName {
  name: string;
  madeAt: string;
  reason: BackupReason;
}

const PATTERN = /^报告库 (\d{4}-\d{2}-\d{2}) (\d{2})\.(\d{2})\.(\d{2}) (\S+)\.db$/u;

const two = (number: number): string => String(number).padStart(2, '0');

/** A moment in local time, ISO without zone, to the second. */
export function localTime(moment: Date): string {
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}

/** The file name of a backup made at a local time, in words a clerk finds again: `报告库 2026-01-08 09.30.15 每日备份.db`. */
export function backupName(madeAt: string, reason: BackupReason): string {
  const [date = '', time = ''] = madeAt.split('T');
  return `报告库 ${date} ${time.replaceAll(':', '.')} ${BACKUP_WORDS[reason]}.db`;
}

/** What a file name says, or null for a file that is none of this program's backups. */
export function parseBackupName(name: string): BackupName | null {
  const match = PATTERN.exec(name);
  if (!match) return null;
  const [, date, hours, minutes, seconds, word] = match;
  const reason = BACKUP_REASONS.find((each) => BACKUP_WORDS[each] === word);
  return reason ? { name, madeAt: `${date}T${hours}:${minutes}:${seconds}`, reason } : null;
}
