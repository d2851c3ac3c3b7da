import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellPatch } from '../../shared/commands/patch';
import { AppError, type ErrorCode } from '../../shared/contract/errors';
import { figureAt } from '../../shared/report/values';
import { backUp } from '../../electron/services/backups';
import type { LibrarySession } from '../../electron/services/library-session';
import { secondPlace, type SecondPlace } from '../../electron/services/second-place';
import { compareBackup, takeOut } from '../../electron/services/take-out';
import { applyChange } from '../../electron/storage/apply-change';
import { backupName } from '../../electron/storage/backup-names';
import { deleteForGood } from '../../electron/storage/delete-report';
import { openFile } from '../../electron/storage/database';
import { contentsOfFile } from '../../electron/storage/library-contents';
import { readLibraryRow } from '../../electron/storage/library-row';
import { migrate, MIGRATIONS } from '../../electron/storage/migrate';
import { findReport, setRemoved, setReportState } from '../../electron/storage/report-rows';
import { listVersions } from '../../electron/storage/versions/version-rows';
import { silentLog } from '../helpers/silent-log';
import { addTestReport, NOON, testFolder, testReport, testSession } from './test-library';

const AT = NOON.toISOString();
const CELL = 'requests.received.0';

function contextOf(session: LibrarySession) {
  let number = 0;
  const reports = {
    db: session.db,
    folder: session.files.folder,
    now: () => NOON,
    newId: () => `new ${++number}`,
  };
  return { session, reports };
}

function change(session: LibrarySession, id: string, after: number): void {
  const db = session.db();
  const { report, revision } = findReport(db, id) ?? { report: testReport(), revision: 0 };
  const patches = [cellPatch(report, CELL, after)];
  applyChange(db, { id, baseRevision: revision, label: '填数', patches, at: AT });
}

/** Five reports in a backup, and in the library since: one the same, one changed, one in the bin, one gone, one new. */
async function fiveFates(): Promise<{ session: LibrarySession; name: string }> {
  const session = await testSession();
  const db = session.db();
  for (const [index, id] of ['same', 'changed', 'bin', 'gone'].entries())
    addTestReport(db, id, testReport(2020 + index + 1));
  change(session, 'changed', 7);
  const { name } = await backUp(session, 'manual', NOON);
  change(session, 'changed', 8);
  setRemoved(db, 'bin', AT);
  setRemoved(db, 'gone', AT);
  deleteForGood(db, 'gone');
  addTestReport(db, 'later', testReport(2030));
  return { session, name };
}

describe('what restoring a backup would change', () => {
  it('is said of each report', async () => {
    const { session, name } = await fiveFates();
    const { reports, missing } = await compareBackup({ session }, name);
    expect(Object.fromEntries(reports.map(({ id, standing }) => [id, standing]))).toEqual({
      same: 'same',
      changed: 'changed',
      bin: 'bin',
      gone: 'gone',
    });
    expect(missing.map(({ year }) => year)).toEqual([2030]);
  });

  it('is true: after the restore all are the same, and after the way back all are as before', async () => {
    const { session, name } = await fiveFates();
    const before = await compareBackup({ session }, name);
    const cleared = await session.restore(name);
    const after = await compareBackup({ session }, name);
    expect(after.reports.map(({ standing }) => standing)).toEqual(['same', 'same', 'same', 'same']);
    expect(after.missing).toEqual([]);
    await session.restore(cleared.before ?? '');
    expect(await compareBackup({ session }, name)).toEqual(before);
  });

  it('can be told where the library does not open, and of a backup of the first program', async () => {
    const files = testFolder();
    mkdirSync(files.backups);
    const name = backupName('2026-01-01T09:00:00', 'daily');
    const old = openFile(join(files.backups, name));
    migrate(old, MIGRATIONS.slice(0, 3));
    old
      .prepare(
        `INSERT INTO reports (id, unit_name, unit_level, year, form, state, doc, revision, received, carried_forward,
           started, created_at, updated_at) VALUES ('a', '甲镇', 'township', 2022, '2021', 'draft', '{}', 3, 0, 0, 0, ?, ?)`,
      )
      .run(AT, AT);
    old.close();
    writeFileSync(files.library, '坏了的报告库');
    const session = await testSession(files);
    expect(session.failure()?.code).toBe('library-damaged');
    expect(await compareBackup({ session }, name)).toMatchObject({
      reports: [{ id: 'a', unitName: '甲镇', year: 2022, standing: 'gone' }],
      missing: [],
    });
    expect(await contentsOfFile(join(files.backups, name))).toMatchObject({ id: null, serial: 0 });
  });

  it.each(['../library.db', backupName('2026-01-01T09:00:00', 'daily')])('refuses %s', async (name) => {
    const session = await testSession();
    await expect(compareBackup({ session }, name)).rejects.toMatchObject({ code: 'backup-unusable' });
  });
});

