import { basename, dirname, extname, join } from 'node:path';
import type { CallOutput } from '../../shared/contract/calls';
import type { OutputFormat } from '../../shared/document/formats';
import { AppError } from '../../shared/contract/errors';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import { outputName } from '../export/file-names';
import { exists } from '../export/write-file';
import type { OutputDeps } from '../export/write-outputs';
import { askExisting, askFailure, canTryAgain, type ExistingAnswer } from './export-questions';
import type { Dialogs } from './ports';

/** What writing a file the clerk chooses needs. */
export interface AskingContext {
  dialogs: Dialogs;
  /** The folder proposed. */
  folder: () => string;
  rememberFolder: (folder: string) => void;
}

export interface ExportContext extends OutputDeps, AskingContext {
  /** How a report's unit wants its documents. */
  settings: (report: Report) => DocumentSettings;
}

type Outcome = CallOutput<'export.files'>;

/** One file to be written; `replace` once the clerk has agreed to replace what is there. */
interface Target {
  format: OutputFormat;
  path: string;
  replace: boolean;
}

/** Makes the bytes of an output; called again where the clerk tries once more. */
export type MakeBytes = (format: OutputFormat) => Promise<Uint8Array>;

const KINDS: Readonly<Record<OutputFormat, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF 文档',
  html: '网页',
  txt: '纯文本',
  xlsx: 'Excel 工作簿',
  nianbao: '年报文件',
};

/**
 * Exports one format to a file, or several to a folder, that the clerk chooses. An existing file is never replaced
 * unasked; where a target can't be written the clerk tries again or takes another name.
 */
export async function exportReport(
  context: ExportContext,
  report: Report,
  formats: readonly OutputFormat[],
): Promise<Outcome> {
  const settings = context.settings(report);
  const content = reportDocument(report, settings);
  const make: MakeBytes = async (format) => {
    const { outputBytes } = await import('../export/write-outputs');
    return outputBytes(format, report, content, settings, context);
  };
  const targets = await chooseTargets(context, report, [...new Set(formats)]);
  const files: Outcome['files'] = [];
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

/** Exports one output of another kind (a poster, a check sheet) to a file the clerk chooses; `name` is proposed. */
export async function exportFile(
  context: AskingContext,
  output: { name: string; format: OutputFormat; make: MakeBytes },
): Promise<Outcome> {
  const target = await chooseFile(context, output.format, join(context.folder(), output.name));
  const path = target && (await writeAsking(context, output.make, target));
  if (path === null) return { cancelled: true, files: [] };
  context.rememberFolder(dirname(path));
  return {
    cancelled: false,
    files: [{ name: basename(path), folder: dirname(path), format: output.format }],
  };
}

async function chooseTargets(
  context: ExportContext,
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
  const kind = { name: KINDS[format], extensions: [format] };
  const path = await context.dialogs.saveFile({ title: `导出 ${KINDS[format]}`, path: proposed, kind });
  if (path === null) return null;
  if (extname(path).toLowerCase() === `.${format}`) return { format, path, replace: true };
  const complete = `${path}.${format}`;
  // The dialog asked about the name without its extension only.
  if (!(await isTaken(complete))) return { format, path: complete, replace: false };
  const answer = await askExisting(context.dialogs.ask, [basename(complete)]);
  return settleExisting(context, answer, { format, path: complete, replace: false });
}

/** A path for each format; where files are there already the clerk chooses between replacing and other names. */
async function freeTargets(
  context: ExportContext,
  report: Report,
  formats: readonly OutputFormat[],
  folder: string,
): Promise<Target[] | null> {
  const numbered = (number: number, replace: boolean): Target[] =>
    formats.map((format) => ({ format, path: join(folder, outputName(report, format, number)), replace }));
  const first = numbered(1, false);
  const taken = await takenOf(first);
  if (taken.length === 0) return first;
  const answer = await askExisting(
    context.dialogs.ask,
    taken.map(({ path }) => basename(path)),
  );
  if (answer === 'cancel') return null;
  if (answer === 'replace') return numbered(1, true);
  for (let number = 2; ; number += 1) {
    const others = numbered(number, false);
    if ((await takenOf(others)).length === 0) return others;
  }
}

async function takenOf(targets: readonly Target[]): Promise<Target[]> {
  const taken = await Promise.all(targets.map(({ path }) => isTaken(path)));
  return targets.filter((_target, index) => taken[index]);
}

/** A name that can't even be looked at (too long, no right to) is told by writing to it. */
const isTaken = (path: string): Promise<boolean> => exists(path).catch(() => false);

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
    return settleExisting(context, answer, target);
  }
  if (!canTryAgain(error)) throw error;
  const answer = await askFailure(context.dialogs.ask, error);
  if (answer === 'cancel') return null;
  return answer === 'retry' ? target : chooseFile(context, target.format, target.path);
}

async function settleExisting(
  context: AskingContext,
  answer: ExistingAnswer,
  target: Target,
): Promise<Target | null> {
  if (answer === 'replace') return { ...target, replace: true };
  return answer === 'rename' ? chooseFile(context, target.format, target.path) : null;
}

/** Makes the bytes of one output and puts them on the disk; the writers are loaded when first used. */
async function write(make: MakeBytes, { format, path, replace }: Target): Promise<void> {
  const { writeFileSafely } = await import('../export/write-file');
  const { VERIFY } = await import('../export/verify-output');
  await writeFileSafely({ path, bytes: await make(format), replace, verify: VERIFY[format] });
}
