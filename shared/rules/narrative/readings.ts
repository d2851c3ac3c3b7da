import { NARRATIVE_PARTS, type Block } from '../../report/model';
import type { NarrativePartId } from '../../form/types';
import { readBlock } from '../../narrative/read-block';
import type { BlockReading } from '../../narrative/reading';
import type { RuleContext, TextRange } from '../types';

/** What one block says, with its place and whether its section is about applications. */
export interface PlacedReading {
  part: NarrativePartId;
  block: number;
  text: string;
  reading: BlockReading;
  /** The heading above, or the text before, tells that this is about applications. */
  inRequestSection: boolean;
}

/** A text is read once: an edit in a table leaves every block the same object. */
const READ = new WeakMap<Block, { text: string; reading: BlockReading }>();
/** Per run of the checks, as every narrative rule asks for the same. */
const RUNS = new WeakMap<RuleContext, PlacedReading[]>();

/** Every block of the four text parts, read. */
export function readingsOf(context: RuleContext): PlacedReading[] {
  const known = RUNS.get(context);
  if (known) return known;
  const readings = NARRATIVE_PARTS.flatMap((part) => readPart(part, context.report.narrative[part]));
  RUNS.set(context, readings);
  return readings;
}

function readPart(part: NarrativePartId, blocks: readonly Block[]): PlacedReading[] {
  let inRequestSection = false;
  return blocks.map((block, index) => {
    const reading = readingOf(block);
    if (block.kind === 'heading') inRequestSection = reading.aboutRequests;
    return { part, block: index, text: block.text, reading, inRequestSection };
  });
}

function readingOf(block: Block): BlockReading {
  const known = READ.get(block);
  // The text is compared, so that a block changed in place is read anew all the same.
  if (known?.text === block.text) return known.reading;
  const reading = readBlock(block.text);
  READ.set(block, { text: block.text, reading });
  return reading;
}

/** Where words of a reading stand in the clerk's own text. */
export function rangeIn(placed: PlacedReading, start: number, end: number): TextRange {
  const { origin } = placed.reading;
  const from = origin(start);
  return { part: placed.part, block: placed.block, start: from, end: Math.max(from, origin(end - 1) + 1) };
}
