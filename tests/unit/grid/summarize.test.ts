import { describe, expect, it } from 'vitest';
import { applyPatches, cellPatch, notePatch } from '../../../shared/commands/patch';
import { formOf } from '../../../shared/form/form';
import { blankReport } from '../../../shared/report/blank';
import { latticeOf } from '../../../shared/selection/lattice';
import { wholeRange } from '../../../shared/selection/range';
import { summarize } from '../../../shared/selection/summarize';

const blank = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
const requests = latticeOf(formOf('2021').tables.requests);
const active = latticeOf(formOf('2021').tables.active);

describe('summarize', () => {
  it('counts figures, not blanks and not unreadable text', () => {
    const report = applyPatches(blank, [
      cellPatch(blank, 'requests.received.0', 3),
      cellPatch(blank, 'requests.received.1', 4),
      notePatch(blank, 'requests.received.2', '12件'),
    ]);
    expect(summarize(report, requests, { top: 0, left: 0, bottom: 0, right: 3 })).toEqual({
      cells: 4,
      count: 2,
      sum: '7',
      average: '3.5',
    });
  });

  it('adds totals as they are shown', () => {
    const report = applyPatches(blank, [cellPatch(blank, 'requests.received.0', 3)]);
    const { sum, count } = summarize(report, requests, { top: 0, left: 0, bottom: 0, right: 6 });
    expect([sum, count]).toEqual(['6', 2]);
  });

  it('adds decimals exactly', () => {
    const report = applyPatches(blank, [
      cellPatch(blank, 'active.fees', '0.1'),
      cellPatch(blank, 'active.licences', 2),
    ]);
    const range = wholeRange(active);
    expect(summarize(report, active, range)).toMatchObject({ sum: '2.1', average: '1.05' });
  });

  it('says nothing where nothing is counted', () => {
    expect(summarize(blank, requests, { top: 0, left: 0, bottom: 0, right: 0 })).toEqual({
      cells: 1,
      count: 0,
      sum: '',
      average: '',
    });
  });
});
