import { basename, dirname } from 'node:path';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/contract/errors';
import { readReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import type { Dialogs, FileKind } from './ports';
import type { ReportsContext } from './reports';
import { takeIn } from './take-in';

export interface ImportContext {
  reports: ReportsContext;
  dialogs: Dialogs;
  /** The folder proposed, and where the choice is remembered. */
  folder: () => string | undefined;
  rememberFolder: (folder: string) => void;
}

const KINDS: readonly FileKind[] = [{ name: '年报文件', extensions: ['nianbao'] }];

/** Lets the clerk choose a document and takes it into the library; gives its id, or null where they cancelled. */
export async function importFile(context: ImportContext): Promise<string | null> {
  const path = await context.dialogs.openFile({
    title: '导入年度报告',
    folder: context.folder(),
    kinds: KINDS,
  });
  if (path === null) return null;
  const id = await takeInFile(context, path);
  context.rememberFolder(dirname(path));
  return id;
}

/** Takes the report of a file into the library; see takeIn. Throws the file errors of the closed list. */
export async function takeInFile(
  context: Pick<ImportContext, 'reports' | 'dialogs'>,
  path: string,
): Promise<string | null> {
  return takeIn(context.reports, await readAny(path), context.dialogs.ask);
}

async function readAny(path: string): Promise<Report> {
  const file = basename(path);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('file-missing', { file }, { cause: error });
  });
  const read = readReportFile(text);
  if (!read.ok) throw new AppError('not-a-report', { file, reason: read.reason });
  return read.report;
}
