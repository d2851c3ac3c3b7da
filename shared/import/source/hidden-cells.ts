import type { Block, Source } from './source';

/** Whether cells of a spreadsheet stand in hidden rows or columns. */
export function hasHiddenCells({ blocks }: Source): boolean {
  return blocks.some((block) => block.kind === 'grid' && block.cells.some(({ hidden }) => hidden));
}

/** A spreadsheet as it is seen: what stands in hidden rows and columns is blank, and its notices say so. */
export function withoutHiddenCells(source: Source): Source {
  return {
    ...source,
    blocks: source.blocks.map((block): Block =>
      block.kind === 'grid' ? { ...block, cells: block.cells.filter(({ hidden }) => !hidden) } : block,
    ),
    notices: source.notices.map((notice) =>
      notice.code === 'hiddenRows' ? { ...notice, code: 'hiddenRowsLeft' } : notice,
    ),
  };
}
