import type { Block } from '../../shared/report/model';

/** The word count as Word counts Chinese: every character but spaces; a run of Latin letters or digits is one. */
export function countCharacters(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.text.match(/[A-Za-z0-9.,%]+|[^\s\u3000]/gu)?.length ?? 0),
    0,
  );
}