describe('single reports out of a backup', () => {
  it('come back over what became of them, and nothing else changes', async () => {
    const { session, name } = await fiveFates();
    const outcome = await takeOut(contextOf(session), name, ['changed', 'bin', 'gone']);
    expect(outcome).toEqual({ added: 1, replaced: 2, refused: [] });
    const db = session.db();
    const changed = findReport(db, 'changed');
    expect(changed && figureAt(changed.report, CELL)).toBe(7);
    expect(findReport(db, 'bin')?.removedAt).toBeNull();
    expect(findReport(db, 'gone')?.report.year).toBe(2024);
    expect(findReport(db, 'later')?.removedAt).toBeNull();
    // The state before is a version of the report.
    expect(listVersions(db, 'changed').map(({ reason }) => reason)).toContain('restore');
  });

  it('take the place of another report of the same unit and year', async () => {
    const { session, name } = await fiveFates();
    addTestReport(session.db(), 'other', testReport(2024));
    change(session, 'other', 5);
    expect(await takeOut(contextOf(session), name, ['gone'])).toMatchObject({ added: 0, replaced: 1 });
    const other = findReport(session.db(), 'other');
    expect(other && figureAt(other.report, CELL)).toBeNull();
  });

  it('come back as what they were where they have gone to another unit since', async () => {
    const { session, name } = await fiveFates();
    const { report } = findReport(session.db(), 'changed') ?? { report: testReport() };
    applyChange(session.db(), {
      id: 'changed',
      baseRevision: 3,
      label: '更名',
      at: AT,
      patches: [{ target: 'unitName', before: report.unit.name, after: '合并后的街道办事处' }],
    });
    expect(await takeOut(contextOf(session), name, ['changed'])).toMatchObject({ replaced: 1, refused: [] });
    expect(findReport(session.db(), 'changed')?.report).toMatchObject({ unit: report.unit, year: 2022 });
    // Where another one has its unit and year by now, that is said.
    applyChange(session.db(), {
      id: 'changed',
      baseRevision: 5,
      label: '更名',
      at: AT,
      patches: [{ target: 'unitName', before: report.unit.name, after: '合并后的街道办事处' }],
    });
    addTestReport(session.db(), 'other', testReport(2022));
    const refused = await takeOut(contextOf(session), name, ['changed']);
    expect(refused).toMatchObject({ added: 0, replaced: 0, refused: [{ year: 2022 }] });
  });

  it('are refused with the reason where the report was sent off, and the others come all the same', async () => {
    const { session, name } = await fiveFates();
    setReportState(session.db(), 'changed', 'filed');
    const outcome = await takeOut(contextOf(session), name, ['changed', 'gone']);
    expect(outcome).toMatchObject({ added: 1, replaced: 0, refused: [{ year: 2022 }] });
    expect(outcome.refused[0]?.reason).toMatch(/已报送/u);
    const changed = findReport(session.db(), 'changed');
    expect(changed && figureAt(changed.report, CELL)).toBe(8);
  });
});

describe('the second place', () => {
  async function withPlace(): Promise<{
    session: LibrarySession;
    second: SecondPlace;
    stick: string;
    said: ErrorCode[];
    /** What was said and is over. */
    over: ErrorCode[];
    copies: () => string[];
  }> {
    const session = await testSession();
    addTestReport(session.db(), 'r');
    const stick = join(session.files.folder, '..', 'U 盘');
    mkdirSync(stick);
    const said: ErrorCode[] = [];
    const over: ErrorCode[] = [];
    const second = secondPlace({
      files: session.files,
      libraryId: () => readLibraryRow(session.db())?.id ?? null,
      now: () => NOON,
      log: silentLog,
      send: (name, data) => {
        if (!('code' in data)) return;
        const { code } = new AppError(data.code); // a notice carries a code of the list
        if (name === 'app.notice') said.push(code);
        else over.push(code);
      },
    });
    const copies = (): string[] => readdirSync(stick).flatMap((folder) => readdirSync(join(stick, folder)));
    return { session, second, stick, said, over, copies };
  }

  it('gets the newest backup, once chosen and after each new one', async () => {
    const { session, second, stick, said, copies } = await withPlace();
    expect(second.view()).toBeNull();
    const first = await backUp(session, 'manual', NOON);
    await second.choose(stick);
    expect(copies()).toEqual([first.name]);
    expect(second.view()).toMatchObject({ folder: stick, state: 'ready', copied: first.madeAt });
    const next = await backUp(session, 'hourly', new Date(NOON.getTime() + 3_600_000));
    await second.bringUpToDate();
    expect(copies().sort()).toEqual([first.name, next.name].sort());
    expect(said).toEqual([]);
  });

  it('that is missing is told once, and caught up with when it is there again', async () => {
    const { session, second, stick, said, over, copies } = await withPlace();
    await second.choose(stick);
    expect(second.trouble()).toBeNull();
    const { name } = await backUp(session, 'manual', NOON);
    rmSync(stick, { recursive: true });
    await second.bringUpToDate();
    await second.bringUpToDate();
    expect(second.view()).toMatchObject({ state: 'missing' });
    expect(second.trouble()).toMatchObject({ code: 'backup-place-missing', params: { folder: stick } });
    await second.choose(stick);
    mkdirSync(stick);
    over.length = 0;
    await second.bringUpToDate();
    expect(over).toContain('backup-place-missing');
    expect(second.trouble()).toBeNull();
    expect(copies()).toEqual([name]);
    rmSync(stick, { recursive: true });
    await second.bringUpToDate();
    await second.bringUpToDate();
    expect(said).toEqual(['backup-place-missing', 'backup-place-missing']);
  });

  it('that can not be written is told with the reason; half a copy does not stay', async () => {
    const { session, second, stick, copies } = await withPlace();
    await second.choose(stick);
    const { name } = await backUp(session, 'manual', NOON);
    const id = readLibraryRow(session.db())?.id.slice(0, 8) ?? '';
    rmSync(stick, { recursive: true });
    mkdirSync(stick);
    writeFileSync(join(stick, `年报备份-${id}`), 'a file in the place of the folder');
    await second.bringUpToDate();
    expect(second.view()).toMatchObject({ state: 'failed' });
    rmSync(join(stick, `年报备份-${id}`));
    mkdirSync(join(stick, `年报备份-${id}`));
    writeFileSync(join(stick, `年报备份-${id}`, `${name}.part`), 'half');
    await second.bringUpToDate();
    expect(copies()).toEqual([name]);
    second.drop();
    expect(second.view()).toBeNull();
    expect(copies()).toEqual([name]);
  });
});
