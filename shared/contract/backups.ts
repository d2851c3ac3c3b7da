import * as z from 'zod';
import { backupSchema } from '../library/backup';
import { nothing, type Calls } from './call';

const named = z.object({ name: z.string() });

/** Backups of the library, and what can be done where it does not open. */
export const BACKUP_CALLS = {
  /** The backups there are, newest first; works with a damaged library too. */
  'backup.list': { input: nothing, output: z.object({ backups: z.array(backupSchema) }) },
  'backup.create': { input: nothing, output: z.object({ backup: backupSchema }) },
  /** Copies a backup to a place the clerk chooses (a USB stick). */
  'backup.copyTo': {
    input: named,
    output: z.object({ cancelled: z.boolean(), folder: z.string(), name: z.string() }),
  },
  /**
   * Puts a backup in the library's place. What was there is backed up first, or, where it is damaged, kept aside
   * untouched. Afterwards the page starts over with `app.start`.
   */
  'recovery.restore': { input: named, output: nothing },
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
