import { dirname, join } from 'node:path';
import { app, nativeTheme, powerMonitor, session as electronSession, type BrowserWindow } from 'electron';
import type { Handlers, SendEvent } from '../../shared/contract/calls';
import type { AppSettings } from '../../shared/library/app-settings';
import { sendEvent, serveCalls } from '../ipc/serve';
import { serveAppScheme } from '../platform/app-scheme';
import { desktop } from '../platform/desktop';
import { nativeDialogs } from '../platform/native-dialogs';
import { laidOutPages } from '../platform/pages';
import { startApartProcess } from '../platform/apart-process';
import { startWorkbookProcess } from '../platform/workbook-process';
import { startReaderProcess } from '../platform/reader-process';
import { lazyReader } from '../import/worker/lazy-reader';
import { lockPages, lockSession } from '../platform/security';
import { automaticBackups } from '../services/backup-schedule';
import { backupHandlers } from '../services/backups';
import { secondPlace } from '../services/second-place';
import { environmentHandlers } from '../services/environment';
import { exportHandlers } from '../services/export';
import { housekeepingAtLeisure } from '../services/housekeeping';
import { importHandlers } from '../services/import';
import { readingStops } from '../services/importing/stops';
import { importSessions } from '../services/importing/sessions';
import { countOpenFindings } from '../services/library';
import { libraryHandlers } from '../services/library-page';
import { openSession } from '../services/library-session';
import { preferencesOf } from '../services/preferences';
import { printHandlers } from '../services/print';
import { recentReports } from '../services/recent-reports';
import { reportHandlers, type ReportsContext } from '../services/reports';
import { salvageHandlers } from '../services/salvage';
import { stateHandlers } from '../services/report-state';
import { settingsHandlers } from '../services/settings';
import { unitHandlers } from '../services/units';
import { summaryHandlers } from '../services/summary';
import { stockHandlers } from '../services/stock';
import { versionHandlers } from '../services/versions';
import { verifyAtLeisure } from '../services/verify-at-leisure';
import { apartBy } from '../storage/apart/apart';
import type { DataFiles } from '../storage/data-files';
import { readLibraryRow } from '../storage/library-row';
import { readStartFile, writeStartFile } from '../storage/start-file';
import { guardClosing } from './closing';
import { offerContextMenu } from './context-menu';
import { logUncaught, watchPage } from './crash';
import { filesToOpen } from './files-to-open';
import { openLog } from './log';
import { installMenu } from './menu';
import { appHandlers } from './page-start';
import { bringForward, openWindow, pressSelectAll, windowHandlers, windowPlace } from './window';

/** The running program, as far as its start needs it afterwards. */
export interface Program {
  /** It was started once more, maybe with a file (full path). */
  openAgain: (file: string | null) => void;
  /** Ends it; resolves when the last backup is made, which takes seconds at most. */
  end: () => Promise<void>;
}

/**
 * Puts the parts together: the window first, as its page loads in another process, then the library. `refused` is a
 * data folder beside the program that could not be used.
 */
