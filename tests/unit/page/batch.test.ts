import { expect, it } from 'vitest';
import { blankReports, inFilter, usualChoice, yearsOf } from '../../../renderer/export/batch';
import { BATCH_TEXTS } from '../../../renderer/i18n/batch-texts';

const REPORTS = [
  { id: 'a', unitName: '甲局', year: 2023, state: 'filed', started: true },
  { id: 'b', unitName: '乙局', year: 2024, state: 'draft', started: false },
  { id: 'c', unitName: '丙局', year: 2024, state: 'checked', started: true, unreadable: true },
] as const;

it('offers all that can be read, of every year there is', () => {
  expect([...usualChoice(REPORTS)]).toEqual(['a', 'b']);
  expect(yearsOf(REPORTS)).toEqual([2024, 2023]);
});

it('narrows by year and state, each alone or both', () => {
  const left = (filter: Parameters<typeof inFilter>[1]) =>
    REPORTS.filter((report) => inFilter(report, filter)).map(({ id }) => id);
  expect(left({ year: null, state: null })).toEqual(['a', 'b', 'c']);
  expect(left({ year: 2024, state: null })).toEqual(['b', 'c']);
  expect(left({ year: null, state: 'filed' })).toEqual(['a']);
  expect(left({ year: 2023, state: 'draft' })).toEqual([]);
});

it('names blank reports, and counts the rest of many', () => {
  expect(blankReports(REPORTS).map(({ id }) => id)).toEqual(['b']);
  expect(BATCH_TEXTS.blank(['乙局 2024 年'])).toBe('乙局 2024 年还没有填写，输出的会是空表。');
  expect(BATCH_TEXTS.blank(['甲', '乙', '丙', '丁', '戊', '己'])).toBe(
    '甲、乙、丙、丁、戊等 6 份还没有填写，输出的会是空表。',
  );
});
