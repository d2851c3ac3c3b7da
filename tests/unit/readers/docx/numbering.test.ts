import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../electron/import/readers/numbering/format-number';
import { firstGrid, paragraphs } from '../reading';
import { p, readBody, tbl, tc, tr } from './make-docx';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numPr = (id: number, at?: number) =>
  `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const OUTLINE = abstract(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
);
const lines = (body: string, numbering: string, styles = '') =>
  paragraphs(readBody(body, { numbering, styles }));

describe('automatic numbers', () => {
  it('counts each level, and starts deeper ones anew', () => {
    const body = [0, 1, 1, 2, 0, 1].map((at) => p('文', numPr(1, at))).join('');
    expect(lines(body, OUTLINE + num(1, 0))).toEqual([
      '<一、>文',
      '<（一）>文',
      '<（二）>文',
      '<1.>文',
      '<二、>文',
      '<（一）>文',
    ]);
  });

  it('takes the number from the style, its level from the level that names it', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="base"/></w:style>';
    const list = abstract(
      0,
      level(0, 'decimal', '%1.'),
      level(1, 'decimalEnclosedCircle', '%2', '<w:pStyle w:val="H2"/>'),
    );
    const body = p('甲', '<w:pStyle w:val="H2"/>') + p('乙', `<w:pStyle w:val="H2"/>${numPr(0)}`);
    expect(lines(body, list + num(1, 0), styles)).toEqual(['<①>甲', '乙']);
  });

  it('goes on in another list of the same kind, and starts anew once where it says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const list = abstract(0, level(0, 'decimal', '%1.'));
    const body = [1, 2, 3, 3].map((id) => p('文', numPr(id))).join('');
    expect(lines(body, list + num(1, 0) + num(2, 0) + num(3, 0, restart))).toEqual([
      '<1.>文',
      '<2.>文',
      '<1.>文',
      '<2.>文',
    ]);
  });

  it('lets upper levels that were never used stand at their start, all decimal where it says so', () => {
    const list = abstract(0, level(0, 'chineseCounting', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(lines(p('文', numPr(1, 1)), list + num(1, 0))).toEqual(['<1.1>文']);
  });

  it('follows a list style to its list', () => {
    const link = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="ls"/></w:abstractNum>';
    const styles = `<w:style w:type="numbering" w:styleId="ls"><w:pPr>${numPr(1)}</w:pPr></w:style>`;
    expect(lines(p('文', numPr(9)), OUTLINE + link + num(1, 0) + num(9, 5), styles)).toEqual(['<一、>文']);
  });

  it('gives bullets no text', () => {
    expect(lines(p('文', numPr(1)), abstract(0, level(0, 'bullet', '\uF0B7')) + num(1, 0))).toEqual(['文']);
  });

  it('keeps a row number out of the text of its cell', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    const source = readBody(tbl(tr(tc(p('', numPr(1))) + tc(p('其他', numPr(1)) + p('12')))), { numbering });
    expect(firstGrid(source).cells.map(({ label, text }) => [label, text])).toEqual([
      ['1.', ''],
      ['2.', '其他\n12'],
    ]);
  });

  it('counts in document order through tables', () => {
    const body = p('甲', numPr(1)) + tbl(tr(tc(p('乙', numPr(1))))) + p('丙', numPr(1));
    expect(lines(body, OUTLINE + num(1, 0))).toEqual(['<一、>甲', '<三、>丙']);
  });
});

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', 11, '十一'],
    ['chineseCountingThousand', 20, '二十'],
    ['japaneseCounting', 3, '三'],
    ['taiwaneseCountingThousand', 105, '一百零五'],
    ['ideographDigital', 20, '二〇'],
    ['chineseLegalSimplified', 12, '拾贰'],
    ['ideographTraditional', 2, '乙'],
    ['ideographZodiac', 12, '亥'],
    ['decimal', 7, '7'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 10, '１０'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 2, '⒉'],
    ['ideographEnclosedCircle', 2, '㊁'],
    ['numberInDash', 2, '- 2 -'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 1, 'A'],
    ['lowerRoman', 4, 'iv'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['none', 1, ''],
    ['bullet', 1, ''],
    ['of a later version', 3, '3'],
  ])('%s %i', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
