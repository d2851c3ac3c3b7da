import * as z from 'zod';
import { printChoiceSchema, printerSchema } from '../document/print-choice';
import { nothing, ofReport, type Calls } from './call';

/** Whether anything went to the printer: false where the clerk cancelled. */
const printOutcome = z.object({ sent: z.boolean() });

/** Printing on paper. */
export const PRINT_CALLS = {
  /** The printers of this PC, and what was chosen last (null where that printer is gone). */
  'print.printers': {
    input: nothing,
    output: z.object({ printers: z.array(printerSchema), last: printChoiceSchema.nullable() }),
  },
  /** Prints as chosen, which is remembered; without a choice the system's dialog asks. */
  'print.report': {
    input: z.object({ ...ofReport.shape, choice: printChoiceSchema.optional() }),
    output: printOutcome,
  },
  'print.poster': { input: ofReport, output: printOutcome },
  'checkSheet.print': { input: ofReport, output: printOutcome },
} as const satisfies Calls;
