import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { HandlersOf } from '../../shared/contract/call';
import type { WINDOW_CALLS } from '../../shared/contract/window';
import { APP_PAGE } from '../platform/page-address';
import type { WindowPlace } from '../storage/start-file';
import type { Closing } from './closing';
import type { WindowMenu } from './menu';
import { fitPlace, MIN_HEIGHT, MIN_WIDTH } from './window-place';

/** The desk's grey: what is seen while a window is enlarged faster than the page is drawn. */
const DESK = '#eef0f4';

/**
 * The program's window, shown with its first picture (never as a white sheet), and loading its page. `dist` is the
 * folder of the built program.
 */
export function openWindow(dist: string, saved: WindowPlace | undefined): BrowserWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const { maximized, ...bounds } = fitPlace(saved, areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(MIN_WIDTH, bounds.width),
    minHeight: Math.min(MIN_HEIGHT, bounds.height),
    show: false,
    backgroundColor: DESK,
    title: app.name,
    webPreferences: {
      preload: join(dist, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Typing must not be slowed down because another window is in front.
      backgroundThrottling: false,
      devTools: process.defaultApp === true,
    },
  });
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-fail-load', show);
  void window.loadURL(APP_PAGE).catch(show);
  return window;
}

/** Where a window is now; its size when it is not maximised. */
export function windowPlace(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Brings the window to the front, out of the task bar if need be. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.show();
  window.focus();
}

/** Presses Ctrl+A in the page: a table, a text and a dialog each know what all of it is. */
export function pressSelectAll(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  for (const type of ['keyDown', 'keyUp'] as const) {
    window.webContents.sendInputEvent({ type, keyCode: 'A', modifiers: ['control'] });
  }
}

/** What the page asks of its window. */
export function windowHandlers(
  window: BrowserWindow,
  closing: Closing,
  menu: WindowMenu,
): HandlersOf<typeof WINDOW_CALLS> {
  return {
    'window.offer': ({ commands }) => {
      menu.offer(commands);
      return {};
    },
    'edit.paste': () => {
      if (!window.isDestroyed()) window.webContents.paste();
      return {};
    },
    'window.scale': ({ factor }) => {
      if (!window.isDestroyed()) window.webContents.setZoomFactor(factor);
      return {};
    },
    'window.closeNow': () => {
      closing.closeNow();
      return {};
    },
    'window.notStored': () => {
      closing.notStored();
      return {};
    },
  };
}
