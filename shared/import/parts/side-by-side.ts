import type { Block, Cell, Grid } from '../source/source';
import { partOfTitle } from './part-titles';

/**
 * A sheet (or a table that lays out a page) can hold tables beside each other. Where titles of parts stand in one row,
 * each begins columns of its own: these are read one after the other, from the left.
 */
export function apartSideBySide(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => (block.kind === 'grid' ? apart(block) : [block]));
}

function apart(grid: Grid): Grid[] {
  const cuts = cutsOf(grid);
  if (cuts.length === 0) return [grid];
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? grid.columns;
    const cells = grid.cells
      .filter(({ column }) => column >= from && column < to)
      .map((cell) => ({ ...cell, column: cell.column - from }));
    return { ...grid, columns: Math.max(1, ...cells.map(endOf)), cells };
  });
}

function endOf({ column, columnSpan }: Cell): number {
  return column + columnSpan;
}

/** Where columns of their own begin, but for the first. */
function cutsOf({ cells }: Grid): number[] {
  const titles = new Map<number, number[]>();
  for (const { row, column, text } of cells) {
    if (partOfTitle(text)?.sure) titles.set(row, [...(titles.get(row) ?? []), column]);
  }
  const [, ...cuts] = Array.from(titles.values()).find((columns) => columns.length > 1) ?? [];
  return cuts;
}
