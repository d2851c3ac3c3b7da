import type { Address } from '../../shared/form/types';
import type { GridContext } from './grid-context';
import { addressOf } from './grid-elements';
import { extendToCell } from './select-cells';
import { scrollerOf, sightOf } from './sight';

/** How often the page is scrolled while the mouse is held beyond its edge, and by how much. */
const SCROLL_EVERY_MS = 60;
const SCROLL_PIXELS = 27;

/** Extends the selection with the mouse, from cell to cell. */
export function dragCells(grid: GridContext, start: Address): void {
  let last = start;
  followDrag(grid, 'both', (under) => {
    const address = addressOf(under);
    if (address === undefined || address === last) return;
    last = address;
    extendToCell(grid, address);
  });
}

/**
 * Follows the mouse until the button is let go; beyond the edge of the desk the page scrolls. `reach` is given what is
 * under the mouse, kept among the cells in the directions that are dragged in: labels lie beside them.
 */
export function followDrag(
  grid: GridContext,
  along: 'both' | 'rows' | 'columns',
  reach: (under: Element | null) => void,
): void {
  const { root } = grid.elements;
  const ended = new AbortController();
  const both = AbortSignal.any([grid.signal, ended.signal]);
  const scroller = scrollerOf(root);
  let pointer: { x: number; y: number } | null = null;

  const follow = () => {
    if (!pointer) return;
    const visible = sightOf(root, scroller);
    const beyond = {
      left: along === 'rows' ? 0 : outside(pointer.x, visible.left, visible.right) * SCROLL_PIXELS,
      top: along === 'columns' ? 0 : outside(pointer.y, visible.top, visible.bottom) * SCROLL_PIXELS,
    };
    if (beyond.left !== 0 || beyond.top !== 0) scroller.scrollBy(beyond);
    const x = along === 'rows' ? pointer.x : within(pointer.x, visible.left, visible.right);
    const y = along === 'columns' ? pointer.y : within(pointer.y, visible.top, visible.bottom);
    reach(document.elementFromPoint(x, y));
  };
  const onMove = (event: MouseEvent) => {
    if (event.buttons === 0) {
      ended.abort();
      return;
    }
    pointer = { x: event.clientX, y: event.clientY };
    follow();
  };
  const timer = window.setInterval(follow, SCROLL_EVERY_MS);
  both.addEventListener('abort', () => window.clearInterval(timer));
  document.addEventListener('mousemove', onMove, { signal: both });
  document.addEventListener('mouseup', () => ended.abort(), { signal: both });
}

function outside(at: number, from: number, to: number): -1 | 0 | 1 {
  if (at < from) return -1;
  return at > to ? 1 : 0;
}

function within(at: number, from: number, to: number): number {
  return Math.min(Math.max(at, from + 1), to - 1);
}
