import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellPatch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import { sampleReport } from '../../shared/report/sample';
import { figureAt } from '../../shared/report/values';
import { listLibrary } from '../../electron/services/library';
import { openSession, type LibrarySession } from '../../electron/services/library-session';
import { existingReport } from '../../electron/services/reports';
import { salvageHandlers } from '../../electron/services/salvage';
import { lookThrough, verifyAtLeisure } from '../../electron/services/verify-at-leisure';
import { applyChange } from '../../electron/storage/apply-change';
import { makeBackup } from '../../electron/storage/backups';
import type { DataFiles } from '../../electron/storage/data-files';
import { openFile, type Database } from '../../electron/storage/database';
import { listChanges } from '../../electron/storage/journal';
import { listReports } from '../../electron/storage/report-rows';
import { guardedTables } from '../../electron/storage/row-sums';
import { rawReport } from '../../electron/storage/salvage-report';
import type { Dialogs } from '../../electron/services/ports';
import { silentLog } from '../helpers/silent-log';
import { addTestReport, NOON, testFolder, testReport, testSession } from './test-library';

const start = testSession;

/** Changes what lies in the library behind the program's back, as a failing disk does. */
function spoil(session: LibrarySession, sql: string): void {
  session.foldIn();
  const other = openFile(session.files.library);
  other.exec(sql);
  other.close();
}

const list = (session: LibrarySession, unsound = new Set<string>()) =>
  listLibrary({
    db: session.db,
    log: silentLog,
    version: '1',
    unsound,
    count: () => Promise.resolve({ errors: 0, warnings: 0, hints: 0 }),
  });

function change(db: Database, id: string, figure: number): void {
  const { report, revision } = existingReport(db, id);
  applyChange(db, {
    id,
    baseRevision: revision,
    label: '填数',
    patches: [cellPatch(report, 'requests.received.0', figure)],
    at: NOON.toISOString(),
  });
}

const calls = (session: LibrarySession, path: string | null = null) => {
  const dialogs = { saveFile: () => Promise.resolve(path) } as unknown as Dialogs; // no other dialog is asked
  return salvageHandlers({
    session,
    dialogs,
    unsound: new Set(),
    documents: () => session.files.folder,
    now: () => NOON,
  });
};

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

const SPOILT = [
  ['a wrong letter in its state', "UPDATE reports SET state = 'drXft' WHERE id = 'a'"],
  ['a wrong letter in its level', "UPDATE reports SET unit_level = 'tXwnship' WHERE id = 'a'"],
  ['its content cut', "UPDATE reports SET doc = substr(doc, 1, 300) WHERE id = 'a'"],
  [
    'a digit flipped',
    `UPDATE reports SET doc = replace(doc, '"licences": 7', '"licences": 3') WHERE id = 'a'`,
  ],
] as const;

describe('one report that is not as it was written', () => {
  async function library(): Promise<LibrarySession> {
    const session = await start();
    addTestReport(session.db(), 'a', {
      ...sampleReport(),
      active: { ...sampleReport().active, licences: 7 },
    } as never); // the sample with one figure of its own
    addTestReport(session.db(), 'b', testReport(2024));
    return session;
  }

  it.each(SPOILT)('%s: is one row of the list, and the others are as ever', async (_what, sql) => {
    const session = await library();
    await list(session);
    spoil(session, sql);
    const unsound = new Set<string>();
    verifyNow(session, unsound);
    await expect.poll(() => unsound.has('a'), { timeout: 8000 }).toBe(true);
    const { reports } = await list(session, unsound);
    expect(reports.map(({ id, unreadable = false }) => [id, unreadable])).toEqual(
      expect.arrayContaining([
        ['a', true],
        ['b', false],
      ]),
    );
    expect(await codeOf(() => existingReport(session.db(), 'a'))).toBe('report-unreadable');
    change(session.db(), 'b', 5);
    expect(figureAt(existingReport(session.db(), 'b').report, 'requests.received.0')).toBe(5);
  });

  it.each(SPOILT)('%s: is not given a valid sum by a change', async (_what, sql) => {
    const session = await library();
    spoil(session, sql);
    const before = rawReport(session.db(), 'a');
    expect(
      await codeOf(() => session.db().exec("UPDATE reports SET deleted_at = 'now' WHERE id = 'a'")),
    ).toBe('report-unreadable');
    expect(rawReport(session.db(), 'a')).toEqual(before);
  });

  it.each(SPOILT)('%s: comes back whole from a backup and the journal', async (_what, sql) => {
    const session = await library();
    await makeBackup(session.db(), session.files.backups, 'daily', NOON);
    change(session.db(), 'a', 11);
    change(session.db(), 'a', 12);
    const before = rawReport(session.db(), 'a');
    spoil(session, sql);
    const { salvage } = await calls(session)['salvage.takeBack']({ id: 'a' });
    expect(salvage.complete).toBe(true);
    expect(rawReport(session.db(), 'a')).toEqual({ ...before, counts: null, counts_key: null });
    change(session.db(), 'a', 13);
    expect(session.db().prepare('SELECT table_name FROM unreadable').pluck().all()).toEqual(['reports']);
  });

  it('comes back as far as it can where the journal is broken, too', async () => {
    const session = await library();
    change(session.db(), 'a', 10);
    await makeBackup(session.db(), session.files.backups, 'daily', NOON);
    change(session.db(), 'a', 11);
    spoil(
      session,
      "UPDATE changes SET patches = 'x', packed = NULL; UPDATE reports SET doc = 'x' WHERE id = 'a'",
    );
    spoil(session, 'DELETE FROM versions; DELETE FROM version_contents');
    const { salvage } = await calls(session)['salvage.look']({ id: 'a' });
    expect(salvage).toEqual({ from: 'backup', madeAt: '2026-01-08T12:00:00', complete: false });
    await calls(session)['salvage.takeBack']({ id: 'a' });
    const { report, revision } = existingReport(session.db(), 'a');
    expect(figureAt(report, 'requests.received.0')).toBe(10);
    expect(revision).toBeGreaterThan(3);
    change(session.db(), 'a', 12);
  });

  it('without a backup can be saved as it lies there', async () => {
    const session = await library();
    spoil(session, "UPDATE reports SET doc = '坏了的内容' WHERE id = 'a'");
    spoil(session, 'DELETE FROM versions; DELETE FROM version_contents');
    const path = join(session.files.folder, '原始.txt');
    const handlers = calls(session, path);
    expect(await handlers['salvage.look']({ id: 'a' })).toEqual({ salvage: null });
    expect(await codeOf(() => handlers['salvage.takeBack']({ id: 'a' }))).toBe('report-unreadable');
    expect(await handlers['salvage.saveRaw']({ id: 'a' })).toMatchObject({
      cancelled: false,
      name: '原始.txt',
    });
    expect(readFileSync(path, 'utf8')).toContain('坏了的内容');
  });

  it('a sound one is not touched by being taken back', async () => {
    const session = await library();
    await makeBackup(session.db(), session.files.backups, 'daily', NOON);
    change(session.db(), 'a', 11);
    const before = rawReport(session.db(), 'a');
    await calls(session)['salvage.takeBack']({ id: 'a' });
    expect(rawReport(session.db(), 'a')).toEqual(before);
  });
});

