import * as z from 'zod';
import { PART_IDS, reportSchema } from '../report/model';
import { changeCountsSchema, versionSchema } from '../versions/version';
import { nothing, ofReport, type Calls } from './call';

const ofVersion = z.object({ ...ofReport.shape, versionId: z.int() });
/** The clerk's own words for a version; '' takes them away again. */
const name = z.string().trim().max(80);

/** Earlier states of a report: what there is, what they say, and the way back. */
export const VERSION_CALLS = {
  'version.list': {
    input: ofReport,
    output: z.object({
      /** Newest first. */
      versions: z.array(versionSchema),
      /** What changed since the newest one; null where there is none. */
      since: changeCountsSchema.nullable(),
      /** What versions and undo steps take up, and what they may, in bytes. */
      bytes: z.int(),
      limit: z.int(),
    }),
  },
  /** Keeps the report as it is now under a name; such a version is never cleared away. */
  'version.keep': { input: z.object({ ...ofReport.shape, name }), output: z.object({ versionId: z.int() }) },
  'version.name': { input: ofVersion.extend({ name }), output: nothing },
  /** What the report said then; `version-unreadable` where that is damaged or gone. */
  'version.read': { input: ofVersion, output: z.object({ report: reportSchema }) },
  /**
   * Brings back what a version said, as one change that can be undone: `part` only, or (null) everything but the unit's
   * name and the year. The state before is kept as a version. `changes` is 0 where nothing was different.
   */
  'version.restore': {
    input: ofVersion.extend({ part: z.enum(PART_IDS).nullable() }),
    output: z.object({ changes: z.int(), revision: z.int() }),
  },
} as const satisfies Calls;
