import { rangeBetween, sameRange, wholeRange, type Range } from '../../shared/selection/range';
import type { LabelCell } from '../../shared/form/types';
import { followDrag } from './drag';
import { activeElement, type GridContext } from './grid-context';
import { addressOf } from './grid-elements';
import { moveTo } from './select-cells';
import { selectRange } from './selection';

/**
 * A click on a label selects the figures it stands for: rows, columns; on the corner, all. Dragging on takes in the rows
 * or columns passed; Shift+click reaches from the active cell's to the label's, whatever was selected before.
 */
export function selectByLabel(event: MouseEvent, grid: GridContext): void {
  const label = labelUnder(event.target, grid);
  if (!label) return;
  const { lattice } = grid.elements;
  if (label.scope === 'note') {
    moveTo(grid, selectRange(wholeRange(lattice)), false);
    return;
  }
  const range = rangeOfLabel(label, grid);
  if (!range) return;
  const along = label.scope === 'row' ? 'rows' : 'columns';
  const { row, column } = activeElement(grid).placed;
  const own =
    along === 'rows' ? { ...range, top: row, bottom: row } : { ...range, left: column, right: column };
  const start = event.shiftKey ? own : range;
  const active = event.shiftKey ? { row, column } : { row: range.top, column: range.left };
  const reachTo = (reached: Range) => moveTo(grid, selectRange(joined(grid, start, reached), active), false);
  reachTo(range);

  let last = range;
  followDrag(grid, along, (under) => {
    const reached = rangeUnder(under, grid, along, start);
    if (!reached || sameRange(reached, last)) return;
    last = reached;
    reachTo(reached);
  });
}

function labelUnder(target: EventTarget | null, { elements }: GridContext): LabelCell | undefined {
  const header = target instanceof Element ? target.closest('th') : null;
  return header ? elements.labelAt(header) : undefined;
}

/** The figures a label stands for; undefined where there are none. */
function rangeOfLabel(label: LabelCell, { elements }: GridContext): Range | undefined {
  const cells = elements.cells.filter(({ placed }) => elements.labelsOf(placed.cell.address).includes(label));
  const [first, last] = [cells[0]?.placed, cells.at(-1)?.placed];
  return first && last ? rangeBetween(elements.lattice, first, last) : undefined;
}

/** What a drag that began at `start` reaches: a label of the same kind, or the row (column) of a cell. */
function rangeUnder(
  under: Element | null,
  grid: GridContext,
  along: 'rows' | 'columns',
  start: Range,
): Range | undefined {
  const label = labelUnder(under, grid);
  if (label) return (label.scope === 'row') === (along === 'rows') ? rangeOfLabel(label, grid) : undefined;
  const { lattice, byAddress } = grid.elements;
  const placed = byAddress.get(addressOf(under) ?? '')?.placed;
  if (!placed) return undefined;
  const { top, bottom, left, right } = rangeBetween(lattice, placed, placed);
  return along === 'rows' ? { ...start, top, bottom } : { ...start, left, right };
}

/** The block that holds two. */
function joined({ elements }: GridContext, a: Range, b: Range): Range {
  return rangeBetween(
    elements.lattice,
    { row: Math.min(a.top, b.top), column: Math.min(a.left, b.left) },
    { row: Math.max(a.bottom, b.bottom), column: Math.max(a.right, b.right) },
  );
}
