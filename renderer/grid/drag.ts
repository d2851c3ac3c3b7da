import type { Address } from '../../shared/form/types';
import type { GridContext } from './grid-context';
import { addressOf } from './grid-elements';
import { extendToCell } from './select-cells';
import { scrollerOf, sightOf } from './sight';

/** How often the page is scrolled while the mouse is held beyond its edge, and by how much. */
const SCROLL_EVERY_MS = 60;
const SCROLL_PIXELS = 27;

/** Extends the selection with the mouse until the button is let go; beyond the edge of the desk the page scrolls. */
export function followDrag(grid: GridContext, start: Address): void {
  const { root } = grid.elements;
  const ended = new AbortController();
  const both = AbortSignal.any([grid.signal, ended.signal]);
  const scroller = scrollerOf(root);
  let last = start;
  let pointer: { x: number; y: number } | null = null;

  const follow = () => {
    if (!pointer) return;
    const visible = sightOf(root, scroller);
    const beyond = {
      left: outside(pointer.x, visible.left, visible.right) * SCROLL_PIXELS,
      top: outside(pointer.y, visible.top, visible.bottom) * SCROLL_PIXELS,
    };
    if (beyond.left !== 0 || beyond.top !== 0) scroller.scrollBy(beyond);
    const x = Math.min(Math.max(pointer.x, visible.left + 1), visible.right - 1);
    const y = Math.min(Math.max(pointer.y, visible.top + 1), visible.bottom - 1);
    const address = addressOf(document.elementFromPoint(x, y));
    if (address === undefined || address === last) return;
    last = address;
    extendToCell(grid, address);
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
