import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../renderer/grid/fit-figure';
import { formOf, TABLE_IDS } from '../../../shared/form/form';

describe('fitOf', () => {
  it('leaves short figures as they are and shrinks longer ones step by step', () => {
    expect(fitOf('', 54)).toBe(1);
    expect(fitOf('1', 54)).toBe(1);
    const fits = ['123', '12345', '123456', '1234567'].map((text) => fitOf(text, 58) ?? 0);
    expect([...fits].sort((a, b) => b - a)).toEqual(fits);
    expect(fits.every((fit) => fit > 0)).toBe(true);
    expect(new Set(fits).size).toBeGreaterThan(2);
  });

  it('never shows a part of a figure: what cannot be read small is null', () => {
    expect(fitOf('9007199254740991', 54)).toBeNull();
  });

  it('shows six digits in the narrowest column of every table', () => {
    for (const id of TABLE_IDS) {
      const narrowest = Math.min(...formOf('2021').tables[id].widths);
      expect(fitOf('123456', id === 'requests' ? 56 : narrowest), id).not.toBeNull();
    }
  });
});
