import { printChoiceSchema, type PrintChoice, type Printer } from '../../shared/document/print-choice';
import type { CallOutput } from '../../shared/contract/calls';
import type { ReportDocument } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import { AppError, describeError } from '../../shared/contract/errors';
import type { OutputDeps } from '../export/write-outputs';
import type { Database } from '../storage/database';
import { readSetting, writeSetting, type Setting } from '../storage/settings';
import { documentSettingsOf } from './document-settings';
import type { Dialogs } from './ports';
import { existingReport } from './reports';

/** Prints a laid-out document: as chosen, or through the system's dialog; false where the clerk cancelled there. */
export type PrintDocument = (
  document: ReportDocument,
  settings: DocumentSettings,
  choice?: PrintChoice,
) => Promise<boolean>;

export interface PrintContext extends OutputDeps {
  db: () => Database;
  print: PrintDocument;
  printers: () => Promise<Printer[]>;
  ask: Dialogs['ask'];
  /** A folder for files nobody keeps. */
  temporaryFolder: () => string;
  /** Opens a file in the program the system has for it. */
  openFile: (path: string) => Promise<void>;
}

const lastChoice: Setting<PrintChoice | null> = {
  key: 'print',
  schema: printChoiceSchema.nullable(),
  fallback: null,
};

/** The printers there are, and what was chosen last where that printer is still among them. */
export async function printersOf(context: PrintContext): Promise<CallOutput<'print.printers'>> {
  const printers = await context.printers();
  const last = readSetting(context.db(), lastChoice);
  return { printers, last: printers.some(({ name }) => name === last?.printer) ? last : null };
}

/**
 * Prints a report of the library, as chosen (which is remembered) or through the system's dialog; false where nothing was sent. Where printer or driver fail, the same pages can be
 * opened as PDF and printed from there. Throws `report-missing`.
 */
export async function printReport(context: PrintContext, id: string, choice?: PrintChoice): Promise<boolean> {
  const db = context.db();
  const { report } = existingReport(db, id);
  const settings = documentSettingsOf(db, report);
  try {
    const sent = await context.print(reportDocument(report, settings), settings, choice);
    if (sent && choice) writeSetting(db, lastChoice, choice);
    return sent;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'print-failed') throw error;
    if ((await askPdf(context.ask, error)) === 'cancel') return false;
    const { writeOutputs } = await import('../export/write-outputs');
    const { files } = await writeOutputs(
      { report, formats: ['pdf'], folder: context.temporaryFolder(), settings, onExists: 'replace' },
      context,
    );
    for (const { path } of files) await context.openFile(path);
    return false;
  }
}

function askPdf(ask: Dialogs['ask'], error: AppError): Promise<'open' | 'cancel'> {
  const { what, why, advice } = describeError(error);
  return ask({
    message: what,
    detail: `${why}\n${advice}`,
    choices: [
      { id: 'open', label: '打开 PDF 再打印' },
      { id: 'cancel', label: '取消' },
    ],
    safe: 'cancel',
  });
}
