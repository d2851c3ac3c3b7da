import { describe, expect, it } from 'vitest';
import { exactFigure } from '../../../shared/sums/exact';

describe('exactFigure', () => {
  it.each([
    ['14722.49', '14722.49'],
    ['-0.5', '-0.5'],
    [12, '12'],
    [-8, '-8'],
    // What a program writes for very small and very large numbers.
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    ['2E+3', '2000'],
  ])('takes %j for exactly %s', (figure, exact) => {
    expect(exactFigure(figure).toFixed()).toBe(exact);
  });

  it.each([
    null,
    '',
    ' ',
    '12件',
    '约 3',
    '1.',
    '.5',
    '1.2.3',
    'e5',
    '3e',
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('counts %j as nothing', (figure) => {
    expect(exactFigure(figure).toFixed()).toBe('0');
  });

  it('adds decimals that binary fractions do not', () => {
    expect(exactFigure('0.1').plus(exactFigure('0.2')).toFixed()).toBe('0.3');
  });
});
