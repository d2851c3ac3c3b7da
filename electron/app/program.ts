import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { app, session as electronSession, shell } from 'electron';
import type { EventData, EventName } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import { writeReportFile } from '../../shared/report/file';
import { createHandlers } from '../ipc/create-handlers';
import { sendEvent, serveCalls } from '../ipc/serve';
import { nativeDialogs } from '../platform/native-dialogs';
import { countFindings } from '../services/count-findings';
import { takeInFile } from '../services/import-file';
import { openSession } from '../services/library-session';
import { lastFolder, rememberFolder, reportToReopen } from '../services/preferences';
import type { ReportsContext } from '../services/reports';
import type { DataFiles } from '../storage/data-files';
import { readStartFile, writeStartFile } from '../storage/start-file';
import { serveAppScheme } from './app-scheme';
import { startBackups } from './backups-at-leisure';
import { guardClosing } from './closing';
import { logUncaught, watchPage } from './crash';
import { openLog } from './log';
import { installMenu } from './menu';
import { lockPages, lockSession } from './security';
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
  installMenu((command) => tell('menu.command', { command }));
  const window = openWindow(dist, readStartFile(files.start).window);
  const tell = <K extends EventName>(name: K, data: EventData<K>): void =>
    sendEvent(window.webContents, name, data);

  const now = (): Date => new Date();
  const session = openSession({ files, now, log });
  const dialogs = nativeDialogs(() => (window.isDestroyed() ? null : window));
  const reports: ReportsContext = { db: session.db, folder: files.folder, now, newId: randomUUID };
  const closing = guardClosing(window, {
    ask: dialogs.ask,
    beforeClose: () => keepPlace(),
  });
  const keepPlace = (): void => {
    try {
      writeStartFile(files.start, { window: placeOf(window) });
    } catch (error) {
      log.warn('the place of the window could not be kept', error);
    }
  };
  watchPage(window, { ask: dialogs.ask, log, gone: closing.pageGone });

  /** Takes a file in; what is wrong with it is told in the window and keeps nothing else from working. */
  const takeInNamed = async (path: string): Promise<string | null> => {
    try {
      return await takeInFile({ reports, dialogs }, path);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      tell('app.notice', { code: error.code, params: { ...error.params } });
      return null;
    }
  };
  let pending = file;
  const reportAtStart = async (): Promise<string | null> => {
    const path = pending;
    pending = null;
    return path === null ? reportToReopen(session.db()) : takeInNamed(path);
  };

  const documents = (): string => app.getPath('documents');
  const handlers = createHandlers({
    session,
    reports,
    list: { db: session.db, log, count: countFindings, version: app.getVersion() },
    import: {
      reports,
      dialogs,
      folder: () => lastFolder(session.db(), 'import'),
      rememberFolder: (folder) => rememberFolder(session.db(), 'import', folder),
    },
    export: {
      dialogs,
      write: async (report, format, path) => {
        if (format !== 'nianbao')
          throw new AppError('format-unsupported', { extension: format, file: path, supported: 'nianbao' });
        await writeFile(path, writeReportFile(report));
      },
      folder: () => lastFolder(session.db(), 'export') ?? documents(),
      rememberFolder: (folder) => rememberFolder(session.db(), 'export', folder),
    },
    backupCopy: { dialogs, backups: files.backups, folder: documents },
    closing,
    log,
    version: app.getVersion(),
    now,
    reportAtStart,
    pageStarted: () => startBackups({ session, log, now, tell }),
    print: () => Promise.resolve(false),
    reveal: (path) => shell.showItemInFolder(path),
  });
  serveCalls(handlers, log, () => (window.isDestroyed() ? null : window.webContents));

  return {
    openAgain: (named) => {
      if (window.isDestroyed()) return;
      bringForward(window);
      if (named === null || session.failure()) return;
      void takeInNamed(named).then((id) => {
        if (id !== null) tell('report.openRequested', { id });
      });
    },
    end: session.close,
  };
}
