import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import type { FaceSources } from '../print/paper-fonts';
import { exchangePages, layOut } from './lay-out';

/** A pause in typing that is short enough to seem at once. */
const PAUSE_MS = 80;

export interface ShownPages {
  count: number;
  sources: FaceSources;
  /** Grows with every layout, so that what depends on the pages knows of it. */
  edition: number;
}

/**
 * Keeps the pages inside `container` those of the report: laid out anew shortly after every change. Null until the
 * first layout stands.
 */
export function usePages(
  container: RefObject<HTMLElement | null>,
  report: Report,
  settings: DocumentSettings,
): ShownPages | null {
  const [shown, setShown] = useState<ShownPages | null>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    let current = true;
    const show = async () => {
      const { pages, sources } = await layOut(report, settings);
      if (!current || !container.current) return;
      exchangePages(container.current, pages);
      setShown((before) => ({ count: pages.length, sources, edition: (before?.edition ?? 0) + 1 }));
    };
    const wait = isFirst.current ? 0 : PAUSE_MS;
    isFirst.current = false;
    const timer = setTimeout(() => void show(), wait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [container, report, settings]);

  return shown;
}
