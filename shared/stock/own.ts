import * as z from 'zod';
import { refreshBlock } from '../fields/follow';
import { shownText } from '../fields/field-text';
import { piecesOf, spliceBlock, type Piece } from '../fields/pieces';
import { NARRATIVE_PARTS, blockSchema } from '../report/model';
import { withoutByteOrderMark } from '../text/blanks';
import type { StockSource } from './facts';

/** A paragraph of the clerk's own, kept from a report's text; its fields show the figures of whatever report it is put into. */
export const ownParagraphSchema = z.looseObject({
  id: z.string().min(1),
  /** Where it was taken from: it is offered first there. */
  part: z.enum(NARRATIVE_PARTS),
  text: z.string().min(1),
  fields: blockSchema.shape.fields,
});
export type OwnParagraph = z.infer<typeof ownParagraphSchema>;

/** Words of a text part that are to be kept. */
export type SelectedWords = Pick<OwnParagraph, 'part' | 'text' | 'fields'>;

const FORMAT = 'nianbao-paragraphs';
const VERSION = 1;
const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  paragraphs: z.array(ownParagraphSchema),
});

/** The text of a file of own paragraphs, for a colleague. */
export function writeOwnFile(paragraphs: readonly OwnParagraph[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, paragraphs }, null, 2)}\n`;
}

/** The paragraphs of such a file; null where it is none. */
export function readOwnFile(text: string): OwnParagraph[] | null {
  try {
    return fileSchema.safeParse(JSON.parse(withoutByteOrderMark(text))).data?.paragraphs ?? null;
  } catch {
    return null;
  }
}

/** Own paragraphs with those of a colleague behind them; what is there word for word already is not taken twice. */
export function withColleagues(
  own: readonly OwnParagraph[],
  theirs: readonly OwnParagraph[],
  newId: () => string,
): OwnParagraph[] {
  const known = new Set(own.map(({ text }) => text));
  const added = theirs.filter(({ text }) => !known.has(text) && known.add(text));
  return [...own, ...added.map((each) => ({ ...each, id: newId() }))];
}

/** What an own paragraph reads like in a report: its fields show that report's figures. */
export function ownPieces(
  { text, fields }: Pick<OwnParagraph, 'text' | 'fields'>,
  source: StockSource,
): Piece[] {
  const block = { kind: 'paragraph' as const, text, ...(fields && { fields }) };
  const { report, previous = null } = source;
  return piecesOf(refreshBlock(block, (name) => shownText(name, { report, previous })));
}

/** An own paragraph with its words typed anew: fields outside the words that differ stay what they are. */
export function retyped(paragraph: OwnParagraph, text: string): OwnParagraph {
  const { text: old } = paragraph;
  let start = 0;
  while (start < Math.min(old.length, text.length) && old[start] === text[start]) start += 1;
  let tail = 0;
  const most = Math.min(old.length, text.length) - start;
  while (tail < most && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const block = spliceBlock({ ...paragraph, kind: 'paragraph' }, start, old.length - tail, [
    text.slice(start, text.length - tail),
  ]);
  const { kind: _kind, ...rest } = block;
  // The rest is the paragraph it was made from, with its words and fields.
  return { ...paragraph, ...rest, fields: block.fields };
}
