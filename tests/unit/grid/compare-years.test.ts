import { describe, expect, it } from 'vitest';
import { comparison } from '../../../renderer/grid/compare-years';
import { applyPatches, cellPatch } from '../../../shared/commands/patch';
import { cellAt } from '../../../shared/form/form';
import { blankReport } from '../../../shared/report/blank';

const last = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2023);
const now = { ...last, year: 2024 };

function compare(address: string, before: number | string | null, after: number | string | null) {
  const cell = cellAt('2021', address);
  if (!cell) throw new Error(address);
  return comparison(
    cell,
    applyPatches(now, [cellPatch(now, address, after)]),
    applyPatches(last, [cellPatch(last, address, before)]),
  );
}

describe('comparison with last year', () => {
  it('gives last year’s figure and by how much this year’s differs', () => {
    expect(compare('requests.received.0', 3, 5)).toEqual({ previous: '3', difference: '+2' });
    expect(compare('requests.received.0', 5, 3)).toEqual({ previous: '5', difference: '-2' });
    expect(compare('requests.received.0', 3, 3)).toEqual({ previous: '3', difference: '' });
  });

  it('compares money exactly', () => {
    expect(compare('active.fees', '0.1', '0.3')).toEqual({ previous: '0.1', difference: '+0.2' });
  });

  it('says nothing where a year has no figure', () => {
    expect(compare('requests.received.0', null, 3)).toEqual({ previous: '', difference: '' });
    expect(compare('requests.received.0', 3, null)).toEqual({ previous: '3', difference: '' });
  });

  it('compares totals', () => {
    const cell = cellAt('2021', 'requests.received.total');
    if (!cell) throw new Error('no total');
    const grown = applyPatches(now, [cellPatch(now, 'requests.received.4', 7)]);
    expect(comparison(cell, grown, last)).toEqual({ previous: '0', difference: '+7' });
  });
});
