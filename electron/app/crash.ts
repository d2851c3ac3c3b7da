import { app, type BrowserWindow } from 'electron';
import type { Dialogs, Log } from '../services/ports';

/** Tells the clerk when the page crashed or hangs, and brings it back; everything already stored is there again. */
export function watchPage(
  window: BrowserWindow,
  options: { ask: Dialogs['ask']; log: Log; gone: () => void },
): void {
  const { ask, log, gone } = options;
  const page = window.webContents;
  page.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const logId = log.error(`the page's process ended: ${details.reason} (${details.exitCode})`);
    gone();
    void ask({
      message: '窗口内容意外中断了。',
      detail: `显示“已保存”的内容都在。重新打开后可以接着做。（日志编号 ${logId}）`,
      choices: [
        { id: 'reload', label: '重新打开' },
        { id: 'quit', label: '退出程序' },
      ],
      safe: 'reload',
    }).then((answer) => {
      if (window.isDestroyed()) return;
      if (answer === 'reload') page.reload();
      else window.close();
    });
  });
  window.on('unresponsive', () => {
    log.warn('the page does not respond');
    void ask({
      message: '窗口暂时没有响应。',
      detail: '可以再等一会儿；重新打开后，显示“已保存”的内容都在。',
      choices: [
        { id: 'wait', label: '继续等待' },
        { id: 'reload', label: '重新打开' },
      ],
      safe: 'wait',
    }).then((answer) => {
      if (answer !== 'reload' || window.isDestroyed()) return;
      // A page that hangs can't be asked to reload itself: its process is ended, and the handler above takes over.
      page.forcefullyCrashRenderer();
    });
  });
}

/** Logs what nobody caught in this process. The program goes on: every change is stored or refused as a whole. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => void log.error('uncaught exception', error));
  process.on('unhandledRejection', (reason) => void log.error('unhandled rejection', reason));
  app.on('child-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.warn(`a helper process ended: ${details.type} ${details.reason} (${details.exitCode})`);
  });
}
