const STOPS = 'button:not(:disabled), input:not(:disabled)';

/** Stops whose middles are less than this many pixels apart in height stand in one row. */
const SAME_ROW = 12;

/** Where the keyboard goes from one stop of a group: a step to each side, or to an end. */
type Way = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/**
 * A ref that makes a group of buttons, boxes and fields one stop of the Tab key: the arrows go on inside, to what is
 * next as it stands on the screen, and Tab comes back to where the keyboard was. In a field of text ← → Home End stay
 * with its caret.
 */
export function oneTabStop(group: HTMLElement | null): (() => void) | undefined {
  if (!group) return undefined;
  const stops = () => [...group.querySelectorAll<HTMLElement>(STOPS)];
  const stopAt = (current: HTMLElement | undefined) => {
    for (const stop of stops()) stop.tabIndex = stop === current ? 0 : -1;
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const current = stops().find((stop) => stop === target);
    if (current) stopAt(current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    const here = stops().find((stop) => stop === event.target);
    if (!way || !here || event.isComposing || event.ctrlKey || event.altKey || event.shiftKey) return;
    if (isTextField(here) && way !== 'up' && way !== 'down') return;
    event.preventDefault();
    const next = nextStop(stops(), here, way);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  stopAt(stops()[0]);
  group.addEventListener('focusin', onFocusIn);
  group.addEventListener('keydown', onKeyDown);
  return () => {
    group.removeEventListener('focusin', onFocusIn);
    group.removeEventListener('keydown', onKeyDown);
  };
}

function isTextField(stop: HTMLElement): boolean {
  return stop instanceof HTMLInputElement && stop.type !== 'checkbox';
}

/** The next of a row to the sides; up and down the nearest of the next row. */
function nextStop(stops: readonly HTMLElement[], here: HTMLElement, way: Way): HTMLElement | undefined {
  if (way === 'first') return stops[0];
  if (way === 'last') return stops.at(-1);
  const from = middle(here);
  const sideways = way === 'left' || way === 'right';
  const sign = way === 'left' || way === 'up' ? -1 : 1;
  const ahead = stops
    .map((stop) => ({ stop, at: middle(stop) }))
    .map(({ stop, at }) => ({ stop, x: at.x - from.x, y: at.y - from.y }))
    .filter(({ x, y }) => (sideways ? Math.abs(y) < SAME_ROW && x * sign > 0 : y * sign >= SAME_ROW))
    .map(({ stop, x, y }) => ({ stop, row: sideways ? 0 : y * sign, off: Math.abs(x) }));
  const nearestRow = Math.min(...ahead.map(({ row }) => row)) + SAME_ROW;
  return ahead.filter(({ row }) => row < nearestRow).sort((a, b) => a.off - b.off)[0]?.stop;
}

function middle(stop: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = stop.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
