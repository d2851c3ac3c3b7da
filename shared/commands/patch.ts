import * as z from 'zod';
import { cellAt } from '../form/form';
import { draftedSchema, profileSchema, type Drafted, type Profile } from '../report/drafted';
import {
  blockSchema,
  importedSchema,
  NARRATIVE_PARTS,
  reportSchema,
  signatureSchema,
  summarySchema,
  UNIT_LEVELS,
  type Block,
  type Figure,
  type Report,
  type Signature,
} from '../report/model';
import { figureAt, withFigure } from '../report/values';

/**
 * Every change of a report is a list of patches with the value before and after, addressed by stable ids:
 * - `cell`: a figure by its address;
 * - `note`: an entry of `notes` by its key (null = absent);
 * - `narrative`: the blocks of a text part; with `at`, only those from that block on that differ (see `narrowed`);
 * - `unit.name`, `unit.level`, `unit.selfReference`, `year`: single fields;
 * - `printed`: a total an imported document printed otherwise (null = absent);
 * - `imported`: what the imported document looked like (null = absent);
 * - `taken`: which blocks of a text part came from last year's and are unread (null = none);
 * - `signature`: who signs and 成文日期 (null = absent);
 * - `profile`: what was done this year, as the clerk answered (null = absent);
 * - `drafted`: the stock sentences that were put into the text parts (null = absent);
 * - `summary`: what a summary was added up from (null = absent).
 * Applying a patch backwards is the same function with `before` and `after` exchanged.
 */
const blocksSchema = z.array(blockSchema);
const figureSchema = z.union([z.number(), z.string(), z.null()]);
const noteText = z.string().nullable();

export const patchSchema = z.discriminatedUnion('target', [
  z.object({ target: z.literal('cell'), address: z.string(), before: figureSchema, after: figureSchema }),
  z.object({ target: z.literal('note'), key: z.string(), before: noteText, after: noteText }),
  z.object({
    target: z.literal('narrative'),
    part: z.enum(NARRATIVE_PARTS),
    at: z.int().nonnegative().optional(),
    before: blocksSchema,
    after: blocksSchema,
  }),
  z.object({ target: z.literal('unitName'), before: z.string(), after: z.string() }),
  z.object({ target: z.literal('unitLevel'), before: z.enum(UNIT_LEVELS), after: z.enum(UNIT_LEVELS) }),
  z.object({ target: z.literal('selfReference'), before: z.string(), after: z.string() }),
  z.object({ target: z.literal('year'), before: z.int(), after: z.int() }),
  z.object({ target: z.literal('printed'), key: z.string(), before: z.unknown(), after: z.unknown() }),
  z.object({
    target: z.literal('imported'),
    before: importedSchema.nullable(),
    after: importedSchema.nullable(),
  }),
  z.object({
    target: z.literal('taken'),
    part: z.enum(NARRATIVE_PARTS),
    before: z.array(z.boolean()).nullable(),
    after: z.array(z.boolean()).nullable(),
  }),
  z.object({
    target: z.literal('signature'),
    before: signatureSchema.nullable(),
    after: signatureSchema.nullable(),
  }),
  z.object({
    target: z.literal('profile'),
    before: profileSchema.nullable(),
    after: profileSchema.nullable(),
  }),
  z.object({
    target: z.literal('drafted'),
    before: draftedSchema.nullable(),
    after: draftedSchema.nullable(),
  }),
  z.object({
    target: z.literal('summary'),
    before: summarySchema.nullable(),
    after: summarySchema.nullable(),
  }),
]);
export type Patch = z.infer<typeof patchSchema>;
export type NarrativePatch = Extract<Patch, { target: 'narrative' }>;

/** A patch setting a figure to `after`, with today's figure as `before`. */
export function cellPatch(report: Report, address: string, after: Figure): Patch {
  return { target: 'cell', address, before: figureAt(report, address), after };
}

/** A patch setting (or, with null, removing) an entry of `notes`. */
export function notePatch(report: Report, key: string, after: string | null): Patch {
  const before = report.notes[key];
  return { target: 'note', key, before: typeof before === 'string' ? before : null, after };
}

/** A patch replacing the blocks of a text part. */
export function narrativePatch(
  report: Report,
  part: (typeof NARRATIVE_PARTS)[number],
  after: Block[],
): Patch {
  return { target: 'narrative', part, before: report.narrative[part], after };
}

/** A patch setting (or, with null, removing) who signs and 成文日期. */
export function signaturePatch(report: Report, after: Signature | null): Patch {
  return { target: 'signature', before: report.signature ?? null, after };
}

/** A patch replacing what the clerk answered about the year. */
export function profilePatch(report: Report, after: Profile | null): Patch {
  return { target: 'profile', before: report.profile ?? null, after };
}

/** A patch replacing what is remembered of stock sentences. */
export function draftedPatch(report: Report, after: Drafted | null): Patch {
  return { target: 'drafted', before: report.drafted ?? null, after };
}

