import * as z from 'zod';
import { REPORT_STATES } from './report-summary';

/** Why a backup was made. */
export const BACKUP_REASONS = [
  'daily',
  'start',
  'hourly',
  'close',
  'upgrade',
  'restore',
  'manual',
  'rescued',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** Made by the program without being asked, and let go with age (`daily` by earlier versions of it). */
export const AUTOMATIC_REASONS: ReadonlySet<BackupReason> = new Set<BackupReason>([
  'daily',
  'start',
  'hourly',
  'close',
]);

/** The reason in the backup's file name and in the list. Files have these names: a word that has shipped stays. */
export const BACKUP_WORDS: Readonly<Record<BackupReason, string>> = {
  daily: '每日备份',
  start: '打开程序时',
  hourly: '编辑中每小时',
  close: '关闭程序时',
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

/** A backup as it is listed, with what it holds; null where it can't be read. */
export const listedBackupSchema = backupSchema.extend({
  contents: z
    .object({
      units: z.int(),
      reports: z.int(),
      /** Reports in the recycle bin. */
      removed: z.int(),
      /** First and last year of its reports; null where it has none. */
      years: z.tuple([z.int(), z.int()]).nullable(),
      /** ISO time of the last change of a report; null where it has none. */
      lastChange: z.string().nullable(),
      /** It is of another library than the one in use. */
      foreign: z.boolean(),
    })
    .nullable(),
});
export type ListedBackup = z.infer<typeof listedBackupSchema>;

/**
 * How a report of a backup stands to the library in use: the same there, changed since (or otherwise), in the recycle bin, or
 * not there.
 */
const STANDINGS = ['same', 'changed', 'bin', 'gone'] as const;

/** A report in a backup. */
const backedUpReportSchema = z.object({
  id: z.string(),
  unitName: z.string(),
  year: z.int(),
  state: z.enum(REPORT_STATES),
  /** ISO time. */
  updatedAt: z.string(),
  /** In the backup's recycle bin. */
  removed: z.boolean(),
  standing: z.enum(STANDINGS),
});
export type BackedUpReport = z.infer<typeof backedUpReportSchema>;

/** What restoring a backup would do: its reports, and those of the library that it does not hold. */
export const backupComparisonSchema = z.object({
  reports: z.array(backedUpReportSchema),
  missing: z.array(z.object({ unitName: z.string(), year: z.int() })),
});
export type BackupComparison = z.infer<typeof backupComparisonSchema>;

/** A second place backups are copied to (a stick, a share), and how that stands. */
export const backupPlaceSchema = z.object({
  folder: z.string(),
  state: z.enum(['ready', 'missing', 'failed', 'waiting']),
  /** Why it failed, in Chinese; '' otherwise. */
  reason: z.string(),
  /** Local time of the backup that was copied there last, ISO without zone; null where none was. */
  copied: z.string().nullable(),
});
export type BackupPlace = z.infer<typeof backupPlaceSchema>;
