import { describe, expect, it } from 'vitest';
import { isRoundedDisplay, readNumber, storedNumber } from '../../../shared/number/read-number';

type Kind = ReturnType<typeof readNumber>['kind'];

/** Text, what it is, its value: the ways clerks, Excel and WPS write a figure. */
const VECTORS: readonly (readonly [string, Kind, number | null])[] = [
  ['123', 'int', 123],
  ['１２３', 'int', 123],
  [' 1,234 ', 'int', 1234],
  ['１，２３４', 'int', 1234],
  ['1,2345', 'int', 12345],
  ['－', 'blank-mark', null],
  ['—', 'blank-mark', null],
  ['——', 'blank-mark', null],
  ['-', 'blank-mark', null],
  ['/', 'blank-mark', null],
  ['无', 'blank-mark', null],
  ['', 'blank', null],
  [' ', 'blank', null],
  ['\u3000', 'blank', null],
  ['0', 'int', 0],
  ['00', 'int', 0],
  ['-5', 'int', -5],
  ['－５', 'int', -5],
  ['(5)', 'int', -5],
  ['（５）', 'int', -5],
  ['1.50', 'decimal', 1.5],
  ['１．５', 'decimal', 1.5],
  ['12.', 'int', 12],
  ['.5', 'decimal', 0.5],
  ['1e3', 'invalid', null],
  ['1.23E+05', 'invalid', null],
  ['￥1,234.00', 'int', 1234],
  ['5%', 'percent', 5],
  ['５％', 'percent', 5],
  ['12件', 'invalid', null],
  ['十二', 'invalid', null],
  ['1 234', 'int', 1234],
  ['\u200b12', 'int', 12],
  ['12\u00a0', 'int', 12],
  ['1,23', 'invalid', null],
  ['1,234,56', 'invalid', null],
  ['#REF!', 'invalid', null],
  ['#N/A', 'blank-mark', null],
  ["'0123", 'int', 123],
  ['12\n', 'int', 12],
  ['一', 'invalid', null],
  ['O', 'invalid', null],
  ['l0', 'invalid', null],
  ['９９９９９９９９９９９９９９９９', 'too-big', null],
  ['１。５', 'decimal', 1.5],
];

describe('readNumber', () => {
  it.each(VECTORS)('reads %j as %s %s', (text, kind, value) => {
    expect(readNumber(text)).toMatchObject({ kind, value });
  });

  it.each([
    ['−7', 'int', -7],
    ['- 7', 'int', -7],
    ['+1036', 'int', 1036],
    ['-0', 'int', 0],
    ['1 23', 'invalid', null],
    ['1\u00a0234', 'int', 1234],
    ['12,345,678.90', 'decimal', 12345678.9],
    ['(-5)', 'invalid', null],
    ['5-', 'invalid', null],
    ['①', 'invalid', null],
    ['5²', 'invalid', null],
    ['1.2.3', 'invalid', null],
    ['251000元', 'invalid', null],
    ['22（其中修订16件）', 'invalid', null],
    ['不适用', 'blank-mark', null],
    ['──', 'blank-mark', null],
    ['1e999', 'invalid', null],
    ['2.68E+06', 'invalid', null],
    ['１Ｅ３', 'invalid', null],
    ['3\n5', 'invalid', null],
    ['1\n234', 'invalid', null],
    // Brackets round a part, or behind the figure, are no minus.
    ['3(5)', 'invalid', null],
    ['(5)3', 'invalid', null],
    ['(12)', 'int', -12],
    ["'12", 'int', 12],
    ["1'2", 'invalid', null],
    ['￥12.50', 'decimal', 12.5],
    ['3。5', 'decimal', 3.5],
    [`1.${'5'.repeat(398)}`, 'decimal', Number(`1.${'5'.repeat(398)}`)],
    [`1.${'5'.repeat(399)}`, 'invalid', null],
    ['9007199254740991', 'int', 9007199254740991],
    ['9007199254740992', 'too-big', null],
  ] as const)('reads %j as %s %s', (text, kind, value) => {
    expect(readNumber(text)).toMatchObject({ kind, value });
  });

  it('never gives a negative zero', () => {
    const reading = readNumber('-0');
    expect(Object.is(reading.value, 0)).toBe(true);
  });

  it('keeps the text of what is no number, and the mark of a blank', () => {
    expect(readNumber(' 12件')).toEqual({ kind: 'invalid', value: null, raw: ' 12件' });
    expect(readNumber(' —— ')).toEqual({ kind: 'blank-mark', value: null, mark: '——' });
  });

  it('keeps decimals exact', () => {
    expect(readNumber('0.1')).toMatchObject({ exact: '0.1' });
    expect(readNumber('1,234.50')).toMatchObject({ exact: '1234.50' });
    expect(readNumber('0.1234567890123456789')).toMatchObject({ exact: '0.1234567890123456789' });
    expect(readNumber('00012.30')).toMatchObject({ exact: '12.30' });
  });
});

it('whole decimals say no more than the number, others keep what was written', () => {
  expect(readNumber('12.000')).toMatchObject({ kind: 'int', exact: '12' });
  expect(readNumber('12.010')).toMatchObject({ kind: 'decimal', exact: '12.010' });
  expect(readNumber('.50')).toMatchObject({ kind: 'decimal', exact: '0.50' });
});

describe('isRoundedDisplay', () => {
  it.each(['2.68E+06', '1e3', '-1.5e-7', '１Ｅ３', ' 2E6 ', '.5e3', '5.e3'])('%j is one', (text) => {
    expect(isRoundedDisplay(text)).toBe(true);
  });
  it.each(['12', '1.5', 'e3', '1e', '1e3件', 'x1e3', '', '1e3.5'])('%j is none', (text) => {
    expect(isRoundedDisplay(text)).toBe(false);
  });
});

describe('storedNumber', () => {
  it.each([
    ['12', '12'],
    [' -3 ', '-3'],
    ['+5', '5'],
    ['9.1999999999999998E-2', '0.092'],
    ['2.68E+06', '2680000'],
    ['9007199254740991', '9007199254740991'],
    ['-9007199254740991', '-9007199254740991'],
    ['1e-8', '0.00000001'],
  ])('%j is %s', (text, decimals) => {
    expect(storedNumber(text)).toBe(decimals);
  });
  it.each(['', '12件', '1,234', 'NaN', 'Infinity', '9007199254740993', '-9007199254740993', '1e999', '--3'])(
    '%j is none',
    (text) => {
      expect(storedNumber(text)).toBeNull();
    },
  );
});
