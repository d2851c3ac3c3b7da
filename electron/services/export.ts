import { join } from 'node:path';
import type { HandlersOf } from '../../shared/contract/call';
import { AppError } from '../../shared/contract/errors';
import type { EXPORT_CALLS, ExportOutcome } from '../../shared/contract/export';
import type { BatchContext } from './export-batch';
import { recordExport } from './export-record';
import type { Desktop } from './ports';
import { existingReport } from './reports';
import { documentSettingsOf } from './document-settings';

export interface ExportCallsContext extends BatchContext {
  desktop: Desktop;
}

/** Writing files where the clerk says. What does the work is loaded with the first call: no start waits for it. */
export function exportHandlers(context: ExportCallsContext): HandlersOf<typeof EXPORT_CALLS> {
  /** Full paths of the files the last export wrote: the page knows names only. */
  let written = new Map<string, string>();
  const remembering = (outcome: ExportOutcome): ExportOutcome => {
    if (!outcome.cancelled)
      written = new Map(outcome.files.map((file) => [file.name, join(file.folder, file.name)]));
    return outcome;
  };
  const pathOf = (name: string): string => {
    const path = written.get(name);
    if (path === undefined) throw new AppError('file-missing', { file: name });
    return path;
  };
  /** Stops the batch that runs. */
  let cancel = new AbortController();

  return {
    'export.files': async ({ id, formats }) => {
      const { exportReport } = await import('./export-report');
      const db = context.db();
      const stored = existingReport(db, id);
      const { report } = stored;
      const settings = documentSettingsOf(db, report);
      const outcome = await exportReport(context, { report, formats, settings });
      await recordExport(context, stored, outcome.files);
      return remembering(outcome);
    },
    'export.batch': async (input) => {
      const { exportBatch } = await import('./export-batch');
      cancel = new AbortController();
      written = new Map();
      return exportBatch(context, input, {
        cancel: cancel.signal,
        onWritten: ({ name, folder }) => written.set(name, join(folder, name)),
      });
    },
    'export.cancelBatch': () => {
      cancel.abort();
      return {};
    },
    'export.poster': async ({ id, paper }) => {
      const { exportPoster } = await import('./poster');
      const stored = existingReport(context.db(), id);
      const outcome = await exportPoster(context, id, paper);
      await recordExport(context, stored, outcome.files);
      return remembering(outcome);
    },
    'poster.earlier': async ({ id }) => {
      const { earlierYears } = await import('./poster');
      return { earlier: earlierYears(context.db(), id) };
    },
    'checkSheet.save': async ({ id }) => {
      const { saveCheckSheet } = await import('./check-sheet');
      return remembering(await saveCheckSheet(context, id));
    },
    'report.saveCopy': async ({ report }) => {
      const { exportCopy } = await import('./export-report');
      return remembering(await exportCopy(context, report));
    },
    'export.reveal': ({ name }) => {
      context.desktop.showInFolder(pathOf(name));
      return {};
    },
    'export.open': async ({ name }) => {
      await context.desktop.openFile(pathOf(name));
      return {};
    },
  };
}