export function startProgram(files: DataFiles, file: string | null, refused: string | null): Program {
  const log = openLog(files.logs);
  logUncaught(log);
  lockPages(log);
  lockSession(electronSession.defaultSession, log);
  const dist = import.meta.dirname;
  serveAppScheme(electronSession.defaultSession, dist);
  const send: SendEvent = (name, data) => {
    // The backup at the close, and work at leisure, go on when the window is gone.
    if (!window.isDestroyed()) sendEvent(window.webContents, name, data);
  };
  const window = openWindow(dist, readStartFile(files.start).window);
  const menu = installMenu({
    send: (command) => send('menu.command', { command }),
    open: (id) => send('report.openRequested', { id }),
    selectAll: () => pressSelectAll(window),
    recent: () => (session.failure() ? [] : recentReports(session.db, log)),
  });
  offerContextMenu(window);
  const openWindowOrNull = (): BrowserWindow | null => (window.isDestroyed() ? null : window);

  const now = (): Date => new Date();
  const isoNow = (): string => now().toISOString();
  const version = app.getVersion();
  const session = openSession({
    files,
    now,
    log,
    known: join(app.getPath('appData'), 'nianbao-libraries.json'),
    apart: apartBy(() => startApartProcess(dist)),
    away: (error) => {
      if (error) send('app.notice', { code: error.code, params: { ...error.params } });
      else send('app.noticeOver', { code: 'library-away' });
    },
  });
  powerMonitor.on('suspend', session.foldIn);
  const { db } = session;
  const preferences = preferencesOf(db, log);
  const dialogs = nativeDialogs(openWindowOrNull);
  const pages = laidOutPages(openWindowOrNull);
  const documents = (): string => app.getPath('documents');
  const newId = (): string => crypto.randomUUID();
  const reports: ReportsContext = { db, folder: files.folder, now, newId };
  const reader = lazyReader({
    start: () => startReaderProcess(dist),
    failed: (failure) => log.warn(`a document could not be read: ${failure}`),
  });
  const sessions = importSessions(newId);
  const toOpen = filesToOpen(file, { reports, dialogs, preferences, sessions, reader, send, log });
  /** Reports found not to be as they were written, by id. */
  const unsound = new Set<string>();
  const startVerifying = verifyAtLeisure({ session, log, send, unsound });
  const second = secondPlace({
    files,
    libraryId: () => (session.failure() ? null : (readLibraryRow(db())?.id ?? null)),
    now,
    log,
    send,
  });
  const backups = automaticBackups({ session, second, log, now, send, refused });
  const keepHouse = housekeepingAtLeisure({ session, log, now });
  const closing = guardClosing(window, {
    ask: dialogs.ask,
    send,
    beforeClose: () => {
      try {
        writeStartFile(files.start, { window: windowPlace(window) });
      } catch (error) {
        log.warn('the place of the window could not be kept', error);
      }
    },
  });
  watchPage(window, { ask: dialogs.ask, log, gone: closing.reportClosed });

  const dress = ({ theme }: AppSettings): void => {
    nativeTheme.themeSource = theme;
  };

  const list = { db, unsound, log, count: countOpenFindings, version };
  const stops = readingStops();
  const asking = {
    dialogs,
    folder: () => preferences.folder('export') ?? documents(),
    rememberFolder: (folder: string) => preferences.rememberFolder('export', folder),
  };

  // Every task brings the handlers of its calls; one that is missing here does not compile.
  const handlers: Handlers = {
    ...appHandlers({
      session,
      preferences,
      log,
      version,
      now,
      reportAtStart: toOpen.atStart,
      dressed: () => {
        const settings = preferences.settings();
        dress(settings);
        return settings;
      },
      pageStarted: () => {
        closing.reportClosed();
        backups.start();
        startVerifying();
        keepHouse();
      },
    }),
    ...windowHandlers(window, closing, menu),
    ...libraryHandlers({ ...list, now, send }, reports),
    ...reportHandlers({ reports, preferences, window: closing }),
    ...stateHandlers(reports),
    ...versionHandlers(reports),
    ...unitHandlers(reports),
    ...importHandlers({ reports, dialogs, preferences, sessions, reader, stops, send }),
    ...summaryHandlers({
      reports,
      list,
      asking,
      preferences,
      sessions,
      reader,
      stops,
      send,
      startWorkbook: () => startWorkbookProcess(dist),
    }),
    ...settingsHandlers({ db, ...asking, dress }),
    ...stockHandlers({ db, dialogs, preferences, documents, newId }),
    ...exportHandlers({
      ...asking,
      db,
      log,
      send,
      pdf: pages.pdf,
      now: isoNow,
      desktop,
    }),
    ...printHandlers({
      ...pages,
      db,
      log,
      ask: dialogs.ask,
      now: isoNow,
      temporaryFolder: () => app.getPath('temp'),
      desktop,
    }),
    ...backupHandlers({ session, reports, second, again: backups.again, dialogs, documents, now }),
    ...salvageHandlers({ session, dialogs, unsound, documents, now }),
    ...environmentHandlers({
      files,
      packageFile: join(app.getAppPath(), 'package.json'),
      programFolder: dirname(process.execPath),
      version,
      system: `${process.platform === 'win32' ? 'Windows' : 'Linux'} ${process.getSystemVersion()}`,
      printers: pages.printers,
      dialogs,
      desktop,
      documents,
      now,
    }),
  };
  serveCalls({ handlers, log, settle: session.settle }, () => openWindowOrNull()?.webContents ?? null);

  return {
    openAgain: (named) => {
      if (window.isDestroyed()) return;
      bringForward(window);
      if (named !== null) toOpen.again(named);
    },
    end: async () => {
      reader.close();
      await backups.close();
      session.close();
    },
  };
}
