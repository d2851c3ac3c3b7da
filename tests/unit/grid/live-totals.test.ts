import { describe, expect, it } from 'vitest';
import { dependentsOf, totalsWhileTyping } from '../../../renderer/grid/live-totals';
import { applyPatches, cellPatch } from '../../../shared/commands/patch';
import { cellAt, formOf } from '../../../shared/form/form';
import { blankReport } from '../../../shared/report/blank';

const blank = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
const dependents = dependentsOf(formOf('2021').tables.requests);

function typing(address: string, text: string, report = blank) {
  const cell = cellAt('2021', address);
  if (cell?.kind !== 'figure') throw new Error(address);
  return Object.fromEntries(totalsWhileTyping(report, dependents, cell, text));
}

describe('totals while typing', () => {
  it('knows every total a figure goes into, directly or through others', () => {
    expect(dependents.get('requests.received.2')).toEqual(['requests.received.total']);
    expect(dependents.get('requests.granted.2')).toEqual([
      'requests.granted.total',
      'requests.handledTotal.2',
      'requests.handledTotal.total',
    ]);
  });

  it('adds the text typed so far, and nothing for what is no figure', () => {
    const report = applyPatches(blank, [cellPatch(blank, 'requests.granted.0', 5)]);
    expect(typing('requests.granted.2', '１２', report)).toEqual({
      'requests.granted.total': 17,
      'requests.handledTotal.2': 12,
      'requests.handledTotal.total': 17,
    });
    expect(typing('requests.granted.0', '12件', report)['requests.granted.total']).toBe(0);
  });
});
