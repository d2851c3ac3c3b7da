import type { Block } from '../../shared/report/model';

/** Counted once a block: a block is a new object as soon as its text changes. */
const COUNTED = new WeakMap<Block, number>();

/** The word count as Word counts Chinese: every character but spaces; a run of Latin letters or digits is one. */
export function countCharacters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + charactersOf(block), 0);
}

function charactersOf(block: Block): number {
  const known = COUNTED.get(block);
  if (known !== undefined) return known;
  const count = block.text.match(/[A-Za-z0-9.,%]+|\S/gu)?.length ?? 0;
  COUNTED.set(block, count);
  return count;
}
