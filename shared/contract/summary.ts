import * as z from 'zod';
import { FORM_VERSIONS } from '../form/form';
import { nothing, ofReport, type Calls, type Events } from './call';
import { exportOutcome } from './export';
import { namedBytes } from './import';

const year = z.object({ year: z.int() });

/** An exact decimal; null where nothing is filled in. */
const amount = z.string().nullable();

/**
 * How a body stands in a summary. `double`: another report of the same body is counted; `holdsOthers`: it is a summary
 * whose bodies have handed in reports of their own.
 */
export const BODY_STATES = [
  'received',
  'errors',
  'look',
  'double',
  'otherForm',
  'holdsOthers',
  'unreadable',
  'leftOut',
  'missing',
] as const;
export type BodyState = (typeof BODY_STATES)[number];

const outlierSchema = z.object({
  /** Names the figure and what it was: what was once looked at is not shown again. */
  key: z.string(),
  label: z.string(),
  reason: z.string(),
});

const bodySchema = z.object({
  /** The report's; null where the body has handed in none. */
  id: z.string().nullable(),
  /** The name on the roster, else the report's. */
  name: z.string(),
  /** The name on the report. */
  unit: z.string(),
  group: z.string(),
  listed: z.enum(['name', 'alias', 'normal', 'unlisted', 'noRoster']),
  /** Of an unlisted body: names on the roster without a report, likeliest first, and whether the first two tie. */
  suggestions: z.array(z.string()),
  /** Of an unlisted body: a name on the roster that another report was found for, and may be meant all the same. */
  taken: z.string().nullable(),
  /** Another report, by its unit, that is of the same body, or has all the same figures and may be. */
  double: z.object({ unit: z.string(), kind: z.enum(['sameBody', 'sameFigures']) }).nullable(),
  state: z.enum(BODY_STATES),
  counted: z.boolean(),
  errors: z.int(),
  warnings: z.int(),
  /** 本年新收 and 结转下年度, totals; last year's 本年新收. */
  received: amount,
  receivedBefore: amount,
  carriedForward: amount,
  outliers: z.array(outlierSchema),
});
export type SummaryRow = z.infer<typeof bodySchema>;

const countedGroup = z.object({ group: z.string(), bodies: z.int() });

const overviewSchema = z.object({
  name: z.string(),
  withErrors: z.boolean(),
  /** Until when the bodies hand in, ISO date. */
  due: z.string().nullable(),
  rosterSize: z.int(),
  /** The years the library has reports of, newest first. */
  years: z.array(z.int()),
  year: z.int(),
  form: z.enum(FORM_VERSIONS),
  groups: z.array(countedGroup),
  /** Bodies of the chosen group by state. */
  states: z.array(z.object({ state: z.enum(BODY_STATES), bodies: z.int() })),
  /** The first of those that were asked for, and how many there are. */
  rows: z.array(bodySchema),
  found: z.int(),
  bodies: z.int(),
  counted: z.int(),
  /** Bodies whose report has errors, counted or not: they get a letter. */
  toSendBack: z.int(),
  /** The county's own report of the year, where the library has one. */
  ownReport: z.string().nullable(),
});

const sumSchema = z.object({ sum: amount, filled: z.int() });

const compareRow = z.object({
  id: z.string(),
  name: z.string(),
  group: z.string(),
  /** In the order of `labels`. */
  now: z.array(amount),
  before: z.array(amount).nullable(),
  /** Of the year before last. */
  earlier: z.array(amount).nullable(),
  counted: z.boolean(),
  /** What is out of the ordinary in a figure, by its label. */
  outliers: z.array(outlierSchema),
});

/** A document that was read to be collected. */
const collectedSchema = z.object({
  importId: z.string().nullable(),
  file: z.string(),
  unit: z.string(),
  year: z.int().nullable(),
  /**
   * `new`: the library has none of this body and year; `same`: it has this content; `newer`: the library's was taken
   * from a file and not touched since, this one differs; `conflict`: it differs and the library's was edited;
   * `refused`: it could not be read.
   */
  state: z.enum(['new', 'same', 'newer', 'conflict', 'refused']),
  /** What differs or why it was refused, one sentence; '' where there is nothing to say. */
  sentence: z.string(),
});
export type CollectedRow = z.infer<typeof collectedSchema>;

const collectionSchema = z.object({
  cancelled: z.boolean(),
  rows: z.array(collectedSchema),
  /** The clerk stopped the reading: so many files were not read. */
  unread: z.int(),
  /** Files of the folder of other kinds, by name: not read, but a report may be among them. */
  others: z.array(z.string()),
});
export type Collection = z.infer<typeof collectionSchema>;

