import { refusedRow, type ImportBatch, type ImportRow } from '../../../shared/contract/import';
import { AppError, errorSentenceInRow } from '../../../shared/contract/errors';
import { figureCounts } from '../../import/many/figure-counts';
import { gravestSentence } from '../../import/many/gravest';
import type { ReadReport } from '../../import/worker/outcome';
import type { SendEvent } from '../../../shared/contract/calls';
import { findByUnitYear } from '../../storage/report-rows';
import { takingTurns } from '../../storage/taking-turns';
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

/** A document of a batch that was read, or why it was not. */
type Taken = { file: string; session: ImportSession } | { file: string; error: AppError };

/** Reads documents one after the other; a file that is refused keeps no other from being read. */
export async function readBatch(
  context: BatchContext,
  folder: string,
  documents: readonly BatchDocument[],
): Promise<ImportBatch> {
  const rows: ImportRow[] = [];
  await readEach(context, documents, (taken) => rows.push(batchRow(context, taken)));
  return { folder, rows, others: [], left: documents.length - rows.length };
}

/** The same for whoever makes other rows of them: each document is handed over as soon as it is read. */
export async function readEach(
  { sessions, send, signal }: BatchContext,
  documents: readonly BatchDocument[],
  take: (taken: Taken) => void,
): Promise<void> {
  sessions.startBatch();
  const turn = takingTurns();
  for (const [index, { file, load }] of documents.entries()) {
    if (signal.aborted) break;
    try {
      take({ file, session: sessions.addToBatch(file, await load()) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'import-cancelled') break;
      take({ file, error });
    }
    send('import.progress', { done: index + 1, total: documents.length, file });
    await turn();
  }
}

/** What the clerk sees of a document of a batch. */
export function batchRow({ reports }: Pick<BatchContext, 'reports'>, taken: Taken): ImportRow {
  return 'error' in taken
    ? refusedRow(taken.file, errorSentenceInRow(taken.error))
    : readRow(reports, taken.session);
}

function readRow({ db }: BatchContext['reports'], { importId, fileName, read }: ImportSession): ImportRow {
  const { report, findings } = read;
  return {
    importId,
    file: fileName,
    sentence: gravestSentence(findings),
    unit: report.unit.name,
    year: report.year,
    ...figureCounts(report),
    findings: findings.length,
    exists: findByUnitYear(db(), report.unit.name, report.year) !== null,
  };
}
