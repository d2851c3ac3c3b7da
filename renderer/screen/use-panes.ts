import { useEffect, useRef, type RefObject } from 'react';
import type { ScreenCommands } from './use-screen-commands';

/**
 * The regions of a screen, for F6 and Shift+F6. A region has `data-pane`; its value is a selector of what the keyboard
 * comes to in it (the current finding, the current cell), may be empty, and is tried before the place last left.
 */
const PANE = 'data-pane';
const FOCUSABLE = 'button, input, select, textarea, a[href], [contenteditable="true"], [tabindex]';

/** The commands that lead from region to region of the screen in `root`, and round again. */
export function usePanes(root: RefObject<HTMLElement | null>): ScreenCommands {
  const left = useRef(new WeakMap<Element, HTMLElement>());
  useEffect(() => {
    const keep = (target: EventTarget | null) => {
      const pane = target instanceof HTMLElement ? target.closest(`[${PANE}]`) : null;
      if (pane && target instanceof HTMLElement) left.current.set(pane, target);
    };
    // A table takes the keyboard as it comes up, before this listens.
    keep(document.activeElement);
    const onFocus = ({ target }: FocusEvent) => keep(target);
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);

  const step = (by: 1 | -1) => {
    const panes = [...(root.current?.querySelectorAll<HTMLElement>(`[${PANE}]`) ?? [])];
    const here = panes.findIndex((pane) => pane === document.activeElement?.closest(`[${PANE}]`));
    const first = here < 0 && by < 0 ? 0 : here;
    for (let passed = 1; passed <= panes.length; passed += 1) {
      const pane = panes[(first + by * passed + panes.length * passed) % panes.length];
      const goal = pane && wayIn(pane, left.current.get(pane));
      if (!goal) continue;
      goal.focus();
      return;
    }
  };
  return { 'view.nextPane': () => step(1), 'view.previousPane': () => step(-1) };
}

/** Where the keyboard comes to in a region: its current thing, the place last left, or the first that can be used. */
function wayIn(pane: HTMLElement, last: HTMLElement | undefined): HTMLElement | null {
  const wanted = pane.getAttribute(PANE) ?? '';
  const current = wanted === '' ? null : pane.querySelector<HTMLElement>(wanted);
  if (current && isUsable(current)) return current;
  if (last?.isConnected === true && isUsable(last)) return last;
  const inside = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isUsable);
  // A table that is walked with the arrow keys may have no cell that Tab comes to.
  return inside.find(({ tabIndex }) => tabIndex >= 0) ?? inside[0] ?? null;
}

function isUsable(element: HTMLElement): boolean {
  return element.checkVisibility() && !element.matches(':disabled');
}
