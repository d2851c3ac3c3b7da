import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { figureRows } from '../../../shared/form/form';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';
import { mendKind } from '../../../shared/rules/finding';
import { mendAll } from '../../../shared/rules/mend-all';

function kindOf(report: Report, rule: string, part: string): string {
  const found = checkReport({ report }).find((each) => each.rule === rule && each.part === part && each.fix);
  return (found && mendKind(found)) ?? '';
}

describe('mendAll', () => {
  it('mends every place of one kind in its part, though each mend moves the words of the next', () => {
    const sample = sampleReport();
    const report: Report = {
      ...sample,
      narrative: {
        ...sample.narrative,
        other: [{ kind: 'paragraph', text: '2022年度未收取信息处理费，2022年度未收取信息处理费用。' }],
      },
    };
    const wrong = (each: Report) =>
      checkReport({ report: each }).filter(({ rule, part }) => rule === 'E-YEAR' && part === 'other');
    expect(wrong(report).length).toBeGreaterThan(1);
    const mended = applyPatches(report, mendAll(report, null, kindOf(report, 'E-YEAR', 'other')));
    expect(wrong(mended)).toEqual([]);
    expect(mended.narrative.other[0]?.text).not.toContain('2022');
  });

  it('puts 0 into every blank of a table and leaves text that is no blank', () => {
    const blank = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
    const report: Report = {
      ...blank,
      notes: { 'active.licences': '/', 'active.penalties': '约 3 件' },
    };
    const mended = applyPatches(report, mendAll(report, null, kindOf(report, 'E-BLANK', 'active')));
    const figures = figureRows('2021', 'active')
      .flat()
      .map(({ address }) => [address, figureAt(mended, address)] as const);
    expect(figures.filter(([, figure]) => figure === null).map(([address]) => address)).toEqual([
      'active.penalties',
    ]);
    expect(figureAt(mended, 'active.licences')).toBe(0);
    expect(figureAt(mended, 'active.fees')).toBe('0');
    expect(mended.notes).toEqual({ 'active.penalties': '约 3 件' });
  });
});
