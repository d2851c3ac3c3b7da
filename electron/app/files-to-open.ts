import { basename, extname } from 'node:path';
import type { SendEvent } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import { REPORT_EXTENSION } from '../../shared/report/model';
import type { Dialogs, Log } from '../services/ports';
import type { ReadingContext } from '../import/read-document';
import type { ImportSessions } from '../services/importing/sessions';
import type { Preferences } from '../services/preferences';
import { isThere, type ReportsContext } from '../services/reports';

/** The files the program is started with, once or again while it runs. */
interface FilesToOpen {
  /** The report the page opens first: that of the named file, else the one that was open last. */
  atStart: () => Promise<string | null>;
  /** The program was started again with a file (full path): the page hears of it once it can listen. */
  again: (path: string) => void;
}

interface FilesContext extends Pick<ReadingContext, 'reader'> {
  reports: ReportsContext;
  dialogs: Dialogs;
  preferences: Preferences;
  sessions: ImportSessions;
  send: SendEvent;
  log: Log;
}

/** `file` is the one named at the start (full path). What is wrong with a file is shown in the window. */
export function filesToOpen(file: string | null, context: FilesContext): FilesToOpen {
  const { reports, dialogs, preferences, sessions, send, log } = context;
  let pending = file;
  let pageListens = false;

  /**
   * A report file is taken in, and its id given. Any other document is left to the page, which has it read behind a bar
   * and shows it before it is taken in.
   */
  const takeIn = async (path: string): Promise<string | null> => {
    if (extname(path).toLowerCase() !== `.${REPORT_EXTENSION}`) {
      send('import.requested', { importId: sessions.expect(path), file: basename(path) });
      return null;
    }
    try {
      const { readDocument } = await import('../import/read-document');
      const read = await readDocument(path, context);
      if (read.kind === 'nianbao') {
        const { takeIn: take } = await import('../services/take-in');
        return await take(reports, read.report, dialogs.ask);
      }
      const { importId } = sessions.add(basename(path), read);
      send('import.requested', { importId, file: basename(path) });
      return null;
    } catch (error) {
      // Whatever is wrong with a file, the program starts: the file's own trouble is shown beside.
      if (error instanceof AppError) send('file.refused', { code: error.code, params: { ...error.params } });
      else
        send('file.refused', {
          code: 'internal',
          params: { logId: log.error('a file was not taken in', error) },
        });
      return null;
    }
  };

  return {
    atStart: async () => {
      pageListens = true;
      const path = pending;
      pending = null;
      if (path !== null) return takeIn(path);
      const last = preferences.reportToReopen();
      return last !== null && isThere(reports.db(), last) ? last : null;
    },
    again: (path) => {
      if (!pageListens) {
        pending = path;
        return;
      }
      void takeIn(path).then((id) => {
        if (id !== null) send('report.openRequested', { id });
      });
    },
  };
}
