import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * One Tab stop for the many buttons of a table; arrow keys go from one to the next by where they stand. `first` names the
 * button Tab leads to at first; buttons carry their name as `data-cell`.
 */
export function useCellKeys(first: string | undefined) {
  const [stop, setStop] = useState(first);
  return {
    tabIndexOf: (name: string): 0 | -1 => (name === stop ? 0 : -1),
    handlers: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) => setStop(target.dataset['cell'] ?? stop),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const step = STEPS[event.key];
        const from = event.target;
        if (!step || !(from instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
        nearest(cells, from, step)?.focus();
      },
    },
  };
}

/** The nearest cell in a direction: of the next row the one most nearly below, of the row the next one. */
function nearest(
  cells: readonly HTMLElement[],
  from: HTMLElement,
  { x, y }: { x: number; y: number },
): HTMLElement | undefined {
  const here = middleOf(from);
  const ahead = cells.flatMap((cell) => {
    const there = middleOf(cell);
    const along = (there.x - here.x) * x + (there.y - here.y) * y;
    const aside = Math.abs(x === 0 ? there.x - here.x : there.y - here.y);
    return along > 1 ? [{ cell, along, aside }] : [];
  });
  // Sideways it is the same row only; up and down a wide cell may stand below many.
  const reachable = x === 0 ? ahead : ahead.filter(({ aside }) => aside <= 1);
  const closest = Math.min(...reachable.map(({ along }) => along));
  return reachable.filter(({ along }) => along <= closest + 1).sort((a, b) => a.aside - b.aside)[0]?.cell;
}

function middleOf(element: HTMLElement): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
