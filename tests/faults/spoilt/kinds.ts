import { existsSync } from 'node:fs';
import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { chanceFrom } from '../rounds/chance';

/** Where the files of a case are, all full paths. */
export interface Scene {
  /** The data folder that is spoilt. */
  folder: string;
  /** Another library's data folder, of a program that was killed. */
  foreign: string;
  /** The same library as it was some changes ago, closed properly. */
  older: string;
  /** Files of SQLite's that another program made. */
  ofOthers: string;
}

/** One way in which files in the data folder can be wrong before a start. */
export interface Kind {
  name: string;
  /** Whether the program that left them was closed, or killed with changes in the write-ahead file. */
  left: 'closed' | 'killed';
  spoil: (scene: Scene) => Promise<unknown>;
}

const LIBRARY = 'library.db';
const WAL = 'library.db-wal';
const SHM = 'library.db-shm';
const JOURNAL = 'library.db-journal';
const RECORD = 'library.record';

const remove = (name: string) => (scene: Scene) => rm(join(scene.folder, name), { force: true });
const write = (name: string, content: string | Buffer) => (scene: Scene) =>
  writeFile(join(scene.folder, name), content);
const cutTo = (name: string, size: (length: number) => number) => async (scene: Scene) => {
  const file = join(scene.folder, name);
  await truncate(file, size((await readFile(file)).length));
};
const edit = (name: string, change: (bytes: Buffer) => Buffer) => async (scene: Scene) => {
  const file = join(scene.folder, name);
  await writeFile(file, change(await readFile(file)));
};
const take =
  (from: 'foreign' | 'older' | 'ofOthers', name: string, as = name) =>
  (scene: Scene) =>
    copyFile(join(scene[from], name), join(scene.folder, as));
const asFolder = (name: string) => async (scene: Scene) => {
  await remove(name)(scene);
  await mkdir(join(scene.folder, name));
};
const all =
  (...works: ((scene: Scene) => Promise<unknown>)[]) =>
  async (scene: Scene) => {
    for (const work of works) await work(scene);
  };

/** Bytes by chance, the same in every run. */
function noise(length: number): Buffer {
  const chance = chanceFrom(17);
  return Buffer.from(Array.from({ length }, () => chance.below(256)));
}

const fill = (from: number, to: number, value: number) => (bytes: Buffer) => {
  bytes.fill(value, Math.min(from, bytes.length), Math.min(to, bytes.length));
  return bytes;
};
const PAGE = 4096;
/** The last whole page of a file. */
const lastPage = (bytes: Buffer): Buffer => fill(bytes.length - PAGE, bytes.length, 0)(bytes);
const number = (at: number, value: number) => (bytes: Buffer) => {
  bytes.writeUInt32BE(value, at);
  return bytes;
};
function swapPages(bytes: Buffer): Buffer {
  const [one, two] = [8 * PAGE, 12 * PAGE];
  const kept = Buffer.from(bytes.subarray(one, one + PAGE));
  bytes.copy(bytes, one, two, two + PAGE);
  kept.copy(bytes, two);
  return bytes;
}

const OF_LIBRARY: readonly (readonly [string, Kind['spoil']])[] = [
  ['deleted', remove(LIBRARY)],
  ['emptied', cutTo(LIBRARY, () => 0)],
  ['one byte long', cutTo(LIBRARY, () => 1)],
  ['cut within its first page', cutTo(LIBRARY, () => 511)],
  ['cut after its first page', cutTo(LIBRARY, () => PAGE)],
  ['cut in the middle of a page', cutTo(LIBRARY, () => 9000)],
  ['cut to half', cutTo(LIBRARY, (length) => Math.floor(length / 2))],
  ['without its last page', cutTo(LIBRARY, (length) => length - PAGE)],
  ['a text', write(LIBRARY, '报告'.repeat(4000))],
  ['a web page', write(LIBRARY, '<!doctype html><title>没有找到</title>')],
  ['the head of an archive', edit(LIBRARY, (bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]))],
  ['nothing but zeros', edit(LIBRARY, (bytes) => Buffer.alloc(bytes.length))],
  ['nothing but noise', edit(LIBRARY, (bytes) => noise(bytes.length))],
  ['of another program', take('ofOthers', 'others.db', LIBRARY)],
  ['of another library', take('foreign', LIBRARY)],
  ['an older one', take('older', LIBRARY)],
  ['a folder', asFolder(LIBRARY)],
  [
    'a link to nowhere',
    all(remove(LIBRARY), ({ folder }) => symlink(join(folder, '没有'), join(folder, LIBRARY))),
  ],
  [
    'a link to another library',
    all(remove(LIBRARY), ({ folder, foreign }) => symlink(join(foreign, LIBRARY), join(folder, LIBRARY))),
  ],
  ['without its head', edit(LIBRARY, fill(0, 100, 0))],
  ['without its first page', edit(LIBRARY, fill(0, PAGE, 0))],
  ['without its second page', edit(LIBRARY, fill(PAGE, 2 * PAGE, 0))],
  ['without some pages', edit(LIBRARY, fill(8 * PAGE, 12 * PAGE, 0))],
  ['without the content of its last page', edit(LIBRARY, lastPage)],
  ['with two pages exchanged', edit(LIBRARY, swapPages)],
  ['with a page of noise', edit(LIBRARY, (bytes) => (noise(PAGE).copy(bytes, 10 * PAGE), bytes))],
  ['of version 0', edit(LIBRARY, number(60, 0))],
  ['of a version to come', edit(LIBRARY, number(60, 9990))],
  ['marked as another program’s', edit(LIBRARY, number(68, 0x4d534f31))],
  ['of another page size', edit(LIBRARY, (bytes) => (bytes.writeUInt16BE(512, 16), bytes))],
  ['written twice over', edit(LIBRARY, (bytes) => Buffer.concat([bytes, bytes]))],
  ['with a tail of noise', ({ folder }) => appendFile(join(folder, LIBRARY), noise(5000))],
  ['renamed', ({ folder }) => rename(join(folder, LIBRARY), join(folder, `${LIBRARY}.bak`))],
];

