import * as z from 'zod';
import { REPORT_STATES } from '../library/report-summary';
import { nothing, ofReport, type Calls } from './call';

/** How far the work on a report is, and the seal of one that was sent off. */
export const STATE_CALLS = {
  /**
   * `checked` is refused (`errors-open`) while an error has no reason. `filed` seals the content: a version is kept with
   * its hash and those of the files exported from it, and nothing can be changed until the state is another one, which
   * is recorded. Every change of state keeps a version.
   */
  'report.setState': {
    input: z.object({
      ...ofReport.shape,
      state: z.enum(REPORT_STATES),
      /** Why an open error may stay, by the finding's key. */
      reasons: z.record(z.string(), z.string()).optional(),
      /** Why a report that was filed is changed after all. */
      note: z.string().trim().max(500).optional(),
    }),
    output: nothing,
  },
} as const satisfies Calls;
