import { describe, expect, it } from 'vitest';
import { searchFields } from '../../../shared/fields/search';
import { spotAt } from '../../../shared/fields/spot';
import { blockOfPieces } from '../../../shared/fields/pieces';
import { blankReport } from '../../../shared/report/blank';
import { withFigure } from '../../../shared/report/values';

const report = withFigure(
  blankReport({ name: '石桥街道办事处', level: 'subdistrict', selfReference: '我街道' }, 2025),
  'requests.received.0',
  12,
);
const source = { report };
const block = blockOfPieces({ kind: 'paragraph', text: '' }, [
  '2025年，我街道收到申请1',
  { is: 'requests.received.total', text: '12' },
  '3件，占33.3%，收费26.50万元',
]);

describe('the words a caret touches', () => {
  it.each([
    ['2025', [0, 2, 4]],
    ['我街道', [6, 9]],
    ['1', [13, 14]],
    ['3', [16, 17]],
    ['33.3%', [20, 22, 25]],
    ['26.50', [28, 33]],
  ])('%s', (words, offsets) => {
    for (const offset of offsets) expect(spotAt(block, offset, source)?.words).toBe(words);
  });

  it('are none in other words and in a field', () => {
    for (const offset of [5, 10, 15, 18, 34]) expect(spotAt(block, offset, source)).toBeNull();
  });

  it('say where they stand', () => {
    const spot = spotAt(block, 21, source);
    expect(spot && block.text.slice(spot.start, spot.end)).toBe('33.3%');
  });
});

describe('looking for a field', () => {
  it('finds by words of the label and by the value', () => {
    const byWords = searchFields(source, '新收 总计').map(({ name }) => name);
    expect(byWords).toContain('requests.received.total');
    expect(byWords).toContain('previous.requests.received.total');
    expect(searchFields(source, '12').map(({ name }) => name)).toContain('requests.received.0');
    expect(searchFields(source, '没有这样的数据')).toEqual([]);
  });

  it('offers what is told most where nothing is typed, values included', () => {
    const usual = searchFields(source, ' ');
    const texts = new Map(usual.map(({ name, text }) => [name, text]));
    expect(texts.get('year')).toBe('2025');
    expect(texts.get('requests.received.total')).toBe('12');
    expect(texts.get('requests.denied.total')).toBeNull();
    expect(texts.has('requests.denied.stateSecret.0')).toBe(false);
    expect(usual.length).toBeLessThanOrEqual(60);
  });
});
