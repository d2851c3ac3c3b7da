import * as z from 'zod';

/** Why a backup was made. */
export const BACKUP_REASONS = ['daily', 'upgrade', 'restore', 'manual', 'rescued'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** The reason in the backup's file name and in the list. Files have these names: a word that has shipped stays. */
export const BACKUP_WORDS: Readonly<Record<BackupReason, string>> = {
  daily: '每日备份',
  upgrade: '升级前',
  restore: '恢复前',
  manual: '手动备份',
  rescued: '抢救',
};

/** A backup of the whole library; `name` is its file name, which also names it in calls. */
export const backupSchema = z.object({
  name: z.string(),
  /** Local time, ISO without zone: it is read off the file name. */
  madeAt: z.string(),
  reason: z.enum(BACKUP_REASONS),
  /** Bytes. */
  size: z.int(),
});
export type Backup = z.infer<typeof backupSchema>;
