import * as z from 'zod';
import {
  backupComparisonSchema,
  backupPlaceSchema,
  backupSchema,
  listedBackupSchema,
} from '../library/backup';
import { nothing, type Calls } from './call';

const named = z.object({ name: z.string() });
const place = z.object({ place: backupPlaceSchema.nullable() });

/** Backups of the library, and what can be done where it does not open. */
export const BACKUP_CALLS = {
  /** The backups there are, newest first; works with a damaged library too. */
  'backup.list': { input: nothing, output: z.object({ backups: z.array(listedBackupSchema) }) },
  'backup.create': { input: nothing, output: z.object({ backup: backupSchema }) },
  /** What is in a backup beside what is in the library now; works with a damaged library too. */
  'backup.compare': { input: named, output: backupComparisonSchema },
  /**
   * Takes single reports out of a backup. What the library has of the same unit and year is kept as a version first; one
   * that was sent off stays as it is.
   */
  'backup.takeOut': {
    input: z.object({ ...named.shape, ids: z.array(z.string()).min(1) }),
    output: z.object({
      added: z.int(),
      replaced: z.int(),
      refused: z.array(z.object({ unitName: z.string(), year: z.int(), reason: z.string() })),
    }),
  },
  /**
   * Makes the automatic backup that failed, and its copy in the second place, now. Throws `backup-failed`,
   * `backup-place-missing` or `backup-place-failed` where it fails again.
   */
  'backup.again': { input: nothing, output: nothing },
  /** Copies a backup to a place the clerk chooses (a USB stick). */
  'backup.copyTo': {
    input: named,
    output: z.object({ cancelled: z.boolean(), folder: z.string(), name: z.string() }),
  },
  /** The second place for backups; null where none is chosen. */
  'backup.place': { input: nothing, output: place },
  /** Lets the clerk choose one, and copies the newest backup there. */
  'backup.choosePlace': { input: nothing, output: place },
  /** Backups are no longer copied; what lies there stays. */
  'backup.dropPlace': { input: nothing, output: nothing },
  /**
   * Puts a backup in the library's place. What was there is backed up first (`before`, the name of that backup), or,
   * where it is damaged, kept aside untouched (`keptIn`). Afterwards the page starts over with `app.start`.
   */
  'recovery.restore': {
    input: named,
    output: z.object({ before: z.string().nullable(), keptIn: z.string().nullable() }),
  },
  /** Keeps the library that can't be opened under another name and starts an empty one. */
  'recovery.startNew': { input: nothing, output: z.object({ keptIn: z.string() }) },
  /**
   * Goes on with what was found although it is older or another than last time (`library-behind`, `library-other`,
   * `library-side-foreign`); a copy of it is kept. With `library-elsewhere` it first watches for most of a minute
   * whether the other computer is still at work.
   */
  'recovery.accept': { input: nothing, output: z.object({ keptIn: z.string().optional() }) },
  /** Puts a copy of a library that the clerk chooses in the library's place. */
  'recovery.takeFrom': { input: nothing, output: z.object({ cancelled: z.boolean() }) },
  /** Tries to open the library once more; the page then asks `app.start`. */
  'recovery.retry': { input: nothing, output: nothing },
} as const satisfies Calls;
