import * as z from 'zod';
import { ofReport, type Calls } from './call';

/** What can be put in the place of a report that is not as it was written. */
const salvageSchema = z.object({
  /** A version kept in the library, or a backup of it. */
  from: z.enum(['version', 'backup']),
  /** Local or ISO time it is from. */
  madeAt: z.string(),
  /** Whether nothing is lost: with the changes since it is, provably, what was written last. */
  complete: z.boolean(),
});

/** One report that can't be read: its ways out, without touching the others. */
export const SALVAGE_CALLS = {
  /** What there is to put in its place; null where nothing is. */
  'salvage.look': { input: ofReport, output: z.object({ salvage: salvageSchema.nullable() }) },
  /** Puts it there; the unreadable row is kept. `report-unreadable` where there is nothing. */
  'salvage.takeBack': { input: ofReport, output: z.object({ salvage: salvageSchema }) },
  /** Writes what lies in the library as it is into a file the clerk chooses. */
  'salvage.saveRaw': {
    input: ofReport,
    output: z.object({ cancelled: z.boolean(), folder: z.string(), name: z.string() }),
  },
} as const satisfies Calls;
