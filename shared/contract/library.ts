import * as z from 'zod';
import { LIST_ORDERS, removedReportSchema, reportSummarySchema } from '../library/report-summary';
import { UNIT_LEVELS } from '../report/model';
import { nothing, ofReport, type Calls, type Events } from './call';

/** As many rows as a screen can use; a page never holds more. */
export const MOST_ROWS = 200;

const pageRow = reportSummarySchema.extend({
  /** Whether the findings are those of now; otherwise they are being counted, and `library.counted` says when. */
  counted: z.boolean(),
  /** Where the words of a search stand in the text; '' where they stand in unit and year, null without a search. */
  hit: z.string().nullable(),
});
export type LibraryRow = z.infer<typeof pageRow>;

/** The list of reports. */
export const LIBRARY_CALLS = {
  /** All reports, newest year first, and what lies in the recycle bin, last removed first. Of a large library: slow. */
  'library.list': {
    input: nothing,
    output: z.object({ reports: z.array(reportSummarySchema), removed: z.array(removedReportSchema) }),
  },
  /** Some of the reports, at once however many there are. */
  'library.page': {
    input: z.object({
      /** Words that must all stand in the unit's name, its year or the text; '' for all reports. */
      search: z.string().max(200),
      /** Only the reports of a unit, by any of its names. */
      unit: z.string().nullable(),
      order: z.enum(LIST_ORDERS),
      descending: z.boolean(),
      from: z.int().nonnegative(),
      count: z.int().min(1).max(MOST_ROWS),
    }),
    output: z.object({
      rows: z.array(pageRow),
      total: z.int(),
      /** False where a search has not looked at every text yet: there are at most `total`. */
      isExact: z.boolean(),
      /** Where the next page begins; null at the end. */
      next: z.int().nullable(),
      /** False while texts are still being made searchable. */
      isSearchable: z.boolean(),
    }),
  },
  /** The units that have reports, the one worked on last first. */
  'library.units': {
    input: nothing,
    output: z.object({
      units: z.array(
        z.object({
          name: z.string(),
          /** All its names, the newest first. */
          names: z.array(z.string()),
          level: z.enum(UNIT_LEVELS),
          reports: z.int(),
        }),
      ),
      removed: z.int(),
    }),
  },
  /** The recycle bin, last removed first. */
  'library.removed': {
    input: nothing,
    output: z.object({
      reports: z.array(
        removedReportSchema.extend({
          /** Days until it is deleted for good; 0 = with one of the next starts. */
          daysLeft: z.int(),
        }),
      ),
    }),
  },
  /** Deletes a report of the recycle bin for good, with its versions; `report-missing` where it is not in there. */
  'report.purge': { input: ofReport, output: nothing },
} as const satisfies Calls;

export const LIBRARY_EVENTS = {
  /** Findings of reports that a page showed as not counted have been counted. */
  'library.counted': z.object({ ids: z.array(z.string()) }),
} as const satisfies Events;
