import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import type { FaceSources } from '../print/paper-fonts';
import { exchangePages, layOut, type Subject } from './lay-out';

/** A pause in typing that is short enough to seem at once. */
const PAUSE_MS = 80;

export interface ShownPages {
  kind: Subject['kind'];
  settings: DocumentSettings;
  count: number;
  sources: FaceSources;
  /** Grows with every layout, so that what depends on the pages knows of it. */
  edition: number;
}

/**
 * Keeps the pages inside `container` those of the report or of its poster: laid out anew shortly after every change.
 * Null until the first layout stands.
 */
export function usePages(
  container: RefObject<HTMLElement | null>,
  subject: Subject,
  report: Report,
  settings: DocumentSettings,
): ShownPages | null {
  const [shown, setShown] = useState<ShownPages | null>(null);
  const last = useRef<Subject | null>(null);

  useEffect(() => {
    let current = true;
    const show = async () => {
      const { pages, sources } = await layOut(subject, report, settings);
      if (!current || !container.current) return;
      exchangePages(container.current, pages);
      const { kind } = subject;
      const count = pages.length;
      setShown((before) => ({ kind, settings, count, sources, edition: (before?.edition ?? 0) + 1 }));
    };
    const wait = last.current === subject ? PAUSE_MS : 0;
    last.current = subject;
    const timer = setTimeout(() => void show(), wait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [container, subject, report, settings]);

  return shown;
}
