import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChineseNumeral, writeChineseNumeral } from '../../../shared/text/chinese-numeral';
import { numbersIn } from '../../../shared/narrative/tokens/figures';
import { writeLike } from '../../../shared/narrative/write-figure';

describe('Chinese numerals', () => {
  it('are read as written', () => {
    expect(
      ['五', '十', '十二', '二十', '一百零五', '两千三百', '三万六千', '二〇二三', '一万零二十'].map(
        readChineseNumeral,
      ),
    ).toEqual([5, 10, 12, 20, 105, 2300, 36000, 2023, 10020]);
  });

  it('are not guessed where they are no regular number', () => {
    expect(['', '一两', '三四', '百千', '十百', '二十十', '万', '万万'].map(readChineseNumeral)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    );
  });

  it('come back from what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(readChineseNumeral(writeChineseNumeral(value))).toBe(value);
      }),
    );
  });
});

describe('numbers in a text', () => {
  const seen = (text: string) =>
    numbersIn(text).map(({ value, unit, approximate }) => [value, unit, approximate]);

  it('know their unit and whether they are exact', () => {
    expect(seen('收到26件，约30条，20余项，百分之三十三点九，1,030次，0.92万元，1.2万件')).toEqual([
      [26, '件', false],
      [30, '条', true],
      [20, '项', true],
      [33.9, '%', false],
      [1030, '次', false],
      [0.92, '万元', false],
      [12_000, '件', true],
    ]);
  });

  it('leave dates, names and single Chinese digits alone', () => {
    expect(seen('2023年1月31日，国办公开办函〔2021〕30号，第711号，12345热线，一是统一管理')).toEqual([]);
  });
});

describe('a figure put right in a text', () => {
  it('keeps the manner of the one it replaces', () => {
    expect([
      writeLike('26', 3),
      writeLike('1,030', 2956),
      writeLike('２６', 27),
      writeLike('十二', 2),
      writeLike('二', 2),
      writeLike('七', 105),
    ]).toEqual(['3', '2,956', '２７', '两', '二', '一百零五']);
  });
});
