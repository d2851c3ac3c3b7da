import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { PartId } from '../../shared/form/types';
import type { Focus } from '../../shared/history/focus';
import type { EditorState } from './editor-store';

/**
 * Shows a place of a part that was asked for: with the picture itself, so that a key pressed right after it does not go
 * astray, and once more behind it where a dialog that is just closing kept the focus from getting there. A place that
 * is only shown (the focus stays in the search field) waits for the picture.
 */
export function useFocusRequest(
  request: EditorState['focusRequest'],
  partId: PartId,
  root: RefObject<HTMLElement | null>,
  show: (focus: Focus, keepFocus: boolean) => void,
): void {
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
  });
  useLayoutEffect(() => {
    if (request?.focus.part === partId && request.keepFocus !== true) latest.current(request.focus, false);
  }, [request, partId]);
  useEffect(() => {
    if (request?.focus.part !== partId) return;
    const keepFocus = request.keepFocus === true;
    const isThere = root.current?.contains(document.activeElement) === true;
    if (keepFocus || !isThere) latest.current(request.focus, keepFocus);
  }, [request, partId, root]);
}
