import { dirname } from 'node:path';
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

/** Lets the clerk choose a document and takes it into the library; gives its id, or null where they cancelled. */
export async function importFile(context: ImportContext): Promise<string | null> {
  const path = await context.dialogs.openFile({
    title: '导入年度报告',
    folder: context.folder(),
    kinds: await readableKinds(),
  });
  if (path === null) return null;
  const id = await takeInFile(context, path);
  context.rememberFolder(dirname(path));
  return id;
}

async function readableKinds(): Promise<FileKind[]> {
  const { READABLE_EXTENSIONS } = await import('../import/read-document');
  return [
    { name: '年度报告', extensions: READABLE_EXTENSIONS },
    { name: '年报文件', extensions: ['nianbao'] },
  ];
}

/** Takes the report of a file into the library; see takeIn. Throws the file errors of the closed list. */
export async function takeInFile(
  context: Pick<ImportContext, 'reports' | 'dialogs'>,
  path: string,
): Promise<string | null> {
  const { readDocument } = await import('../import/read-document');
  const { report } = await readDocument(path);
  return takeIn(context.reports, report, context.dialogs.ask);
}
