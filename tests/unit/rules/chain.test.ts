import { describe, expect, it } from 'vitest';
import { chain } from '../../../shared/rules/summary/chain';
import { found, busyReport, withFigures, zeroReport } from './report-fixture';

describe('CHAIN', () => {
  const members = [busyReport(), withFigures(zeroReport(), { 'active.fees': '0.2', 'active.penalties': 3 })];

  it('adds the members cell by cell, money exactly', () => {
    const summary = withFigures(busyReport(), { 'active.fees': '0.292', 'active.penalties': 8 });
    expect(found(chain, { report: summary, members })).toEqual([]);
    const [fees, ...others] = found(chain, {
      report: withFigures(summary, { 'active.fees': '0.29' }),
      members,
    });
    expect(others).toEqual([]);
    expect(fees?.message).toContain('本报告 0.29、各单位合计 0.292（纳入汇总的有 2 个单位）');
  });

  it('has nothing to say without members', () => {
    expect(found(chain, { report: busyReport() })).toEqual([]);
  });
});
