import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../shared/contract/errors';
import { backUpIfChanged } from '../../electron/services/backup-schedule';
import { preferencesOf } from '../../electron/services/preferences';
import { backUp } from '../../electron/services/backups';
import type { LibrarySession } from '../../electron/services/library-session';
import { knownBackups, listBackups, makeBackup, unfinishedBackups } from '../../electron/storage/backups';
import { findDamage, openFile } from '../../electron/storage/database';
import type { DataFiles } from '../../electron/storage/data-files';
import { prepareRestore, putInPlace } from '../../electron/storage/replace-library';
import { listReports } from '../../electron/storage/report-rows';
import { silentLog } from '../helpers/silent-log';
import { addTestReport, NOON, testFolder, testReport, testSession } from './test-library';

const hours = (count: number): Date => new Date(NOON.getTime() + count * 3_600_000);

async function session(files: DataFiles = testFolder()): Promise<LibrarySession> {
  let minutes = 0;
  // Each look at the clock is a minute later, so that no two backups share a name.
  const now = (): Date => new Date(NOON.getTime() + 60_000 * minutes++);
  return testSession(files, { now });
}

const ids = (library: LibrarySession): string[] => listReports(library.db()).map((row) => row.id);

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error.code : String(error);
}

describe('a backup', () => {
  it('holds what is still in the write-ahead file, alone in one file', async () => {
    const library = await session();
    addTestReport(library.db(), 'r');
    const backup = await backUp(library, 'manual', NOON);
    expect(readdirSync(library.files.backups)).toEqual([backup.name]);
    const copy = openFile(join(library.files.backups, backup.name), { readonly: true });
    expect(listReports(copy)).toHaveLength(1);
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    copy.close();
    expect(await listBackups(library.files.backups)).toEqual([backup]);
  });

  it('of a damaged library is refused and leaves nothing half-made', async () => {
    const files = testFolder();
    const library = await session(files);
    for (let year = 2008; year < 2058; year += 1) addTestReport(library.db(), String(year), testReport(year));
    library.close();
    const bytes = readFileSync(files.library);
    bytes.fill(0xa5, 8 * 4096, 12 * 4096);
    writeFileSync(files.library, bytes);
    const db = openFile(files.library);
    onTestFinished(() => void db.close());
    await expect(makeBackup(db, files.backups, 'daily', NOON)).rejects.toThrow('damaged');
    expect(readdirSync(files.backups)).toEqual([]);
  });

  it('is made automatically when the reports changed, whatever the clock says, and not of an empty library', async () => {
    const library = await session();
    const look = (now: Date) => backUpIfChanged(library, 'hourly', now, silentLog);
    expect(await look(NOON)).toBeNull();
    addTestReport(library.db(), 'r');
    // Clocks of 2035, of then, and of 1970.
    expect(await look(new Date(2035, 0, 1))).not.toBeNull();
    expect(await look(hours(1))).toBeNull();
    addTestReport(library.db(), 's', testReport(2024));
    expect(await look(hours(2))).not.toBeNull();
    addTestReport(library.db(), 't', testReport(2023));
    expect(await look(new Date(1970, 0, 2))).not.toBeNull();
    expect(await look(hours(3))).toBeNull();
    const { backups } = library.files;
    expect((await knownBackups(backups)).map((each) => each.contents?.reports.length)).toEqual([3, 2, 1]);
  });

  it('is not made for what the program remembers of itself', async () => {
    const library = await session();
    addTestReport(library.db(), 'r');
    const preferences = preferencesOf(library.db, silentLog);
    expect(await backUpIfChanged(library, 'start', NOON, silentLog)).not.toBeNull();
    preferences.keepZoom(150);
    preferences.rememberOpen({ id: 'r', sound: true });
    expect(await backUpIfChanged(library, 'close', hours(1), silentLog)).toBeNull();
  });

  it('never takes the place of another one of the same second', async () => {
    const library = await session();
    addTestReport(library.db(), 'r');
    const names = [await backUp(library, 'manual', NOON), await backUp(library, 'manual', NOON)];
    expect(new Set(names.map(({ name }) => name)).size).toBe(2);
    expect(await listBackups(library.files.backups)).toHaveLength(2);
  });

  it('copies a row that is damaged in the library as it is, and tells what was cut off from the rest', async () => {
    const library = await session();
    addTestReport(library.db(), 'r');
    library
      .db()
      .exec(
        "DROP TRIGGER reports_changed; DROP TRIGGER reports_sound; UPDATE reports SET doc = replace(doc, 'null', '1')",
      );
    const { name } = await backUp(library, 'manual', NOON);
    const { backups } = library.files;
    const cutOff = ['.part', '.part-journal'].map((end) => `报告库 2026-01-01 09.00.00 手动备份.db${end}`);
    for (const each of [...cutOff, '别的.part']) writeFileSync(join(backups, each), 'half');
    expect(unfinishedBackups(backups).sort()).toEqual(cutOff.map((each) => join(backups, each)));
    expect((await listBackups(backups)).map((each) => each.name)).toEqual([name]);
  });

  it('that can not be written is told with its folder', async () => {
    const library = await session();
    writeFileSync(library.files.backups, 'a file in the place of the folder');
    expect(await codeOf(backUp(library, 'daily', NOON))).toBe('backup-failed');
  });
});

