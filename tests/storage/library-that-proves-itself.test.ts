import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LibrarySession } from '../../electron/services/library-session';
import { makeBackup } from '../../electron/storage/backups';
import { dataFiles, sideFiles, type DataFiles } from '../../electron/storage/data-files';
import { openFile } from '../../electron/storage/database';
import { readRecord } from '../../electron/storage/library-record';
import { readLibraryRow } from '../../electron/storage/library-row';
import { listReports } from '../../electron/storage/report-rows';
import { addTestReport, NOON, testFolder, testReport, testSession } from './test-library';

const knownOf = (files: DataFiles): string => join(files.folder, '..', '自己的', 'libraries.json');

const start = (files: DataFiles, known: string | null = knownOf(files)): Promise<LibrarySession> =>
  testSession(files, { known });

/** Adds a report as a call of the page does. */
function add(session: LibrarySession, id: string): void {
  addTestReport(session.db(), id, testReport(2000 + Number(id.replace(/\D/gu, ''))));
  session.settle();
}

const ids = (session: LibrarySession): string[] =>
  listReports(session.db())
    .map((row) => row.id)
    .sort();

/** Everything in the data folder but the program's own logs, as it is byte for byte. */
function contents(files: DataFiles): Record<string, string> {
  return Object.fromEntries(
    readdirSync(files.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm') && !entry.name.startsWith('lock.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(files.folder.length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/**
 * A folder as a killed program leaves it: report r1 folded in, report r2 still in the write-ahead file. The program
 * itself is copied from while it runs, as it can't be killed here.
 */
async function killedLibrary(): Promise<DataFiles> {
  const files = testFolder();
  const session = await start(files);
  add(session, 'r1');
  session.foldIn();
  add(session, 'r2');
  const left = testFolder();
  rmSync(left.folder, { recursive: true });
  cpSync(files.folder, left.folder, { recursive: true });
  rmSync(`${left.library}-shm`);
  return left;
}

/** A library of its own that was closed; gives its files. */
async function otherLibrary(): Promise<DataFiles> {
  const files = testFolder();
  const session = await start(files);
  for (const id of ['x1', 'x2', 'x3']) add(session, id);
  session.close();
  return files;
}

describe('what a killed program left', () => {
  it('opens without a word, everything there', async () => {
    const session = await start(await killedLibrary());
    expect(session.failure()).toBeNull();
    expect(ids(session)).toEqual(['r1', 'r2']);
  });

  it.each([
    ['deleted', (wal: string) => rmSync(wal)],
    ['emptied', (wal: string) => truncateSync(wal, 0)],
    ['cut', (wal: string) => truncateSync(wal, 20)],
    ['overwritten with text', (wal: string) => writeFileSync(wal, '不是日志'.repeat(2000))],
    [
      'flipped in its head',
      (wal: string) => {
        const bytes = readFileSync(wal);
        bytes.writeUInt8(bytes.readUInt8(17) ^ 1, 17);
        writeFileSync(wal, bytes);
      },
    ],
  ])('is told where the write-ahead file was %s, and can be gone on with', async (_what, spoil) => {
    const files = await killedLibrary();
    spoil(`${files.library}-wal`);
    const before = readFileSync(files.library);
    const session = await start(files);
    expect(session.failure()?.code).toBe('library-behind');
    expect(session.failure()?.params['last']).toContain('2 份报告');
    expect(session.failure()?.params['here']).toContain('1 份报告');
    expect(readFileSync(files.library).equals(before)).toBe(true);

    const kept = (await session.accept()) ?? '';
    expect(ids(session)).toEqual(['r1']);
    expect(readFileSync(join(kept, 'library.db')).equals(before)).toBe(true);
    session.close();
    expect((await start(files)).failure()).toBeNull();
  });

  it('is told where the write-ahead file is of another library, and opens without it', async () => {
    const files = await killedLibrary();
    const other = await killedLibrary();
    copyFileSync(`${other.library}-wal`, `${files.library}-wal`);
    const session = await start(files);
    expect(session.failure()?.code).toBe('library-side-foreign');
    await session.accept();
    expect(ids(session)).toEqual(['r1']);
    expect(
      readdirSync(files.kept, { recursive: true }).filter((name) => /-wal$/u.test(String(name))),
    ).not.toEqual([]);
  });
});

/** Replaces a file, if there is one, by a folder. */
function asFolder(file: string): void {
  rmSync(file, { force: true });
  mkdirSync(file);
}

describe('what can not be opened is named', () => {
  it.each([
    ['library.db', '报告库的位置上是一个文件夹'],
    ['library.db-shm', '“library.db-shm”的位置上是一个文件夹，请把它移走'],
    ['library.db-journal', '“library.db-journal”的位置上是一个文件夹，请把它移走'],
    ['lock.db', '“lock.db”的位置上是一个文件夹，请把它移走'],
  ])('%s is a folder', async (name, reason) => {
    const files = testFolder();
    const before = await testSession(files);
    addTestReport(before.db(), 'r1');
    before.close();
    asFolder(join(files.folder, name));
    const session = await testSession(files);
    expect(session.failure()).toMatchObject({ code: 'library-unavailable', params: { reason } });
  });

  it('a path too long for SQLite', async () => {
    const { folder } = testFolder();
    const session = await testSession(
      dataFiles(join(folder, ...Array.from({ length: 5 }, () => '很长的文件夹名'.repeat(5)))),
    );
    expect(session.failure()).toMatchObject({ params: { reason: '文件夹的路径太长' } });
  });

  it.runIf(process.platform === 'linux')('a device or a pipe, which nothing waits for', async () => {
    const files = testFolder();
    symlinkSync('/dev/null', files.library);
    const session = await testSession(files);
    expect(session.failure()).toMatchObject({
      code: 'library-damaged',
      params: { reason: '它不是普通的文件' },
    });
  });
});

/** Each spoils a folder whose library (reports r1, r2) was closed, and has to be told as this. */
const SPOILT: readonly [what: string, code: string, spoil: (files: DataFiles) => Promise<void> | void][] = [
  ['the library deleted', 'library-lost', (files) => rmSync(files.library)],
  ['the whole folder deleted', 'library-lost', (files) => rmSync(files.folder, { recursive: true })],
  [
    'library and record deleted',
    'library-lost',
    (files) => {
      rmSync(files.library);
      rmSync(files.record);
    },
  ],
  ['the library emptied', 'library-damaged', (files) => truncateSync(files.library, 0)],
  ['the library one byte long', 'library-damaged', (files) => truncateSync(files.library, 1)],
  ['the library cut', 'library-damaged', (files) => truncateSync(files.library, 9000)],
  ['text in its place', 'library-damaged', (files) => writeFileSync(files.library, '报告'.repeat(4000))],
  [
    'a database of another program',
    'library-foreign',
    (files) => {
      rmSync(files.library);
      const db = openFile(files.library);
      db.exec("CREATE TABLE other (text TEXT); INSERT INTO other VALUES ('x')");
      db.close();
    },
  ],
  [
    'another program named in the file',
    'library-foreign',
    (files) => {
      const db = openFile(files.library);
      db.pragma('application_id = 7');
      db.close();
    },
  ],
  [
    'an empty database',
    'library-damaged',
    (files) => {
      rmSync(files.library);
      const db = openFile(files.library);
      db.exec('CREATE TABLE a (b TEXT); DROP TABLE a');
      db.close();
    },
  ],
  [
    'a table missing',
    'library-damaged',
    (files) => {
      const db = openFile(files.library);
      db.exec('DROP TABLE changes');
      db.close();
    },
  ],
  [
    'its own row missing',
    'library-damaged',
    (files) => {
      const db = openFile(files.library);
      db.exec('DELETE FROM library');
      db.close();
    },
  ],
  [
    'a report deleted behind the program’s back',
    'library-damaged',
    (files) => {
      const db = openFile(files.library);
      db.exec("DELETE FROM changes; DELETE FROM reports WHERE id = 'r2'");
      db.close();
    },
  ],
  [
    'another library',
    'library-other',
    async (files) => {
      copyFileSync((await otherLibrary()).library, files.library);
    },
  ],
  [
    'a library of a newer program',
    'library-newer',
    (files) => {
      const db = openFile(files.library);
      db.pragma('user_version = 9990');
      db.close();
    },
  ],
];

describe('a library that was closed', () => {
  async function closed(): Promise<DataFiles> {
    const files = testFolder();
    const session = await start(files);
    add(session, 'r1');
    add(session, 'r2');
    session.close();
    return files;
  }

  it('is one file that holds everything, and its record agrees', async () => {
    const files = await closed();
    expect(sideFiles(files.library).filter((file) => existsSync(file))).toEqual([]);
    expect(readRecord(files.record)).toMatchObject({ reports: 2, removed: 0 });
    expect((await start(files)).failure()).toBeNull();
  });

  it.each(SPOILT)(
    '%s: %s, and nothing is changed before the clerk has chosen',
    async (_what, code, spoil) => {
      const files = await closed();
      await spoil(files);
      const before = existsSync(files.folder) ? contents(files) : null;
      const session = await start(files);
      expect(session.failure()?.code).toBe(code);
      expect(contents(files)).toEqual(before ?? {});
      if (code === 'library-newer') return;

      await session.startNew();
      expect(ids(session)).toEqual([]);
      const original = before?.[`/${basename(files.library)}`];
      if (original !== undefined) {
        const kept = Object.entries(contents(files)).filter(([path]) => path.startsWith('/kept/'));
        expect(kept.map(([, bytes]) => bytes)).toContain(original);
      }
      session.close();
      expect((await start(files)).failure()).toBeNull();
    },
  );

  it('put back to an earlier day by hand is told as older, with the record and without', async () => {
    const files = await closed();
    const early = join(files.folder, '..', '旧的');
    cpSync(files.folder, early, { recursive: true });
    const session = await start(files);
    add(session, 'r3');
    session.close();
    copyFileSync(join(early, 'library.db'), files.library);
    expect((await start(files)).failure()?.code).toBe('library-behind');
    rmSync(files.record);
    expect((await start(files)).failure()?.code).toBe('library-behind');
    // The whole folder put back, record and all: only the user's own folder knows.
    rmSync(files.folder, { recursive: true });
    renameSync(early, files.folder);
    expect((await start(files)).failure()?.code).toBe('library-behind');
    expect((await start(files, null)).failure()).toBeNull();
  });

  it('without any other witness is measured by its newest backup', async () => {
    const files = await closed();
    const early = readFileSync(files.library);
    const session = await start(files);
    add(session, 'r3');
    await makeBackup(session.db(), files.backups, 'daily', NOON);
    session.close();
    writeFileSync(files.library, early);
    rmSync(files.record);
    expect((await start(files, null)).failure()?.code).toBe('library-behind');
  });

  it.each([
    [
      'copied to another folder',
      (files: DataFiles, copy: DataFiles) => cpSync(files.folder, copy.folder, { recursive: true }),
    ],
    [
      'alone copied to another folder',
      (files: DataFiles, copy: DataFiles) => {
        mkdirSync(copy.folder);
        copyFileSync(files.library, copy.library);
      },
    ],
    [
      'in a folder that was renamed',
      (files: DataFiles, copy: DataFiles) => renameSync(files.folder, copy.folder),
    ],
  ])('%s opens without a word', async (_what, move) => {
    const files = await closed();
    const copy = dataFiles(`${files.folder} 副本`);
    move(files, copy);
    const session = await start(copy, knownOf(files));
    expect(session.failure()).toBeNull();
    expect(ids(session)).toEqual(['r1', 'r2']);
  });

  it('of before the record is taken over without a word', async () => {
    const files = await closed();
    rmSync(files.record);
    const session = await start(files, null);
    expect(session.failure()).toBeNull();
    session.close();
    expect(readRecord(files.record)).toMatchObject({ reports: 2 });
  });
});

describe('the record', () => {
  it('is there in its other slot where one write was torn, and none where both were', async () => {
    const files = testFolder();
    const session = await start(files);
    add(session, 'r1');
    add(session, 'r2');
    session.close();
    const whole = readFileSync(files.record);
    const serials = [0, 4096].map((start) => {
      const torn = Buffer.from(whole);
      torn.fill(0xa5, start + 20, start + 40);
      writeFileSync(files.record, torn);
      return readRecord(files.record)?.serial ?? 0;
    });
    const now = readLibraryRow(openedForReading(files))?.serial ?? 0;
    expect(Math.max(...serials)).toBe(now);
    expect(serials.every((serial) => serial > 0)).toBe(true);
    writeFileSync(files.record, Buffer.alloc(whole.length, 0xa5));
    expect(readRecord(files.record)).toBeNull();
    expect((await start(files, null)).failure()).toBeNull();
  });

  function openedForReading(files: DataFiles) {
    const db = openFile(files.library, { readonly: true });
    onTestFinished(() => void db.close());
    return db;
  }
});
