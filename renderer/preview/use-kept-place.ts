import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
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

/** Ways over the pages. */
interface PagePlace {
  /** Where the desk stands now is remembered: called whenever it was scrolled. */
  remember: () => void;
  /** Brings the beginning of a page, or of an element on one, into sight. */
  show: (page: Element) => void;
}

/**
 * Keeps the same words at the upper edge while the pages get larger or smaller, because of the zoom or because there is
 * more room; a page fitted as a whole is seen as a whole. What is scrolled is `scroller`, the pages are the children of
 * `pages`.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  pages: RefObject<HTMLElement | null>,
  { percent, wish }: Pick<PreviewZoom, 'percent' | 'wish'>,
): PagePlace {
  const place = useRef<Place | null>(null);

  const show = useCallback(
    (page: Element) => {
      // Not scrollIntoView: that would move everything around the preview as well.
      const desk = scroller.current;
      desk?.scrollBy({ top: page.getBoundingClientRect().top - desk.getBoundingClientRect().top - PAGE_GAP });
    },
    [scroller],
  );
  const remember = useCallback(() => {
    place.current = placeOf(scroller.current, pages.current);
  }, [scroller, pages]);

  useLayoutEffect(() => {
    const desk = scroller.current;
    const kept = place.current;
    const page = kept && pages.current?.children[kept.page];
    if (!desk || !page) return;
    const box = page.getBoundingClientRect();
    desk.scrollTop += box.top + kept.share * box.height - desk.getBoundingClientRect().top;
    desk.scrollLeft = kept.across * desk.scrollWidth - desk.clientWidth / 2;
    if (wish === 'page') {
      const whole = pages.current?.children[pageInSight(desk, pages.current)];
      if (whole) show(whole);
    }
  }, [scroller, pages, percent, wish, show]);

  return { remember, show };
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
