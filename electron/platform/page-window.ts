import { app, BrowserWindow } from 'electron';
import { AppError } from '../../shared/contract/errors';
import type { PageContent } from '../../shared/document/page-content';
import type { PrintChoice } from '../../shared/document/print-choice';

export interface PageWindow {
  /** The pages as PDF bytes, as Chromium makes them (tagged, with bookmarks). */
  pdf: (content: PageContent) => Promise<Uint8Array>;
  /**
   * Prints at once as chosen, or opens the system's print dialog in front of `owner`; gives false where that was
   * cancelled. Throws AppError `print-failed`.
   */
  print: (content: PageContent, owner: BrowserWindow | null, choice?: PrintChoice) => Promise<boolean>;
}

/** A layout that takes longer hangs: the longest report takes a second. */
const PATIENCE_MS = 60_000;
/** How Chromium names a dialog that was cancelled. */
const CANCELLED = /cancel/i;

/**
 * The hidden window in which documents are laid out for PDF and paper. It is opened by the first job, kept for the
 * next, and thrown away after a failure; jobs wait for each other. `url` is the page `print.html` of the program.
 * The window closes itself when no other is left, so that it never keeps the program running.
 */
export function createPageWindow(url: string): PageWindow {
  let current: OpenWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const job = <Result>(work: (page: BrowserWindow) => Promise<Result>): Promise<Result> => {
    const run = async (): Promise<Result> => {
      if (current?.page.isDestroyed() !== false) current = openWindow(url);
      const open = current;
      try {
        await withPatience(open.loaded);
        return await Promise.race([work(open.page), open.gone]);
      } catch (error) {
        if (current === open) current = null;
        open.page.destroy();
        throw error;
      }
    };
    const result = last.then(run, run);
    last = result.catch(() => undefined);
    return result;
  };

  return {
    pdf: (content) =>
      job(async (page) => {
        await withPatience(show(page, content));
        return withPatience(
          page.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
            margins: { top: 0, bottom: 0, left: 0, right: 0 },
          }),
        );
      }),
    print: (content, owner, choice) =>
      job(async (page) => {
        await withPatience(show(page, content));
        page.setParentWindow(owner);
        // No patience here: the system's dialog stays open as long as the clerk likes.
        return sendToPrinter(page, content.kind === 'poster' ? 'A3' : 'A4', choice);
      }),
  };
}

interface OpenWindow {
  page: BrowserWindow;
  /** Settles when `print.html` stands. */
  loaded: Promise<void>;
  /** Never fulfilled; rejected when the window is closed or its page crashes, so that no job waits for it. */
  gone: Promise<never>;
}

function openWindow(url: string): OpenWindow {
  const page = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { sandbox: true, backgroundThrottling: false, spellcheck: false },
  });
  const gone = new Promise<never>((_resolve, reject) => {
    page.once('closed', () => reject(new Error('the page window was closed')));
    page.webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page window is gone (${reason})`));
      page.destroy();
    });
  });
  // Nobody may be waiting when it closes.
  gone.catch(() => undefined);
  const loaded = Promise.race([page.loadURL(url), gone]);
  loaded.catch(() => undefined);
  closeWithTheLast(page);
  return { page, loaded, gone };
}

/** Closes the window when no other is left. */
function closeWithTheLast(page: BrowserWindow): void {
  const onOtherClosed = (): void => {
    if (BrowserWindow.getAllWindows().every((other) => other === page)) page.destroy();
  };
  const watch = (other: BrowserWindow): void => {
    if (other !== page) other.once('closed', onOtherClosed);
  };
  const onCreated = (_event: unknown, other: BrowserWindow): void => watch(other);
  BrowserWindow.getAllWindows().forEach(watch);
  app.on('browser-window-created', onCreated);
  page.once('closed', () => app.off('browser-window-created', onCreated));
}

/** Hands the document to the page and waits until it is laid out, fonts and all. */
async function show(page: BrowserWindow, content: PageContent): Promise<void> {
  await page.webContents.executeJavaScript(`nianbaoPages.show(${JSON.stringify(content)})`);
}

function sendToPrinter(page: BrowserWindow, pageSize: 'A3' | 'A4', choice?: PrintChoice): Promise<boolean> {
  const chosen = choice && {
    deviceName: choice.printer,
    copies: choice.copies,
    duplexMode: choice.duplex,
  };
  return new Promise((resolve, reject) => {
    page.webContents.print(
      {
        silent: choice !== undefined,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize,
        landscape: pageSize === 'A3',
        ...chosen,
      },
      (sent, reason) => {
        if (sent) resolve(true);
        else if (CANCELLED.test(reason)) resolve(false);
        else
          reject(new AppError('print-failed', { reason: '打印机或驱动程序没有接受任务' }, { cause: reason }));
      },
    );
  });
}

function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page window does not answer')), PATIENCE_MS);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
