import * as z from 'zod';
import type { NarrativePartId, PartId } from '../form/types';
import { draftedSchema, profileSchema } from './drafted';

/**
 * The report file (`*.nianbao`), version 1. Names are fixed: county offices collect these files.
 * Objects are loose: a key this version does not know survives a round trip.
 */

export const REPORT_FORMAT = 'nianbao-report';
export const REPORT_VERSION = 1;
export const REPORT_EXTENSION = 'nianbao';
export const UNIT_LEVELS = [
  'township',
  'subdistrict',
  'countyDepartment',
  'county',
  'cityDepartment',
  'city',
  'provinceDepartment',
  'province',
  'ministry',
  'other',
] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const NARRATIVE_PARTS = [
  'preamble',
  'overview',
  'problems',
  'other',
] as const satisfies readonly NarrativePartId[];

/**
 * A figure: a number, or null = not filled in yet (never the same as 0); money is an exact decimal string.
 * A number outside a cell's domain (-5, 1.5) is let in here and reported by rule E-NUM, so that no file is lost over it.
 */
const count = z.number().nullable();
const money = z.string().nullable();
export type Figure = number | string | null;

/**
 * Words of a block that follow the tables: `length` UTF-16 units from `at` on are the value of the field named `is`
 * (shared/fields). `text` is always whole, so a reader that knows no fields loses nothing. Offsets that fit no words
 * are let in here and left alone, as a name this version does not know is: no file is lost over them.
 */
const fieldSchema = z.looseObject({ at: z.int(), length: z.int(), is: z.string() });
export type Field = z.infer<typeof fieldSchema>;

export const blockSchema = z.looseObject({
  kind: z.enum(['heading', 'paragraph']),
  text: z.string(),
  fields: z.array(fieldSchema).optional(),
});
/** A heading （一）… or a paragraph of a text part. */
export type Block = z.infer<typeof blockSchema>;

const unitSchema = z.looseObject({
  name: z.string(),
  level: z.enum(UNIT_LEVELS),
  /** How the unit speaks of itself: 我街道, 我镇, 我局. */
  selfReference: z.string(),
});
export type Unit = z.infer<typeof unitSchema>;

const documents = z.looseObject({ issued: count, repealed: count, inForce: count });
const active2021 = z.looseObject({
  regulations: documents,
  normativeDocuments: documents,
  licences: count,
  penalties: count,
  coercion: count,
  fees: money,
});

const documents2019 = z.looseObject({ made: count, published: count, total: count });
const decisions2019 = z.looseObject({ previousItems: count, change: count, decisions: count });
const active2019 = z.looseObject({
  regulations: documents2019,
  normativeDocuments: documents2019,
  licences: decisions2019,
  otherServices: decisions2019,
  penalties: decisions2019,
  coercion: decisions2019,
  fees: z.looseObject({ previousItems: count, change: count }),
  procurement: z.looseObject({ items: count, amount: money }),
});

const outcomes = z.looseObject({ upheld: count, corrected: count, otherOutcome: count, pending: count });
const blocks = z.array(blockSchema);

export const PART_IDS = [
  'preamble',
  'overview',
  'active',
  'requests',
  'review',
  'problems',
  'other',
] as const satisfies readonly PartId[];

/**
 * What the document looked like a report was imported from, for the rules about the document itself: E-PARTS reads
 * `headings`, E-FORM `oldLabels` (and the report's `form`), E-YEAR `title` and `unplaced`. Absent in a report that was
 * begun in the program, where titles, headings and labels are the official ones by construction.
 */
