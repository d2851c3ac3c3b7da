import { basename } from 'node:path';
import type { CallInput, CallOutput, SendEvent } from '../../shared/contract/calls';
import { AppError, errorSentence } from '../../shared/contract/errors';
import { reportTitle } from '../../shared/report/title';
import { writeOutputs } from '../export/write-outputs';
import { recordExport, type RecordContext } from './export-record';
import type { ExportContext } from './export-report';
import { existingReport } from './reports';
import { documentSettingsOf } from './document-settings';

export interface BatchContext extends ExportContext, RecordContext {
  send: SendEvent;
}

/**
 * Exports many reports in many formats into one folder; before each the page is sent how far it is. An existing file is
 * never replaced: the new one is numbered. `cancel` stops after the report that is being written; what is written stays, and `onWritten` is given each file.
 */
export async function exportBatch(
  context: BatchContext,
  { ids, formats }: CallInput<'export.batch'>,
  { cancel, onWritten }: { cancel: AbortSignal; onWritten: (file: { name: string; folder: string }) => void },
): Promise<CallOutput<'export.batch'>> {
  const folder = await context.dialogs.chooseFolder({ title: '批量导出到文件夹', folder: context.folder() });
  if (folder === null) return { cancelled: true, folder: '', files: 0, shown: null, failures: [] };
  context.rememberFolder(folder);
  const failures: { title: string; reason: string }[] = [];
  let files = 0;
  let shown: string | null = null;
  for (const [done, id] of ids.entries()) {
    if (cancel.aborted) break;
    const stored = existingReport(context.db(), id);
    const { report } = stored;
    const title = reportTitle(report);
    context.send('export.progress', { done, total: ids.length, title });
    try {
      const settings = documentSettingsOf(context.db(), report);
      const request = { report, formats, folder, settings, onExists: 'number' } as const;
      const written = await writeOutputs(request, context);
      files += written.length;
      for (const { name } of written) {
        onWritten({ name, folder });
        shown ??= name;
      }
      await recordExport(
        context,
        stored,
        written.map(({ name, format }) => ({ name, format, folder })),
      );
    } catch (error) {
      // One report that can't be written must not keep the others from being exported.
      if (!(error instanceof AppError)) throw error;
      failures.push({ title, reason: errorSentence(error) });
    }
  }
  return { cancelled: cancel.aborted, folder: basename(folder), files, shown, failures };
}
