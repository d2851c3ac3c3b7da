import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../shared/contract/errors';
import { makeBackup } from '../../electron/storage/backups';
import {
  assertWritable,
  closeDatabase,
  openFile,
  schemaVersion,
  type Database,
} from '../../electron/storage/database';
import type { DataFiles } from '../../electron/storage/data-files';
import { CURRENT_VERSION, MIGRATIONS } from '../../electron/storage/migrate';
import { openLibrary, type OpenOptions } from '../../electron/storage/open-library';
import { listReports } from '../../electron/storage/report-rows';
import { addTestReport, NOON, testFolder, testLibrary } from './test-library';

async function failureOf(files: DataFiles, options: Partial<OpenOptions> = {}): Promise<AppError> {
  const outcome = await openLibrary({ files, now: () => NOON, ...options }).catch((error: unknown) => error);
  if (outcome instanceof AppError) return outcome;
  closeDatabase(outcome as Database); // what it is where nothing was thrown
  throw new Error('the library was opened');
}

async function closedLibrary(files: DataFiles): Promise<void> {
  const db = await openLibrary({ files, now: () => NOON });
  addTestReport(db, 'r');
  closeDatabase(db);
}

describe('opening the library', () => {
  it('makes an empty one the first time, durable by every commit', async () => {
    const files = testFolder();
    rmSync(files.folder, { recursive: true });
    const db = await testLibrary(files);
    expect(listReports(db)).toEqual([]);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(existsSync(files.backups)).toBe(false);
  });

  it('finds what was stored', async () => {
    const files = testFolder();
    await closedLibrary(files);
    expect(listReports(await testLibrary(files))).toHaveLength(1);
  });

  it('tells a file that can only be read from one that can be written, also right after a kill', async () => {
    const files = testFolder();
    const running = await testLibrary(files);
    addTestReport(running, 'r');
    // What a kill leaves: changes in the side file that nobody has folded in.
    const onlyRead = openFile(files.library, { readonly: true });
    onTestFinished(() => void onlyRead.close());
    expect(() => assertWritable(onlyRead)).toThrow(/readonly/u);
    expect(listReports(onlyRead)).toHaveLength(1);
    const version = schemaVersion(running);
    assertWritable(running);
    expect([schemaVersion(running), running.inTransaction]).toEqual([version, false]);
  });

  it('refuses one of a newer program and leaves it byte for byte', async () => {
    const files = testFolder();
    await closedLibrary(files);
    const newer = openFile(files.library);
    newer.exec('CREATE TABLE of_the_future (id TEXT) STRICT');
    newer.pragma('user_version = 9990');
    newer.close();
    const before = readFileSync(files.library);
    const error = await failureOf(files);
    expect(error.code).toBe('library-newer');
    expect(error.params).toEqual({ known: CURRENT_VERSION, found: 9990 });
    expect(readFileSync(files.library).equals(before)).toBe(true);
    expect(existsSync(files.backups)).toBe(false);
  });

  it('backs up before a migration, and the backup is the library as it was', async () => {
    const files = testFolder();
    await closedLibrary(files);
    const next = { version: 9000, up: (db: Database) => void db.exec('DELETE FROM reports') };
    const db = await openLibrary({ files, now: () => NOON, migrations: [...MIGRATIONS, next] });
    expect(listReports(db)).toEqual([]);
    closeDatabase(db);
    const [name = ''] = readdirSync(files.backups);
    expect(name).toBe('报告库 2026-01-08 12.00.00 升级前.db');
    const backup = openFile(join(files.backups, name), { readonly: true });
    expect(schemaVersion(backup)).toBe(CURRENT_VERSION);
    expect(listReports(backup)).toHaveLength(1);
    backup.close();
  });

  it('leaves the library as it was when a migration fails', async () => {
    const files = testFolder();
    await closedLibrary(files);
    const broken = {
      version: 9000,
      up: () => {
        throw new Error('a mistake of the programmer');
      },
    };
    expect((await failureOf(files, { migrations: [...MIGRATIONS, broken] })).code).toBe(
      'library-unavailable',
    );
    expect(listReports(await testLibrary(files))).toHaveLength(1);
  });
});

describe('a library that is damaged', () => {
  it.each([
    ['no database at all', () => Buffer.from('这不是报告库'.repeat(1000))],
    ['all zeros', (whole: Buffer) => Buffer.alloc(whole.length)],
    [
      'a page overwritten',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 0xa5)]),
    ],
    ['cut off', (whole: Buffer) => whole.subarray(0, 9000)],
  ])('is told and left untouched: %s', async (_what, spoil) => {
    const files = testFolder();
    await closedLibrary(files);
    const spoilt = spoil(readFileSync(files.library));
    writeFileSync(files.library, spoilt);
    expect((await failureOf(files)).code).toBe('library-damaged');
    expect(readFileSync(files.library).equals(spoilt)).toBe(true);
  });

  it('counts as damaged when it is empty and there are backups of it', async () => {
    const files = testFolder();
    const db = await openLibrary({ files, now: () => NOON });
    await makeBackup(db, files.backups, 'daily', NOON);
    closeDatabase(db);
    truncateSync(files.library, 0);
    expect((await failureOf(files)).code).toBe('library-damaged');
    rmSync(files.library);
    expect((await failureOf(files)).code).toBe('library-lost');
    const fresh = await openLibrary({ files, now: () => NOON, trusted: true });
    expect(listReports(fresh)).toEqual([]);
    closeDatabase(fresh);
  });
});

describe('a data folder that can not be used', () => {
  it('is told when a file is in its place', async () => {
    const files = testFolder();
    rmSync(files.folder, { recursive: true });
    writeFileSync(files.folder, 'x');
    const error = await failureOf(files);
    expect(error.code).toBe('library-unavailable');
    expect(error.params['folder']).toBe(files.folder);
  });

  it('is told when a folder is in the place of the library', async () => {
    const files = testFolder();
    mkdirSync(files.library);
    expect((await failureOf(files)).code).toBe('library-unavailable');
  });

  it('is told when another program holds the library', async () => {
    const files = testFolder();
    await closedLibrary(files);
    const other = openFile(files.library);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    const error = await failureOf(files);
    other.close();
    expect(error.code).toBe('library-unavailable');
    expect(error.params['reason']).toContain('占用');
  });
});
