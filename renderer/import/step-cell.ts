const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * The cell an arrow key leads to from a cell: the nearest in its row, or in the next row that has one, as they stand on
 * the screen (merged cells have no columns to count). Null at the edge, or for another key.
 */
export function stepCell(from: HTMLElement, key: string, selector: string): HTMLElement | null {
  const step = STEPS[key];
  const row = from.closest('tr');
  if (!step || !row) return null;
  const [across, down] = step;
  const cellsIn = (line: Element) => [...line.querySelectorAll<HTMLElement>(selector)];
  if (across !== 0) {
    const cells = cellsIn(row);
    return cells[cells.indexOf(from) + across] ?? null;
  }
  const rows = [...(row.closest('table')?.rows ?? [])];
  for (let index = rows.indexOf(row) + down; index >= 0 && index < rows.length; index += down) {
    const next = rows[index];
    const cells = next ? cellsIn(next) : [];
    if (cells.length > 0) return nearest(cells, from);
  }
  return null;
}

function nearest(cells: readonly HTMLElement[], from: HTMLElement): HTMLElement | null {
  const distance = (cell: HTMLElement) => Math.abs(middle(cell) - middle(from));
  return cells.reduce<HTMLElement | null>(
    (best, cell) => (best === null || distance(cell) < distance(best) ? cell : best),
    null,
  );
}

function middle(cell: HTMLElement): number {
  const { left, width } = cell.getBoundingClientRect();
  return left + width / 2;
}
