import { dirname } from 'node:path';
import type { CallOutput } from '../../shared/contract/calls';
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

/** What came of taking a file in: its report's id (null where the clerk cancelled), and what was not recognised. */
export type TakenIn = CallOutput<'report.import'>;

/** Lets the clerk choose a document and takes it into the library. */
export async function importFile(context: ImportContext): Promise<TakenIn> {
  const path = await context.dialogs.openFile({
    title: '导入年度报告',
    folder: context.folder(),
    kinds: await readableKinds(),
  });
  if (path === null) return { id: null, remarks: [] };
  const taken = await takeInFile(context, path);
  context.rememberFolder(dirname(path));
  return taken;
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
): Promise<TakenIn> {
  const { readDocument } = await import('../import/read-document');
  const { report, findings } = await readDocument(path);
  const id = await takeIn(context.reports, report, context.dialogs.ask);
  return { id, remarks: findings.map(({ message }) => message) };
}
