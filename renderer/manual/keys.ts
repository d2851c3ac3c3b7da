import { COMMAND_KEYS, type KeyedCommand } from '../../shared/contract/command-keys';
import { keyAction, type KeyAction, type Mode } from '../grid/keys';
import { COMMAND_WORDS, GRID_KEY_TEXTS as TEXT } from '../i18n/manual-key-texts';

/** Keys and what they do. */
export interface KeyLine {
  keys: readonly string[];
  words: string;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': '空格',
};
const KEYS = [
  ...[
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Tab',
    'Enter',
    'F2',
    'Escape',
    'Delete',
    'Backspace',
  ],
  ...['Home', 'End', 'PageUp', 'PageDown', ' ', '='],
  ...'abcdefghijklmnopqrstuvwxyz',
];
const SHIFTS = [
  { ctrlKey: false, shiftKey: false, altKey: false },
  { ctrlKey: false, shiftKey: true, altKey: false },
  { ctrlKey: true, shiftKey: false, altKey: false },
  { ctrlKey: true, shiftKey: true, altKey: false },
  { ctrlKey: false, shiftKey: false, altKey: true },
];
const MODES: readonly Mode[] = ['ready', 'typing', 'editing'];

/** Every key of the tables: what the table itself makes of each key there is, in words. */
export function gridKeys(): KeyLine[] {
  const lines = new Map<string, Set<string>>();
  for (const mode of MODES)
    for (const key of KEYS)
      for (const shift of SHIFTS) {
        const action = keyAction({ key, metaKey: false, ...shift }, mode);
        const plain = keyAction({ key, metaKey: false, ...shift, shiftKey: false }, mode);
        // Where Shift changes nothing the key is named once.
        if (shift.shiftKey && JSON.stringify(action) === JSON.stringify(plain)) continue;
        const words = action && wordsOf(action, mode);
        if (words) lines.set(words, (lines.get(words) ?? new Set()).add(nameOf(key, shift)));
      }
  return [...lines].map(([words, keys]) => ({ words, keys: [...keys] }));
}

/** The keys of the window menu. */
export function commandKeys(): KeyLine[] {
  const commands = Object.keys(COMMAND_WORDS) as KeyedCommand[]; // its keys are exactly these, by its type
  return commands.map((command) => ({ keys: [COMMAND_KEYS[command]], words: COMMAND_WORDS[command] }));
}

function nameOf(key: string, shift: (typeof SHIFTS)[number]): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return `${shift.ctrlKey ? 'Ctrl+' : ''}${shift.altKey ? 'Alt+' : ''}${shift.shiftKey ? 'Shift+' : ''}${name}`;
}

/** What an action is, for the clerk; null where it only prepares what another key does (Ctrl+S takes the typed value in). */
function wordsOf(action: KeyAction, mode: Mode): string | null {
  switch (action.do) {
    case 'step':
      if (action.by === 'block') return action.extend ? TEXT.selectBlock : TEXT.block;
      return action.extend ? TEXT.extend : TEXT.step;
    case 'go':
      return action.extend ? TEXT.selectTo(TEXT.places[action.to]) : TEXT.goTo(TEXT.places[action.to]);
    case 'tab':
      return action.by > 0 ? TEXT.tab : TEXT.tabBack;
    case 'enter':
      return action.by > 0 ? TEXT.enter : TEXT.enterUp;
    case 'select':
      return TEXT.select[action.what];
    case 'fill':
      return TEXT.fill[action.direction];
    case 'edit':
      return mode === 'typing' ? TEXT.caret : TEXT.edit;
    case 'commit':
      return null;
    default:
      return TEXT.plain[action.do];
  }
}
