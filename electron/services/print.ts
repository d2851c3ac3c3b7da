import type { HandlersOf } from '../../shared/contract/call';
import type { CallOutput } from '../../shared/contract/calls';
import { AppError, describeError } from '../../shared/contract/errors';
import type { PRINT_CALLS } from '../../shared/contract/print';
import { printChoiceSchema, type PrintChoice } from '../../shared/document/print-choice';
import { readSetting, writeSetting, type Setting } from '../storage/settings';
import type { OutputDeps } from '../export/write-outputs';
import { recordPrint, type RecordContext } from './export-record';
import { CANCEL, type Desktop, type Dialogs, type Pages } from './ports';
import { existingReport } from './reports';
import { documentSettingsOf } from './document-settings';

export interface PrintContext extends OutputDeps, RecordContext, Pick<Pages, 'print' | 'printers'> {
  ask: Dialogs['ask'];
  /** A folder for files nobody keeps. */
  temporaryFolder: () => string;
  desktop: Pick<Desktop, 'openFile'>;
}

const lastChoice: Setting<PrintChoice | null> = {
  key: 'print',
  schema: printChoiceSchema.nullable(),
  fallback: null,
};

/** Printing on paper. */
export function printHandlers(context: PrintContext): HandlersOf<typeof PRINT_CALLS> {
  return {
    'print.printers': () => printersOf(context),
    'print.report': async ({ id, choice }) => ({ sent: await printReport(context, id, choice) }),
    'print.poster': async ({ id }) => {
      const { posterPages } = await import('./poster');
      return { sent: await context.print(posterPages(context.db(), id)) };
    },
    'checkSheet.print': async ({ id }) => {
      const { checkSheetPages } = await import('./check-sheet');
      return { sent: await context.print(checkSheetPages(context, id)) };
    },
  };
}

/** The printers there are, and what was chosen last where that printer is still among them. */
export async function printersOf(
  context: Pick<PrintContext, 'db' | 'printers'>,
): Promise<CallOutput<'print.printers'>> {
  const printers = await context.printers();
  const last = readSetting(context.db(), lastChoice);
  return { printers, last: printers.some(({ name }) => name === last?.printer) ? last : null };
}

/**
 * Prints a report of the library, as chosen (which is remembered) or through the system's dialog; false where nothing
 * was sent. Where printer or driver fail, the same pages can be opened as PDF and printed from there. Throws
 * `report-missing`. What was sent to the printer is kept as a version.
 */
export async function printReport(context: PrintContext, id: string, choice?: PrintChoice): Promise<boolean> {
  const db = context.db();
  const stored = existingReport(db, id);
  const { report } = stored;
  const settings = documentSettingsOf(db, report);
  const { reportDocument } = await import('../../shared/document/report-document');
  try {
    const document = reportDocument(report, settings);
    const sent = await context.print({ kind: 'report', document, settings }, choice);
    if (sent) recordPrint(context, stored);
    if (sent && choice) writeSetting(db, lastChoice, choice);
    return sent;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'print-failed') throw error;
    if ((await askPdf(context.ask, error)) === 'cancel') return false;
    const { writeOutputs } = await import('../export/write-outputs');
    const files = await writeOutputs(
      { report, formats: ['pdf'], folder: context.temporaryFolder(), settings, onExists: 'replace' },
      context,
    );
    for (const { path } of files) await context.desktop.openFile(path);
    return false;
  }
}

function askPdf(ask: Dialogs['ask'], error: AppError): Promise<'open' | 'cancel'> {
  const { what, why, advice } = describeError(error);
  return ask({
    message: what,
    detail: `${why}\n${advice}`,
    choices: [{ id: 'open', label: '打开 PDF 再打印' }, CANCEL],
    safe: 'cancel',
  });
}
