import { startTransition, useEffect, useState } from 'react';
import type { EditorState, EditorStore } from './editor-store';

/**
 * A part of the store for what only accompanies the work (the list of findings, the marks of the contents): it is drawn
 * in pieces that let the next key through, a little after what the clerk looks at. `select` must be one and the same
 * function each time. Whoever acts on what the store has asks the store itself.
 */
export function useBehindKeys<T>(store: EditorStore, select: (state: EditorState) => T): T {
  const [shown, setShown] = useState(() => select(store.getState()));
  useEffect(() => {
    const follow = () => startTransition(() => setShown(() => select(store.getState())));
    follow();
    return store.subscribe(follow);
  }, [store, select]);
  return shown;
}
