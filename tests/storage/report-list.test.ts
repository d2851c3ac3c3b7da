import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Report } from '../../shared/report/model';
import { hitAround, searchablePairs } from '../../shared/library/search-words';
import type { FindingCounts } from '../../shared/rules/open-findings';
import { libraryHandlers } from '../../electron/services/library-page';
import { emptyBin } from '../../electron/services/recycle-bin';
import {
  addReport,
  applyToReport,
  openReport,
  removeReport,
  restoreReport,
  type ReportsContext,
} from '../../electron/services/reports';
import { changeState } from '../../electron/services/report-state';
import { linkNames } from '../../electron/storage/unit-names';
import { mendList } from '../../electron/storage/report-list';
import { listReports } from '../../electron/storage/report-rows';
import { indexSome } from '../../electron/storage/search';
import { cellPatch } from '../../shared/commands/patch';
import { silentLog } from '../helpers/silent-log';
import { NOON, testLibrary, testReport } from './test-library';

const ALL = { search: '', unit: null, order: 'year', descending: true, from: 0, count: 50 } as const;
const DAY = 24 * 60 * 60 * 1000;

async function setup(count: () => Promise<FindingCounts> = () => Promise.resolve(NOTHING)) {
  const db = await testLibrary();
  let number = 0;
  const reports: ReportsContext = {
    db: () => db,
    folder: '/数据',
    now: () => NOON,
    newId: () => `r${(number += 1)}`,
  };
  const counted: string[] = [];
  const calls = libraryHandlers(
    {
      db: () => db,
      log: silentLog,
      version: '1',
      unsound: new Set(),
      count,
      now: () => NOON,
      send: (name, data) => {
        if (name === 'library.counted' && 'ids' in data) counted.push(...data.ids);
      },
    },
    reports,
  );
  const page = async (more: Partial<Parameters<(typeof calls)['library.page']>[0]> = {}) =>
    calls['library.page']({ ...ALL, ...more });
  const found = async (search: string) => (await page({ search })).rows.map(({ id }) => id);
  const index = (): void => {
    while (indexSome(db, 5));
  };
  return { db, reports, calls, page, found, index, counted };
}

const NOTHING: FindingCounts = { errors: 0, warnings: 0, hints: 0 };

function withText(year: number, name: string, ...paragraphs: string[]): Report {
  const overview = paragraphs.map((text): Block => ({ kind: 'paragraph', text }));
  const report = testReport(year, name);
  return { ...report, narrative: { ...report.narrative, overview } };
}

