import { useEffect, useRef, useState } from 'react';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { areScreensCovered } from '../screen/offer-commands';
import { broughtBy, type Brought } from './brought';

/** What is being dragged over the window: it would be read, or cannot be now. */
export type Dragged = 'readable' | 'closed' | null;

/**
 * Takes what is dropped anywhere on the window; returns what is being dragged over it. Drags that began in this window
 * are left alone. Text from another program is always copied, never moved out of it; over a field it belongs to the
 * field. While `closed`, or under a dialog, a drop does nothing (and never leaves the page).
 */
export function useDrop(closed: boolean, onBrought: (brought: Brought) => void): Dragged {
  const [over, setOver] = useState<Dragged>(null);
  const latest = useRef({ closed, onBrought });
  useEffect(() => {
    latest.current = { closed, onBrought };
  });
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    let own = false;
    const end = () => setOver(null);
    const isClosed = () => latest.current.closed || areScreensCovered();
    const onOver = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (own || !dataTransfer) return;
      const forField = isField(event.target) && !hasFiles(dataTransfer);
      event.preventDefault();
      dataTransfer.dropEffect = isClosed() && !forField ? 'none' : 'copy';
      setOver(forField ? null : isClosed() ? 'closed' : 'readable');
    };
    const onDrop = (event: DragEvent) => {
      const { dataTransfer } = event;
      end();
      if (own || !dataTransfer || (isField(event.target) && !hasFiles(dataTransfer))) return;
      event.preventDefault();
      event.stopPropagation();
      if (isClosed()) return;
      void broughtBy(dataTransfer, IMPORT_TEXTS.dropNothing).then((brought) =>
        latest.current.onBrought(brought),
      );
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) end();
    };
    window.addEventListener('dragstart', () => (own = true), options);
    window.addEventListener('dragend', () => (own = false), options);
    window.addEventListener('dragenter', onOver, options);
    window.addEventListener('dragover', onOver, options);
    window.addEventListener('dragleave', onLeave, options);
    window.addEventListener('drop', onDrop, options);
    return () => stop.abort();
  }, []);
  return over;
}

function hasFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}
