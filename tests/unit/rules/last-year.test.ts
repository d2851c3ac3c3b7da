import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { checkReport } from '../../../shared/rules/check';
import { xCarry } from '../../../shared/rules/last-year/x-carry';
import { xValid } from '../../../shared/rules/last-year/x-valid';
import { found, busyReport, withFigures, zeroReport } from './report-fixture';

const last = (figures: Record<string, number | null>, year = 2022) =>
  withFigures(zeroReport('township', year), figures);

describe('X-CARRY', () => {
  it('compares each column with last year and offers its figure', () => {
    const report = busyReport();
    const previous = last({ 'requests.carriedForward.0': 1, 'requests.carriedForward.2': 1 });
    const findings = found(xCarry, { report, previous });
    expect(findings.map((each) => each.cells)).toEqual([
      ['requests.carriedOver.0'],
      ['requests.carriedOver.2'],
    ]);
    expect(findings[0]?.message).toContain(
      '“自然人”列填的是 2，2022 年报告“四、结转下年度继续办理”行“自然人”列是 1，相差 1',
    );
    expect(findings[0]?.message).toContain('两年的总计相同');
    const fixed = applyPatches(
      report,
      findings.flatMap((each) => each.fix?.patches ?? []),
    );
    expect(found(xCarry, { report: fixed, previous })).toEqual([]);
  });

  it('needs the year just before, and a figure in it', () => {
    const report = busyReport();
    expect(found(xCarry, { report })).toEqual([]);
    expect(found(xCarry, { report, previous: last({}, 2021) })).toEqual([]);
    expect(found(xCarry, { report, previous: last({ 'requests.carriedForward.0': null }) })).toEqual([]);
  });

  it('is no error any more once it is explained', () => {
    const report = { ...busyReport(), notes: { 'reason:X-CARRY:0': '上年报告漏报 2 件' } };
    const [finding] = checkReport({ report, previous: last({}) }).filter((each) => each.rule === 'X-CARRY');
    expect(finding).toMatchObject({ severity: 'warning', reason: '上年报告漏报 2 件' });
  });
});

describe('X-VALID', () => {
  const previous = last({ 'active.normativeDocuments.inForce': 8 });

  it('adds what was made and takes off what was repealed', () => {
    expect(
      found(xValid, { report: busyReport(), previous: last({ 'active.normativeDocuments.inForce': 7 }) }),
    ).toEqual([]);
    const [finding] = found(xValid, { report: busyReport(), previous });
    expect(finding?.message).toContain('填的是 9；上年现行有效 8 + 今年制发 2 − 今年废止 0 = 10，相差 1');
  });

  it('is silent where a note on the cell explains it, or a figure is open', () => {
    const noted = { ...busyReport(), notes: { 'active.normativeDocuments.inForce': '9（含自然失效1件）' } };
    expect(found(xValid, { report: noted, previous })).toEqual([]);
    const open = withFigures(busyReport(), { 'active.normativeDocuments.repealed': null });
    expect(found(xValid, { report: open, previous })).toEqual([]);
  });
});
