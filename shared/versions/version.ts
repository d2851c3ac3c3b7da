import * as z from 'zod';
import { OUTPUT_FORMATS } from '../document/formats';
import { REPORT_STATES } from '../library/report-summary';
import { PART_IDS } from '../report/model';

/** Why a version of a report was kept. */
export const VERSION_REASONS = [
  'session',
  'hourly',
  'named',
  'import',
  'restore',
  'rename',
  'export',
  'print',
  'state',
  'filed',
  'reopened',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A file that was written from a version, by its name and the SHA-256 of its bytes (hexadecimal). */
const exportedFileSchema = z.object({ name: z.string(), format: z.enum(OUTPUT_FORMATS), sha256: z.string() });

/** What else is known of a version. */
export const versionDetailSchema = z.object({
  /** The files exported from this content; of a filed report: all of them, whenever they were written. */
  files: z.array(exportedFileSchema).optional(),
  /** A change of state, and the words the clerk gave for it. */
  state: z.object({ from: z.enum(REPORT_STATES), to: z.enum(REPORT_STATES) }).optional(),
  note: z.string().optional(),
  /** Reasons given for open errors when the report was set to 已校核: what was wrong, and why it stays. */
  accepted: z.array(z.object({ finding: z.string(), reason: z.string() })).optional(),
});
export type VersionDetail = z.infer<typeof versionDetailSchema>;

/** How much differs between two versions: figures by table, sentences by text part, and everything else. */
export const changeCountsSchema = z.object({
  parts: z.array(z.object({ part: z.enum(PART_IDS), count: z.int() })),
  /** Unit, year, remarks, reasons, signature. */
  others: z.int(),
});
export type ChangeCounts = z.infer<typeof changeCountsSchema>;

export const versionSchema = z.object({
  id: z.int(),
  revision: z.int(),
  /** ISO time. */
  madeAt: z.string(),
  reason: z.enum(VERSION_REASONS),
  /** The clerk's own name for it, or ''. */
  name: z.string(),
  detail: versionDetailSchema,
  /** SHA-256 of the whole content (hexadecimal). */
  hash: z.string(),
  /** Against the version before it in the list; null for the first, and where its content can't be read. */
  changed: changeCountsSchema.nullable(),
});
export type Version = z.infer<typeof versionSchema>;