describe('restoring', () => {
  it('brings the backup back, and can itself be undone', async () => {
    const library = await session();
    addTestReport(library.db(), 'old');
    const backup = await backUp(library, 'manual', hours(-24));
    addTestReport(library.db(), 'new', testReport(2024));
    await library.restore(backup.name);
    expect(ids(library)).toEqual(['old']);
    const before = (await listBackups(library.files.backups)).find((each) => each.reason === 'restore');
    await library.restore(before?.name ?? '');
    expect(ids(library)).toEqual(['old', 'new']);
  });

  it('is not spoilt by the write-ahead file of a library that was not closed', async () => {
    const files = testFolder();
    const library = await session(files);
    addTestReport(library.db(), 'old');
    const backup = await backUp(library, 'manual', hours(-24));
    addTestReport(library.db(), 'new', testReport(2024));
    // As a crash leaves it: side files that belong to the library before the restore.
    const wal = readFileSync(`${files.library}-wal`);
    const shm = readFileSync(`${files.library}-shm`);
    expect(wal.length).toBeGreaterThan(0);
    library.close();
    const prepared = await prepareRestore(files, backup.name, { id: null, highest: 0 });
    writeFileSync(`${files.library}-wal`, wal);
    writeFileSync(`${files.library}-shm`, shm);
    await expect(putInPlace(files, prepared, { over: true })).rejects.toThrow('not free');
    const next = await session(files);
    await next.restore(backup.name);
    expect(next.failure()).toBeNull();
    expect(ids(next)).toEqual(['old']);
    expect(findDamage(next.db())).toBeNull();
  });

  it('keeps a damaged library as it was found', async () => {
    const files = testFolder();
    const library = await session(files);
    addTestReport(library.db(), 'r');
    const backup = await backUp(library, 'manual', NOON);
    library.close();
    writeFileSync(files.library, '坏了的报告库');
    const next = await session(files);
    await next.restore(backup.name);
    const [folder = ''] = readdirSync(files.kept);
    expect(readFileSync(join(files.kept, folder, 'library.db'), 'utf8')).toBe('坏了的报告库');
    expect(ids(next)).toEqual(['r']);
  });

  it.each([
    [
      'that is damaged',
      (path: string) => writeFileSync(path, 'x'.repeat(9000)),
      '报告库 2026-01-01 09.00.00 手动备份.db',
    ],
    ['that is empty', (path: string) => writeFileSync(path, ''), '报告库 2026-01-01 09.00.00 手动备份.db'],
    ['that is missing', () => undefined, '报告库 2026-01-01 09.00.00 手动备份.db'],
    ['of a foreign name', (path: string) => writeFileSync(path, 'x'), '../library.db'],
  ])('refuses a backup %s and changes nothing', async (_what, spoil, name) => {
    const library = await session();
    addTestReport(library.db(), 'r');
    await backUp(library, 'manual', NOON);
    if (!name.startsWith('..')) spoil(join(library.files.backups, name));
    expect(await codeOf(library.restore(name))).toBe('backup-unusable');
    expect(ids(library)).toEqual(['r']);
    expect(existsSync(`${library.files.library}.restoring`)).toBe(false);
    expect((await listBackups(library.files.backups)).some((each) => each.reason === 'restore')).toBe(false);
  });

  it('refuses a backup of a newer program', async () => {
    const library = await session();
    const backup = await backUp(library, 'manual', NOON);
    const copy = openFile(join(library.files.backups, backup.name));
    copy.pragma('user_version = 9990');
    copy.close();
    expect(await codeOf(library.restore(backup.name))).toBe('backup-unusable');
  });
});

describe('starting over', () => {
  it('keeps the library that could not be opened and begins an empty one', async () => {
    const files = testFolder();
    writeFileSync(files.library, '坏了的报告库');
    const library = await session(files);
    expect(library.failure()?.code).toBe('library-damaged');
    expect(() => library.db()).toThrow('library-damaged');
    const keptIn = await library.startNew();
    expect(readFileSync(join(keptIn, 'library.db'), 'utf8')).toBe('坏了的报告库');
    expect(ids(library)).toEqual([]);
  });

  it('tries again when the clerk has put things right', async () => {
    const files = testFolder();
    const first = await session(files);
    addTestReport(first.db(), 'r');
    first.close();
    copyFileSync(files.library, `${files.library}.good`);
    writeFileSync(files.library, '坏了的报告库');
    const library = await session(files);
    await library.retry();
    expect(library.failure()?.code).toBe('library-damaged');
    copyFileSync(`${files.library}.good`, files.library);
    await library.retry();
    expect(library.failure()).toBeNull();
    expect(ids(library)).toEqual(['r']);
  });
});
