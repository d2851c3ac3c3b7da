import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../shared/number/read-figure';

describe('readFigure', () => {
  it.each([
    '-5',
    '(5)',
    '1.5',
    '5%',
    '12件',
    '十二',
    'l0',
    '#REF!',
    '1,23',
    '９９９９９９９９９９９９９９９９',
  ])('keeps %j as text in a count cell, with a Chinese reason', (text) => {
    const reading = readFigure(text, 'count');
    expect(reading).toMatchObject({ kind: 'invalid', text });
    expect(reading.kind === 'invalid' && reading.reason).toMatch(/[\u4e00-\u9fff]{4,}/);
  });

  it.each([
    ['12', 12],
    ['１２', 12],
    ['12.0', 12],
    ['00', 0],
    ['1,234', 1234],
    ['1000000000000', 1_000_000_000_000],
  ] as const)('takes %j as the count %d', (text, value) => {
    expect(readFigure(text, 'count')).toEqual({ kind: 'figure', value });
  });

  it('takes signed whole numbers as a change', () => {
    expect(readFigure('-8', 'change')).toEqual({ kind: 'figure', value: -8 });
    expect(readFigure('+1036', 'change')).toEqual({ kind: 'figure', value: 1036 });
    expect(readFigure('-0.5', 'change').kind).toBe('invalid');
  });

  it('takes money as an exact decimal string, never negative', () => {
    expect(readFigure('0.092', 'money')).toEqual({ kind: 'figure', value: '0.092' });
    expect(readFigure('￥14,722.49', 'money')).toEqual({ kind: 'figure', value: '14722.49' });
    expect(readFigure('0', 'money')).toEqual({ kind: 'figure', value: '0' });
    expect(readFigure('-1', 'money').kind).toBe('invalid');
    expect(readFigure('251000元', 'money').kind).toBe('invalid');
  });

  it('never takes a blank or a blank mark for zero', () => {
    expect(readFigure('  ', 'count')).toEqual({ kind: 'blank' });
    for (const mark of ['-', '—', '/', '无', '——']) {
      expect(readFigure(mark, 'count')).toEqual({ kind: 'blank-mark', mark });
    }
  });

  it('says which mistake it is', () => {
    const reason = (text: string) => {
      const reading = readFigure(text, 'count');
      return reading.kind === 'invalid' ? reading.reason : '';
    };
    expect(reason('l0')).toContain('字母');
    expect(reason('十二')).toContain('阿拉伯数字');
    expect(reason('1,23')).toContain('位置');
    expect(reason('12件')).toContain('批注');
    expect(reason('#REF!')).toContain('错误值');
    expect(reason('2.68E+06')).toContain('四舍五入');
    expect(reason('3\n5')).toContain('两行');
    expect(reason('5%')).toContain('百分数');
    expect(reason('-5')).toContain('负数');
    expect(reason('1000000000001')).toContain('过大');
    expect(reason('9007199254740992')).toContain('过大');
    expect(reason('很多')).toBe('不是数字，请只填数字');
    const money = readFigure('-1', 'money');
    expect(money.kind === 'invalid' && money.reason).toContain('金额');
  });

  it('reads back every count it could have written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (value) => {
        expect(readFigure(String(value), 'count')).toEqual({ kind: 'figure', value });
        expect(readFigure(value.toLocaleString('en-US'), 'count')).toEqual({ kind: 'figure', value });
      }),
    );
  });

  it('gives an answer for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = readFigure(text, 'count');
        if (reading.kind === 'figure') expect(reading.value).toBeGreaterThanOrEqual(0);
        if (reading.kind === 'invalid') expect(reading.text).toBe(text);
      }),
    );
  });
});
