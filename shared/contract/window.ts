import * as z from 'zod';
import { nothing, type Calls, type Events } from './call';

/**
 * What the window menu asks of the page, or a key does; cut, copy and paste reach the focused field by themselves. What
 * the screen on show can't do is grey in the menu.
 */
export const MENU_COMMANDS = [
  'report.new',
  'report.fromLastYear',
  'report.import',
  'report.importFolder',
  'report.takeFrom',
  'report.unit',
  'report.versions',
  'report.save',
  'report.print',
  'library.show',
  'library.bin',
  'summary.show',
  'state.draft',
  'state.checked',
  'state.filed',
  'export.docx',
  'export.pdf',
  'export.wordAndPdf',
  'export.html',
  'export.copyWebPage',
  'export.txt',
  'export.xlsx',
  'export.nianbao',
  'export.all',
  'export.poster',
  'export.posterHalves',
  'export.printPoster',
  'export.batch',
  'export.layout',
  'checkSheet.print',
  'checkSheet.save',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'edit.zeros',
  'text.draft',
  'text.stock',
  'checks.next',
  'checks.previous',
  'part.next',
  'part.previous',
  'view.nextPane',
  'view.previousPane',
  'view.checks',
  'view.preview',
  'view.compare',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
  'backup.show',
  'settings.show',
  'help.manual',
  'help.rules',
  'help.tour',
  'help.environment',
  'help.about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What the page asks of its window. */
export const WINDOW_CALLS = {
  /** Pastes the system's clipboard into the focused field, as Ctrl+V does: a page may not read it by itself. */
  'edit.paste': { input: nothing, output: nothing },
  /** What the screen on show can do: the menu shows everything else grey. */
  'window.offer': { input: z.object({ commands: z.array(z.enum(MENU_COMMANDS)) }), output: nothing },
  /** Enlarges the whole page: 1 = as it is. Chromium remembers it for the next start. */
  'window.scale': { input: z.object({ factor: z.number().min(1).max(4) }), output: nothing },
  /** The window may close: everything typed is stored. */
  'window.closeNow': { input: nothing, output: nothing },
  /** Not everything typed could be stored: the clerk is asked at once whether to close all the same. */
  'window.notStored': { input: nothing, output: nothing },
} as const satisfies Calls;

export const WINDOW_EVENTS = {
  /** A menu item or shortcut of the window menu. */
  'menu.command': z.object({ command: z.enum(MENU_COMMANDS) }),
  /**
   * The window wants to close: store what is typed, then call `window.closeNow`, or `window.notStored`. Sent only while
   * a report is open (between `report.open` and `report.close`): the list of reports holds nothing to be stored.
   */
  'window.closing': nothing,
} as const satisfies Events;
