import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../shared/rules/check';
import { checkSheet, type SheetTable } from '../../../shared/document/check-sheet';
import { compareKeyFigures } from '../../../shared/document/key-figures';
import { sampleReport } from '../../../shared/report/sample';
import { busyReport, withFigures, zeroReport } from './report-fixture';

const DATE = '2024年1月15日';

function tables(sheet: ReturnType<typeof checkSheet>): SheetTable[] {
  return sheet.blocks.filter((block) => block.kind === 'table');
}

describe('the check sheet', () => {
  it('says 无 for a clean report', () => {
    const report = sampleReport();
    const sheet = checkSheet({ report, findings: checkReport({ report }), date: DATE });
    expect(sheet.title).toBe('洛龙区李楼街道办事处2023年政府信息公开工作年度报告校核单');
    expect(sheet.blocks).toContainEqual({ kind: 'paragraph', text: '无。' });
    expect(tables(sheet)[0]?.rows.flat()).toContain(DATE);
  });

  it('lists every finding with its reason, and last year beside', () => {
    const report = {
      ...withFigures(busyReport(), { 'active.regulations.inForce': 6 }),
      notes: { 'reason:T2-GZ0': '由县里代管' },
    };
    const previous = withFigures(zeroReport('township', 2022), {
      'requests.received.0': 10,
      'active.fees': '0.1',
    });
    const findings = checkReport({ report, previous });
    const sheet = checkSheet({ report, findings, previous, date: DATE });
    const [summary, results, comparison] = tables(sheet);
    expect(results?.rows).toHaveLength(findings.length);
    expect(results?.rows.find((row) => row.includes('由县里代管'))?.[1]).toBe('警告');
    expect(summary?.rows.at(-1)?.[1]).toContain('已说明理由 1 处');
    expect(comparison?.rows).toContainEqual(['一、本年新收政府信息公开申请数量', '12', '10', '+2']);
    expect(comparison?.rows).toContainEqual([
      '行政事业性收费 本年收费金额（单位：万元）',
      '0.092',
      '0.1',
      '-0.008',
    ]);
  });
});

describe('key figures', () => {
  it('add the rows of a group and keep blanks apart from zero', () => {
    const report = withFigures(busyReport(), { 'active.licences': null });
    const figures = compareKeyFigures(report, undefined);
    expect(figures.find((each) => each.label === '（四）无法提供')?.now).toBe('2');
    expect(figures.find((each) => each.label.startsWith('行政许可'))?.now).toBeNull();
    expect(figures.every((each) => each.before === null && each.difference === null)).toBe(true);
  });
});
