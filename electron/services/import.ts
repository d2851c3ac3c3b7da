import { dirname } from 'node:path';
import type { HandlersOf } from '../../shared/contract/call';
import type { CallOutput } from '../../shared/contract/calls';
import type { IMPORT_CALLS } from '../../shared/contract/import';
import { FORMAT_NAMES } from '../../shared/document/formats';
import type { Dialogs, FileKind } from './ports';
import type { Preferences } from './preferences';
import type { ReportsContext } from './reports';

interface ImportContext {
  reports: ReportsContext;
  dialogs: Dialogs;
  preferences: Pick<Preferences, 'folder' | 'rememberFolder'>;
}

/** Taking documents into the library. */
export function importHandlers(context: ImportContext): HandlersOf<typeof IMPORT_CALLS> {
  return { 'report.import': () => importFile(context) };
}

/** What came of taking a file in: its report's id (null where the clerk cancelled), and what was not recognised. */
type TakenIn = CallOutput<'report.import'>;

/** Lets the clerk choose a document and takes it into the library. */
async function importFile(context: ImportContext): Promise<TakenIn> {
  const path = await context.dialogs.openFile({
    title: '导入年度报告',
    folder: context.preferences.folder('import'),
    kinds: await readableKinds(),
  });
  if (path === null) return { id: null, remarks: [] };
  const taken = await takeInFile(context, path);
  context.preferences.rememberFolder('import', dirname(path));
  return taken;
}

async function readableKinds(): Promise<FileKind[]> {
  const { READABLE_EXTENSIONS } = await import('../import/read-document');
  return [
    { name: '年度报告', extensions: READABLE_EXTENSIONS },
    { name: FORMAT_NAMES.nianbao, extensions: ['nianbao'] },
  ];
}

/** Takes the report of a file into the library; see takeIn. Throws the file errors of the closed list. */
export async function takeInFile(
  context: Pick<ImportContext, 'reports' | 'dialogs'>,
  path: string,
): Promise<TakenIn> {
  const [{ readDocument }, { takeIn }] = await Promise.all([
    import('../import/read-document'),
    import('./take-in'),
  ]);
  const { report, findings } = await readDocument(path);
  const id = await takeIn(context.reports, report, context.dialogs.ask);
  return { id, remarks: findings.map(({ message }) => message) };
}