describe('a page of the list', () => {
  it('gives a window in the order asked for, and how many there are', async () => {
    const test = await setup();
    for (const year of [2021, 2022, 2023, 2024]) {
      addReport(test.reports, testReport(year, '甲局'), null);
      addReport(test.reports, testReport(year, '乙局'), null);
    }
    removeReport(test.reports, 'r8');
    const first = await test.page({ count: 3 });
    expect(first.rows.map(({ unitName, year }) => `${unitName}${year}`)).toEqual([
      '甲局2024',
      '乙局2023',
      '甲局2023',
    ]);
    expect(first).toMatchObject({ total: 7, isExact: true, next: 3 });
    const second = await test.page({ count: 5, from: 3 });
    expect(second.rows).toHaveLength(4);
    expect(second.next).toBeNull();
    const units = await test.page({ order: 'unit', descending: false });
    expect(units.rows.map(({ unitName }) => unitName)).toEqual([
      ...['乙局', '乙局', '乙局'],
      ...['甲局', '甲局', '甲局', '甲局'],
    ]);
    expect((await test.page({ unit: '乙局' })).total).toBe(3);
  });

  it('shows at once what is stored, and tells when the rest is counted', async () => {
    let answer = (_counts: FindingCounts): void => undefined;
    const test = await setup(() => new Promise((resolve) => (answer = resolve)));
    addReport(test.reports, testReport(), null);
    expect((await test.page()).rows).toMatchObject([{ errors: 0, counted: false }]);
    await expect.poll(() => answer.length).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    answer({ errors: 2, warnings: 0, hints: 0 });
    await expect.poll(() => test.counted).toEqual(['r1']);
    expect((await test.page()).rows).toMatchObject([{ errors: 2, counted: true }]);
  });

  it('follows every change of a report, and finds one that stands there wrongly', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    const { report, revision } = openReport(test.reports, 'r1');
    const patches = [cellPatch(report, 'requests.received.0', 7)];
    applyToReport(test.reports, { id: 'r1', baseRevision: revision, label: '填', patches });
    changeState(test.reports, 'r1', 'filed');
    expect((await test.page()).rows).toMatchObject([{ received: 7, started: true, state: 'filed' }]);
    test.db.exec("UPDATE report_list SET year = 1999, received = 8; DELETE FROM report_list WHERE id = 'x'");
    expect(mendList(test.db, 0, 10)).toMatchObject({ mended: 1 });
    expect((await test.page()).rows).toMatchObject([{ year: 2025, received: 7 }]);
    test.db.exec('DELETE FROM report_list');
    expect(mendList(test.db, 0, 10)).toMatchObject({ mended: 1 });
    expect(mendList(test.db, 0, 10)).toMatchObject({ mended: 0 });
    expect(listReports(test.db)).toMatchObject([{ id: 'r1', revision: 2 }]);
  });

  it('lists a renamed unit once, under its newest name', async () => {
    const test = await setup();
    addReport(test.reports, testReport(2024, '旧局'), null);
    addReport(test.reports, testReport(2025, '新局'), null);
    addReport(test.reports, testReport(2025, '别局'), null);
    linkNames(test.db, '新局', '旧局');
    const { units } = await test.calls['library.units']({});
    expect(units.map(({ name, names, reports }) => [name, names, reports])).toEqual(
      expect.arrayContaining([
        ['新局', ['新局', '旧局'], 2],
        ['别局', ['别局'], 1],
      ]),
    );
    expect(units).toHaveLength(2);
    expect((await test.page({ unit: '旧局' })).total).toBe(2);
  });
});

