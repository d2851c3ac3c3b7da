import { z } from 'zod';
import { errorCodeOf } from '../../files/failure';
import { findDamage, findTableDamage, openFile } from '../database';
import { writeCopy } from '../write-copy';

/** What SQLite does in one piece, so that in a large library no call would be answered meanwhile. Paths are full. */
export const jobSchema = z.discriminatedUnion('what', [
  /** Looks through the structure of a database, or of some tables and their indexes. */
  z.object({ what: z.literal('check'), file: z.string(), tables: z.array(z.string()).nullable() }),
  /** Makes a backup of the library `file`, and checks it. */
  z.object({ what: z.literal('copy'), file: z.string(), to: z.string() }),
]);
export type Job = z.infer<typeof jobSchema>;

/** What was found, by table and null where all is well (nothing for a copy); or why it could not be done. */
export const jobAnswerSchema = z.union([
  z.object({ found: z.array(z.string().nullable()) }),
  z.object({ failure: z.object({ message: z.string(), code: z.string() }) }),
]);
type JobAnswer = z.infer<typeof jobAnswerSchema>;

/** Does a job, by a connection of its own that changes nothing in `file`. */
export async function doJob(job: Job): Promise<JobAnswer> {
  try {
    const db = openFile(job.file, { readonly: true, mustExist: true });
    try {
      if (job.what === 'copy') {
        await writeCopy(db, job.to, { inOnePiece: true });
        return { found: [] };
      }
      const { tables } = job;
      return { found: tables ? tables.map((table) => findTableDamage(db, table)) : [findDamage(db)] };
    } finally {
      db.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { message, code: errorCodeOf(error) } };
  }
}
