import { AppError } from '../../shared/contract/errors';
import type { Dialogs } from '../services/ports';
import { takeInFile } from '../services/import-file';
import type { Preferences } from '../services/preferences';
import { isThere, type ReportsContext } from '../services/reports';
import type { Tell } from './tell';

/** The files the program is started with, once or again while it runs. */
export interface FilesToOpen {
  /** The report the page opens first: that of the named file, else the one that was open last. */
  atStart: () => Promise<string | null>;
  /** The program was started again with a file (full path): the page is told once it can listen. */
  again: (path: string) => void;
}

/** `file` is the one named at the start (full path). What is wrong with a file is told in the window. */
export function filesToOpen(
  file: string | null,
  context: { reports: ReportsContext; dialogs: Dialogs; preferences: Preferences; tell: Tell },
): FilesToOpen {
  const { reports, dialogs, preferences, tell } = context;
  let pending = file;
  let pageListens = false;

  const takeIn = async (path: string): Promise<string | null> => {
    try {
      return await takeInFile({ reports, dialogs }, path);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      tell('app.notice', { code: error.code, params: { ...error.params } });
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
        if (id !== null) tell('report.openRequested', { id });
      });
    },
  };
}
