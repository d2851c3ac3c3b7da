import { useCallback, useEffect, useState, type RefObject } from 'react';

const STEPS = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200] as const;
/** The desk round the pages, in their own pixels: it grows with them (`.preview-pages`). */
const DESK = 20;

/** A fixed percentage, or what the space gives. */
type Wish = number | 'width' | 'page';

export interface PreviewZoom {
  percent: number;
  wish: Wish;
  larger: () => void;
  smaller: () => void;
  set: (wish: Wish) => void;
}

/**
 * The zoom of the preview: steps, or fitted to the width or height of its scroller as that changes. The upright sheets
 * are fitted, and the landscape ones among them shown as wide as they are (`.preview-pages--fitted`): one table across
 * would make all the text small.
 */
export function usePreviewZoom(
  scroller: RefObject<HTMLElement | null>,
  pages: RefObject<HTMLElement | null>,
  edition: number,
): PreviewZoom {
  const [wish, setWish] = useState<Wish>('width');
  const [fitted, setFitted] = useState(100);

  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof wish === 'number') return;
    const fit = () => {
      const sheets = [...(pages.current?.children ?? [])].filter((page) => page instanceof HTMLElement);
      if (sheets.length === 0) return;
      // Sizes are in the page's own pixels, whatever its zoom.
      const width = Math.min(...sheets.map((page) => page.offsetWidth));
      const height = Math.max(...sheets.map((page) => page.offsetHeight));
      const byWidth = element.clientWidth / (width + 2 * DESK);
      const byHeight = element.clientHeight / (height + 2 * DESK);
      const scale = wish === 'width' ? byWidth : Math.min(byWidth, byHeight);
      // Not rounded up: a page a pixel too wide has a scroll bar below it.
      setFitted(Math.floor(Math.min(2, Math.max(0.2, scale)) * 100));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    return () => observer.disconnect();
  }, [wish, scroller, pages, edition]);

  const percent = typeof wish === 'number' ? wish : fitted;
  const step = useCallback(
    (direction: 1 | -1) => {
      const next =
        direction === 1 ? STEPS.find((value) => value > percent) : STEPS.findLast((value) => value < percent);
      if (next !== undefined) setWish(next);
    },
    [percent],
  );
  return { percent, wish, larger: () => step(1), smaller: () => step(-1), set: setWish };
}
