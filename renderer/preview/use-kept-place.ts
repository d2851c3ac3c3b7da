import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { PreviewZoom } from './use-preview-zoom';

/** The desk above a page brought into sight, in pixels. */
const PAGE_GAP = 12;

/** What stands at the upper edge of the desk: a page, and the share of its height above the edge (below 0: none of it). */
interface Place {
  page: number;
  share: number;
  /** The share of the whole width left of the middle. */
  across: number;
}

/**
 * Keeps the same words at the upper edge while the pages get larger or smaller, because of the zoom or because there is
 * more room; a page fitted as a whole is seen as a whole. What is scrolled is `scroller`, the pages are the children of
 * `pages`. Gives what remembers where the desk stands now: to be called whenever it was scrolled.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  pages: RefObject<HTMLElement | null>,
  { percent, wish }: Pick<PreviewZoom, 'percent' | 'wish'>,
): () => void {
  const place = useRef<Place | null>(null);
  useLayoutEffect(() => {
    if (!scroller.current || !pages.current || !place.current) return;
    putBack(scroller.current, pages.current, place.current);
    if (wish !== 'page') return;
    const whole = pages.current.children[pageInSight(scroller.current, pages.current)];
    if (whole) bringToEdge(scroller.current, whole);
  }, [scroller, pages, percent, wish]);
  return () => {
    place.current = placeOf(scroller.current, pages.current);
  };
}

/** Brings the beginning of a page, or of an element on one, to the upper edge of the desk. */
export function bringToEdge(desk: HTMLElement, element: Element): void {
  // Not scrollIntoView: that would move everything around the preview as well.
  const top = element.getBoundingClientRect().top - desk.getBoundingClientRect().top - PAGE_GAP;
  desk.scrollBy({ top });
}

function putBack(desk: HTMLElement, pages: HTMLElement, { page, share, across }: Place): void {
  const box = pages.children[page]?.getBoundingClientRect();
  if (!box) return;
  desk.scrollTop += box.top + share * box.height - desk.getBoundingClientRect().top;
  desk.scrollLeft = across * desk.scrollWidth - desk.clientWidth / 2;
}

function placeOf(desk: HTMLElement | null, pages: HTMLElement | null): Place | null {
  if (!desk || !pages) return null;
  const { top } = desk.getBoundingClientRect();
  const boxes = [...pages.children].map((page) => page.getBoundingClientRect());
  const page = boxes.findIndex(({ bottom }) => bottom > top);
  const box = boxes[page];
  if (!box) return null;
  const across = (desk.scrollLeft + desk.clientWidth / 2) / desk.scrollWidth;
  return { page, share: (top - box.top) / box.height, across };
}

/** The page that holds the middle of the desk. */
export function pageInSight(desk: HTMLElement | null, pages: HTMLElement | null): number {
  if (!desk || !pages) return 0;
  const box = desk.getBoundingClientRect();
  const middle = box.top + box.height / 2;
  const index = [...pages.children].findIndex((page) => page.getBoundingClientRect().bottom > middle);
  return index === -1 ? Math.max(0, pages.children.length - 1) : index;
}