function verifyNow(session: LibrarySession, unsound: Set<string>): string[] {
  const told: string[] = [];
  verifyAtLeisure({
    session,
    log: silentLog,
    unsound,
    send: (_name, data) => void told.push(JSON.stringify(data)),
  })();
  return told;
}

describe('a broken entry of the journal', () => {
  it.each([
    ['unreadable', "UPDATE changes SET patches = 'x', packed = NULL"],
    ['with the number of a later revision', 'UPDATE changes SET revision = revision + 1'],
  ])('%s: does not keep a change from being stored', async (_what, sql) => {
    const session = await start();
    addTestReport(session.db(), 'a');
    change(session.db(), 'a', 1);
    spoil(session, sql);
    change(session.db(), 'a', 2);
    change(session.db(), 'a', 3);
    expect(figureAt(existingReport(session.db(), 'a').report, 'requests.received.0')).toBe(3);
  });
});

/** All that was ever written into the guarded tables, but what is counted anew by itself. */
function written(db: Database): string {
  return JSON.stringify(
    guardedTables(db).map((table) =>
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" NOT INDEXED ORDER BY rowid`)
        .all()
        .map(({ counts: _counts, counts_key: _key, ...row }) => row),
    ),
  );
}

/** What the program itself finds by its indexes. */
function found(db: Database): string {
  return JSON.stringify(
    listReports(db).map(({ id }) => [id, existingReport(db, id).report, listChanges(db, id)]),
  );
}

/** Whether a library that differs from what was written says so: at its start, or by the look at leisure. */
async function isTold(files: DataFiles, was: { written: string; found: string }): Promise<boolean> {
  const session = openSession({ files, now: () => NOON, log: silentLog, known: null });
  await session.opened;
  try {
    if (session.failure()) return true;
    const told = lookThrough({ session, log: silentLog, unsound: new Set() });
    for await (const _step of told.steps);
    if (told.found.size > 0) return true;
    return written(session.db()) === was.written && found(session.db()) === was.found;
  } finally {
    session.close();
  }
}

describe('bytes flipped anywhere in a library', () => {
  it('are told, each of 140: none is taken for what was written', async () => {
    const session = await start();
    for (let year = 2010; year < 2018; year += 1)
      addTestReport(session.db(), `r${year}`, { ...sampleReport(), year });
    for (let figure = 1; figure < 5; figure += 1) change(session.db(), 'r2010', figure);
    const was = { written: written(session.db()), found: found(session.db()) };
    const { files } = session;
    session.close();
    const whole = readFileSync(files.library);
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const silent: string[] = [];
    for (let round = 0; round < 140; round += 1) {
      const copy = testFolder();
      const bytes = Buffer.from(whole);
      const at = next(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
      writeFileSync(copy.library, bytes);
      copyFileSync(files.record, copy.record);
      if (!(await isTold(copy, was))) silent.push(`byte ${at}`);
    }
    expect(silent).toEqual([]);
  }, 120_000);
});