const OF_SIDE_FILES: readonly (readonly [string, Kind['spoil']])[] = [
  ['the write-ahead file is deleted', remove(WAL)],
  ['the write-ahead file is emptied', cutTo(WAL, () => 0)],
  ['the write-ahead file is 20 bytes long', cutTo(WAL, () => 20)],
  ['the write-ahead file is cut to half', cutTo(WAL, (length) => Math.floor(length / 2))],
  ['the write-ahead file is a text', write(WAL, '报告'.repeat(4000))],
  ['the write-ahead file is noise', edit(WAL, (bytes) => noise(bytes.length))],
  ['the head of the write-ahead file is gone', edit(WAL, fill(0, 32, 0))],
  ['a frame of the write-ahead file is spoilt', edit(WAL, fill(100, 140, 0xa5))],
  ['the write-ahead file is of another library', take('foreign', WAL)],
  ['the write-ahead file is a folder', asFolder(WAL)],
  ['the write-ahead file is written twice over', edit(WAL, (bytes) => Buffer.concat([bytes, bytes]))],
  ['the write-ahead file has a tail of noise', ({ folder }) => appendFile(join(folder, WAL), noise(5000))],
  ['all side files are of another library', all(take('foreign', WAL), take('foreign', SHM))],
  ['all side files are deleted', all(remove(WAL), remove(SHM))],
  ['the shared memory is deleted', remove(SHM)],
  ['the shared memory is noise', edit(SHM, (bytes) => noise(bytes.length))],
  ['the shared memory is of another library', take('foreign', SHM)],
  ['the shared memory is a folder', asFolder(SHM)],
  ['library and write-ahead file are deleted', all(remove(LIBRARY), remove(WAL), remove(SHM))],
  ['only the write-ahead file is left', all(remove(LIBRARY), remove(SHM), remove(RECORD))],
  ['the library is an older one beside a newer write-ahead file', take('older', LIBRARY)],
  ['the library is of another one beside this write-ahead file', take('foreign', LIBRARY)],
];

const OF_THE_REST: readonly (readonly [string, Kind['spoil']])[] = [
  ['a write-ahead file of another library has come', take('foreign', WAL)],
  ['a text has come as write-ahead file', write(WAL, '报告'.repeat(4000))],
  ['an empty write-ahead file has come', write(WAL, '')],
  ['a text has come as journal', write(JOURNAL, '报告'.repeat(4000))],
  ['an empty journal has come', write(JOURNAL, '')],
  ['another library has come as journal', take('foreign', LIBRARY, JOURNAL)],
  ['the record is deleted', remove(RECORD)],
  ['the record is emptied', cutTo(RECORD, () => 0)],
  ['the first half of the record is noise', edit(RECORD, (bytes) => (noise(512).copy(bytes, 0), bytes))],
  ['the record is noise', edit(RECORD, (bytes) => noise(bytes.length))],
  ['the record is of another library', take('foreign', RECORD)],
  ['the record is an older one', take('older', RECORD)],
  ['the record is a folder', asFolder(RECORD)],
  ['library and record are deleted', all(remove(LIBRARY), remove(RECORD))],
  ['library and record are older ones', all(take('older', LIBRARY), take('older', RECORD))],
  ['library is another one, record deleted', all(take('foreign', LIBRARY), remove(RECORD))],
  [
    'library and backups are deleted',
    all(remove(LIBRARY), ({ folder }) => rm(join(folder, 'backups'), { recursive: true })),
  ],
  ['the folder is emptied', ({ folder }) => rm(folder, { recursive: true }).then(() => mkdir(folder))],
  [
    'a part of the backups is noise, and the library is deleted',
    all(remove(LIBRARY), ({ folder }) =>
      writeFile(join(folder, 'backups', '报告库 2020-01-01 00.00.00 手动备份.db'), noise(9000)),
    ),
  ],
];

/** The bytes of a library that are other than they were written: one bit, or up to 16 bytes side by side. */
function flips(count: number): Kind[] {
  const chance = chanceFrom(4711);
  return Array.from({ length: count }, (_, round) => {
    const spread = chance.below(1_000_000);
    const bits = 1 << chance.below(8);
    const bytes = round % 2 === 0 ? 1 : 1 + chance.below(16);
    const flip = edit(LIBRARY, (content) => {
      const at = Math.floor((spread / 1_000_000) * (content.length - bytes));
      for (let each = at; each < at + bytes; each += 1) content[each] = (content[each] ?? 0) ^ bits;
      return content;
    });
    return {
      name: `${bytes} bytes flipped at ${(spread / 10_000).toFixed(2)} %`,
      left: 'closed',
      spoil: flip,
    };
  });
}

/** All kinds, and then byte flips. */
export const KINDS: readonly Kind[] = [
  ...OF_LIBRARY.map(([name, spoil]): Kind => ({ name: `the library is ${name}`, left: 'closed', spoil })),
  ...OF_SIDE_FILES.map(([name, spoil]): Kind => ({ name, left: 'killed', spoil })),
  ...OF_THE_REST.map(([name, spoil]): Kind => ({ name, left: 'closed', spoil })),
];
export const FLIPS: readonly Kind[] = flips(140);

/** Puts a folder's files in the place of another's. */
export async function putBack(from: string, to: string): Promise<void> {
  if (existsSync(to)) await rm(to, { recursive: true });
  await cp(from, to, { recursive: true });
}
