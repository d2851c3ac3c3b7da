import { useEffect, useRef, useState } from 'react';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { broughtBy, type Brought } from './brought';

/**
 * Takes what is dropped anywhere on the window; returns whether something is being dragged over it that would be read.
 * Drags that began in this window are left alone. Text from another program is always copied, never moved out of it;
 * over a field it belongs to the field. While `closed`, a drop does nothing (and never leaves the page).
 */
export function useDrop(closed: boolean, onBrought: (brought: Brought) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef({ closed, onBrought });
  useEffect(() => {
    latest.current = { closed, onBrought };
  });
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    let own = false;
    const end = () => setOver(false);
    const onOver = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (own || !dataTransfer) return;
      const forField = isField(event.target) && !hasFiles(dataTransfer);
      event.preventDefault();
      dataTransfer.dropEffect = latest.current.closed && !forField ? 'none' : 'copy';
      setOver(!forField && !latest.current.closed);
    };
    const onDrop = (event: DragEvent) => {
      const { dataTransfer } = event;
      end();
      if (own || !dataTransfer || (isField(event.target) && !hasFiles(dataTransfer))) return;
      event.preventDefault();
      event.stopPropagation();
      if (latest.current.closed) return;
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
