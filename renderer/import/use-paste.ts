import { useEffect, useRef } from 'react';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { areScreensCovered } from '../screen/offer-commands';
import { broughtBy, type Brought } from './brought';

/** Takes what is pasted while no field has the focus; `active` only on the list of reports. */
export function usePaste(active: boolean, onBrought: (brought: Brought) => void): void {
  const latest = useRef(onBrought);
  useEffect(() => {
    latest.current = onBrought;
  });
  useEffect(() => {
    if (!active) return undefined;
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (!clipboardData || event.defaultPrevented || areScreensCovered()) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]')) return;
      event.preventDefault();
      void broughtBy(clipboardData, IMPORT_TEXTS.pasteNothing).then((brought) => latest.current(brought));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [active]);
}
