import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import type { ExportOutcome } from '../../shared/contract/export';
import { FORMAT_NAMES, type OutputFormat } from '../../shared/document/formats';
import { reportDocument } from '../../shared/document/report-document';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { outputName } from '../export/file-names';
import { VERIFY } from '../export/verify-output';
import { outputBytes, type OutputDeps, type OutputsRequest } from '../export/write-outputs';
import { freeNumber, isTaken } from '../files/free-name';
import { writeFileSafely } from '../files/write-file';
import type { Database } from '../storage/database';
import { askExisting, askFailure, canTryAgain, type ExistingAnswer } from './export-questions';
import type { Dialogs } from './ports';

/** What writing a file the clerk chooses needs. */
export interface AskingContext {
  dialogs: Dialogs;
  /** The folder proposed. */
  folder: () => string;
  rememberFolder: (folder: string) => void;
}

/** What exporting a report of the library needs. */
export interface ExportContext extends AskingContext, OutputDeps {
  db: () => Database;
}

/** One file to be written; `replace` once the clerk has agreed to replace what is there. */
interface Target {
  format: OutputFormat;
  path: string;
  replace: boolean;
}

/** Makes the bytes of an output; called again where the clerk tries once more. */
type MakeBytes = (format: OutputFormat) => Promise<Uint8Array>;

/**
 * Exports one format to a file, or several to a folder, that the clerk chooses. An existing file is never replaced
 * unasked; where a target can't be written the clerk tries again or takes another name.
 */
export async function exportReport(
  context: AskingContext & OutputDeps,
  { report, formats, settings }: Pick<OutputsRequest, 'report' | 'formats' | 'settings'>,
): Promise<ExportOutcome> {
  const document = reportDocument(report, settings);
  const make: MakeBytes = (format) => outputBytes(format, report, document, settings, context);
  const targets = await chooseTargets(context, report, [...new Set(formats)]);
  const files: ExportOutcome['files'] = [];
  for (const target of targets ?? []) {
    const path = await writeAsking(context, make, target);
    if (path === null) return { cancelled: true, files };
    files.push({ name: basename(path), folder: dirname(path), format: target.format });
  }
  const last = files.at(-1);
  if (!last) return { cancelled: true, files };
  context.rememberFolder(last.folder);
  return { cancelled: false, files };
}

/** Exports one output of another kind (a poster, a check sheet, a copy) to a file the clerk chooses; `name` is proposed. */
export async function exportFile(
  context: AskingContext,
  output: { name: string; format: OutputFormat; make: MakeBytes },
): Promise<ExportOutcome> {
  const target = await chooseFile(context, output.format, join(context.folder(), output.name));
  const path = target && (await writeAsking(context, output.make, target));
  if (path === null) return { cancelled: true, files: [] };
  context.rememberFolder(dirname(path));
  return {
    cancelled: false,
    files: [{ name: basename(path), folder: dirname(path), format: output.format }],
  };
}

/** Exports a report as its own file, without the library: that may be what can't be read or written any more. */
export function exportCopy(context: AskingContext, report: Report): Promise<ExportOutcome> {
  return exportFile(context, {
    name: outputName(report, 'nianbao'),
    format: 'nianbao',
    make: () => Promise.resolve(new TextEncoder().encode(writeReportFile(report))),
  });
}

async function chooseTargets(
  context: AskingContext,
  report: Report,
  formats: readonly OutputFormat[],
): Promise<Target[] | null> {
  const [only] = formats;
  if (formats.length === 1 && only) {
    const target = await chooseFile(context, only, join(context.folder(), outputName(report, only)));
    return target && [target];
  }
  const folder = await context.dialogs.chooseFolder({ title: '导出到文件夹', folder: context.folder() });
  if (folder === null) return null;
  return freeTargets(context, report, formats, folder);
}

/** The file dialog, which asks itself before an existing file is taken; a name typed without its extension gets it. */
async function chooseFile(
  context: AskingContext,
  format: OutputFormat,
  proposed: string,
): Promise<Target | null> {
  const kind = { name: FORMAT_NAMES[format], extensions: [format] };
  const path = await context.dialogs.saveFile({
    title: `导出 ${FORMAT_NAMES[format]}`,
    path: proposed,
    kind,
  });
  if (path === null) return null;
  if (extname(path).toLowerCase() === `.${format}`) return { format, path, replace: true };
  const complete = `${path}.${format}`;
  // The dialog asked about the name without its extension only.
  if (!(await isTaken(complete))) return { format, path: complete, replace: false };
  const answer = await askExisting(context.dialogs.ask, [basename(complete)]);
  return followAnswer(context, answer, { format, path: complete, replace: false });
}

/** A path for each format; where files are there already the clerk chooses between replacing and other names. */
async function freeTargets(
  context: AskingContext,
  report: Report,
  formats: readonly OutputFormat[],
  folder: string,
): Promise<Target[] | null> {
  const numbered = (number: number, replace: boolean): Target[] =>
    formats.map((format) => ({ format, path: join(folder, outputName(report, format, number)), replace }));
  const first = numbered(1, false);
  const taken = await Promise.all(first.map(({ path }) => isTaken(path)));
  if (!taken.includes(true)) return first;
  const answer = await askExisting(
    context.dialogs.ask,
    first.filter((_target, index) => taken[index]).map(({ path }) => basename(path)),
  );
  if (answer === 'cancel') return null;
  if (answer === 'replace') return numbered(1, true);
  const namesFor = (number: number): string[] => formats.map((format) => outputName(report, format, number));
  return numbered(await freeNumber(folder, namesFor, 2), false);
}

/** Writes a file and gives its path in the end; null where the clerk gave up. */
async function writeAsking(context: AskingContext, make: MakeBytes, target: Target): Promise<string | null> {
  try {
    await write(make, target);
    return target.path;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const next = await afterFailure(context, error, target);
    return next && writeAsking(context, make, next);
  }
}

async function afterFailure(context: AskingContext, error: AppError, target: Target): Promise<Target | null> {
  if (error.code === 'target-exists') {
    const answer = await askExisting(context.dialogs.ask, [basename(target.path)]);
    return followAnswer(context, answer, target);
  }
  if (!canTryAgain(error)) throw error;
  const answer = await askFailure(context.dialogs.ask, error);
  if (answer === 'cancel') return null;
  return answer === 'retry' ? target : chooseFile(context, target.format, target.path);
}

async function followAnswer(
  context: AskingContext,
  answer: ExistingAnswer,
  target: Target,
): Promise<Target | null> {
  if (answer === 'replace') return { ...target, replace: true };
  return answer === 'rename' ? chooseFile(context, target.format, target.path) : null;
}

/** Makes the bytes of one output and puts them on the disk. */
async function write(make: MakeBytes, { format, path, replace }: Target): Promise<void> {
  await writeFileSafely({ path, bytes: await make(format), replace, verify: VERIFY[format] });
}
