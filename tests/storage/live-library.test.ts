import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { AppError } from '../../shared/contract/errors';
import type { LibrarySession } from '../../electron/services/library-session';
import { applyChange } from '../../electron/storage/apply-change';
import { listBackups } from '../../electron/storage/backups';
import type { DataFiles } from '../../electron/storage/data-files';
import { openFile } from '../../electron/storage/database';
import { listReports } from '../../electron/storage/report-rows';
import { addTestReport, testFolder, testReport, testSession } from './test-library';

const start = testSession;

let year = 1000;
function add(session: LibrarySession, id: string): void {
  addTestReport(session.db(), id, testReport((year += 1)));
  session.settle();
}

const ids = (session: LibrarySession): string[] =>
  listReports(session.db())
    .map((row) => row.id)
    .sort();

/** The reports in `library.db` alone, as a copy of it without what lies beside would show them. */
function alone(files: DataFiles): string[] {
  const copy = join(files.folder, '..', 'alone.db');
  // Read by another connection's file, never by opening the one in use.
  writeFileSync(copy, readFileSync(files.library));
  const db = openFile(copy);
  db.pragma('journal_mode = DELETE');
  const found = listReports(db).map((row) => row.id);
  db.close();
  return found.sort();
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

/** Statements run by some work that go through a whole table of reports, changes or versions, row by row. */
function fullScans(session: LibrarySession, work: () => void): string[] {
  const db = session.db();
  const prepare = vi.spyOn(db, 'prepare');
  work();
  const ran = new Set(prepare.mock.calls.map(([sql]) => sql));
  prepare.mockRestore();
  expect(ran.size).toBeGreaterThan(5);
  return [...ran].filter((sql) => {
    const asked = sql.replaceAll(/\?|[@:$]\w+/gu, 'NULL');
    const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${asked}`).all();
    return plan.some(({ detail }) => /^SCAN (?:reports|changes|versions)$/u.test(detail));
  });
}

describe('what was changed', () => {
  it('is stored and witnessed without reading what was not changed', async () => {
    const session = await start();
    for (const each of [2023, 2024]) addTestReport(session.db(), String(each), testReport(each));
    addTestReport(session.db(), 'a');
    // With statistics, as the program leaves them at its close, SQLite chooses other ways.
    session.db().exec('ANALYZE');
    const scans = fullScans(session, () => {
      applyChange(session.db(), {
        id: 'a',
        baseRevision: 1,
        label: '填数',
        patches: [{ target: 'cell', address: 'requests.received.0', before: null, after: 1 }],
        at: '2026',
      });
      session.settle();
    });
    expect(scans).toEqual([]);
  });

  it('is in library.db itself soon after the last change', async () => {
    const files = testFolder();
    const session = await start(files);
    for (const id of ['a', 'b', 'c']) add(session, id);
    await expect.poll(() => alone(files), { timeout: 5000 }).toEqual(['a', 'b', 'c']);
  });

  it('is there while the changes go on without a pause, too', async () => {
    const files = testFolder();
    const session = await start(files);
    const until = performance.now() + 2500;
    let made = 0;
    while (performance.now() < until) {
      add(session, `r${(made += 1)}`);
      await wait(50);
    }
    expect(alone(files).length).toBeGreaterThan(0);
  });

  it('is there once another has ended its reading, without a further change', async () => {
    const files = testFolder();
    const session = await start(files);
    add(session, 'a');
    await expect.poll(() => alone(files), { timeout: 5000 }).toEqual(['a']);
    const reader = openFile(files.library, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM reports').get();
    add(session, 'b');
    add(session, 'c');
    await wait(1500);
    reader.exec('COMMIT');
    await expect.poll(() => alone(files), { timeout: 5000 }).toEqual(['a', 'b', 'c']);
  });
});

describe('a library whose file is taken away while it is open', () => {
  it.each([
    ['deleted', (files: DataFiles) => rmSync(files.library)],
    ['renamed', (files: DataFiles) => renameSync(files.library, `${files.library}.old`)],
    [
      'replaced by another file',
      (files: DataFiles) => {
        writeFileSync(`${files.library}.new`, 'x'.repeat(9000));
        renameSync(`${files.library}.new`, files.library);
      },
    ],
  ])('%s: nothing is stored, and all of it is in a backup', async (_what, take) => {
    const files = testFolder();
    const session = await start(files);
    add(session, 'a');
    add(session, 'b');
    take(files);
    // Asked again and again, as a page does that waits to save: one backup holds it all.
    for (let call = 0; call < 3; call += 1) {
      expect(codeOf(() => session.db())).toBe('library-moved');
      session.settle();
    }
    const backups = await listBackups(files.backups);
    expect(backups.map((each) => each.reason)).toEqual(['rescued']);
    session.close();

    const next = await start(files);
    expect(next.failure()).not.toBeNull();
    await next.restore(backups[0]?.name ?? '');
    expect(ids(next)).toEqual(['a', 'b']);
  });

  it('while nobody types: all of it is in a backup at once, and it is said until it is back', async () => {
    const files = testFolder();
    const said: (string | null)[] = [];
    const session = await testSession(files, { away: (error) => said.push(error?.code ?? null) });
    add(session, 'a');
    renameSync(files.library, `${files.library}.old`);
    await expect.poll(() => said).toEqual(['library-away']);
    expect((await listBackups(files.backups)).map((each) => each.reason)).toEqual(['rescued']);
    renameSync(`${files.library}.old`, files.library);
    await expect.poll(() => said).toEqual(['library-away', null]);
    renameSync(files.folder, `${files.folder} 2`);
    await expect.poll(() => said.length).toBe(3);
    renameSync(`${files.folder} 2`, files.folder);
    await expect.poll(() => said.length).toBe(4);
    add(session, 'b');
    expect(ids(session)).toEqual(['a', 'b']);
  });

  it('between two looks: what was written is not acknowledged', async () => {
    const files = testFolder();
    const session = await start(files);
    const db = session.db();
    renameSync(files.library, `${files.library}.old`);
    addTestReport(db, 'a');
    expect(codeOf(() => session.settle())).toBe('library-moved');
  });

  it('goes on where it is put back', async () => {
    const files = testFolder();
    const session = await start(files);
    add(session, 'a');
    renameSync(files.folder, `${files.folder} 2`);
    expect(codeOf(() => session.db())).toBe('library-moved');
    expect(existsSync(files.folder)).toBe(false);
    renameSync(`${files.folder} 2`, files.folder);
    add(session, 'b');
    expect(ids(session)).toEqual(['a', 'b']);
    session.close();
    expect(ids(await start(files))).toEqual(['a', 'b']);
  });

  it('with its whole folder: the content is saved at the close', async () => {
    const files = testFolder();
    const session = await start(files);
    add(session, 'a');
    rmSync(files.folder, { recursive: true });
    expect(codeOf(() => session.db())).toBe('library-moved');
    session.close();
    const [backup] = await listBackups(files.backups);
    const next = await start(files);
    expect(next.failure()?.code).toBe('library-lost');
    await next.restore(backup?.name ?? '');
    expect(ids(next)).toEqual(['a']);
  });

  it('a restore does not clear away what lies in its place now', async () => {
    const files = testFolder();
    const session = await start(files);
    add(session, 'a');
    rmSync(files.library);
    writeFileSync(files.library, '别人的文件');
    rmSync(`${files.library}-wal`);
    writeFileSync(`${files.library}-wal`, '别人的旁边的文件');
    codeOf(() => session.db());
    const [backup] = await listBackups(files.backups);
    await session.restore(backup?.name ?? '');
    expect(ids(session)).toEqual(['a']);
    const kept = join(files.kept, '2026-01-08 12.00.00');
    expect(readFileSync(join(kept, 'library.db'), 'utf8')).toBe('别人的文件');
    expect(readFileSync(join(kept, 'library.db-wal'), 'utf8')).toBe('别人的旁边的文件');
  });
});

describe('a write-ahead file that is taken away', () => {
  it.each([
    ['deleted', (wal: string) => rmSync(wal)],
    [
      'replaced',
      (wal: string) => {
        rmSync(wal);
        writeFileSync(wal, 'x'.repeat(5000));
      },
    ],
  ])('%s: nothing is lost, and the next change is stored as ever', async (_what, take) => {
    const files = testFolder();
    const session = await start(files);
    add(session, 'a');
    add(session, 'b');
    take(`${files.library}-wal`);
    add(session, 'c');
    expect(existsSync(`${files.library}-wal`)).toBe(true);
    session.close();
    expect(ids(await start(files))).toEqual(['a', 'b', 'c']);
  });
});

describe('recovery', () => {
  it('asked for twice at once is done once, and never overwrites what was kept', async () => {
    const files = testFolder();
    writeFileSync(files.library, '原来的文件');
    const session = await start(files);
    const [first, second] = await Promise.all([session.startNew(), session.startNew()]);
    expect(second).toBe(first);
    expect(readFileSync(join(first, 'library.db'), 'utf8')).toBe('原来的文件');
    await expect(session.startNew()).rejects.toMatchObject({ code: 'recovery-done' });
    add(session, 'a');
    session.close();

    writeFileSync(files.library, '又坏了');
    const again = await start(files);
    // The same second by the clock, and yet another folder.
    const kept = await again.startNew();
    expect(kept).not.toBe(first);
    expect(readFileSync(join(first, 'library.db'), 'utf8')).toBe('原来的文件');
    expect(readFileSync(join(kept, 'library.db'), 'utf8')).toBe('又坏了');
  });

  it('does one thing at a time', async () => {
    const files = testFolder();
    writeFileSync(files.library, '原来的文件');
    const session = await start(files);
    const starting = session.startNew();
    await expect(session.restore('报告库 2026-01-01 09.00.00 手动备份.db')).rejects.toMatchObject({
      code: 'recovery-running',
    });
    await starting;
  });

  it('takes a library from where it is now', async () => {
    const elsewhere = testFolder();
    const other = await start(elsewhere);
    add(other, 'x');
    // Left open: its last change is beside the file.
    const files = testFolder();
    const session = await start(files);
    add(session, 'a');
    session.close();
    rmSync(files.library);
    const next = await start(files);
    expect(next.failure()?.code).toBe('library-lost');
    mkdirSync(join(files.folder, 'x'));
    await next.takeFrom(elsewhere.library, 'library.db');
    expect(ids(next)).toEqual(['x']);
    next.close();
    expect((await start(files)).failure()).toBeNull();
  });
});
