import { basename } from 'node:path';
import { app, session as electronSession, shell, type BrowserWindow } from 'electron';
import { AppError } from '../../shared/contract/errors';
import type { Report } from '../../shared/report/model';
import { createHandlers } from '../ipc/create-handlers';
import { sendEvent, serveCalls } from '../ipc/serve';
import { nativeDialogs } from '../platform/native-dialogs';
import { laidOutPages } from '../platform/pages';
import { countFindings } from '../services/count-findings';
import { exportBatches } from '../services/export-batch';
import { documentSettingsOf } from '../services/document-settings';
import { openSession } from '../services/library-session';
import { preferencesOf } from '../services/preferences';
import { printersOf, printReport } from '../services/print-report';
import type { ReportsContext } from '../services/reports';
import type { DataFiles } from '../storage/data-files';
import { readStartFile, writeStartFile } from '../storage/start-file';
import { serveAppScheme } from './app-scheme';
import { startBackups } from './backups-at-leisure';
import { guardClosing } from './closing';
import { logUncaught, watchPage } from './crash';
import { offerContextMenu } from './context-menu';
import { filesToOpen } from './files-to-open';
import { openLog } from './log';
import { installMenu } from './menu';
import { lockPages, lockSession } from './security';
import type { Tell } from './tell';
import { bringForward, openWindow, placeOf } from './window';

/** The running program, as far as its start needs it afterwards. */
export interface Program {
  /** It was started once more, maybe with a file (full path). */
  openAgain: (file: string | null) => void;
  end: () => void;
}

/** Puts the parts together: the window first, as its page loads in another process, then the library. */
export function runProgram(files: DataFiles, file: string | null): Program {
  const log = openLog(files.logs);
  logUncaught(log);
  lockPages(log);
  lockSession(electronSession.defaultSession, log);
  const dist = import.meta.dirname;
  serveAppScheme(electronSession.defaultSession, dist);
  const tell: Tell = (name, data) => sendEvent(window.webContents, name, data);
  installMenu((command) => tell('menu.command', { command }));
  const window = openWindow(dist, readStartFile(files.start).window);
  offerContextMenu(window);
  const openWindowOrNull = (): BrowserWindow | null => (window.isDestroyed() ? null : window);

  const now = (): Date => new Date();
  const version = app.getVersion();
  const session = openSession({ files, now, log });
  const preferences = preferencesOf(session.db, log);
  const dialogs = nativeDialogs(openWindowOrNull);
  const pages = laidOutPages(openWindowOrNull);
  const reports: ReportsContext = {
    db: session.db,
    folder: files.folder,
    now,
    newId: () => crypto.randomUUID(),
  };
  const toOpen = filesToOpen(file, { reports, dialogs, preferences, tell, log });
  const keepPlace = (): void => {
    try {
      writeStartFile(files.start, { window: placeOf(window) });
    } catch (error) {
      log.warn('the place of the window could not be kept', error);
    }
  };
  const closing = guardClosing(window, { ask: dialogs.ask, tell, beforeClose: keepPlace });
  watchPage(window, { ask: dialogs.ask, log, gone: closing.reportClosed });
  const documents = (): string => app.getPath('documents');
  const exporting = {
    dialogs,
    now: () => now().toISOString(),
    folder: () => preferences.folder('export') ?? documents(),
    rememberFolder: (folder: string) => preferences.rememberFolder('export', folder),
  };
  const printing = {
    ...exporting,
    db: session.db,
    print: pages.print,
    printers: pages.printers,
    pdf: pages.pdf,
    ask: dialogs.ask,
    temporaryFolder: () => app.getPath('temp'),
    openFile: async (path: string) => {
      const failure = await shell.openPath(path);
      if (failure !== '') throw new AppError('file-unreadable', { file: basename(path), reason: failure });
    },
  };
  const outputs = {
    ...exporting,
    settings: (report: Report) => documentSettingsOf(session.db(), report),
    pdf: pages.pdf,
  };
  const handlers = createHandlers({
    session,
    reports,
    preferences,
    list: { db: session.db, log, count: countFindings, version },
    import: {
      reports,
      dialogs,
      folder: () => preferences.folder('import'),
      rememberFolder: (folder) => preferences.rememberFolder('import', folder),
    },
    export: outputs,
    batch: exportBatches({
      ...outputs,
      db: session.db,
      progress: (step) => tell('export.progress', step),
    }),
    checkSheet: {
      ...exporting,
      db: session.db,
      sheetPdf: pages.sheetPdf,
      printSheet: pages.printSheet,
    },
    poster: { ...exporting, db: session.db, posterPdf: pages.posterPdf, printPoster: pages.printPoster },
    backupCopy: { dialogs, backups: files.backups, folder: documents },
    closing,
    log,
    version,
    now,
    reportAtStart: toOpen.atStart,
    pageStarted: () => startBackups({ session, log, now, tell }),
    print: (id, choice) => printReport(printing, id, choice),
    printers: () => printersOf(printing),
    reveal: (path) => shell.showItemInFolder(path),
    paste: () => openWindowOrNull()?.webContents.paste(),
  });
  serveCalls(handlers, log, () => openWindowOrNull()?.webContents ?? null);

  return {
    openAgain: (named) => {
      if (window.isDestroyed()) return;
      bringForward(window);
      if (named !== null) toOpen.again(named);
    },
    end: session.close,
  };
}
