import { app, BrowserWindow } from 'electron';
import type { ReportDocument } from '../../../shared/document/model';
import type { DocumentSettings } from '../../../shared/document/settings';
import { AppError } from '../../../shared/contract/errors';

/** What the clerk chose for printing; without it the system dialog's own defaults hold. */
export interface PrintOptions {
  deviceName?: string;
  copies?: number;
  duplex?: 'simplex' | 'longEdge' | 'shortEdge';
  /** The window the system dialog belongs to. */
  owner?: BrowserWindow;
}

export interface PageWindow {
  /** The document as PDF bytes, as Chromium makes them (tagged, with bookmarks). */
  pdf: (document: ReportDocument, settings: DocumentSettings) => Promise<Uint8Array>;
  /** Opens the system's print dialog; gives false where it was cancelled. Throws AppError `print-failed`. */
  print: (document: ReportDocument, settings: DocumentSettings, options?: PrintOptions) => Promise<boolean>;
  close: () => void;
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
  let window: Promise<BrowserWindow> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const close = (): void => {
    const closing = window;
    window = null;
    void closing?.then((open) => open.destroy()).catch(() => undefined);
  };

  const job = <Result>(work: (page: BrowserWindow) => Promise<Result>): Promise<Result> => {
    const run = async (): Promise<Result> => {
      try {
        window ??= openWindow(url, close);
        return await withPatience(work(await window));
      } catch (error) {
        close();
        throw error;
      }
    };
    const result = last.then(run, run);
    last = result.catch(() => undefined);
    return result;
  };

  return {
    pdf: (document, settings) =>
      job(async (page) => {
        await show(page, document, settings);
        return page.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        });
      }),
    print: (document, settings, options = {}) =>
      job(async (page) => {
        await show(page, document, settings);
        return sendToPrinter(page, options);
      }),
    close,
  };
}

async function openWindow(url: string, close: () => void): Promise<BrowserWindow> {
  const page = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { sandbox: true, backgroundThrottling: false, spellcheck: false },
  });
  const closeWithLast = (): void => {
    if (BrowserWindow.getAllWindows().every((other) => other === page)) close();
  };
  const watch = (other: BrowserWindow): void => {
    if (other !== page) other.once('closed', closeWithLast);
  };
  const onCreated = (_event: unknown, other: BrowserWindow): void => watch(other);
  BrowserWindow.getAllWindows().forEach(watch);
  app.on('browser-window-created', onCreated);
  page.once('closed', () => {
    app.off('browser-window-created', onCreated);
    close();
  });
  page.webContents.once('render-process-gone', close);
  await page.loadURL(url);
  return page;
}

/** Hands the document to the page and waits until it is laid out, fonts and all. */
async function show(
  page: BrowserWindow,
  document: ReportDocument,
  settings: DocumentSettings,
): Promise<void> {
  const input = [document, settings].map((value) => JSON.stringify(value)).join(',');
  await page.webContents.executeJavaScript(`nianbaoPages.show(${input})`);
}

function sendToPrinter(page: BrowserWindow, options: PrintOptions): Promise<boolean> {
  page.setParentWindow(options.owner ?? null);
  return new Promise((resolve, reject) => {
    page.webContents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: 'A4',
        ...(options.deviceName === undefined ? {} : { deviceName: options.deviceName }),
        ...(options.copies === undefined ? {} : { copies: options.copies }),
        ...(options.duplex === undefined ? {} : { duplexMode: options.duplex }),
      },
      (sent, reason) => {
        if (sent) resolve(true);
        else if (CANCELLED.test(reason)) resolve(false);
        else reject(new AppError('print-failed', { reason: `打印机或驱动程序没有接受任务（${reason}）` }));
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
