import { basename, dirname, join } from 'node:path';
import type { CollectedRow, Collection } from '../../../shared/contract/summary';
import { DIALOG_KINDS } from '../../import/file-kinds';
import { listDocuments } from '../../import/many/list-documents';
import { readBytes, readDocument, type NamedBytes, type ReadingContext } from '../../import/read-document';
import { batchRow, readEach, type BatchDocument } from '../importing/batch';
import { collectedRow } from './collect';
import type { SummaryContext } from './context';

const NOTHING: Collection = { cancelled: true, rows: [], unread: 0, others: [] };

/** Asks for files or a folder and reads them; nothing is stored. */
export async function collectChosen(context: SummaryContext, from: 'files' | 'folder'): Promise<Collection> {
  const { asking, preferences } = context;
  const folder = preferences.folder('import');
  let paths: { file: string; path: string }[];
  let others: string[] = [];
  if (from === 'folder') {
    const chosen = await asking.dialogs.chooseFolder({ title: '选择各单位报告所在的文件夹', folder });
    if (chosen === null) return NOTHING;
    preferences.rememberFolder('import', chosen);
    const found = await listDocuments(chosen);
    paths = found.documents.map((file) => ({ file, path: join(chosen, file) }));
    others = found.others;
  } else {
    const chosen = await asking.dialogs.openFiles({ title: '选择各单位的报告', folder, kinds: DIALOG_KINDS });
    const [first] = chosen;
    if (first === undefined) return NOTHING;
    preferences.rememberFolder('import', dirname(first));
    paths = chosen.map((path) => ({ file: basename(path), path }));
  }
  const collection = await readAll(context, (reading) =>
    paths.map(({ file, path }) => ({ file, load: () => readDocument(path, reading) })),
  );
  return { ...collection, others };
}

/** Reads files that are there already; nothing is stored. */
export function collectGiven(context: SummaryContext, files: readonly NamedBytes[]): Promise<Collection> {
  return readAll(context, (reading) =>
    files.map((file) => ({ file: file.name, load: () => readBytes(file, reading) })),
  );
}

async function readAll(
  { reports, sessions, reader, send, stops }: SummaryContext,
  documents: (reading: ReadingContext) => readonly BatchDocument[],
): Promise<Collection> {
  return stops.stoppable(async (signal) => {
    const all = documents({ reader, signal });
    const rows: CollectedRow[] = [];
    await readEach({ reports, sessions, send, signal }, all, (taken) =>
      rows.push(
        collectedRow(reports, batchRow({ reports }, taken), 'session' in taken ? taken.session : null),
      ),
    );
    return { cancelled: false, rows, unread: all.length - rows.length, others: [] };
  });
}
