import { z } from 'zod';
import { errorCodeOf } from '../../files/failure';
import { findTableDamage, openFile } from '../database';
import { prepareCopy } from '../prepare-copy';
import { writeCopy } from '../write-copy';

/** What SQLite does in one piece, so that in a large library no call would be answered meanwhile. Paths are full. */
export const jobSchema = z.discriminatedUnion('what', [
  /** Looks through tables and their indexes. */
  z.object({ what: z.literal('check'), file: z.string(), tables: z.array(z.string()) }),
  /** Makes a backup of the library `file`, and checks it. */
  z.object({ what: z.literal('copy'), file: z.string(), to: z.string() }),
  /** Makes the copy `file` ready to be worked with; see prepareCopy. */
  z.object({
    what: z.literal('prepare'),
    file: z.string(),
    place: z.object({ id: z.string().nullable(), highest: z.int() }).nullable(),
  }),
]);
export type Job = z.infer<typeof jobSchema>;

/**
 * What was found, null where all is well: by table, nothing for a copy, why a prepared one can't be used; or why it
 * could not be done.
 */
export const jobAnswerSchema = z.union([
  z.object({ found: z.array(z.string().nullable()) }),
  z.object({ failure: z.object({ message: z.string(), code: z.string() }) }),
]);
type JobAnswer = z.infer<typeof jobAnswerSchema>;

/** Does a job by a connection of its own; but for `prepare`, it changes nothing in `file`. */
export async function doJob(job: Job): Promise<JobAnswer> {
  try {
    if (job.what === 'prepare') return { found: [prepareCopy(job.file, job.place)] };
    const db = openFile(job.file, { readonly: true, mustExist: true });
    try {
      if (job.what === 'copy') {
        await writeCopy(db, job.to, { inOnePiece: true });
        return { found: [] };
      }
      return { found: job.tables.map((table) => findTableDamage(db, table)) };
    } finally {
      db.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { message, code: errorCodeOf(error) } };
  }
}
