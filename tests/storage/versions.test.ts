import { describe, expect, it } from 'vitest';
import { cellPatch, narrativePatch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import type { PartId } from '../../shared/form/types';
import { figureAt } from '../../shared/report/values';
import { writeReportFile } from '../../shared/report/file';
import { addReport, applyToReport, openReport, type ReportsContext } from '../../electron/services/reports';
import { versionHandlers } from '../../electron/services/versions';
import { closeDatabase, openFile } from '../../electron/storage/database';
import { migrate, MIGRATIONS } from '../../electron/storage/migrate';
import { openLibrary } from '../../electron/storage/open-library';
import { expiredVersions, type ThinnedVersion } from '../../electron/storage/versions/expired-versions';
import { thinHistory } from '../../electron/storage/versions/thin-versions';
import { deleteVersions, listVersions, versionBytes } from '../../electron/storage/versions/version-rows';
import { NOON, testFolder, testLibrary, testReport } from './test-library';

const HOUR = 60 * 60 * 1000;

interface Setup {
  reports: ReportsContext;
  versions: ReturnType<typeof versionHandlers>;
  /** Fills in a figure as the window does; hours pass before it. */
  fill: (value: number, hoursLater?: number) => void;
  reasons: () => string[];
}

async function setup(files = testFolder()): Promise<Setup> {
  const db = await testLibrary(files);
  let now = NOON.getTime();
  let count = 0;
  const reports: ReportsContext = {
    db: () => db,
    folder: files.folder,
    now: () => new Date(now),
    newId: () => `r${(count += 1)}`,
  };
  return {
    reports,
    versions: versionHandlers(reports),
    fill: (value, hoursLater = 0) => {
      now += hoursLater * HOUR;
      const { report, revision } = openReport(reports, 'r1');
      const patches = [cellPatch(report, 'active.licences', value)];
      applyToReport(reports, { id: 'r1', baseRevision: revision, label: '填数', patches });
    },
    reasons: () => listVersions(db, 'r1').map(({ reason }) => reason),
  };
}

async function codeOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return undefined;
}

const licences = (setting: Setup): unknown =>
  figureAt(openReport(setting.reports, 'r1').report, 'active.licences');

describe('versions that keep themselves', () => {
  it('one before the first change of a session, one an hour after, none in between', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    expect(test.reasons()).toEqual([]);
    test.fill(1);
    test.fill(2);
    test.fill(3, 0.9);
    expect(test.reasons()).toEqual(['session']);
    test.fill(4, 0.2);
    expect(test.reasons()).toEqual(['session', 'hourly']);
    // A clock that was put back three years must not stop them.
    test.fill(5, -3 * 365 * 24);
    expect(test.reasons()).toEqual(['session', 'hourly', 'hourly']);
  });

  it('the next start of the program is a new session', async () => {
    const files = testFolder();
    const first = await setup(files);
    addReport(first.reports, testReport(), null);
    first.fill(1);
    closeDatabase(first.reports.db());
    const second = await setup(files);
    second.fill(2);
    expect(second.reasons()).toEqual(['session', 'session']);
    second.fill(3);
    expect(second.reasons()).toEqual(['session', 'session']);
  });

  it('hold what the report said then, to the letter', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    const said: string[] = [];
    for (let value = 1; value <= 5; value += 1) {
      said.push(writeReportFile(openReport(test.reports, 'r1').report));
      test.fill(value, 1.5);
    }
    const { versions } = await test.versions['version.list']({ id: 'r1' });
    const kept = [];
    for (const { id } of versions) {
      const { report } = await test.versions['version.read']({ id: 'r1', versionId: id });
      kept.push(writeReportFile(report));
    }
    expect(kept.reverse()).toEqual(said);
  });
});

