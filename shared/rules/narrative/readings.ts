import type { NarrativePartId } from '../../form/types';
import { readBlock } from '../../narrative/read-block';
import type { BlockReading } from '../../narrative/reading';
import type { RuleContext, TextRange } from '../types';
import { blocksOf, perBlock } from './per-block';

/** What one block says, with its place and whether its section is about applications. */
export interface PlacedReading {
  part: NarrativePartId;
  block: number;
  text: string;
  reading: BlockReading;
  /** The heading above tells that this is about applications. */
  inRequestSection: boolean;
}

const readingOf = perBlock(readBlock);
/** Per run of the checks, as every narrative rule asks for the same. */
const RUNS = new WeakMap<RuleContext, PlacedReading[]>();

/** Every block of the four text parts, read. */
export function readingsOf(context: RuleContext): PlacedReading[] {
  const known = RUNS.get(context);
  if (known) return known;
  let inRequestSection = false;
  const readings = blocksOf(context).map(({ part, index, block }) => {
    const reading = readingOf(block);
    if (index === 0) inRequestSection = false;
    if (block.kind === 'heading') inRequestSection = reading.aboutRequests;
    return { part, block: index, text: block.text, reading, inRequestSection };
  });
  RUNS.set(context, readings);
  return readings;
}

/** Where words of a reading stand in the clerk's own text. */
export function rangeIn(placed: PlacedReading, start: number, end: number): TextRange {
  const { origin } = placed.reading;
  const from = origin(start);
  return { part: placed.part, block: placed.block, start: from, end: Math.max(from, origin(end - 1) + 1) };
}
