import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinedLines,
  singleSpaced,
  trimBlanks,
  withoutBlanks,
  withoutInvisible,
  withoutTail,
} from '../../../shared/text/blanks';
import { isBodyName } from '../../../shared/text/bodies';
import { dateInWords, isDate, isoDateIn, readDate, yearIn } from '../../../shared/text/dates';
import { fullWidthDigits, halfWidth, halfWidthDigits } from '../../../shared/text/width';

const BLANKS = [
  ' ',
  '\t',
  '\n',
  '\u00A0',
  '\u3000',
  '\u2003',
  '\uFEFF',
  '\u200B',
  '\u200F',
  '\u00AD',
  '\u2060',
];

describe('blanks', () => {
  it.each(BLANKS)('%j is trimmed, and taken out of words', (blank) => {
    expect(trimBlanks(`${blank}${blank}信${blank}息${blank}`)).toBe(`信${blank}息`);
    expect(withoutBlanks(`信${blank}息`)).toBe('信息');
  });

  it('of no width are taken out, those with a width stay', () => {
    expect(withoutInvisible('信\u200B息\u00AD \u3000')).toBe('信息 \u3000');
    expect(singleSpaced('a \u00A0\n\u200B b')).toBe('a b');
  });

  it('trims like the pattern it stands for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BLANKS, '信', '1')), (characters) => {
        const text = characters.join('');
        expect(trimBlanks(text)).toBe(
          text.replace(/^[\s\u00AD\u200B-\u200F\u2060]+|[\s\u00AD\u200B-\u200F\u2060]+$/gu, ''),
        );
      }),
    );
  });

  it('looks at each character of a tail once', () => {
    let looks = 0;
    const isTail = (character: string) => {
      looks += 1;
      return character === '.';
    };
    expect(withoutTail(`${'.'.repeat(1000)}x${'.'.repeat(1000)}`, isTail)).toHaveLength(1001);
    expect(looks).toBe(1001);
  });

  it('joins words broken over lines and keeps the spaces in them', () => {
    expect(joinedLines('商业\n 企业 A')).toBe('商业企业 A');
  });
});

describe('widths', () => {
  it('change one character for one', () => {
    expect(halfWidth('１２，（Ａ）～')).toBe('12,(A)~');
    expect(halfWidthDigits('（１２）')).toBe('（12）');
    expect(fullWidthDigits('12件')).toBe('１２件');
    expect(halfWidth('①5²')).toBe('①5²');
  });
});

describe('dates', () => {
  it.each([
    ['某镇2023年度报告', 2023],
    ['二〇二三年', 2023],
    ['二○二三 年', 2023],
    ['２０２３年', 2023],
    ['1999年', null],
    ['2023', null],
  ])('%s speaks of %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it.each(['2024年1月15日', '（2024 年 1 月 15 日）', '二〇二四年一月十五日', '二〇二四年十二月三十一日'])(
    '%s is a date',
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );

  it('are no dates with words beside them, but can be found in them', () => {
    expect(isDate('某镇2024年1月15日')).toBe(false);
    expect(isoDateIn('某镇２０２４年1月5日')).toBe('2024-01-05');
    expect(isoDateIn('某镇二〇二四年一月五日')).toBe('2024-01-05');
    expect(isoDateIn('2024年2月30日')).toBeNull();
  });

  it.each([
    ['2026年1月20日', '2026-01-20'],
    ['２０２６ 年 1 月 2 日', '2026-01-02'],
    ['2026年1月20号', '2026-01-20'],
    ['2026-1-20', '2026-01-20'],
    ['2026/01/20', '2026-01-20'],
    ['2026.1.20', '2026-01-20'],
    ['20260120', '2026-01-20'],
    ['二〇二六年一月二十日', '2026-01-20'],
    ['二○二六年十二月三十一日', '2026-12-31'],
    ['2024年2月29日', '2024-02-29'],
  ])('%s is typed for %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
    expect(readDate(dateInWords(iso))).toBe(iso);
  });

  it.each([
    '',
    '1月20日',
    '2026年1月',
    '2025年2月29日',
    '2026年13月1日',
    '2026-1/20',
    '20261301',
    '1926-1-20',
  ])('%s is no date', (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe('names of bodies', () => {
  it.each(['某镇人民政府', '某县发展和改革局', '某区某街道办事处', '某 市 委 员 会'])('%s is one', (text) => {
    expect(isBodyName(text)).toBe(true);
  });

  it.each(['镇', '2023年某镇', '某镇。', '总体情况', '由某镇政府、某局'])('%s is none', (text) => {
    expect(isBodyName(text)).toBe(false);
  });
});
