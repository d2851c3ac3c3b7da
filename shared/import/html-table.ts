import { descendants, textOf, type HtmlElement } from './html-nodes';
import { cleanCell } from './table-row';

const MOST_SPAN = 60;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** The cells of a table in their grid places; null marks a place covered by a cell that spans rows or columns. */
export function expandTable(table: HtmlElement): (string | null)[][] {
  const rows = descendants(table, ['tr']);
  const grid: (string | null)[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const colSpan = spanOf(cell, 'colspan');
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), rows.length - rowIndex);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < colSpan; right += 1) {
          const target = grid[rowIndex + down];
          if (target) target[column + right] = down === 0 && right === 0 ? cellText(cell) : null;
        }
      }
      column += colSpan;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}

function cellText(cell: HtmlElement): string {
  // Labels are broken over lines and spans anywhere; figures have no space inside worth keeping.
  return cleanCell(
    textOf(cell)
      .replace(INVISIBLE, '')
      .replace(/\s*\n\s*/gu, '')
      .replace(/[\u00A0\s]+/gu, ' '),
  );
}

function spanOf(cell: HtmlElement, name: string): number {
  const value = Number.parseInt(cell.attrs.find((attribute) => attribute.name === name)?.value ?? '1', 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), MOST_SPAN) : 1;
}
