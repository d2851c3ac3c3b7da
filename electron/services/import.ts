import { basename, dirname, join } from 'node:path';
import type { HandlersOf } from '../../shared/contract/call';
import type { CallInput, CallOutput, SendEvent } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import type { IMPORT_CALLS } from '../../shared/contract/import';
import { DIALOG_KINDS } from '../import/file-kinds';
import type { ReadingContext } from '../import/read-document';
import type { DocumentReader } from '../import/worker/document-reader';
import type { BatchDocument } from './importing/batch';
import { pastedDocuments } from './importing/pasted';
import type { ImportSessions } from './importing/sessions';
import type { ReadingStops } from './importing/stops';
import type { Dialogs } from './ports';
import type { Preferences } from './preferences';
import type { ReportsContext } from './reports';

export interface ImportContext {
  reports: ReportsContext;
  dialogs: Dialogs;
  preferences: Pick<Preferences, 'folder' | 'rememberFolder'>;
  sessions: ImportSessions;
  reader: DocumentReader;
  stops: ReadingStops;
  send: SendEvent;
}

// What reads, compares and takes in is loaded with the first import: the window starts without it.
const reading = () => import('../import/read-document');
const previews = () => import('./importing/preview');
const accepting = () => import('./importing/accept');

/** Taking documents into the library. */
export function importHandlers(context: ImportContext): HandlersOf<typeof IMPORT_CALLS> {
  const { reports, dialogs, sessions, reader, stops } = context;

  /** Runs work that `import.cancel` can stop. */
  const stoppable = <T>(
    work: (reading: ReadingContext & { signal: AbortSignal }) => Promise<T>,
  ): Promise<T> => stops.stoppable((signal) => work({ reader, signal }));

  const batch = (folder: string, documents: (reading: ReadingContext) => readonly BatchDocument[]) =>
    stoppable(async (stop) => {
      const { readBatch } = await import('./importing/batch');
      return readBatch({ ...context, signal: stop.signal }, folder, documents(stop));
    });

  const preview = async (importId: string) => {
    const { previewOf } = await previews();
    return previewOf(reports.db(), sessions.get(importId));
  };

  return {
    'report.import': () => importFile(context),
    'import.choose': async () => {
      const paths = await chooseFiles(context);
      const [path, second] = paths;
      if (path === undefined) return { preview: null, batch: null };
      if (second !== undefined)
        return { preview: null, batch: await batch('', (stop) => fromFiles(paths, stop)) };
      const importId = await stoppable((stop) => keepFile({ ...context, ...stop }, path));
      return { preview: await preview(importId), batch: null };
    },
    'import.file': async (file) => {
      const { readBytes } = await reading();
      const read = await stoppable((stop) => readBytes(file, stop));
      return preview(sessions.add(file.name, read).importId);
    },
    'import.files': ({ folder, files }) => batch(folder, (stop) => fromBytes(files, stop)),
    'import.text': async (pasted) => {
      const read = await stoppable((stop) => readPasted(pasted, stop));
      return preview(sessions.add('粘贴的内容', read).importId);
    },
    'import.folder': async () => {
      const folder = await dialogs.chooseFolder({
        title: '选择要导入的文件夹',
        folder: context.preferences.folder('import'),
      });
      if (folder === null) return { batch: null };
      context.preferences.rememberFolder('import', folder);
      const { listDocuments } = await import('../import/many/list-documents');
      const { documents, others } = await listDocuments(folder);
      const read = await batch(basename(folder), (stop) => fromFolder(folder, documents, stop));
      return { batch: { ...read, others } };
    },
    'import.cancel': () => {
      stops.stopAll();
      return {};
    },
    'import.preview': async ({ importId }) => {
      const { readDocument } = await reading();
      await stoppable((stop) => sessions.fulfil(importId, (path) => readDocument(path, stop)));
      return preview(importId);
    },
    'import.accept': async (input) => {
      const session = sessions.get(input.importId);
      const { accept } = await accepting();
      const accepted = accept(reports, session, input);
      sessions.drop(input.importId);
      return accepted;
    },
    'import.acceptMany': async ({ importIds }) => {
      const { acceptMany } = await import('./importing/accept-many');
      return acceptMany(reports, sessions, importIds);
    },
    'import.patches': async (input) => {
      const session = sessions.get(input.importId);
      const { patchesFor } = await accepting();
      return patchesFor(reports, session, input);
    },
    'import.discard': ({ importId }) => {
      sessions.drop(importId);
      return {};
    },
    'report.createNext': async (input) => {
      const { createNext } = await import('./importing/next-year');
      return createNext(reports, sessions, input);
    },
  };
}

async function chooseFiles({ dialogs, preferences }: ImportContext): Promise<string[]> {
  const paths = await dialogs.openFiles({
    title: '导入年度报告',
    folder: preferences.folder('import'),
    kinds: DIALOG_KINDS,
  });
  const [first] = paths;
  if (first !== undefined) preferences.rememberFolder('import', dirname(first));
  return paths;
}

const fromFiles = (paths: readonly string[], context: ReadingContext): BatchDocument[] =>
  paths.map((path) => ({
    file: basename(path),
    load: async () => (await reading()).readDocument(path, context),
  }));

const fromFolder = (folder: string, names: readonly string[], context: ReadingContext): BatchDocument[] =>
  names.map((file) => ({
    file,
    load: async () => (await reading()).readDocument(join(folder, file), context),
  }));

const fromBytes = (files: CallInput<'import.files'>['files'], context: ReadingContext): BatchDocument[] =>
  files.map((file) => ({ file: file.name, load: async () => (await reading()).readBytes(file, context) }));

/** Reads what was pasted: each form the clipboard has, until one is a report. */
async function readPasted(pasted: CallInput<'import.text'>, context: ReadingContext) {
  const { readBytes } = await reading();
  const [first, ...others] = pastedDocuments(pasted);
  const read = readBytes(first, context);
  return others.reduce(
    (before, document) =>
      before.catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'not-a-report') return readBytes(document, context);
        throw error;
      }),
    read,
  );
}

/** Reads a file and keeps it for a preview; gives its import id. */
async function keepFile(
  context: Pick<ImportContext, 'sessions'> & ReadingContext,
  path: string,
): Promise<string> {
  const { readDocument } = await reading();
  return context.sessions.add(basename(path), await readDocument(path, context)).importId;
}

/** What came of taking a file in: its report's id (null where the clerk cancelled), and what was not recognised. */
type TakenIn = CallOutput<'report.import'>;

/** Lets the clerk choose a document and takes it into the library. */
async function importFile(context: ImportContext): Promise<TakenIn> {
  const path = await context.dialogs.openFile({
    title: '导入年度报告',
    folder: context.preferences.folder('import'),
    kinds: DIALOG_KINDS,
  });
  if (path === null) return { id: null, remarks: [] };
  const { readDocument } = await reading();
  const { report, findings } = await readDocument(path, context);
  const { takeIn } = await import('./take-in');
  const id = await takeIn(context.reports, report, context.dialogs.ask);
  context.preferences.rememberFolder('import', dirname(path));
  return { id, remarks: findings.map(({ message }) => message) };
}