describe('the list of versions', () => {
  it('says what changed from one to the next, and since the newest', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    await test.versions['version.keep']({ id: 'r1', name: '初稿' });
    const { report, revision } = openReport(test.reports, 'r1');
    const patches = [
      cellPatch(report, 'active.licences', 5),
      narrativePatch(report, 'overview', [{ kind: 'paragraph', text: '收到申请3件。均已答复。' }]),
    ];
    applyToReport(test.reports, { id: 'r1', baseRevision: revision, label: '填', patches });
    await test.versions['version.keep']({ id: 'r1', name: '二稿' });
    test.fill(6);
    const list = await test.versions['version.list']({ id: 'r1' });
    expect(list.versions.map(({ name, changed }) => [name, changed])).toEqual([
      [
        '二稿',
        {
          parts: [
            { part: 'overview', count: 2 },
            { part: 'active', count: 1 },
          ],
          others: 0,
        },
      ],
      ['初稿', null],
    ]);
    expect(list.since).toEqual({ parts: [{ part: 'active', count: 1 }], others: 0 });
    expect(list.bytes).toBeGreaterThan(0);
    expect(list.bytes).toBeLessThan(list.limit);
  });

  it('can give any version a name, and refuses one that is not there', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    test.fill(1);
    const [version] = listVersions(test.reports.db(), 'r1');
    await test.versions['version.name']({ id: 'r1', versionId: version?.id ?? 0, name: '给领导看的' });
    expect(listVersions(test.reports.db(), 'r1')).toMatchObject([{ name: '给领导看的' }]);
    expect(await codeOf(() => test.versions['version.name']({ id: 'r1', versionId: 99, name: 'x' }))).toBe(
      'version-unreadable',
    );
  });

  it('tells of a damaged version and leaves the others readable', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    test.fill(1);
    test.fill(2, 2);
    const [first, second] = listVersions(test.reports.db(), 'r1');
    test.reports
      .db()
      .prepare("UPDATE version_contents SET doc = x'00ff' WHERE revision = ?")
      .run(first?.revision);
    const read = (id = 0) => test.versions['version.read']({ id: 'r1', versionId: id });
    expect(await codeOf(() => read(first?.id))).toBe('version-unreadable');
    expect((await read(second?.id)).report.year).toBe(2025);
    expect((await test.versions['version.list']({ id: 'r1' })).versions).toHaveLength(2);
  });
});

describe('restoring a version', () => {
  it('is one change that can be taken back, and keeps the state before it', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    test.fill(1);
    const [before] = listVersions(test.reports.db(), 'r1');
    const restore = (part: PartId | null) =>
      test.versions['version.restore']({ id: 'r1', versionId: before?.id ?? 0, part });
    expect(await restore('requests')).toMatchObject({ changes: 0, revision: 2 });
    expect(await restore('active')).toMatchObject({ changes: 1, revision: 3 });
    expect(licences(test)).toBeNull();
    expect(test.reasons()).toEqual(['session', 'restore']);
    const [, restoring] = openReport(test.reports, 'r1').history.past;
    expect(restoring).toMatchObject({ label: '恢复版本' });
    const newest = listVersions(test.reports.db(), 'r1').at(-1);
    await test.versions['version.restore']({ id: 'r1', versionId: newest?.id ?? 0, part: null });
    expect(licences(test)).toBe(1);
  });
});

