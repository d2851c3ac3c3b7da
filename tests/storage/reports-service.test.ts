import { describe, expect, it } from 'vitest';
import { cellPatch, notePatch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import { NARRATIVE_PARTS, type Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { figureAt, withFigure } from '../../shared/report/values';
import { listLibrary } from '../../electron/services/library';
import { reportFromPrevious } from '../../shared/taken/next-report';
import type { Question } from '../../electron/services/ports';
import {
  addReport,
  applyToReport,
  createReport,
  createSample,
  openReport,
  removeReport,
  restoreReport,
  type ReportsContext,
} from '../../electron/services/reports';
import { changeState } from '../../electron/services/report-state';
import { takeIn } from '../../electron/services/take-in';
import { silentLog } from '../helpers/silent-log';
import { NOON, testLibrary, testReport } from './test-library';

async function context(): Promise<ReportsContext> {
  const db = await testLibrary();
  let count = 0;
  return { db: () => db, folder: '/数据', now: () => NOON, newId: () => `r${(count += 1)}` };
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${JSON.stringify(error.params)}` : String(error);
  }
  return undefined;
}

const unit = { name: '李楼街道办事处', level: 'subdistrict', selfReference: '我街道' } as const;

describe('a new report', () => {
  it('is blank: no figure is filled in', async () => {
    const reports = await context();
    const { id } = await createReport(reports, { unit, year: 2025, from: 'blank' });
    const opened = openReport(reports, id);
    expect(opened).toMatchObject({ id: 'r1', revision: 1, state: 'draft', previous: null });
    expect(figureAt(opened.report, 'requests.carriedOver.0')).toBeNull();
  });

  it('from last year’s takes over what carries over and the text, and nothing else', async () => {
    const reports = await context();
    let last = sampleReport();
    last = withFigure(last, 'requests.carriedForward.1', 3);
    last = withFigure(last, 'requests.carriedForward.2', null);
    last = { ...last, printed: { 'requests.received.total': 9 }, notes: { 'active.fees': '约 3' } };
    addReport(reports, last, null);
    const { id } = await createReport(reports, { unit: last.unit, year: last.year + 1, from: 'previous' });
    const { report, previous } = openReport(reports, id);
    expect(previous).toEqual(last);
    expect(report.requests['carriedOver']).toEqual([0, 3, null, 0, 0, 0]);
    // The years that are certainly the report's own are this year's, a figure that is a cell follows it.
    const words = ({ narrative }: Report) =>
      NARRATIVE_PARTS.flatMap((part) => narrative[part].map(({ kind, text }) => [kind, text]));
    const own = new RegExp(`${last.year}年(?!，我街道(?:认真执行|政府信息公开工作))`, 'gu');
    expect(words(report)).toEqual(
      words(last).map(([kind, text]) => [
        kind,
        text?.replaceAll(own, `${last.year + 1}年`).replace('申请1件', '申请〔未填〕件'),
      ]),
    );
    expect(report.narrative.other[0]?.fields).toEqual([{ at: 0, length: 4, is: 'year' }]);
    expect(report.year).toBe(last.year + 1);
    expect([report.printed, report.notes]).toEqual([{}, {}]);
    expect(figureAt(report, 'active.penalties')).toBeNull();
    expect(figureAt(report, 'requests.received.0')).toBeNull();
  });

  it('takes nothing by reference from last year’s', () => {
    const last = sampleReport();
    const next = reportFromPrevious(last, last.unit, last.year + 1);
    next.narrative.overview.pop();
    expect(last.narrative.overview).toHaveLength(sampleReport().narrative.overview.length);
  });

  it('from last year’s is refused where there is none', async () => {
    const reports = await context();
    await expect(createReport(reports, { unit, year: 2025, from: 'previous' })).rejects.toMatchObject({
      code: 'report-missing',
    });
  });

  it('of a unit and year that are there is refused by name', async () => {
    const reports = await context();
    await createReport(reports, { unit, year: 2025, from: 'blank' });
    await expect(createReport(reports, { unit, year: 2025, from: 'blank' })).rejects.toMatchObject({
      code: 'report-exists',
      params: { unit: '李楼街道办事处', year: 2025 },
    });
  });

  it('the sample is one report however often it is asked for', async () => {
    const reports = await context();
    expect(await createSample(reports)).toEqual(await createSample(reports));
    expect(openReport(reports, 'r1').report).toEqual(sampleReport());
  });
});

describe('the recycle bin', () => {
  it('keeps a report out of the way and gives it back', async () => {
    const reports = await context();
    addReport(reports, testReport(), null);
    removeReport(reports, 'r1');
    expect(codeOf(() => openReport(reports, 'r1'))).toMatch('report-missing');
    restoreReport(reports, 'r1');
    expect(openReport(reports, 'r1').id).toBe('r1');
  });

  it('does not give a report back beside a newer one of the same unit and year', async () => {
    const reports = await context();
    addReport(reports, testReport(), null);
    removeReport(reports, 'r1');
    addReport(reports, testReport(), null);
    expect(codeOf(() => restoreReport(reports, 'r1'))).toMatch('report-exists');
    expect(codeOf(() => removeReport(reports, 'nobody'))).toMatch('report-missing');
  });
});

describe('a change of year or name', () => {
  it('to that of another report is refused by that name', async () => {
    const reports = await context();
    addReport(reports, testReport(2024), null);
    addReport(reports, testReport(2025), null);
    const input = {
      id: 'r2',
      baseRevision: 1,
      label: '改年度',
      patches: [{ target: 'year' as const, before: 2025, after: 2024 }],
    };
    expect(codeOf(() => applyToReport(reports, input))).toBe(
      'report-exists {"unit":"李楼街道办事处","year":2024}',
    );
  });
});

describe('a report from a file', () => {
  const never = (): never => {
    throw new Error('nobody is to be asked');
  };
  const answering =
    (answer: string, asked: Question<string>[] = []) =>
    <Id extends string>(question: Question<Id>) => {
      asked.push(question);
      return Promise.resolve(answer as Id); // one of the choices, see the calls below
    };

  it('is added when the library has none of its unit and year', async () => {
    const reports = await context();
    expect(await takeIn(reports, testReport(), never)).toBe('r1');
  });

  it('opens the one in the library when nothing differs, or when that one was edited since', async () => {
    const reports = await context();
    await takeIn(reports, testReport(), never);
    expect(await takeIn(reports, testReport(), never)).toBe('r1');
    const patches = [cellPatch(testReport(), 'active.licences', 5)];
    applyToReport(reports, { id: 'r1', baseRevision: 1, label: '填数', patches });
    expect(await takeIn(reports, testReport(), never)).toBe('r1');
    expect(figureAt(openReport(reports, 'r1').report, 'active.licences')).toBe(5);
  });

  it('with other content is for the clerk to decide; the library’s is never lost', async () => {
    const reports = await context();
    await takeIn(reports, testReport(), never);
    const other = withFigure(testReport(), 'active.licences', 8);
    const asked: Question<string>[] = [];
    expect(await takeIn(reports, other, answering('open', asked))).toBe('r1');
    expect(asked[0]?.message).toContain('李楼街道办事处2025年');
    expect(asked[0]?.safe).toBe('cancel');
    expect(await takeIn(reports, other, answering('cancel'))).toBeNull();
    expect(openReport(reports, 'r1').revision).toBe(1);
    expect(await takeIn(reports, other, answering('replace'))).toBe('r2');
    const list = await listLibrary({
      db: reports.db,
      log: silentLog,
      unsound: new Set<string>(),
      count: never,
      version: '1',
    });
    expect(list.reports.map((row) => row.id)).toEqual(['r2']);
    expect(list.removed.map((row) => row.id)).toEqual(['r1']);
  });
});

describe('the list of reports', () => {
  it('counts findings once, and anew when the report, last year’s or the program changed', async () => {
    const reports = await context();
    addReport(reports, testReport(2024), null);
    addReport(reports, testReport(2025), null);
    const counted: string[] = [];
    const list = (version: string) =>
      listLibrary({
        db: reports.db,
        log: silentLog,
        unsound: new Set<string>(),
        version,
        count: (report, previous) => {
          counted.push(`${report.year}${previous ? ` after ${previous.year}` : ''}`);
          return Promise.resolve({ errors: counted.length, warnings: 0, hints: 0 });
        },
      });
    const take = (): string[] => counted.splice(0).sort();
    await list('1');
    expect(take()).toEqual(['2024', '2025 after 2024']);
    const again = await list('1');
    expect(take()).toEqual([]);
    expect(again.reports.map((row) => [row.year, row.errors])).toEqual([
      [2025, 1],
      [2024, 2],
    ]);
    applyToReport(reports, {
      id: 'r1',
      baseRevision: 1,
      label: '批注',
      patches: [notePatch(testReport(), 'active.fees#note', '问财务')],
    });
    await list('1');
    expect(take()).toEqual(['2024', '2025 after 2024']);
    await list('2');
    expect(take()).toEqual(['2024', '2025 after 2024']);
    changeState(reports, 'r1', 'filed');
    const filed = await list('2');
    expect(take()).toEqual([]);
    expect(filed.reports.find((row) => row.year === 2024)?.state).toBe('filed');
  });

  it('shows the others when one can not be read', async () => {
    const reports = await context();
    addReport(reports, testReport(2024), null);
    addReport(reports, testReport(2025), null);
    reports.db().exec("UPDATE reports SET doc = '{' WHERE id = 'r2'");
    const { reports: rows } = await listLibrary({
      db: reports.db,
      log: silentLog,
      unsound: new Set<string>(),
      version: '1',
      count: () => Promise.resolve({ errors: 1, warnings: 0, hints: 0 }),
    });
    expect(rows.map((row) => [row.id, row.errors])).toEqual([
      ['r2', 0],
      ['r1', 1],
    ]);
  });
});
