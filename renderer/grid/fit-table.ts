import type { FormTable } from '../../shared/form/types';
import { scrollerOf } from './sight';

/** Type and columns are made this much smaller, so that a table is seen whole; one that is still too wide scrolls. */
const LEAST_FIT = 0.8;

const FIT = '--grid-fit';

/** The width of a table in pixels, as designed. */
export function designWidth(table: FormTable): number {
  return table.widths.reduce((sum, each) => sum + each, 0);
}

/**
 * The share of its size at which a table of `width` pixels (enlarged to `zoom` percent) is seen whole in `room` pixels.
 * What the clerk has made smaller is not made smaller still than the least that can be read.
 */
export function fitOfTable(width: number, zoom: number, room: number): number {
  const least = Math.min(1, Math.max(LEAST_FIT, (LEAST_FIT * 100) / zoom));
  return Math.min(1, Math.max(least, room / ((width * zoom) / 100)));
}

/**
 * Fits a table into its place (`--grid-fit` of its frame), now and whenever that changes its size, and marks one that is
 * wider all the same (`data-wide`): only there do the labels stay while it is scrolled sideways. Each label that stays
 * is a picture of its own in memory, and the table is drawn in a hundred pieces. Gives the end.
 */
export function fitTable(
  root: HTMLTableElement,
  table: FormTable,
  zoom: number,
  onFit: () => void,
): () => void {
  const scroller = scrollerOf(root);
  const width = designWidth(table);
  const look = (): void => {
    const { paddingLeft, paddingRight } = getComputedStyle(scroller);
    const room = scroller.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const fit = fitOfTable(width, zoom, room);
    root.toggleAttribute('data-wide', (width * zoom * fit) / 100 > room + 1);
    const frame = root.parentElement?.style;
    if (!frame || (frame.getPropertyValue(FIT) || '1') === String(fit)) return;
    frame.setProperty(FIT, String(fit));
    onFit();
  };
  const observer = new ResizeObserver(look);
  observer.observe(scroller);
  return () => observer.disconnect();
}
