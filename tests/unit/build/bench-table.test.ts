import { expect, test } from 'vitest';
import { benchLines } from '../../../build/bench-table';

test('lines with a target go into the table, others do not', () => {
  const output = [
    'empty window     median 417 ms   (400 417 420)',
    'ratio 1.28   target <= 1.25: MISSED',
    '  DOCX warm, ms: 80   target <= 100: met',
  ].join('\n');
  expect(benchLines('start', output)).toEqual([
    { bench: 'start', what: 'ratio 1.28 (target <= 1.25)', verdict: 'MISSED' },
    { bench: 'start', what: 'DOCX warm, ms: 80 (target <= 100)', verdict: 'met' },
  ]);
});
