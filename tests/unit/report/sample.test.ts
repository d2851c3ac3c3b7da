import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/form/form';
import { ASPECTS } from '../../../shared/form/aspects';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';

describe('the built-in sample', () => {
  const report = sampleReport();

  it('has the published figures: one penalty, one application received, answered in part', () => {
    const figures = Array.from(cellsOf('2021').values()).flatMap((cell) => {
      const value = cell.kind === 'figure' ? figureAt(report, cell.address) : 0;
      return value === 0 || value === '0' ? [] : [[cell.address, value]];
    });
    expect(Object.fromEntries(figures)).toEqual({
      'active.penalties': 1,
      'requests.received.0': 1,
      'requests.partial.0': 1,
    });
    expect(report).toMatchObject({
      year: 2023,
      unit: { name: '洛龙区李楼街道办事处', level: 'subdistrict' },
    });
  });

  it('passes every rule', () => {
    expect(checkReport({ report })).toEqual([]);
  });

  it('writes about all five aspects', () => {
    const headings = report.narrative.overview.filter((block) => block.kind === 'heading');
    expect(headings.map((block) => ASPECTS.find((aspect) => block.text.includes(aspect)))).toEqual([
      ...ASPECTS,
    ]);
  });

  it('is a whole report file', () => {
    expect(readReportFile(writeReportFile(report))).toEqual({ ok: true, report });
  });
});
