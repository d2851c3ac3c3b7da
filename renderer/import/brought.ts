import { IMPORT_TEXTS } from '../i18n/import-texts';

/** A file below a dropped folder; `path` is its name with the folders below the dropped one. */
interface FileBelow {
  path: string;
  file: File;
}

/** What a drop or a paste brings: something to read, or a sentence why there is nothing. */
export type Brought =
  | { kind: 'file'; file: File }
  | { kind: 'files'; folder: string; files: readonly FileBelow[]; tooLarge: readonly string[] }
  | { kind: 'text'; text: string; html: string }
  | { kind: 'nothing'; sentence: string };

/** What a drop of files hands over to main, with the names of those that are too large for it. */
export async function filesOf(
  brought: Extract<Brought, { kind: 'file' | 'files' }>,
): Promise<{ files: { name: string; bytes: Uint8Array }[]; tooLarge: readonly string[] }> {
  const { files, tooLarge } =
    brought.kind === 'files'
      ? brought
      : { files: [{ path: brought.file.name, file: brought.file }], tooLarge: [] };
  const named = files.map(async ({ path, file }) => ({
    name: path,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { files: await Promise.all(named), tooLarge };
}

/** No document of an office is larger; the reader refuses it too, but not before all of it was handed over. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_FILES = 500;
/** All files of a drop are handed over together: more than this would fill the memory of an office PC. */
const MOST_BYTES_TOGETHER = 300 * 1024 * 1024;

/** Reads a drop or paste. Has to be called in the event itself: afterwards the browser takes the data away. */
export function broughtBy(data: DataTransfer, nothing: string): Promise<Brought> {
  const entries = [...data.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  const files = [...data.files];
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (entries.some((entry) => entry.isDirectory)) return belowEntries(entries);
  const [first, second] = files;
  if (first && second)
    return Promise.resolve(
      bounded(
        '',
        files.map((file) => ({ path: file.name, file })),
      ),
    );
  if (first) return Promise.resolve(single(first));
  if (text.trim() !== '' || html !== '') return Promise.resolve({ kind: 'text', text, html });
  return Promise.resolve({ kind: 'nothing', sentence: nothing });
}

function single(file: File): Brought {
  if (file.size > MOST_BYTES) return { kind: 'nothing', sentence: IMPORT_TEXTS.dropTooLarge(file.name) };
  return { kind: 'file', file };
}

function bounded(folder: string, files: readonly FileBelow[]): Brought {
  if (files.length === 0) return { kind: 'nothing', sentence: IMPORT_TEXTS.dropFolderEmpty(folder) };
  if (files.length > MOST_FILES) return { kind: 'nothing', sentence: IMPORT_TEXTS.dropTooMany(MOST_FILES) };
  // One file that is too large is told in its row; the others are read all the same.
  const fitting = files.filter(({ file }) => file.size <= MOST_BYTES);
  const tooLarge = files.filter(({ file }) => file.size > MOST_BYTES).map(({ path }) => path);
  const [first] = tooLarge;
  if (fitting.length === 0 && first !== undefined)
    return { kind: 'nothing', sentence: IMPORT_TEXTS.dropTooLarge(first) };
  const together = fitting.reduce((sum, { file }) => sum + file.size, 0);
  if (together > MOST_BYTES_TOGETHER) return { kind: 'nothing', sentence: IMPORT_TEXTS.dropTooMuch };
  return { kind: 'files', folder, files: fitting, tooLarge };
}

async function belowEntries(entries: readonly FileSystemEntry[]): Promise<Brought> {
  const [only, other] = entries;
  const folder = only && other === undefined ? only.name : '';
  const files: FileBelow[] = [];
  for (const entry of entries) await collect(entry, folder === '' ? entry.name : '', files);
  return bounded(folder, files);
}

/** Files a program keeps for itself beside a document (`~$年报.docx`, `.DS_Store`) are no documents. */
const OWN_FILES = /^(?:\.|~\$)/u;

async function collect(entry: FileSystemEntry, path: string, files: FileBelow[]): Promise<void> {
  if (files.length > MOST_FILES) return;
  if (isFileEntry(entry)) {
    if (OWN_FILES.test(entry.name)) return;
    files.push({ path, file: await new Promise<File>((done, fail) => entry.file(done, fail)) });
  } else if (isFolderEntry(entry)) {
    for (const child of await childrenOf(entry)) {
      await collect(child, path === '' ? child.name : `${path}/${child.name}`, files);
    }
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A folder is read in portions, until one is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
    all.push(...portion);
  }
}
