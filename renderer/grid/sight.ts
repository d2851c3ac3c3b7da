/** The part of the window in which value cells can be seen, in page coordinates. */
interface Sight {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The element that scrolls a table: the one marked with `data-scroller`. Asking the styles for it would lay out a table
 * that has just been put on the page, once more than it takes to show it.
 */
export function scrollerOf(root: HTMLElement): Element {
  return root.closest('[data-scroller]') ?? document.documentElement;
}

/** Where value cells can be seen: below the fixed head, right of the fixed labels, inside the scroll bars. */
export function sightOf(root: HTMLTableElement, scroller: Element): Sight {
  const area = scroller.getBoundingClientRect();
  const table = root.getBoundingClientRect();
  const head = root.tHead?.getBoundingClientRect();
  const labels = root.querySelector<HTMLElement>('tbody td')?.offsetLeft ?? 0;
  const left = area.left + scroller.clientLeft;
  const top = area.top + scroller.clientTop;
  return {
    left: Math.max(left, table.left) + labels,
    right: Math.min(left + scroller.clientWidth, table.right),
    top: Math.max(top, head?.bottom ?? table.top),
    bottom: Math.min(top + scroller.clientHeight, table.bottom),
  };
}

/**
 * Scrolls just so far that a cell is seen whole. The browser's own scrolling takes the fixed head and labels for open
 * ground: a cell came to lie under them.
 */
export function bringIntoSight(root: HTMLTableElement, cell: HTMLElement): void {
  const scroller = scrollerOf(root);
  const sight = sightOf(root, scroller);
  const { left, right, top, bottom } = cell.getBoundingClientRect();
  const by = {
    left: beyond(left, right, sight.left, sight.right),
    top: beyond(top, bottom, sight.top, sight.bottom),
  };
  if (by.left !== 0 || by.top !== 0) scroller.scrollBy(by);
}

/** Scroll positions are whole pixels, edges of cells need not be. */
const ROUNDING = 1;

/** How far a stretch lies outside another; one that is too long for it begins where the other does. */
function beyond(from: number, to: number, start: number, end: number): number {
  if (from < start || to - from > end - start) return Math.floor(from - start) - ROUNDING;
  return to > end ? Math.ceil(to - end) + ROUNDING : 0;
}
