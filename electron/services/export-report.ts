import { basename, dirname, extname, join } from 'node:path';
import { access } from 'node:fs/promises';
import type { CallOutput, OutputFormat } from '../../shared/contract/calls';
import { AppError, describeError, type ErrorCode } from '../../shared/contract/errors';
import type { Report } from '../../shared/report/model';
import { reportTitle } from '../../shared/report/title';
import type { Dialogs, FileKind } from './ports';

/** Writes a report in one format to a path, whole or not at all; throws the target errors of the closed list. */
export type WriteOutput = (report: Report, format: OutputFormat, path: string) => Promise<void>;

export interface ExportContext {
  dialogs: Dialogs;
  write: WriteOutput;
  /** The folder proposed, and where the choice is remembered. */
  folder: () => string;
  rememberFolder: (folder: string) => void;
}

type Outcome = CallOutput<'export.files'>;
type WrittenFile = Outcome['files'][number];

const KINDS: Readonly<Record<OutputFormat, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF 文档',
  html: '网页',
  txt: '纯文本',
  xlsx: 'Excel 工作簿',
  nianbao: '年报文件',
};

/** What another name or a moment's patience may help with. */
const RETRIABLE: readonly ErrorCode[] = [
  'target-busy',
  'target-readonly',
  'path-too-long',
  'folder-missing',
  'disk-full',
  'write-failed',
];

const CANCELLED: Outcome = { cancelled: true, files: [] };

/** Exports one format to a file, or several to a folder, that the clerk chooses. An existing file is never replaced unasked. */
export async function exportReport(
  context: ExportContext,
  report: Report,
  formats: readonly OutputFormat[],
): Promise<Outcome> {
  const [only] = formats;
  if (formats.length === 1 && only) return exportOne(context, report, only);
  const folder = await context.dialogs.chooseFolder({ title: '导出到文件夹', folder: context.folder() });
  if (folder === null) return CANCELLED;
  const targets = await freeTargets(context, report, [...new Set(formats)], folder);
  if (!targets) return CANCELLED;
  const files: WrittenFile[] = [];
  for (const { format, path } of targets) {
    const written = await writeAsking(context, report, format, path);
    if (written === null) return { cancelled: true, files };
    files.push(written);
  }
  context.rememberFolder(folder);
  return { cancelled: false, files };
}

async function exportOne(context: ExportContext, report: Report, format: OutputFormat): Promise<Outcome> {
  const path = await chooseFile(context, report, format, join(context.folder(), fileName(report, format)));
  if (path === null) return CANCELLED;
  const written = await writeAsking(context, report, format, path);
  if (written === null) return CANCELLED;
  context.rememberFolder(written.folder);
  return { cancelled: false, files: [written] };
}

const fileName = (report: Report, format: OutputFormat): string =>
  `${safeName(reportTitle(report))}.${format}`;

/** A title as a file name: what Windows forbids in one becomes its full-width twin. */
function safeName(title: string): string {
  const twins: Readonly<Record<string, string>> = {
    '\\': '＼',
    '/': '／',
    ':': '：',
    '*': '＊',
    '?': '？',
    '"': '＂',
    '<': '＜',
    '>': '＞',
    '|': '｜',
  };
  return title.replace(/[\\/:*?"<>|]/gu, (mark) => twins[mark] ?? '').trim();
}

/** The file dialog; a name typed without its extension gets it. */
async function chooseFile(
  context: ExportContext,
  report: Report,
  format: OutputFormat,
  proposed: string,
): Promise<string | null> {
  const kind: FileKind = { name: KINDS[format], extensions: [format] };
  const path = await context.dialogs.saveFile({ title: `导出 ${KINDS[format]}`, path: proposed, kind });
  if (path === null || extname(path).toLowerCase() === `.${format}`) return path;
  const complete = `${path}.${format}`;
  // The dialog asked about the name without its extension only.
  if (!(await exists(complete))) return complete;
  const answer = await askExisting(context, [basename(complete)]);
  if (answer === 'replace') return complete;
  return answer === 'rename' ? chooseFile(context, report, format, await freeName(complete)) : null;
}

type Target = { format: OutputFormat; path: string };

/** A path for each format; where files are there already the clerk chooses between replacing and other names. */
async function freeTargets(
  context: ExportContext,
  report: Report,
  formats: readonly OutputFormat[],
  folder: string,
): Promise<Target[] | null> {
  const targets = formats.map((format) => ({ format, path: join(folder, fileName(report, format)) }));
  const taken: string[] = [];
  for (const { path } of targets) if (await exists(path)) taken.push(basename(path));
  if (taken.length === 0) return targets;
  const answer = await askExisting(context, taken);
  if (answer === 'cancel') return null;
  if (answer === 'replace') return targets;
  return Promise.all(targets.map(async ({ format, path }) => ({ format, path: await freeName(path) })));
}

function askExisting(
  context: ExportContext,
  names: readonly string[],
): Promise<'replace' | 'rename' | 'cancel'> {
  return context.dialogs.ask({
    message: names.length === 1 ? `“${names[0]}”已经存在。` : `文件夹中已有 ${names.length} 个同名文件。`,
    detail:
      names.length === 1 ? '替换后原来的文件不能恢复。' : `${names.join('\n')}\n\n替换后原来的文件不能恢复。`,
    choices: [
      { id: 'rename', label: '另取名字' },
      { id: 'replace', label: '替换' },
      { id: 'cancel', label: '取消' },
    ],
    safe: 'cancel',
  });
}

/** The path itself, or with (2), (3) … before its extension where a file of the name is there. */
async function freeName(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem}(${number})${extension}`;
    if (!(await exists(candidate))) return candidate;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes a file; where the target can't be written the clerk tries again, takes another name, or gives up (null). */
async function writeAsking(
  context: ExportContext,
  report: Report,
  format: OutputFormat,
  path: string,
): Promise<WrittenFile | null> {
  try {
    await context.write(report, format, path);
    return { name: basename(path), folder: dirname(path), format };
  } catch (error) {
    if (!(error instanceof AppError) || !RETRIABLE.includes(error.code)) throw error;
    const { what, why, advice } = describeError(error);
    const answer = await context.dialogs.ask({
      message: what,
      detail: `${why}\n${advice}`,
      choices: [
        { id: 'retry', label: '重试' },
        { id: 'rename', label: '换个名字' },
        { id: 'cancel', label: '取消' },
      ],
      safe: 'cancel',
    });
    if (answer === 'cancel') return null;
    if (answer === 'retry') return writeAsking(context, report, format, path);
    const other = await chooseFile(context, report, format, await freeName(path));
    return other === null ? null : writeAsking(context, report, format, other);
  }
}
