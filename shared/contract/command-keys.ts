import { MENU_COMMANDS, type MenuCommand } from './window';

/** The keys of commands, as menus and keyboards name them: the menu, the page and the manual all go by this list. */
export const COMMAND_KEYS = {
  'report.new': 'Ctrl+N',
  'report.import': 'Ctrl+O',
  'report.save': 'Ctrl+S',
  'report.print': 'Ctrl+P',
  'export.docx': 'Ctrl+E',
  'edit.undo': 'Ctrl+Z',
  'edit.redo': 'Ctrl+Y',
  'edit.find': 'Ctrl+F',
  'checks.next': 'F8',
  'checks.previous': 'Shift+F8',
  'part.next': 'Ctrl+Tab',
  'part.previous': 'Ctrl+Shift+Tab',
  'view.nextPane': 'F6',
  'view.previousPane': 'Shift+F6',
  'view.zoomIn': 'Ctrl+=',
  'view.zoomOut': 'Ctrl+-',
  'view.zoomReset': 'Ctrl+0',
  'help.manual': 'F1',
} as const satisfies Partial<Record<MenuCommand, string>>;

export type KeyedCommand = keyof typeof COMMAND_KEYS;

/** Whether a command has a key. */
export function isKeyed(command: MenuCommand): command is KeyedCommand {
  return command in COMMAND_KEYS;
}

/** Second forms of keys, which no menu shows. */
const SECOND_KEYS: Readonly<Record<string, MenuCommand>> = {
  'Ctrl+Shift+Z': 'edit.redo',
  'Ctrl++': 'view.zoomIn',
  // From sheet to sheet in Excel and WPS.
  'Ctrl+PageDown': 'part.next',
  'Ctrl+PageUp': 'part.previous',
};

const BY_KEY = new Map<string, MenuCommand>([
  ...MENU_COMMANDS.filter(isKeyed).map((command) => [COMMAND_KEYS[command], command] as const),
  ...Object.entries(SECOND_KEYS),
]);

/** The command of a key as it is pressed, or null. */
export function commandOfKey(press: {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}): MenuCommand | null {
  if (press.altKey) return null;
  // The sign + is Shift and = on most keyboards.
  const shift = press.shiftKey && press.key !== '+' ? 'Shift+' : '';
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return BY_KEY.get(`${press.ctrlKey ? 'Ctrl+' : ''}${shift}${key}`) ?? null;
}
