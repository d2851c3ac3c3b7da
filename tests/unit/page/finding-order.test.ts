import { describe, expect, it } from 'vitest';
import { alike, byPart, gathered, gatheredKind } from '../../../renderer/checks/finding-order';
import type { Finding } from '../../../shared/rules/finding';

function finding(rule: string, part: Finding['part'], index: number, fix?: string): Finding {
  return {
    rule,
    part,
    severity: 'warning',
    title: `${rule} ${index}`,
    message: '',
    cells: [],
    key: `${rule}:${part}:${index}`,
    ...(fix === undefined ? {} : { fix: { label: fix, patches: [] } }),
  };
}

const years = [1, 2, 3, 4, 5].map((index) => finding('E-YEAR', 'overview', index, '改为 2024'));
const blank = finding('E-BLANK', 'active', 1);

describe('the list of findings', () => {
  it('begins with the part that has the gravest finding', () => {
    const [year] = years;
    if (!year) throw new Error('a finding is needed');
    const error: Finding = { ...blank, severity: 'error' };
    expect(byPart([year, error]).map(({ part }) => part)).toEqual(['active', 'overview']);
    const explained: Finding = { ...year, reason: '已核对' };
    expect(byPart([explained, blank]).map(({ part }) => part)).toEqual(['active', 'overview']);
  });

  it('goes part by part and keeps the order within one', () => {
    const [first, second] = years;
    if (!first || !second) throw new Error('two findings are needed');
    expect(byPart([blank, second, first]).map(({ key }) => key)).toEqual([
      'E-YEAR:overview:2',
      'E-YEAR:overview:1',
      'E-BLANK:active:1',
    ]);
  });

  it('folds many alike behind the first ones, and names each part once', () => {
    const listed = gathered([...years, blank], new Set(), null);
    expect(listed.map(({ finding: { key }, more, opensPart }) => [key, more, opensPart])).toEqual([
      ['E-YEAR:overview:1', 0, true],
      ['E-YEAR:overview:2', 3, false],
      ['E-BLANK:active:1', 0, true],
    ]);
  });

  it('shows all of a kind that was unfolded, or that the current finding is one of', () => {
    expect(gathered(years, new Set(['E-YEAR|overview']), null)).toHaveLength(5);
    expect(gathered(years, new Set(), 'E-YEAR:overview:4')).toHaveLength(5);
    expect(gatheredKind(years[0] ?? blank)).toBe('E-YEAR|overview');
  });

  it('counts what one click mends', () => {
    expect(alike([...years, blank], years[0] ?? blank)).toBe(5);
    expect(alike([...years, blank], blank)).toBe(0);
  });
});
