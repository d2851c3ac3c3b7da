import type { Direction } from '../../shared/selection/moves';

/**
 * How the active cell stands: `ready` (selected, arrows move), `typing` (text begun over the old value; arrows take it
 * in and move on, Excel's "enter mode") or `editing` (F2, double click: arrows move the caret).
 */
export type Mode = 'ready' | 'typing' | 'editing';

/** What a key asks for. */
export type KeyAction =
  | { do: 'step'; direction: Direction; by: 'cell' | 'block'; extend: boolean }
  | { do: 'go'; to: Destination; extend: boolean }
  | { do: 'tab'; by: 1 | -1 }
  | { do: 'enter'; by: 1 | -1 }
  | { do: 'select'; what: 'all' | 'row' | 'column' }
  | { do: 'collapse' }
  | { do: 'edit' | 'finish' | 'cancel' }
  | { do: 'clear' | 'empty-and-type' | 'fill-typed' }
  | { do: 'fill'; direction: 'down' | 'right' }
  | { do: 'undo' | 'redo' }
  | { do: 'explain-sum' | 'note' }
  /** Brings the active cell into view. */
  | { do: 'reveal' }
  /** Takes the typed value in and leaves the key to the page (Ctrl+S saves). */
  | { do: 'commit' };

/** What a table does when it is asked: by a key, or by what has none. */
export type GridAction = KeyAction | { do: 'zeros' };

export type Destination = 'row-start' | 'row-end' | 'table-start' | 'table-end' | 'top' | 'bottom';

/** The parts of a keydown that matter. */
interface KeyPress {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const DESTINATIONS: Readonly<Record<string, Destination>> = {
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'top',
  PageDown: 'bottom',
  'ctrl Home': 'table-start',
  'ctrl End': 'table-end',
};

/** What a key asks for, or null where it is the field's or the page's own. Never asked while composing. */
export function keyAction(press: KeyPress, mode: Mode): KeyAction | null {
  if (press.metaKey) return null;
  return commonAction(press) ?? (mode === 'ready' ? readyAction(press) : textAction(press, mode));
}

/** Keys that mean the same whether something is being typed or not. */
function commonAction({ key, ctrlKey, shiftKey, altKey }: KeyPress): KeyAction | null {
  if (altKey) return key === '=' && !ctrlKey ? { do: 'explain-sum' } : null;
  if (key === 'Tab') return ctrlKey ? null : { do: 'tab', by: shiftKey ? -1 : 1 };
  if (key === 'Enter' && !ctrlKey) return { do: 'enter', by: shiftKey ? -1 : 1 };
  if (!ctrlKey) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 's':
      return { do: 'commit' };
    default:
      return null;
  }
}

function readyAction({ key, ctrlKey, shiftKey, altKey }: KeyPress): KeyAction | null {
  if (altKey) return null;
  const direction = ARROWS[key];
  if (direction) return { do: 'step', direction, by: ctrlKey ? 'block' : 'cell', extend: shiftKey };
  const to = DESTINATIONS[ctrlKey ? `ctrl ${key}` : key];
  if (to) return { do: 'go', to, extend: shiftKey };
  if (key === ' ') {
    if (ctrlKey) return { do: 'select', what: shiftKey ? 'all' : 'column' };
    return shiftKey ? { do: 'select', what: 'row' } : null;
  }
  if (ctrlKey) return controlAction(key.toLowerCase(), shiftKey);
  switch (key) {
    case 'F2':
      return { do: shiftKey ? 'note' : 'edit' };
    case 'Escape':
      return { do: 'collapse' };
    case 'Delete':
      // Shift+Delete is the old way to cut.
      return shiftKey ? null : { do: 'clear' };
    case 'Backspace':
      return { do: shiftKey ? 'collapse' : 'empty-and-type' };
    default:
      return null;
  }
}

function controlAction(key: string, shiftKey: boolean): KeyAction | null {
  if (shiftKey) return null;
  switch (key) {
    case 'a':
      return { do: 'select', what: 'all' };
    case 'd':
      return { do: 'fill', direction: 'down' };
    case 'r':
      return { do: 'fill', direction: 'right' };
    case 'delete':
      return { do: 'clear' };
    case 'backspace':
      return { do: 'reveal' };
    default:
      return null;
  }
}

function textAction({ key, ctrlKey, shiftKey, altKey }: KeyPress, mode: Mode): KeyAction | null {
  if (altKey) return null;
  const direction = ARROWS[key];
  if (direction && mode === 'typing' && !ctrlKey && !shiftKey) {
    return { do: 'step', direction, by: 'cell', extend: false };
  }
  switch (key) {
    case 'F2':
      if (shiftKey) return { do: 'note' };
      return mode === 'typing' ? { do: 'edit' } : { do: 'finish' };
    case 'Escape':
      return { do: 'cancel' };
    case 'Enter':
      return { do: 'fill-typed' };
    default:
      return null;
  }
}
