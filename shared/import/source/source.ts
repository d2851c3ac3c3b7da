import * as z from 'zod';
import { NOTICE_CODES } from './notices';
import { REFUSAL_CODES } from './refusals';

/**
 * What a reader makes of a foreign file: blocks in the order of the document, the same for every format. It is plain
 * data, as it crosses from the process that reads foreign files. Readers know the format and nothing of the form.
 */

export const SOURCE_KINDS = [
  'docx',
  'odt',
  'rtf',
  'xlsx',
  'xls',
  'ods',
  'pdf',
  'doc',
  'html',
  'text',
] as const;

const at = z.number().int().nonnegative();

/** Where something stands in the document. Blocks, rows, cells and columns are counted from 0; lines and pages from 1. */
export const placeSchema = z.union([
  /** Word, ODT, RTF: the index in `blocks`; in a grid the row, and as `cell` the column of the grid. */
  z.strictObject({ block: at, row: at.optional(), cell: at.optional() }),
  /** Spreadsheets: the sheet's name and an address as `D5`; the address is '' for the sheet as a whole. */
  z.strictObject({ sheet: z.string(), address: z.string() }),
  /** PDF: left, top, right, bottom in points from the top left of the page. */
  z.strictObject({ page: at, box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly() }),
  z.strictObject({ line: at, column: at.optional() }),
]);
export type Place = Readonly<z.infer<typeof placeSchema>>;

const para = z.strictObject({
  kind: z.literal('para'),
  /** The automatic number as it is shown (`（一）`), apart from the text; '' for none. */
  label: z.string(),
  /** Breaks inside the paragraph are `\n`. */
  text: z.string(),
  /** The level of a heading, from 1, where the document says so. */
  level: z.number().int().positive().optional(),
  /** Stands in a text box. */
  box: z.literal(true).optional(),
  at: placeSchema,
});
export type Para = Readonly<z.infer<typeof para>>;

const cell = z.strictObject({
  row: at,
  column: at,
  rowSpan: z.number().int().positive(),
  columnSpan: z.number().int().positive(),
  /**
   * The text, its lines joined by `\n`; '' is blank. A number the file holds as a number is written out in full here
   * (no exponent, no grouping), however it is displayed.
   */
  text: z.string(),
  /** The automatic number of the first line; never a figure. */
  label: z.string(),
  /** Only where the file holds a number (spreadsheets). */
  value: z.number().optional(),
  /** What a reader of the document sees, where that is more or less than `text`: `12¹`, `2.68E+06`. */
  shown: z.string().optional(),
  /** In a hidden row or column. */
  hidden: z.literal(true).optional(),
  at: placeSchema,
});
export type Cell = Readonly<z.infer<typeof cell>>;

const grid = z.strictObject({
  kind: z.literal('grid'),
  rows: at,
  columns: at,
  /** By row, then column. A place covered by a span is not listed; any other place that is not listed is blank. */
  cells: z.array(cell).readonly(),
  at: placeSchema,
});
export type Grid = Readonly<z.infer<typeof grid>>;

export const blockSchema = z.discriminatedUnion('kind', [para, grid]);
export type Block = Para | Grid;

const notice = z.strictObject({
  code: z.enum(NOTICE_CODES),
  at: placeSchema.optional(),
  /** What was left out or is meant, shortened. */
  text: z.string().optional(),
});
/** Something of the document that is not in the blocks, or not as it is displayed. */
export type ReaderNotice = Readonly<z.infer<typeof notice>>;

export const sourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  blocks: z.array(blockSchema).readonly(),
  notices: z.array(notice).readonly(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

export const refusalSchema = z.strictObject({
  refused: z.enum(REFUSAL_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
});
/** Why a file is not read at all; its sentences are in `refusals.ts`. */
export type Refusal = Readonly<z.infer<typeof refusalSchema>>;

/** The answer of every reader. */
export type Reading = Source | Refusal;
