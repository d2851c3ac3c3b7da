import { NARRATIVE_PARTS, type Block } from '../../report/model';
import type { NarrativePartId } from '../../form/types';
import type { RuleContext } from '../types';

/** A block of a text part with its place. */
export interface PlacedBlock {
  part: NarrativePartId;
  index: number;
  block: Block;
}

/** The blocks of the four text parts, in order. */
export function blocksOf(context: RuleContext): PlacedBlock[] {
  return NARRATIVE_PARTS.flatMap((part) =>
    context.report.narrative[part].map((block, index) => ({ part, index, block })),
  );
}

/**
 * What is read from a block's text alone is read once: an edit in a table leaves every block the same object. The text
 * is compared all the same, so that a block changed in place is read anew.
 */
export function perBlock<T>(read: (text: string) => T): (block: Block) => T {
  const known = new WeakMap<Block, { text: string; result: T }>();
  return (block) => {
    const last = known.get(block);
    if (last?.text === block.text) return last.result;
    const result = read(block.text);
    known.set(block, { text: block.text, result });
    return result;
  };
}
