import { expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { fillZeros } from '../../../shared/number/fill-zeros';
import { blankReport } from '../../../shared/report/blank';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt } from '../../../shared/report/values';

const blank = blankReport({ name: '某镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
const A = 'requests.received.0';
const B = 'requests.received.1';
const C = 'requests.received.2';

it('puts 0 where nothing stands, and leaves a figure and any other text', () => {
  const report = applyPatches({ ...blank, notes: { [B]: '约 3', [C]: ' / ' } }, [
    { target: 'cell', address: 'requests.carriedOver.0', before: null, after: 7 },
  ]);
  const filled = applyPatches(report, fillZeros(report, [A, B, C, 'requests.carriedOver.0']));
  expect(figureAt(filled, A)).toBe(0);
  expect(figureAt(filled, B)).toBeNull();
  expect(filled.notes[B]).toBe('约 3');
  expect(figureAt(filled, C)).toBe(0);
  expect(filled.notes[C]).toBeUndefined();
  expect(figureAt(filled, 'requests.carriedOver.0')).toBe(7);
});

it('has nothing to do with totals, with cells that the form lacks, and with what is whole', () => {
  expect(fillZeros(blank, ['requests.received.total', 'requests.noSuchRow.0', ''])).toEqual([]);
  expect(fillZeros(sampleReport(), [A, B, C])).toEqual([]);
});

it('takes kept text of blanks alone for nothing', () => {
  const report = { ...blank, notes: { [A]: '  ' } };
  expect(figureAt(applyPatches(report, fillZeros(report, [A])), A)).toBe(0);
});
