import type { CellLine } from '../content/cell-lines';
import type { RowCell, CellContent } from '../grid/merge-rows';
import type { RowDefinition } from './row-definition';

export interface RtfRow {
  cells: readonly (readonly CellLine[])[];
  definition: RowDefinition;
}

/** Edges nearer than this (twips) are one: programs round each row for itself. */
const NEAR = 30;

/**
 * The cells of a table's rows with their columns: rows only say where their cells end, so that the columns are the
 * edges of all rows together. `content` turns the lines of a cell into what it says.
 */
export function placeRows(
  rows: readonly RtfRow[],
  content: (lines: readonly CellLine[], row: number, column: number) => CellContent,
): RowCell[][] {
  const edges = edgesOf(rows);
  return rows.map(({ cells, definition }, row) => {
    const placed: RowCell[] = [];
    let end = edgeIndex(edges, definition.left);
    cells.forEach((lines, index) => {
      const defined = definition.cells[index];
      const said = content(lines, row, end);
      // A cell more than the row defines stands behind the others; blank ones come from LibreOffice after a table
      // inside a cell.
      if (!defined && said.text === '' && said.label === '' && definition.cells.length > 0) return;
      const right = defined ? Math.max(edgeIndex(edges, defined.right), end + 1) : end + 1;
      const before = placed.at(-1);
      if (defined?.joinsLeft && before) {
        before.columnSpan = right - before.column;
        before.text = [before.text, said.text].filter((text) => text !== '').join('\n');
      } else {
        const merge = defined?.merge;
        placed.push({ column: end, columnSpan: right - end, ...said, ...(merge && { merge }) });
      }
      end = right;
    });
    return placed;
  });
}

function edgesOf(rows: readonly RtfRow[]): number[] {
  const all = new Set<number>();
  for (const { definition } of rows) {
    all.add(definition.left);
    for (const cell of definition.cells) all.add(cell.right);
  }
  const edges: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edge - last >= NEAR) edges.push(edge);
    last = edge;
  }
  return edges;
}

/** The index of the last edge at or before a place, the near ones counted as the same. */
function edgeIndex(edges: readonly number[], place: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
