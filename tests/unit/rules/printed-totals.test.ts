import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import type { Report } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';
import { busyReport, withFigures, zeroReport } from './report-fixture';

const printed = (report: Report, totals: Record<string, unknown>): Report => ({ ...report, printed: totals });
const errors = (report: Report) => checkReport({ report }).filter((each) => each.severity === 'error');

describe('T3-ROW, T3-SUM', () => {
  it('tells a total printed 0 where one applicant is counted (rows 一 and （一）)', () => {
    const report = printed(withFigures(zeroReport(), { 'requests.received.4': 1, 'requests.granted.4': 1 }), {
      'requests.received.total': 0,
      'requests.granted.total': 0,
      'requests.handledTotal.total': 0,
      'requests.handledTotal.4': 0,
    });
    const rows = errors(report).filter((each) => each.rule === 'T3-ROW');
    expect(rows.map((each) => each.key)).toEqual(['T3-ROW:received', 'T3-ROW:granted']);
    expect(rows[0]?.message).toContain('“一、本年新收政府信息公开申请数量”行：原文“总计”列印的是 0');
    expect(rows[0]?.message).toContain('六类申请人相加 1 = 1，相差 1');
  });

  it('points at the one figure where a wrong row and a wrong column cross', () => {
    const report = printed(withFigures(busyReport(), { 'requests.granted.1': 5 }), {
      'requests.granted.total': 8,
      'requests.handledTotal.1': 3,
      'requests.handledTotal.total': 13,
    });
    const found = errors(report);
    expect(found.map((each) => each.rule).sort()).toEqual(['T3-COL', 'T3-ROW', 'T3-SUM']);
    const row = found.find((each) => each.rule === 'T3-ROW');
    expect(row?.cells[0]).toBe('requests.granted.1');
    expect(row?.message).toContain('“（一）予以公开”行“商业企业”列这一格对不上，现为 5，若为 2 则都相符');
  });

  it('goes away when the figure is put right, or the computed total is taken', () => {
    const report = printed(withFigures(busyReport(), { 'requests.received.1': 4 }), {
      'requests.received.total': 12,
    });
    expect(errors(withFigures(report, { 'requests.received.1': 3 }))).toEqual([]);
    const fix = errors(report).find((each) => each.rule === 'T3-ROW')?.fix;
    expect(fix?.label).toBe('总计改用 13');
    const settled = applyPatches(report, fix?.patches ?? []);
    expect(errors(settled).map((each) => each.rule)).toEqual(['T3-COL']);
  });

  it('takes foreign entries of printed for none', () => {
    const report = printed(busyReport(), {
      'requests.received.total': { a: 1 },
      'requests.granted.total': 'n/a',
      'requests.unknown.total': 5,
    });
    expect(errors(report)).toEqual([]);
  });
});

describe('T4-FY, T4-ZJ, T4-FH', () => {
  it('tells a printed total that is not the sum of the four outcomes', () => {
    const report = printed(
      withFigures(zeroReport(), {
        'review.reconsideration.upheld': 2,
        'review.reconsideration.otherOutcome': 1,
      }),
      {
        'review.reconsideration.total': 0,
        'review.directLitigation.total': 1,
        'review.litigationAfterReconsideration.total': 4,
      },
    );
    const found = errors(report);
    expect(found.map((each) => each.rule)).toEqual(['T4-FY', 'T4-ZJ', 'T4-FH']);
    expect(found[0]?.message).toContain(
      '原文印的是 0，结果维持、结果纠正、其他结果、尚未审结相加 2 + 1 = 3，相差 3',
    );
  });
});
