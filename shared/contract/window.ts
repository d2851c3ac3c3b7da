import * as z from 'zod';
import { nothing, type Calls, type Events } from './call';

/** What the page asks of its window. */
export const WINDOW_CALLS = {
  /** Pastes the system's clipboard into the focused field, as Ctrl+V does: a page may not read it by itself. */
  'edit.paste': { input: nothing, output: nothing },
  /** The window may close: everything typed is stored. */
  'window.closeNow': { input: nothing, output: nothing },
  /** Not everything typed could be stored: the clerk is asked at once whether to close all the same. */
  'window.notStored': { input: nothing, output: nothing },
} as const satisfies Calls;

/** What the window menu asks of the page; cut, copy and paste reach the focused field by themselves. */
const MENU_COMMANDS = [
  'report.new',
  'report.import',
  'report.takeFrom',
  'library.show',
  'report.versions',
  'report.save',
  'report.export',
  'report.print',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'text.draft',
  'text.stock',
  'checks.next',
  'checks.previous',
  'part.next',
  'part.previous',
  'view.checks',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
  'backup.show',
  'help.manual',
  'help.environment',
  'help.about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export const WINDOW_EVENTS = {
  /** A menu item or shortcut of the window menu. */
  'menu.command': z.object({ command: z.enum(MENU_COMMANDS) }),
  /**
   * The window wants to close: store what is typed, then call `window.closeNow`, or `window.notStored`. Sent only while
   * a report is open (between `report.open` and `report.close`): the list of reports holds nothing to be stored.
   */
  'window.closing': nothing,
} as const satisfies Events;
