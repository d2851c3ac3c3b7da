import { describe, expect, it } from 'vitest';
import { cellPatch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import { sampleReport } from '../../shared/report/sample';
import { withFigure } from '../../shared/report/values';
import { checkReport } from '../../shared/rules/check';
import type { Report } from '../../shared/report/model';
import {
  addReport,
  applyToReport,
  createReport,
  openReport,
  type ReportsContext,
} from '../../electron/services/reports';
import { changeState, stateHandlers } from '../../electron/services/report-state';
import { unitHandlers } from '../../electron/services/units';
import { reportsOfName } from '../../electron/storage/report-rows';
import { readSetting, writeSetting, type Setting } from '../../electron/storage/settings';
import { insertVersion, listVersions } from '../../electron/storage/versions/version-rows';
import * as z from 'zod';
import { NOON, testLibrary, testReport } from './test-library';

async function context(): Promise<ReportsContext> {
  const db = await testLibrary();
  let count = 0;
  return { db: () => db, folder: '/数据', now: () => NOON, newId: () => `r${(count += 1)}` };
}

async function codeOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${JSON.stringify(error.params)}` : String(error);
  }
  return undefined;
}

const stateOf = (reports: ReportsContext, id: string): string => openReport(reports, id).state;
const years = (reports: ReportsContext, name: string): number[] =>
  reportsOfName(reports.db(), name).map(({ year }) => year);

/** The sample with one column that does not add up: one error. */
const faulty = (): Report => withFigure(sampleReport(), 'requests.granted.0', 977);

describe('已校核', () => {
  it('is refused while an error has no reason, and says how many', async () => {
    const reports = await context();
    addReport(reports, faulty(), null);
    const states = stateHandlers(reports);
    const errors = checkReport({ report: faulty() }).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    const set = (reasons?: Record<string, string>) =>
      states['report.setState']({ id: 'r1', state: 'checked', ...(reasons && { reasons }) });
    expect(await codeOf(() => set())).toBe(`errors-open {"count":${errors.length}}`);
    expect(await codeOf(() => set(Object.fromEntries(errors.map(({ key }) => [key, ' ']))))).toMatch(
      'errors-open',
    );
    expect(stateOf(reports, 'r1')).toBe('draft');
    expect(listVersions(reports.db(), 'r1')).toEqual([]);
    await set(Object.fromEntries(errors.map(({ key }) => [key, '已与业务科室核对'])));
    expect(stateOf(reports, 'r1')).toBe('checked');
    expect(listVersions(reports.db(), 'r1')).toMatchObject([
      {
        reason: 'state',
        detail: {
          state: { from: 'draft', to: 'checked' },
          accepted: errors.map(({ message }) => ({ finding: message, reason: '已与业务科室核对' })),
        },
      },
    ]);
  });

  it('needs nothing where there is no error', async () => {
    const reports = await context();
    addReport(reports, sampleReport(), null);
    const states = stateHandlers(reports);
    await states['report.setState']({ id: 'r1', state: 'checked' });
    expect(stateOf(reports, 'r1')).toBe('checked');
  });
});

describe('已报送', () => {
  it('seals the content with its hash and those of the files exported from it', async () => {
    const reports = await context();
    addReport(reports, sampleReport(), null);
    const db = reports.db();
    const { report } = openReport(reports, 'r1');
    const file = { name: '年报.docx', format: 'docx' as const, sha256: 'ab' };
    const at = NOON.toISOString();
    insertVersion(db, { id: 'r1', revision: 1, report }, { reason: 'export', at, detail: { files: [file] } });
    changeState(reports, 'r1', 'filed');
    const [exported, sealed] = listVersions(db, 'r1');
    expect(sealed).toMatchObject({ reason: 'filed', detail: { files: [file] }, hash: exported?.hash });
    expect(sealed?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets nothing change the report until it is taken back, which is recorded', async () => {
    const reports = await context();
    addReport(reports, sampleReport(), null);
    changeState(reports, 'r1', 'filed');
    const change = () =>
      applyToReport(reports, {
        id: 'r1',
        baseRevision: 1,
        label: '填数',
        patches: [cellPatch(sampleReport(), 'active.licences', 5)],
      });
    expect(await codeOf(change)).toBe('report-filed {}');
    expect(openReport(reports, 'r1').report).toEqual(sampleReport());
    const states = stateHandlers(reports);
    await states['report.setState']({ id: 'r1', state: 'draft', note: '县里退回' });
    expect(change()).toMatchObject({ revision: 2 });
    expect(listVersions(reports.db(), 'r1')).toMatchObject([
      { reason: 'filed' },
      { reason: 'reopened', detail: { state: { from: 'filed', to: 'draft' }, note: '县里退回' } },
    ]);
  });
});

describe('renaming a unit', () => {
  const NEW = '李楼街道办事处（新）';
  const OLD = testReport().unit.name;

  it('gives all its reports the new name, and its settings', async () => {
    const reports = await context();
    for (const year of [2023, 2024, 2025]) addReport(reports, testReport(year), null);
    const setting = (unit: string): Setting<string> => ({
      key: `document:${unit}`,
      schema: z.string(),
      fallback: '',
    });
    writeSetting(reports.db(), setting(OLD), '红头');
    const units = unitHandlers(reports);
    expect(await units['unit.rename']({ from: OLD, to: NEW, since: null })).toEqual({ renamed: 3, filed: 0 });
    expect(years(reports, NEW)).toEqual([2023, 2024, 2025]);
    expect(openReport(reports, 'r3').previous?.year).toBe(2024);
    expect(readSetting(reports.db(), setting(NEW))).toBe('红头');
    expect(listVersions(reports.db(), 'r1')).toMatchObject([{ reason: 'rename' }]);
  });

  it('from a year on leaves the earlier ones, and last year’s is still found', async () => {
    const reports = await context();
    for (const year of [2023, 2024, 2025]) addReport(reports, testReport(year), null);
    const units = unitHandlers(reports);
    await units['unit.rename']({ from: OLD, to: NEW, since: 2025 });
    expect([years(reports, OLD), years(reports, NEW)]).toEqual([[2023, 2024], [2025]]);
    expect(openReport(reports, 'r3').previous?.year).toBe(2024);
    const { id } = await createReport(reports, {
      unit: { name: NEW, level: 'subdistrict', selfReference: '我街道' },
      year: 2026,
      from: 'previous',
    });
    expect(openReport(reports, id).previous?.unit.name).toBe(NEW);
    expect(await units['unit.names']({ name: NEW })).toEqual({
      names: [
        { name: NEW, years: [2025, 2026] },
        { name: OLD, years: [2023, 2024] },
      ],
    });
    await units['unit.separate']({ name: OLD });
    expect(openReport(reports, 'r3').previous).toBeNull();
  });

  it('leaves a filed report the name it was filed under, as one unit all the same', async () => {
    const reports = await context();
    addReport(reports, testReport(2024), null);
    addReport(reports, testReport(2025), null);
    changeState(reports, 'r1', 'filed');
    const units = unitHandlers(reports);
    expect(await units['unit.rename']({ from: OLD, to: NEW, since: null })).toEqual({ renamed: 1, filed: 1 });
    expect([years(reports, OLD), years(reports, NEW)]).toEqual([[2024], [2025]]);
    expect(openReport(reports, 'r2').previous?.year).toBe(2024);
  });

  it('merges two units, over a renaming of each as well', async () => {
    const reports = await context();
    addReport(reports, testReport(2022, '甲局'), null);
    addReport(reports, testReport(2023, '乙局'), null);
    addReport(reports, testReport(2024, '丙局'), null);
    const units = unitHandlers(reports);
    await units['unit.rename']({ from: '甲局', to: '乙局', since: 2030 });
    await units['unit.rename']({ from: '乙局', to: '丙局', since: null });
    expect([years(reports, '甲局'), years(reports, '丙局')]).toEqual([[2022], [2023, 2024]]);
    const { names } = await units['unit.names']({ name: '丙局' });
    expect(names.map(({ name }) => name)).toEqual(['丙局', '乙局', '甲局']);
  });

  it('is refused whole where both have a report of a year', async () => {
    const reports = await context();
    addReport(reports, testReport(2023, '甲局'), null);
    addReport(reports, testReport(2024, '甲局'), null);
    addReport(reports, testReport(2024, '乙局'), null);
    const units = unitHandlers(reports);
    const merge = () => units['unit.rename']({ from: '甲局', to: '乙局', since: null });
    expect(await codeOf(merge)).toBe('units-overlap {"from":"甲局","to":"乙局","years":"2024 年"}');
    expect([years(reports, '甲局'), years(reports, '乙局')]).toEqual([[2023, 2024], [2024]]);
  });
});

describe('a report of a unit', () => {
  it('moves to another one, and not beside one of the same year', async () => {
    const reports = await context();
    addReport(reports, testReport(2024, '甲局'), null);
    addReport(reports, testReport(2025, '甲局'), null);
    addReport(reports, testReport(2025, '乙局'), null);
    const units = unitHandlers(reports);
    await units['report.move']({ id: 'r1', unitName: '乙局' });
    expect([years(reports, '甲局'), years(reports, '乙局')]).toEqual([[2025], [2024, 2025]]);
    expect(await codeOf(() => units['report.move']({ id: 'r2', unitName: '乙局' }))).toBe(
      'report-exists {"unit":"乙局","year":2025}',
    );
    // Moving says nothing of the units: they stay two.
    expect((await units['unit.names']({ name: '甲局' })).names).toHaveLength(1);
  });

  it('is copied with its content, to a name and year that are free', async () => {
    const reports = await context();
    addReport(reports, sampleReport(), null);
    const units = unitHandlers(reports);
    const { id } = await units['report.copy']({ id: 'r1', unitName: '副本镇', year: 2022 });
    const copy = openReport(reports, id);
    expect(copy.report.requests).toEqual(sampleReport().requests);
    expect([copy.report.unit.name, copy.report.year, copy.state]).toEqual(['副本镇', 2022, 'draft']);
    expect(await codeOf(() => units['report.copy']({ id: 'r1', unitName: '副本镇', year: 2022 }))).toMatch(
      'report-exists',
    );
  });
});