/** The county's summary of the reports in the library. */
export const SUMMARY_CALLS = {
  /** The bodies of a year; `year` null: the newest there is. At most 500 rows; the rest is found by the filter. */
  'summary.overview': {
    input: z.object({
      year: z.int().nullable(),
      group: z.string().nullable(),
      state: z.enum(BODY_STATES).nullable(),
      search: z.string(),
    }),
    output: overviewSchema,
  },
  /** Every cell and total over the bodies that are counted, with last year's of the same bodies. */
  'summary.sums': {
    input: year,
    output: z.object({
      form: z.enum(FORM_VERSIONS),
      counted: z.int(),
      sums: z.record(z.string(), sumSchema),
      /** Of the counted bodies whose report of last year the library has, on the same form. */
      before: z.record(z.string(), sumSchema),
      countedBefore: z.int(),
      /** The county's own report, where the library has one on the form of the year: its figures that are not the sums. */
      own: z
        .object({
          id: z.string(),
          differing: z.array(z.object({ address: z.string(), own: amount, sum: amount })),
        })
        .nullable(),
    }),
  },
  /** The bodies behind one sum, largest figure first, blanks last. At most 200; `others` is the rest, added up. */
  'summary.cell': {
    input: year.extend({ address: z.string() }),
    output: z.object({
      rows: z.array(z.object({ id: z.string(), name: z.string(), figure: amount })),
      others: z.object({ bodies: z.int(), sum: amount, blank: z.int() }),
    }),
  },
  /** The report of a body that a summary was added from, by the name the summary keeps of it; null where it is gone. */
  'summary.findBody': {
    input: year.extend({ unit: z.string() }),
    output: z.object({ id: z.string().nullable() }),
  },
  /** Bodies by key figures, beside those of the two years before. */
  'summary.compare': {
    input: year,
    output: z.object({ labels: z.array(z.string()), rows: z.array(compareRow) }),
  },
  'summary.saveSettings': {
    input: z.object({ name: z.string().trim(), withErrors: z.boolean(), due: z.iso.date().nullable() }),
    output: nothing,
  },
  /** The roster as text, a line a body; and stored from text, with how many bodies it names. */
  'summary.roster': { input: nothing, output: z.object({ text: z.string() }) },
  'summary.saveRoster': { input: z.object({ text: z.string() }), output: z.object({ bodies: z.int() }) },
  /** The clerk confirms that a report's unit is a body of the roster: kept, so that next year asks nothing. */
  'summary.confirmName': { input: z.object({ unit: z.string(), name: z.string() }), output: nothing },
  /** Leaves a report out of the sums, or takes it in again. */
  'summary.leaveOut': { input: ofReport.extend({ out: z.boolean() }), output: nothing },
  /** A figure out of the ordinary was looked at. */
  'summary.seen': { input: z.object({ key: z.string() }), output: nothing },
  /** Asks for files or a folder and reads them; nothing is stored yet. `import.progress`, `import.cancel` as there. */
  'summary.collect': {
    input: z.object({ from: z.enum(['files', 'folder']) }),
    output: collectionSchema,
  },
  /** The same for files that were dropped. */
  'summary.collectFiles': {
    input: z.object({ files: z.array(namedBytes).min(1) }),
    output: collectionSchema,
  },
  /**
   * Takes documents in: `add` as new reports, `replace` in place of the library's, which go to the recycle bin. What is
   * neither taken nor refused was not come to, as `import.cancel` stopped it. Progress by `summary.taking`.
   */
  'summary.takeIn': {
    input: z.object({ add: z.array(z.string()), replace: z.array(z.string()) }),
    output: z.object({
      taken: z.array(z.string()),
      refused: z.array(z.object({ importId: z.string(), sentence: z.string() })),
    }),
  },
  /**
   * The sums as a report of the library; where it has one of the name and year the clerk is asked. Null: cancelled.
   * Throws `summary-nameless`, `summary-empty`.
   */
  'summary.makeReport': { input: year, output: z.object({ id: z.string().nullable() }) },
  /** Writes a letter (DOCX and TXT) for each body with errors into a folder the clerk chooses. */
  'summary.letters': {
    input: year,
    output: z.object({ cancelled: z.boolean(), folder: z.string(), letters: z.int() }),
  },
  /** Writes the workbook with a row a body to a file the clerk chooses. */
  'summary.saveWorkbook': { input: year, output: exportOutcome },
} as const satisfies Calls;

export const SUMMARY_EVENTS = {
  /** Reports are being checked for the summary; at the end `done` is `total`. */
  'summary.progress': z.object({ done: z.int(), total: z.int() }),
  /** Documents are being taken in. */
  'summary.taking': z.object({ done: z.int(), total: z.int() }),
} as const satisfies Events;
