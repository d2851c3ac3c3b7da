import { describe, expect, it } from 'vitest';
import { fillLines, isSetLeft, type LineMeasures } from '../../../shared/document/line-breaks';
import { textEms } from '../../../shared/text/text-width';

/** The lines of a text, each so many characters wide; letters and figures are half as wide. */
function lines(text: string, width: number, more: Partial<LineMeasures> = {}): string[] {
  const characters = [...text];
  const positions = characters.map((_, index) => textEms(characters.slice(0, index).join('')));
  const measures = { width, indent: 0, spacing: 0, gap: 0, ...more };
  const found = fillLines(characters, { positions: [...positions, textEms(text)], ...measures });
  return found.map(({ from, to }) => characters.slice(from, to).join(''));
}

describe('lines of running text', () => {
  it('are full, the first set in', () => {
    expect(lines('政府信息公开工作', 4)).toEqual(['政府信息', '公开工作']);
    expect(lines('政府信息公开工作', 4, { indent: 2 })).toEqual(['政府', '信息公开', '工作']);
    expect(lines('', 4)).toEqual(['']);
  });

  it('neither begin with a mark nor end with an opening one', () => {
    expect(lines('政府信息，公开', 4)).toEqual(['政府信', '息，公开']);
    expect(lines('政府信（信息）', 4)).toEqual(['政府信', '（信息）']);
    expect(lines('政府信“信息”', 4)).toEqual(['政府信', '“信息”']);
    expect(lines('政府信息”，公开', 4)).toEqual(['政府信', '息”，公', '开']);
  });

  it('part neither words nor numbers, nor what belongs to them', () => {
    expect(lines('共计12345件', 4)).toEqual(['共计', '12345件']);
    expect(lines('占比为68.42%；其中', 5)).toEqual(['占比为', '68.42%；其', '中']);
    expect(lines('国办函〔2020〕109号', 7)).toEqual(['国办函', '〔2020〕109号']);
    expect(lines('使用WPS Office办公', 5)).toEqual(['使用WPS', 'Office办公']);
    expect(lines('第711号（国令）', 3)).toEqual(['第711', '号（国', '令）']);
  });

  it('may end behind a hyphen of a telephone number and a slash of an address', () => {
    expect(lines('电话0379-65936124', 5)).toEqual(['电话0379-', '65936124']);
    expect(lines('https://www.example.gov.cn/zwgk', 13)).toEqual(['https://', 'www.example.gov.cn/zwgk']);
    expect(lines('数据12/345', 4)).toEqual(['数据', '12/345']);
  });

  it('part at a quotation mark before a foreign word, not before the last Chinese sign', () => {
    expect(lines('政府信息册、“Cab”级', 7.6)).toEqual(['政府信息册、', '“Cab”级']);
    expect(lines('政府信息（WPS）办', 5.6)).toEqual(['政府信息', '（WPS）办']);
  });

  it('part no path behind its slash where a blank stands before it, nor a sign from the number in its list', () => {
    expect(lines('用WPS Office，存PDF/OFD', 9)).toEqual(['用WPS Office，存', 'PDF/OFD']);
    expect(lines('存PDF/OFD', 3.5)).toEqual(['存PDF/', 'OFD']);
    expect(lines('均为3、+4、±2', 5.5)).toEqual(['均为', '3、+4、±2']);
  });

  it('do not part dashes and dots that are written double', () => {
    expect(lines('第三条——按件', 4)).toEqual(['第三条', '——按件']);
    expect(lines('第三条……按件', 4)).toEqual(['第三条', '……按件']);
  });

  it('cut what can be parted nowhere where the line is full', () => {
    expect(lines('abcdefghij', 3)).toEqual(['abcdef', 'ghij']);
    expect(lines('。。。。。', 3)).toEqual(['。。。', '。。']);
  });

  it('leave out blanks where they end', () => {
    expect(lines('政府信息 公开', 4)).toEqual(['政府信息', '公开']);
    expect(lines('政府信息　　公开', 4)).toEqual(['政府信息', '公开']);
  });

  it('count the space between Chinese and figures, and the closer set characters', () => {
    expect(lines('共计1件', 3.5)).toEqual(['共计1件']);
    expect(lines('共计1件', 3.5, { gap: 0.2 })).toEqual(['共计1', '件']);
    expect(lines('共计1件', 3.9, { gap: 0.2 })).toEqual(['共计1件']);
    // No gap beside marks, and none at the beginning of a line.
    expect(lines('（1）', 2.5, { gap: 0.2 })).toEqual(['（1）']);
    expect(lines('政府信息', 3.7, { spacing: -0.1 })).toEqual(['政府信息']);
  });

  it('never lose a character but blanks', () => {
    const text =
      '通过“某某发布”微信公众号（含“视频号”）发布1,286条，占68.42%；WPS Office、电话0379-65936124。𬭎喆é';
    for (let width = 2; width < 30; width += 1) {
      expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

describe('a paragraph', () => {
  it.each([
    ['全年收到申请1,286件，占98.42%，使用WPS和Office。', false],
    ['电话0379-659361，2025年12月31日止。', false],
    ['电话0379-65936123。', true],
    ['邮箱a@b.gov.cn。', true],
    ['见https://www.example.gov.cn/。', true],
  ])('is set left where a long word would leave a line to be pulled apart: %s', (text, left) => {
    expect(isSetLeft(text)).toBe(left);
  });
});