describe('searching', () => {
  it('finds words in unit, year and text, all of them together', async () => {
    const test = await setup();
    addReport(test.reports, withText(2024, '甲局', '全年举办政务公开培训3次。'), null);
    addReport(test.reports, withText(2025, '甲局', '未举办培训。'), null);
    addReport(test.reports, withText(2025, '培训中心', '公开政务信息。'), null);
    expect(await test.found('甲局')).toHaveLength(2);
    expect((await test.page({ search: '培训' })).isSearchable).toBe(false);
    test.index();
    expect((await test.page({ search: '培训' })).isSearchable).toBe(true);
    expect((await test.found('培训')).sort()).toEqual(['r1', 'r2', 'r3']);
    expect(await test.found('培训 2024年')).toEqual(['r1']);
    expect(await test.found('培训 甲 2025')).toEqual(['r2']);
    // All its pairs stand in the third report, the word does not.
    expect(await test.found('政务公开')).toEqual(['r1']);
    expect(await test.found('百分之百_%')).toEqual([]);
  });

  it('takes a year there are reports of for that year, not for a year that texts look back on', async () => {
    const test = await setup();
    addReport(test.reports, withText(2024, '甲局', '收到申请3件。'), null);
    addReport(test.reports, withText(2025, '甲局', '比2024年增加，2019年起逐年上升。'), null);
    test.index();
    expect(await test.found('甲 2024')).toEqual(['r1']);
    expect(await test.found('2024年')).toEqual(['r1']);
    expect(await test.found('2019年')).toEqual(['r2']);
  });

  it('shows the words around the hit', async () => {
    const test = await setup();
    addReport(test.reports, withText(2024, '甲局', '收到“申请”3件。全年举办政务公开培训3次。'), null);
    test.index();
    const { rows } = await test.page({ search: '培训' });
    expect(rows[0]?.hit).toContain('公开培训3次。');
    expect(rows[0]?.hit).not.toMatch(/["\\{}]/);
  });

  it('follows a change, leaves out the recycle bin, and makes a damaged index anew', async () => {
    const test = await setup();
    addReport(test.reports, withText(2024, '甲局', '举办培训。'), null);
    test.index();
    const { report, revision } = openReport(test.reports, 'r1');
    const { before } = { before: report.narrative.overview };
    const after: Block[] = [{ kind: 'paragraph', text: '开展督查。' }];
    applyToReport(test.reports, {
      id: 'r1',
      baseRevision: revision,
      label: '文字',
      patches: [{ target: 'narrative', part: 'overview', before, after }],
    });
    test.index();
    expect([await test.found('培训'), await test.found('督查')]).toEqual([[], ['r1']]);
    test.db.exec('DROP TABLE report_texts');
    expect(await test.found('督查')).toEqual([]);
    test.index();
    expect(await test.found('督查')).toEqual(['r1']);
    removeReport(test.reports, 'r1');
    expect(await test.found('督查')).toEqual([]);
  });

  it('finds every word of two characters or more of every text (random words)', async () => {
    const test = await setup();
    const words = ['政务', '公开', '培训', '督查', '答复', '申请', 'ABc', '12件'];
    const texts = fc.sample(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((each) => each.join('')),
      { numRuns: 30, seed: 7 },
    );
    texts.forEach((text, index) => addReport(test.reports, withText(2025, `单位${index}号`, text), null));
    test.index();
    for (const word of [...words, 'abC', '公开培训', '务公']) {
      const expected = texts.flatMap((text, index) =>
        text.toLowerCase().includes(word.toLowerCase()) ? [`r${index + 1}`] : [],
      );
      const { rows } = await test.page({ search: word, count: 100 });
      expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
    }
  });

  it('makes pairs of what can be searched for', () => {
    expect(searchablePairs('政务公开')).toEqual(['政务', '务公', '公开']);
    expect(searchablePairs('A，b')).toEqual([]);
    expect(searchablePairs('我')).toEqual([]);
    expect(hitAround('{"text":"收到3件"}', '不在')).toBeNull();
    expect(hitAround('{"text":"收到3件"}', '到3')).toBe('收到3件');
  });
});

describe('the recycle bin', () => {
  const run = (steps: Generator<void>): void => {
    for (const _ of steps);
  };

  it('says how many days are left, and where a report went back to', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    removeReport(test.reports, 'r1');
    expect((await test.calls['library.removed']({})).reports).toMatchObject([{ id: 'r1', daysLeft: 30 }]);
    expect(restoreReport(test.reports, 'r1')).toEqual({ unitName: testReport().unit.name, year: 2025 });
  });

  it('is emptied after its days, with all that belongs to a report, and never by a wrong clock', async () => {
    const test = await setup();
    addReport(test.reports, testReport(2024), null);
    addReport(test.reports, testReport(2025), null);
    const { report, revision } = openReport(test.reports, 'r1');
    const patches = [cellPatch(report, 'requests.received.0', 7)];
    applyToReport(test.reports, { id: 'r1', baseRevision: revision, label: '填', patches });
    removeReport(test.reports, 'r1');
    const inBin = (): number => listReports(test.db, 'removed').length;
    const at = (days: number): void => run(emptyBin(test.db, new Date(NOON.getTime() + days * DAY)));
    for (const day of [0, 1, 2, 3]) at(day);
    at(3300);
    at(3301);
    expect(inBin()).toBe(1);
    for (const day of [4, 5, 6, 7, 29, 30, 31, 32, 33]) at(day);
    expect(inBin()).toBe(1);
    for (const day of [40, 41]) at(day);
    expect(inBin()).toBe(0);
    for (const table of ['changes', 'versions', 'version_contents'])
      expect(test.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    expect(openReport(test.reports, 'r2').report.year).toBe(2025);
  });

  it('gives up one report at once where the clerk says so, and none that is not in it', async () => {
    const test = await setup();
    addReport(test.reports, testReport(), null);
    expect(() => test.calls['report.purge']({ id: 'r1' })).toThrow('report-missing');
    removeReport(test.reports, 'r1');
    await test.calls['report.purge']({ id: 'r1' });
    expect(() => restoreReport(test.reports, 'r1')).toThrow('report-missing');
  });
});