/** The report after the patches, in order. Throws where a patch names a place the form or the text does not have. */
export function applyPatches(report: Report, patches: readonly Patch[]): Report {
  return patches.reduce(applyPatch, report);
}

/** The patches that take `patches` back: exchanged and in reverse order. */
export function invertPatches(patches: readonly Patch[]): Patch[] {
  // The exchange keeps each member of the union in its own shape; TypeScript cannot follow that through a spread.
  return patches.map((patch) => ({ ...patch, before: patch.after, after: patch.before }) as Patch).reverse();
}

/** Whether a patch changes nothing. */
export function isIdle(patch: Patch): boolean {
  return typeof patch.before === 'object' && patch.before !== null
    ? isSame(patch.before, patch.after)
    : patch.before === patch.after;
}

/** Whether a report has at this moment what a patch leaves behind, so that the patch can be taken back. */
export function canTakeBack(report: Report, patch: Patch): boolean {
  return isSame(present(report, patch), patch.after);
}

/** What stands in the place of a patch now; null where there is nothing. */
function present(report: Report, patch: Patch): NonNullable<unknown> | null {
  switch (patch.target) {
    case 'cell':
      return figureAt(report, patch.address);
    case 'note':
      return report.notes[patch.key] ?? null;
    case 'narrative': {
      const blocks = report.narrative[patch.part];
      return patch.at === undefined ? blocks : blocks.slice(patch.at, patch.at + patch.after.length);
    }
    case 'unitName':
      return report.unit.name;
    case 'unitLevel':
      return report.unit.level;
    case 'selfReference':
      return report.unit.selfReference;
    case 'year':
      return report.year;
    case 'printed':
      return report.printed[patch.key] ?? null;
    case 'imported':
      return report.imported ?? null;
    case 'taken':
      return report.taken?.[patch.part] ?? null;
    case 'signature':
      return report.signature ?? null;
    case 'profile':
      return report.profile ?? null;
    case 'drafted':
      return report.drafted ?? null;
    case 'summary':
      return report.summary ?? null;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function applyPatch(report: Report, patch: Patch): Report {
  switch (patch.target) {
    case 'cell':
      if (cellAt(report.form, patch.address)?.kind !== 'figure')
        throw new Error(`not a figure: ${patch.address}`);
      return withFigure(report, patch.address, patch.after);
    case 'note': {
      const { [patch.key]: _dropped, ...others } = report.notes;
      return { ...report, notes: patch.after === null ? others : { ...others, [patch.key]: patch.after } };
    }
    case 'narrative':
      return { ...report, narrative: { ...report.narrative, [patch.part]: blocksAfter(report, patch) } };
    case 'unitName':
      return { ...report, unit: { ...report.unit, name: patch.after } };
    case 'unitLevel':
      return { ...report, unit: { ...report.unit, level: patch.after } };
    case 'selfReference':
      return { ...report, unit: { ...report.unit, selfReference: patch.after } };
    case 'year':
      return { ...report, year: patch.after };
    case 'printed': {
      const { [patch.key]: _dropped, ...others } = report.printed;
      const printed = patch.after === null ? others : { ...others, [patch.key]: patch.after };
      return { ...report, printed };
    }
    case 'imported': {
      const { imported: _dropped, ...others } = report;
      // Taking out and putting back one optional key: the rest keeps the shape of its edition.
      return patch.after === null ? others : { ...others, imported: patch.after };
    }
    case 'taken': {
      const { taken, ...others } = report;
      const { [patch.part]: _dropped, ...left } = taken ?? {};
      const marks = patch.after === null ? left : { ...left, [patch.part]: patch.after };
      return Object.keys(marks).length === 0 ? others : { ...others, taken: marks };
    }
    case 'signature': {
      const { signature: _dropped, ...others } = report;
      return patch.after === null ? others : { ...others, signature: patch.after };
    }
    case 'profile': {
      const { profile: _dropped, ...others } = report;
      return patch.after === null ? others : { ...others, profile: patch.after };
    }
    case 'drafted': {
      const { drafted: _dropped, ...others } = report;
      return patch.after === null ? others : { ...others, drafted: patch.after };
    }
    case 'summary': {
      const { summary: _dropped, ...others } = report;
      return patch.after === null ? others : { ...others, summary: patch.after };
    }
  }
}

function blocksAfter(report: Report, { part, at, before, after }: NarrativePatch): Block[] {
  if (at === undefined) return after;
  const blocks = report.narrative[part];
  if (at + before.length > blocks.length) throw new Error(`no such paragraphs in ${part}: ${at}`);
  return [...blocks.slice(0, at), ...after, ...blocks.slice(at + before.length)];
}

/** Whether a report that came out of patches is still a whole, valid report (main checks this before it stores). */
export function isValidReport(report: Report): boolean {
  return reportSchema.safeParse(report).success;
}

/** The cells of which patches set the figure, or the text that stands in its place. */
export function storedCells(patches: readonly Patch[]): string[] {
  return patches.flatMap((patch) =>
    patch.target === 'cell' ? [patch.address] : patch.target === 'note' ? [patch.key] : [],
  );
}
