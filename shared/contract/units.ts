import * as z from 'zod';
import { nothing, ofReport, type Calls } from './call';

const unitName = z.string().trim().min(1).max(100);

/** Units: what they are called, and which reports are theirs. */
export const UNIT_CALLS = {
  /**
   * Gives the reports of a unit another name, from the year `since` on (null: of all years); earlier ones and those
   * that were filed keep theirs. Both names are one unit from then on, also where `to` was one before: so units merge.
   * `units-overlap` where both have a report of a year. Each report keeps the state before as a version.
   */
  'unit.rename': {
    input: z.object({ from: unitName, to: unitName, since: z.int().nullable() }),
    output: z.object({
      renamed: z.int(),
      /** Filed reports, which keep the name they were filed under. */
      filed: z.int(),
    }),
  },
  /** The other names of a unit, and the years it has reports of under each. */
  'unit.names': {
    input: z.object({ name: unitName }),
    output: z.object({ names: z.array(z.object({ name: z.string(), years: z.array(z.int()) })) }),
  },
  /** Makes one of a unit's names a unit of its own again. */
  'unit.separate': { input: z.object({ name: unitName }), output: nothing },
  /** Puts a report under another unit, which stays what it is; `report-exists` where that has one of the year. */
  'report.move': { input: z.object({ ...ofReport.shape, unitName }), output: nothing },
  /** A copy of a report under another name or year, as a draft; `report-exists` where there is one. */
  'report.copy': {
    input: z.object({ ...ofReport.shape, unitName, year: z.int().min(2008).max(2100) }),
    output: ofReport,
  },
} as const satisfies Calls;
