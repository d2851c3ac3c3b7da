import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import type { CallOutput } from '../../shared/contract/calls';
import type { PrintChoice } from '../../shared/document/print-choice';
import type { Closing } from '../app/closing';
import { copyBackup, type BackupCopyContext } from '../services/backup-copy';
import { backUp } from '../services/backup-schedule';
import { printCheckSheet, saveCheckSheet, type SheetContext } from '../services/check-sheet';
import { documentSettingsOf, keepDocumentSettings } from '../services/document-settings';
import { exportReport, type ExportContext } from '../services/export-report';
import type { Batch } from '../services/export-batch';
import { exportPoster, printPoster, type PosterContext } from '../services/export-poster';
import { importFile, type ImportContext } from '../services/import-file';
import { listLibrary, type ListContext } from '../services/library-list';
import type { LibrarySession } from '../services/library-session';
import type { Log } from '../services/ports';
import type { Preferences } from '../services/preferences';
import {
  applyToReport,
  changeState,
  createReport,
  createSample,
  existingReport,
  openReport,
  removeReport,
  restoreReport,
  type ReportsContext,
} from '../services/reports';
import { localTime } from '../storage/backup-names';
import { listBackups } from '../storage/backups';
import type { Handlers } from './handlers';

/** Everything the handlers hand their calls on to. */
export interface HandlerContext {
  session: LibrarySession;
  reports: ReportsContext;
  preferences: Preferences;
  list: ListContext;
  import: ImportContext;
  export: ExportContext;
  batch: Batch;
  poster: PosterContext;
  checkSheet: SheetContext;
  backupCopy: BackupCopyContext;
  closing: Closing;
  log: Log;
  version: string;
  now: () => Date;
  /** The report to open at the start, after a file named on the command line was taken in. */
  reportAtStart: () => Promise<string | null>;
  /** The page has started: what can wait until then may begin. */
  pageStarted: () => void;
  print: (id: string, choice?: PrintChoice) => Promise<boolean>;
  printers: () => Promise<CallOutput<'print.printers'>>;
  reveal: (path: string) => void;
  paste: () => void;
}

/** The handlers of all calls. */
export function createHandlers(context: HandlerContext): Handlers {
  const { session, reports, preferences, list, closing, log } = context;
  /** Full paths of the files the last export wrote: the page knows names only. */
  let written = new Map<string, string>();
  const remembering = (outcome: CallOutput<'export.files'>): CallOutput<'export.files'> => {
    if (!outcome.cancelled)
      written = new Map(outcome.files.map((file) => [file.name, join(file.folder, file.name)]));
    return outcome;
  };

  return {
    'app.start': async () => {
      await session.opened;
      // A page that starts (again) has no report open yet.
      closing.reportClosed();
      context.pageStarted();
      const failure = session.failure();
      return {
        version: context.version,
        today: localTime(context.now()).slice(0, 10),
        openReportId: failure ? null : await context.reportAtStart(),
        failure: failure && { code: failure.code, params: { ...failure.params } },
        dataFolder: session.files.folder,
        zoom: preferences.zoom(),
      };
    },
    'app.keepZoom': ({ percent }) => {
      preferences.keepZoom(percent);
      return {};
    },
    'library.list': () => listLibrary(list),
    'report.create': (input) => createReport(reports, input),
    'report.createSample': () => createSample(reports),
    'report.open': ({ id }) => {
      const opened = openReport(reports, id);
      preferences.rememberOpen({ id, sound: false });
      closing.reportOpened();
      return opened;
    },
    'report.close': ({ id: _left }) => {
      preferences.rememberOpen(null);
      closing.reportClosed();
      return {};
    },
    'report.import': () => importFile(context.import),
    'report.apply': (input) => {
      const stored = applyToReport(reports, input);
      preferences.rememberOpen({ id: input.id, sound: true });
      return stored;
    },
    'report.setState': ({ id, state }) => {
      changeState(reports, id, state);
      return {};
    },
    'report.remove': ({ id }) => {
      removeReport(reports, id);
      return {};
    },
    'report.restore': ({ id }) => {
      restoreReport(reports, id);
      return {};
    },
    'report.saveCopy': async ({ report }) =>
      remembering(await exportReport(context.export, report, ['nianbao'])),
    'document.settings': ({ id }) => {
      const { report } = existingReport(session.db(), id);
      return { settings: documentSettingsOf(session.db(), report) };
    },
    'document.keepSettings': ({ id, settings }) => {
      const { report } = existingReport(session.db(), id);
      keepDocumentSettings(session.db(), report, settings);
      return {};
    },
    'export.files': async ({ id, formats }) => {
      const { report } = existingReport(session.db(), id);
      return remembering(await exportReport(context.export, report, formats));
    },
    'export.batch': (input) => context.batch.run(input),
    'export.cancelBatch': () => {
      context.batch.cancel();
      return {};
    },
    'export.poster': async ({ id, paper }) => remembering(await exportPoster(context.poster, id, paper)),
    'checkSheet.save': async ({ id }) => remembering(await saveCheckSheet(context.checkSheet, id)),
    'checkSheet.print': async ({ id }) => ({ sent: await printCheckSheet(context.checkSheet, id) }),
    'print.poster': async ({ id }) => ({ sent: await printPoster(context.poster, id) }),
    'print.printers': () => context.printers(),
    'print.report': async ({ id, choice }) => ({ sent: await context.print(id, choice) }),
    'export.reveal': ({ name }) => {
      const path = written.get(name);
      if (path === undefined) throw new AppError('file-missing', { file: name });
      context.reveal(path);
      return {};
    },
    'backup.list': async () => ({ backups: await listBackups(session.files.backups) }),
    'backup.create': async () => ({ backup: await backUp(session, 'manual', context.now()) }),
    'backup.copyTo': ({ name }) => copyBackup(context.backupCopy, name),
    'recovery.restore': async ({ name }) => {
      await session.restore(name);
      return {};
    },
    'recovery.startNew': async () => ({ keptIn: await session.startNew() }),
    'recovery.retry': async () => {
      await session.retry();
      return {};
    },
    'edit.paste': () => {
      context.paste();
      return {};
    },
    'log.pageError': ({ message, stack }) => ({ logId: log.error(`in the page: ${message}`, stack) }),
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
