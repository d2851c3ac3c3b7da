import { refusedRow, type ImportBatch, type ImportRow } from '../../../shared/contract/import';
import { AppError, errorSentenceInRow } from '../../../shared/contract/errors';
import { figureCounts } from '../../import/many/figure-counts';
import { gravestSentence } from '../../import/many/gravest';
import type { ReadReport } from '../../import/worker/outcome';
import type { SendEvent } from '../../../shared/contract/calls';
import { findByUnitYear } from '../../storage/report-rows';
import type { ReportsContext } from '../reports';
import type { ImportSession, ImportSessions } from './sessions';

/** A document of a batch, read when its turn comes. */
export interface BatchDocument {
  file: string;
  load: () => Promise<ReadReport>;
}

interface BatchContext {
  reports: Pick<ReportsContext, 'db'>;
  sessions: ImportSessions;
  send: SendEvent;
  signal: AbortSignal;
}

/** Reads documents one after the other; a file that is refused keeps no other from being read. */
export async function readBatch(
  context: BatchContext,
  folder: string,
  documents: readonly BatchDocument[],
): Promise<ImportBatch> {
  const { sessions, send, signal } = context;
  sessions.startBatch();
  const rows: ImportRow[] = [];
  for (const { file, load } of documents) {
    if (signal.aborted) break;
    try {
      rows.push(readRow(context, sessions.addToBatch(file, await load())));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'import-cancelled') break;
      rows.push(refusedRow(file, errorSentenceInRow(error)));
    }
    send('import.progress', { done: rows.length, total: documents.length, file });
  }
  return { folder, rows, others: [], left: documents.length - rows.length };
}

function readRow({ reports }: BatchContext, { importId, fileName, read }: ImportSession): ImportRow {
  const { report, findings } = read;
  return {
    importId,
    file: fileName,
    sentence: gravestSentence(findings),
    unit: report.unit.name,
    year: report.year,
    ...figureCounts(report),
    findings: findings.length,
    exists: findByUnitYear(reports.db(), report.unit.name, report.year) !== null,
  };
}
