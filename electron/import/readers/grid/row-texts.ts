import type { Grid } from '../../../../shared/import/source/source';

/** The rows of a table as lines of text, for a table inside a cell: cells with tabs between, their lines joined. */
export function rowTexts(grid: Grid): string[] {
  const rows = new Map<number, string[]>();
  for (const cell of grid.cells) {
    const texts = rows.get(cell.row) ?? [];
    texts.push(`${cell.label}${cell.text}`.replaceAll('\n', ''));
    rows.set(cell.row, texts);
  }
  return [...rows.values()].map((texts) => texts.join('\t'));
}
