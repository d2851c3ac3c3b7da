import * as z from 'zod';
import { blockSchema, placeSchema, refusalSchema, SOURCE_KINDS } from '../../../shared/import/source/source';
import { NARRATIVE_PARTS, PART_IDS, reportSchema } from '../../../shared/report/model';
import type { Finding } from '../../../shared/rules/finding';
import { SEVERITIES } from '../../../shared/rules/severity';

/** What an import finds; it offers no fix and takes no reason. */
const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  title: z.string(),
  message: z.string(),
  cells: z.array(z.string()),
  part: z.enum(PART_IDS),
  // No `undefined` beside absence: it becomes a Finding.
  text: z.exactOptional(
    z.strictObject({ part: z.enum(NARRATIVE_PARTS), block: z.int(), start: z.int(), end: z.int() }),
  ),
  key: z.string(),
}) satisfies z.ZodType<Finding>;

const readSchema = z.strictObject({
  kind: z.enum([...SOURCE_KINDS, 'nianbao']),
  report: reportSchema,
  findings: z.array(findingSchema),
  /** By the cell's address: where it stands in the document, and what is seen there. */
  cells: z.record(z.string(), z.strictObject({ at: placeSchema, shown: z.string() })),
  unplaced: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      part: z.enum(PART_IDS).nullable(),
      at: placeSchema.optional(),
    }),
  ),
  /** The document for display, cut off where it is very long. */
  blocks: z.array(blockSchema),
  blocksLeftOut: z.int(),
  /** What of the file is not in the blocks or not as displayed: one Chinese sentence each. */
  notices: z.array(z.strictObject({ sentence: z.string(), at: placeSchema.optional() })),
});
/** A document that is a report. */
export type ReadReport = z.infer<typeof readSchema>;

export const outcomeSchema = z.union([
  readSchema,
  /** It could be read, but is no report: why, one Chinese clause. */
  z.strictObject({ notReport: z.string() }),
  refusalSchema,
]);
/** What came of reading a document; it crosses from the process that reads foreign files. */
export type Outcome = z.infer<typeof outcomeSchema>;
