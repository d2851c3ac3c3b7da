import { useEffect } from 'react';
import { call, on } from '../bridge/bridge';

/** When the window wants to close: store what is typed first, then let it go. Where saving fails the clerk is asked. */
export function useClosing(flush: () => Promise<boolean>): void {
  useEffect(
    () =>
      on('window.closing', () => {
        void flush().then((stored) => call(stored ? 'window.closeNow' : 'window.notStored', {}));
      }),
    [flush],
  );
}
