import type { CallOutput } from '../../../shared/contract/calls';
import { AppError, errorSentenceInRow } from '../../../shared/contract/errors';
import { takingTurns } from '../../storage/taking-turns';
import { addReport, type ReportsContext } from '../reports';
import { contentHash } from '../take-in';
import type { ImportSession, ImportSessions } from './sessions';

/** Takes documents of a batch in as new reports; what the library has already is left as it is and said. */
export async function acceptMany(
  context: ReportsContext,
  sessions: ImportSessions,
  importIds: readonly string[],
): Promise<CallOutput<'import.acceptMany'>> {
  const result: CallOutput<'import.acceptMany'> = { added: [], refused: [] };
  const turn = takingTurns();
  for (const importId of importIds) {
    const session = sessions.get(importId);
    try {
      result.added.push({ importId, id: addOne(context, session) });
      sessions.drop(importId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.refused.push({ importId, file: session.fileName, sentence: errorSentenceInRow(error) });
    }
    await turn();
  }
  return result;
}

function addOne(context: ReportsContext, { fileName, read }: ImportSession): string {
  const { report } = read;
  if (report.unit.name === '') throw new AppError('unit-unknown', { file: fileName });
  return addReport(context, report, contentHash(report));
}
