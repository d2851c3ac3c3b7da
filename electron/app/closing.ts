import type { BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/serve';
import type { Dialogs } from '../services/ports';

/** How long the page may take to store what is typed before the clerk is asked, in milliseconds. */
const PATIENCE = 5000;

/** The closing of the window, from the page's side. */
export interface Closing {
  /** The page runs and has to be asked before the window closes. */
  pageStarted: () => void;
  /** The page is gone or never came: nothing to wait for. */
  pageGone: () => void;
  /** Everything typed is stored. */
  closeNow: () => void;
  /** The window stays open for now. */
  stay: () => void;
}

/**
 * Keeps the window from closing before the page has stored what was typed. A page that does not answer does not hold
 * the clerk up: after a while they decide.
 */
export function guardClosing(
  window: BrowserWindow,
  options: { ask: Dialogs['ask']; beforeClose: () => void },
): Closing {
  let alive = false;
  let allowed = false;
  let timer: NodeJS.Timeout | null = null;

  const stopWaiting = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const close = (): void => {
    stopWaiting();
    allowed = true;
    if (!window.isDestroyed()) window.close();
  };
  const wait = (): void => {
    stopWaiting();
    timer = setTimeout(() => void askClerk(), PATIENCE);
  };
  const askClerk = async (): Promise<void> => {
    timer = null;
    const answer = await options.ask({
      message: '窗口还没有确认全部内容已经保存。',
      detail: '可以再等一会儿；如果仍要关闭，最后一处还没有显示“已保存”的修改可能会丢失。',
      choices: [
        { id: 'wait', label: '继续等待' },
        { id: 'stay', label: '返回窗口' },
        { id: 'close', label: '仍要关闭' },
      ],
      safe: 'wait',
    });
    if (allowed || window.isDestroyed()) return;
    if (answer === 'close') close();
    if (answer === 'wait') ask();
  };
  const ask = (): void => {
    sendEvent(window.webContents, 'window.closing', {});
    wait();
  };

  window.on('close', (event) => {
    if (!allowed && alive) {
      event.preventDefault();
      if (!timer) ask();
      return;
    }
    options.beforeClose();
  });

  return {
    pageStarted: () => {
      alive = true;
    },
    pageGone: () => {
      alive = false;
      stopWaiting();
    },
    closeNow: close,
    stay: stopWaiting,
  };
}
