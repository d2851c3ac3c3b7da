import * as z from 'zod';
import { nothing, ofReport, type Calls, type Events } from './call';

/** Taking documents into the library. */
export const IMPORT_CALLS = {
  /** Opens the file dialog and takes a `.nianbao` or importable document into the library. */
  'report.import': {
    input: nothing,
    output: z.object({
      id: z.string().min(1).nullable(),
      /** What the import did not recognise, each a sentence saying what and where. */
      remarks: z.array(z.string()),
    }),
  },
} as const satisfies Calls;

export const IMPORT_EVENTS = {
  /** The program was started again with a file: open this report. */
  'report.openRequested': ofReport,
} as const satisfies Events;
