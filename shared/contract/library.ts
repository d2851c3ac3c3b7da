import * as z from 'zod';
import { removedReportSchema, reportSummarySchema } from '../library/report-summary';
import { nothing, type Calls } from './call';

/** The list of reports. */
export const LIBRARY_CALLS = {
  /** The reports, newest year first, and what lies in the recycle bin, last removed first. */
  'library.list': {
    input: nothing,
    output: z.object({ reports: z.array(reportSummarySchema), removed: z.array(removedReportSchema) }),
  },
} as const satisfies Calls;
