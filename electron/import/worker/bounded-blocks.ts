import type { Block } from '../../../shared/import/source/source';

/** A report has some hundred paragraphs and under a thousand cells; what is far beyond is no help beside the result. */
const MOST_PIECES = 20_000;
const MOST_CHARACTERS = 500_000;

interface BoundedBlocks {
  blocks: Block[];
  /** How many blocks after them are left out. */
  leftOut: number;
}

/** The first blocks of a document, as many as a window can show at once. */
export function boundedBlocks(all: readonly Block[]): BoundedBlocks {
  let pieces = 0;
  let characters = 0;
  const end = all.findIndex((block) => {
    const texts = block.kind === 'para' ? [block.text] : block.cells.map(({ text }) => text);
    pieces += texts.length;
    characters += texts.reduce((sum, text) => sum + text.length, 0);
    return pieces > MOST_PIECES || characters > MOST_CHARACTERS;
  });
  const blocks = end < 0 ? [...all] : all.slice(0, end);
  return { blocks, leftOut: all.length - blocks.length };
}