export const importedSchema = z.looseObject({
  /** The title as printed, lines joined and blanks left out; '' where none was found. */
  title: z.string(),
  /**
   * Every top-level heading, in the order of the document, duplicates included. A heading that names no official
   * part (an aspect raised to the top level) has `part` null; an official part that is missing is simply not listed.
   */
  headings: z.array(
    z.looseObject({
      /** As printed, trimmed: `五、存在问题及整改措施`, `三是收到和处理政府信息公开申请情况`. */
      text: z.string(),
      /** The numeral in Chinese digits (`五`; `2、` gives `二`), '' where the heading has none. */
      numeral: z.string(),
      /** The heading without its numeral and closing punctuation: `存在问题及整改措施`. */
      title: z.string(),
      part: z.enum(PART_IDS).nullable(),
    }),
  ),
  /** Labels of the 2019 form, as printed, that the tables of the document carry and the 2021 form does not have. */
  oldLabels: z.array(z.string()),
  /** Labels printed in other words than the form's (`行政事业型收费`), but recognised; punctuation does not count. */
  variantLabels: z.array(z.looseObject({ printed: z.string(), official: z.string() })),
  /** Totals the document left blank or marked with a dash, slash or 无 instead of a figure. */
  blankTotals: z.array(z.string()),
  /** Text that belongs to no text part, kept word for word: captions, remarks by a table, lines above the title. */
  unplaced: z.array(z.looseObject({ part: z.enum(PART_IDS).nullable(), text: z.string() })),
  /** The lines of the signature (name of the body, date), in order. */
  signature: z.array(z.string()),
});
export type Imported = z.infer<typeof importedSchema>;

const marks = z.array(z.boolean()).optional();
/** By text part, for each block: whether it was taken over from last year and not read since. */
const takenSchema = z.looseObject({ preamble: marks, overview: marks, problems: marks, other: marks });

export const signatureSchema = z.looseObject({
  /** Who signs, as it is printed; absent = the unit by its full name. */
  name: z.string().optional(),
  /**
   * 成文日期 as an ISO date; null = not known yet, never taken over from another year's report. Words that are no date
   * are kept as they were written, and rule SIGN-DATE tells of them.
   */
  date: z.string().nullable().optional(),
});
/** 落款 of this one report: read it with `signatureOf`. */
export type Signature = z.infer<typeof signatureSchema>;

/**
 * What a summary was added up from: for each body its figures, in the order of `cells`. So every sum can be followed to
 * the bodies behind it wherever the file is opened, and rule CHAIN holds the report against them.
 */
export const summarySchema = z.looseObject({
  cells: z.array(z.string()),
  members: z.array(
    z.looseObject({ unit: z.string(), group: z.string(), figures: z.array(z.union([count, money])) }),
  ),
  /** Bodies on the roster that had handed in nothing. */
  missing: z.array(z.string()),
});
export type SummaryRecord = z.infer<typeof summarySchema>;

const common = {
  format: z.literal(REPORT_FORMAT),
  version: z.literal(REPORT_VERSION),
  unit: unitSchema,
  year: z.int().min(2008).max(2100),
  requests: z.record(z.string(), z.array(count).length(6)),
  review: z.looseObject({
    reconsideration: outcomes,
    directLitigation: outcomes,
    litigationAfterReconsideration: outcomes,
  }),
  narrative: z.looseObject({ preamble: blocks, overview: blocks, problems: blocks, other: blocks }),
  /** Totals (and other computed things) an imported document printed where they differ from the computed ones. */
  printed: z.record(z.string(), z.unknown()),
  /** Original text of cells that held more than a number, 批注, reasons for accepted warnings: see notes.ts. */
  notes: z.record(z.string(), z.unknown()),
  /** Only where the report came from a document of another format. */
  imported: importedSchema.optional(),
  /** Only where text came along from last year's report. */
  taken: takenSchema.optional(),
  /** Only where somebody gave one, or the document the report came from had one. */
  signature: signatureSchema.optional(),
  /** Only where the report is the sum of others. */
  summary: summarySchema.optional(),
  /** Only where it was asked for: what was done this year. */
  profile: profileSchema.optional(),
  /** Only where stock sentences were put into the text, so that they follow the tables. */
  drafted: draftedSchema.optional(),
};

export const reportSchema = z.discriminatedUnion('form', [
  z.looseObject({ ...common, form: z.literal('2021'), active: active2021 }),
  z.looseObject({ ...common, form: z.literal('2019'), active: active2019 }),
]);
export type Report = z.infer<typeof reportSchema>;
