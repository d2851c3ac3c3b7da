import * as z from 'zod';
import { OUTPUT_FORMATS, POSTER_PAPERS } from '../document/formats';
import { reportSchema } from '../report/model';
import { nothing, ofReport, type Calls, type Events } from './call';

const formats = z.array(z.enum(OUTPUT_FORMATS)).min(1);

/** What came of an export: nothing chosen, or the names of the files written. */
export const exportOutcome = z.object({
  cancelled: z.boolean(),
  files: z.array(z.object({ name: z.string(), folder: z.string(), format: z.enum(OUTPUT_FORMATS) })),
});
export type ExportOutcome = z.infer<typeof exportOutcome>;

/** A file of the last export, by the name that the outcome gave: the page knows no paths. */
const written = z.object({ name: z.string() });

/** Writing files where the clerk says. */
export const EXPORT_CALLS = {
  'export.files': { input: z.object({ ...ofReport.shape, formats }), output: exportOutcome },
  /** Many reports in many formats into one folder; `export.progress` says how far it is. */
  'export.batch': {
    input: z.object({ ids: z.array(ofReport.shape.id).min(1), formats }),
    output: z.object({
      cancelled: z.boolean(),
      folder: z.string(),
      files: z.int(),
      /** One of the files written, for `export.reveal`; null where there is none. */
      shown: z.string().nullable(),
      failures: z.array(z.object({ title: z.string(), reason: z.string() })),
    }),
  },
  /** Stops the batch after the report that is being written. */
  'export.cancelBatch': { input: nothing, output: nothing },
  /** The poster for the notice board as PDF. */
  'export.poster': {
    input: z.object({ ...ofReport.shape, paper: z.enum(POSTER_PAPERS) }),
    output: exportOutcome,
  },
  /** Reports of the same unit for up to two years before, the last first: what the poster compares with. */
  'poster.earlier': { input: ofReport, output: z.object({ earlier: z.array(reportSchema) }) },
  /** The check sheet (校核单) as PDF. */
  'checkSheet.save': { input: ofReport, output: exportOutcome },
  /** Writes a report that could not be stored to a place the clerk chooses (the way out when saving fails). */
  'report.saveCopy': { input: z.object({ report: reportSchema }), output: exportOutcome },
  /** Shows a file written by the last export in its folder. */
  'export.reveal': { input: written, output: nothing },
  /** Opens a file written by the last export in the program this PC has for it (Word, WPS, a PDF viewer). */
  'export.open': { input: written, output: nothing },
} as const satisfies Calls;

export const EXPORT_EVENTS = {
  /** A batch export goes on to the next report. */
  'export.progress': z.object({ done: z.int(), total: z.int(), title: z.string() }),
} as const satisfies Events;
