import type { BrowserWindow } from 'electron';
import type { SendEvent } from '../../shared/contract/calls';
import type { Dialogs } from '../services/ports';

/** How long the page may take to store what is typed before the clerk is asked, in milliseconds. */
const PATIENCE = 5000;

/** The closing of the window, from the page's side. */
export interface Closing {
  /** The page holds a report and has to be asked before the window closes. */
  reportOpened: () => void;
  /** The page holds none: it is in the list, starts anew, or is gone. */
  reportClosed: () => void;
  /** Everything typed is stored. */
  closeNow: () => void;
  /** Something could not be stored. */
  notStored: () => void;
}

/**
 * Keeps the window from closing before the page has stored what was typed. A page that can't, or does not answer, does
 * not hold the clerk up: they decide.
 */
export function guardClosing(
  window: BrowserWindow,
  options: { ask: Dialogs['ask']; send: SendEvent; beforeClose: () => void },
): Closing {
  let hasReport = false;
  let asking = false;
  let timer: NodeJS.Timeout | null = null;

  const stopWaiting = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const close = (): void => {
    stopWaiting();
    if (window.isDestroyed()) return;
    options.beforeClose();
    // Not close(): that waits for the page once more, and a page that hangs never answers.
    window.destroy();
  };
  const askPage = (): void => {
    stopWaiting();
    timer = setTimeout(() => void askClerk('窗口还没有确认全部内容已经保存。'), PATIENCE);
    options.send('window.closing', {});
  };
  const askClerk = async (message: string): Promise<void> => {
    stopWaiting();
    if (asking) return;
    asking = true;
    const answer = await options.ask({
      message,
      detail:
        '返回窗口可以重试，或者用“另存副本”把报告存到其他位置。仍要关闭时，没有显示“已保存”的修改会丢失。',
      choices: [
        { id: 'stay', label: '返回窗口' },
        { id: 'close', label: '仍要关闭' },
      ],
      safe: 'stay',
    });
    asking = false;
    if (answer === 'close') close();
  };

  window.on('close', (event) => {
    event.preventDefault();
    if (!hasReport) close();
    else if (!timer && !asking) askPage();
  });

  return {
    reportOpened: () => {
      hasReport = true;
    },
    reportClosed: () => {
      hasReport = false;
    },
    closeNow: close,
    notStored: () => void askClerk('有内容没有保存成功。'),
  };
}
