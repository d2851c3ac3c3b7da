import { basename } from 'node:path';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import { AppError, errorSentence } from '../../shared/contract/errors';
import { reportTitle } from '../../shared/report/title';
import type { ExportContext } from './export-report';
import { documentSettingsOf } from './document-settings';
import type { Database } from '../storage/database';
import { existingReport } from './reports';

export interface BatchContext extends ExportContext {
  db: () => Database;
  /** Told before each report: how many are done, and which comes now. */
  progress: (step: { done: number; total: number; title: string }) => void;
}

/** Exports of many reports, one at a time. */
export interface Batch {
  run: (input: CallInput<'export.batch'>) => Promise<CallOutput<'export.batch'>>;
  /** Stops after the report that is being written; what is written stays. */
  cancel: () => void;
}

/** Exports many reports in many formats into one folder. An existing file is never replaced: the new one is numbered. */
export function exportBatches(context: BatchContext): Batch {
  let cancelled = false;
  return {
    cancel: () => {
      cancelled = true;
    },
    run: async ({ ids, formats }) => {
      cancelled = false;
      const folder = await context.dialogs.chooseFolder({
        title: '批量导出到文件夹',
        folder: context.folder(),
      });
      if (folder === null) return { cancelled: true, folder: '', files: 0, failures: [] };
      context.rememberFolder(folder);
      const { writeOutputs } = await import('../export/write-outputs');
      const failures: { title: string; reason: string }[] = [];
      let files = 0;
      for (const [done, id] of ids.entries()) {
        if (cancelled) break;
        const { report } = existingReport(context.db(), id);
        const title = reportTitle(report);
        context.progress({ done, total: ids.length, title });
        try {
          const settings = documentSettingsOf(context.db(), report);
          const request = { report, formats, folder, settings, onExists: 'number' } as const;
          files += (await writeOutputs(request, context)).files.length;
        } catch (error) {
          // One report that can't be written must not keep the others from being exported.
          if (!(error instanceof AppError)) throw error;
          failures.push({ title, reason: errorSentence(error) });
        }
      }
      return { cancelled, folder: basename(folder), files, failures };
    },
  };
}
