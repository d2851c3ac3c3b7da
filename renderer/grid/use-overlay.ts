import { useCallback, useEffect, useRef, useState } from 'react';
import type { Overlay } from './GridOverlay';

/** The one menu or dialog that is open over a table. */
interface OverlayState {
  overlay: Overlay | null;
  open: (overlay: Overlay) => void;
  /**
   * Closes it, then runs `after`: only once it is gone from the page may the focus go back into the table. Closing what
   * is no longer open (a menu whose item has opened a dialog) does nothing.
   */
  close: (overlay: Overlay, after: () => void) => void;
}

/** Holds what is open over a table. */
export function useOverlay(): OverlayState {
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const current = useRef<Overlay | null>(null);
  const after = useRef<(() => void) | null>(null);

  const open = useCallback((next: Overlay) => {
    current.current = next;
    setOverlay(next);
  }, []);
  const close = useCallback((closed: Overlay, run: () => void) => {
    if (current.current !== closed) return;
    current.current = null;
    after.current = run;
    setOverlay(null);
  }, []);
  useEffect(() => {
    if (overlay !== null) return;
    const run = after.current;
    after.current = null;
    run?.();
  }, [overlay]);

  return { overlay, open, close };
}
