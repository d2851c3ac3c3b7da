import * as z from 'zod';
import { removedReportSchema, reportSummarySchema } from '../library/report-summary';
import { nothing, ofReport, type Calls } from './call';

/** The list of reports and its recycle bin. */
export const LIBRARY_CALLS = {
  /** The reports, newest year first, and what lies in the recycle bin, last removed first. */
  'library.list': {
    input: nothing,
    output: z.object({ reports: z.array(reportSummarySchema), removed: z.array(removedReportSchema) }),
  },
  'report.remove': { input: ofReport, output: nothing },
  'report.restore': { input: ofReport, output: nothing },
} as const satisfies Calls;
