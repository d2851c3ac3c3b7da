import type { DocumentTable } from '../../../shared/document/model';
import { placedCells } from '../../../shared/document/table-grid';
import { textEms } from '../../../shared/text/text-width';

/** 五号 on the screen, in pixels, and its line in points. */
const CHARACTER_PIXELS = 14;
const LINE_PT = 14;
const AIR_PT = 4;
/** What a cell keeps free beside its text, in pixels. */
const PADDING_PIXELS = 8;
/** Excel's own limit. */
const HIGHEST_PT = 409;

/**
 * The height of each row in points, so that every wrapped text stands whole: Excel finds it by itself for single cells
 * only, not for merged ones.
 */
export function rowHeights(table: DocumentTable): number[] {
  const heights = table.rows.map(() => LINE_PT + AIR_PT);
  const cells = placedCells(table).sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, row, column } of cells) {
    const width = table.widths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0);
    const perLine = Math.max(1, Math.floor((width - PADDING_PIXELS) / CHARACTER_PIXELS));
    const lines = cell.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textEms(line) / perLine)), 0);
    const needed = lines * LINE_PT + AIR_PT;
    const rows = Array.from({ length: cell.rowSpan }, (_, offset) => row + offset);
    const missing = needed - rows.reduce((sum, each) => sum + (heights[each] ?? 0), 0);
    if (missing <= 0) continue;
    for (const each of rows) heights[each] = (heights[each] ?? 0) + missing / rows.length;
  }
  return heights.map((height) => Math.min(HIGHEST_PT, Math.ceil(height)));
}
