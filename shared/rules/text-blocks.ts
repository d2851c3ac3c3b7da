import type { NarrativePartId } from '../form/types';
import { readBlock } from '../narrative/read-block';
import type { BlockReading } from '../narrative/reading';
import { NARRATIVE_PARTS, type Block, type Report } from '../report/model';
import { takenMarks } from '../report/taken';
import type { TextRange } from './finding';

/** A heading or paragraph with its position and what it says. */
export interface TextBlock {
  part: NarrativePartId;
  /** Its position in the part. */
  index: number;
  block: Block;
  text: string;
  reading: BlockReading;
}

/** What was read from a block, with all that the reading depends on. */
interface Known {
  text: string;
  year: number;
  inRequestSection: boolean;
  reading: BlockReading;
}

/** An edit in a table leaves every block the same object: what was read from it holds as long as its text does. */
const KNOWN = new WeakMap<Block, Known>();

function readingOf(block: Block, year: number, inRequestSection: boolean): BlockReading {
  const { text } = block;
  const known = KNOWN.get(block);
  if (known?.text === text && known.year === year && known.inRequestSection === inRequestSection)
    return known.reading;
  const reading = readBlock(text, { year, inRequestSection });
  KNOWN.set(block, { text, year, inRequestSection, reading });
  return reading;
}

/**
 * The blocks of the four text parts of a report, in order, each read. Those taken over from last year and not read yet
 * are left out: they are marked as such, and what they say of another year is no fault of this report so far.
 */
export function textBlocks(report: Report): TextBlock[] {
  let inRequestSection = false;
  return NARRATIVE_PARTS.flatMap((part) => {
    const taken = takenMarks(report, part);
    return report.narrative[part].flatMap((block, index) => {
      if (index === 0 || block.kind === 'heading') inRequestSection = false;
      const reading = readingOf(block, report.year, inRequestSection);
      if (block.kind === 'heading') inRequestSection = reading.aboutRequests;
      return taken[index] === true ? [] : [{ part, index, block, text: block.text, reading }];
    });
  });
}

/** Where words of a block's reading stand in the clerk's own text. */
export function rangeIn(block: TextBlock, start: number, end: number): TextRange {
  const { origin } = block.reading;
  const from = origin(start);
  return { part: block.part, block: block.index, start: from, end: Math.max(from, origin(end - 1) + 1) };
}

/** A whole block. */
export function wholeBlock({ part, index, text }: TextBlock): TextRange {
  return { part, block: index, start: 0, end: text.length };
}