describe('thinning', () => {
  const version = (id: number, madeAt: string, more: Partial<ThinnedVersion> = {}): ThinnedVersion => ({
    id,
    revision: id,
    madeAt,
    reason: 'hourly',
    name: '',
    ...more,
  });
  /** Four versions a day over a number of days of editing. */
  const days = Array.from({ length: 800 }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const all = days.flatMap((day, index) =>
    [0, 1, 2, 3].map((each) => version(index * 4 + each + 1, `${day}T0${each}:00:00.000Z`)),
  );

  it('keeps all of the last days, then one a day, a week, a month, and always the first and the newest', () => {
    const gone = new Set(expiredVersions(all, days));
    const kept = all.filter(({ id }) => !gone.has(id));
    const keptAt = (from: number, to: number): number =>
      kept.filter(({ id }) => {
        const age = days.length - 1 - Math.floor((id - 1) / 4);
        return age >= from && age < to;
      }).length;
    expect(keptAt(0, 8)).toBe(8 * 4);
    expect(keptAt(8, 61)).toBe(53);
    expect(keptAt(61, 366)).toBeLessThanOrEqual(45);
    expect(keptAt(366, 800)).toBeLessThanOrEqual(17);
    expect([kept[0]?.id, kept.at(-1)?.id]).toEqual([1, all.length]);
  });

  it('never takes named, filed and reopened ones, nor the newest ten made before something replaced a lot', () => {
    const safe = all.map((each, index): ThinnedVersion => {
      if (index === 5) return { ...each, name: '初稿' };
      if (index === 9) return { ...each, reason: 'filed' };
      if (index === 13) return { ...each, reason: 'reopened' };
      return index >= 20 && index < 40 ? { ...each, reason: 'restore' } : each;
    });
    const gone = new Set(expiredVersions(safe, days));
    const kept = safe.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
    expect(kept).toEqual(
      expect.arrayContaining([6, 10, 14, ...Array.from({ length: 10 }, (_, i) => 31 + i)]),
    );
  });

  it('counts days of editing, not the clock: a report that lay still for years loses nothing', () => {
    const few = [
      version(1, '2021-01-05T01:00:00Z'),
      version(2, '2021-01-05T02:00:00Z'),
      version(3, '2031-01-05T02:00:00Z'),
    ];
    expect(expiredVersions(few, ['2021-01-05', '2031-01-05'])).toEqual([]);
  });

  it('keeps a report within its bound over five busy years, and what is protected with it', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    await test.versions['version.keep']({ id: 'r1', name: '初稿' });
    const limit = 25_000;
    for (let day = 0; day < 160; day += 1) {
      test.fill(day, 11.4 * 24);
      if (day % 20 === 0) thinHistory(test.reports.db(), 'r1', limit);
    }
    thinHistory(test.reports.db(), 'r1', limit);
    expect(versionBytes(test.reports.db(), 'r1')).toBeLessThanOrEqual(limit);
    const kept = listVersions(test.reports.db(), 'r1');
    expect(kept[0]?.name).toBe('初稿');
    expect(kept.length).toBeGreaterThan(5);
    expect(openReport(test.reports, 'r1').history.past.length).toBeGreaterThanOrEqual(100);
    const { versions } = await test.versions['version.list']({ id: 'r1' });
    expect(versions.slice(0, -1).every(({ changed }) => changed !== null)).toBe(true);
  });

  it('removes a content only when no version shares it', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    await test.versions['version.keep']({ id: 'r1', name: '一' });
    await test.versions['version.keep']({ id: 'r1', name: '二' });
    const [first, second] = listVersions(test.reports.db(), 'r1');
    deleteVersions(test.reports.db(), 'r1', [first?.id ?? 0]);
    expect((await test.versions['version.read']({ id: 'r1', versionId: second?.id ?? 0 })).report.year).toBe(
      2025,
    );
    deleteVersions(test.reports.db(), 'r1', [second?.id ?? 0]);
    expect(versionBytes(test.reports.db(), 'r1')).toBe(0);
  });
});

it('a library of before versions opens with all it had, and its next change keeps the state before it', async () => {
  const files = testFolder();
  const old = openFile(files.library);
  migrate(
    old,
    MIGRATIONS.filter(({ version }) => version < 40),
  );
  const row = { id: 'r1', doc: writeReportFile(testReport()), unit: testReport().unit.name };
  old
    .prepare(
      `INSERT INTO reports (id, unit_name, unit_level, year, form, state, doc, revision, received, carried_forward,
         started, created_at, updated_at)
       VALUES (@id, @unit, 'subdistrict', 2025, '2021', 'draft', @doc, 7, 0, 0, 0, '2026', '2026')`,
    )
    .run(row);
  old.exec(
    "INSERT INTO changes (report_id, revision, label, patches, made_at) VALUES ('r1', 7, '旧', '[]', '2026')",
  );
  old.close();
  const db = await openLibrary({ files, now: () => NOON });
  closeDatabase(db);
  const test = await setup(files);
  test.fill(3);
  expect(test.reasons()).toEqual(['session']);
  expect(openReport(test.reports, 'r1').history.past.length).toBeGreaterThanOrEqual(1);
});
