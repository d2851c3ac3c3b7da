import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../../electron/import/readers/rtf/read-rtf';
import { firstGrid, notices, paragraphs, refusedOf, sourceOf, texts } from '../reading';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset136 M;}}';
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
/** Chinese text as escaped bytes of a code page. */
const hex = (text: string, page = 'gb18030') =>
  [...encode(text, page)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const read = (body: string) => sourceOf(readRtf(latin(`${HEAD}${body}}`)));
const lines = (body: string) => paragraphs(read(body));

describe('RTF text', () => {
  it('reads the code page, Unicode with its stand-ins, and fonts of other character sets', () => {
    expect(lines(`${hex('公开')}\\par`)).toEqual(['公开']);
    expect(lines(`\\uc1\\u20844?\\u24320 ?\\par`)).toEqual(['公开']);
    expect(lines(`\\uc2\\u20844${hex('公')}\\uc0\\u24320 x\\par`)).toEqual(['公开x']);
    expect(lines(`{\\f2 ${hex('開', 'big5')}}${hex('公')}\\par`)).toEqual(['開公']);
    expect(lines(`\\u-10179?\\u-8704?\\par`)).toEqual(['\u{1F600}']);
  });

  it('reads Chinese written as it is, also where its second byte is a brace', () => {
    const raw = [...encode('公亄開', 'gb18030')].map((byte) => String.fromCharCode(byte)).join('');
    expect(raw).toMatch(/[{}\\]/u);
    expect(lines(`${raw}\\par`)).toEqual(['公亄開']);
  });

  it('reads signs and breaks', () => {
    expect(lines('a\\line b\\tab c\\~d\\_e\\-f\\{\\}\\\\\\emdash\\par')).toEqual(['a\nb\tc\u00A0d-ef{}\\—']);
    expect(lines('a\\\nb\\par')).toEqual(['a', 'b']);
  });

  it('leaves out hidden, deleted and struck text, and joins a deleted paragraph end', () => {
    const source = read('a{\\v b}{\\deleted c}{\\strike d}e{\\deleted\\par}f\\par');
    expect(paragraphs(source)).toEqual(['aef']);
    expect(notices(source)).toEqual(['deletedText: cd', 'hiddenText: b']);
  });

  it('leaves out what is no text of the body', () => {
    const body =
      '{\\info{\\upr{\\title x}{\\*\\ud{\\title y}}}}{\\header h\\par}{\\*\\unknown u}{\\*\\bkmkstart b}' +
      'a{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\footnote n}{\\pict ffff}{\\bin3 }}}b{\\xe index}\\par';
    const source = read(body.replace('{\\bin3 }}}', '\\bin3 }}}'));
    expect(paragraphs(source)).toEqual(['a7b']);
    expect(notices(source)).toEqual(['notes', 'picture']);
  });

  it('reads the Unicode half of what is said twice', () => {
    expect(lines('a{\\upr{x}{\\*\\ud{\\u20844?}}}b\\par')).toEqual(['a公b']);
  });

  it('keeps written-out numbers apart, reads heading levels by style and paragraph', () => {
    expect(lines(`{\\listtext\\pard\\plain ${hex('（一）')}\\tab}${hex('情况')}\\par`)).toEqual([
      '<（一）>情况',
    ]);
    const source = read(
      '{\\stylesheet{\\s1 heading 1;}{\\s2\\outlinelevel1 x;}}\\s1 a\\par\\pard\\s2 b\\par\\pard\\outlinelevel2 c\\par\\pard d\\par',
    );
    expect(source.blocks.map((block) => (block.kind === 'para' ? block.level : 0))).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  it('marks the place of a symbol, raises digits of a sentence', () => {
    const source = read("{\\f1 \\'fe}12{\\super 1}\\par");
    expect(paragraphs(source)).toEqual(['\uFFFC12¹']);
    expect(notices(source)).toEqual(['symbol']);
  });

  it('reads a text box once, after its paragraph', () => {
    const shape =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext box\\par}}}}';
    const source = read(`a${shape}b\\par c\\par`);
    expect(paragraphs(source)).toEqual(['ab', 'box', 'c']);
    expect(source.blocks[1]).toMatchObject({ box: true });
  });
});

describe('RTF tables', () => {
  const row = (definition: string, ...cells: string[]) =>
    `\\trowd${definition} \\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;

  it('finds columns by the edges of all rows, near ones being the same', () => {
    const body =
      row('\\cellx1000\\cellx3000', 'a', 'b') +
      row('\\cellx1010\\cellx2000\\cellx2990', 'c', '1', '2') +
      row('\\trleft1000\\cellx2000\\cellx3000', '3', '4');
    expect(texts(firstGrid(read(`${body}\\pard x\\par`)))).toEqual([
      ['a', 'b', null],
      ['c', '1', '2'],
      ['', '3', '4'],
    ]);
  });

  it('joins cells downwards and sidewards', () => {
    const body =
      row('\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', 'a', 'b', '') +
      row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', '1', '2');
    expect(texts(firstGrid(read(body)))).toEqual([
      ['a', 'b', null],
      [null, '1', '2'],
    ]);
  });

  it('reads two paragraphs of a cell as lines, a table inside it as text', () => {
    expect(texts(firstGrid(read(row('\\cellx1000', '3\\par 5'))))).toEqual([['3\n5']]);
    const nested =
      'x\\par\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 ';
    const source = read(row('\\cellx1000\\cellx2000', nested, '9'));
    expect(texts(firstGrid(source))).toEqual([['x\na\tb', '9']]);
    expect(notices(source)).toEqual(['nestedTable: a b']);
  });

  it('drops blank cells that a row does not define, keeps one with a figure', () => {
    expect(texts(firstGrid(read(row('\\cellx1000', 'a', '', '7'))))).toEqual([['a', '7']]);
  });

  it('keeps marks and struck figures out, says where', () => {
    const source = read(row('\\cellx1000\\cellx2000', 'a', '{\\strike 15}12{\\super 1}'));
    expect(firstGrid(source).cells[1]).toMatchObject({ text: '12', shown: '12¹' });
    expect(source.notices).toEqual([
      { code: 'deletedText', at: { block: 0 }, text: '15' },
      { code: 'raisedMark', at: { block: 0, row: 0, cell: 1 }, text: '12¹' },
    ]);
  });

  it('leaves out a row that is deleted', () => {
    const body =
      row('\\cellx1000\\cellx2000', 'a', '1') +
      '\\trowd\\cellx1000\\cellx2000{\\deleted\\pard\\intbl a\\cell 15\\cell}\\row';
    expect(texts(firstGrid(read(body)))).toEqual([['a', '1']]);
  });
});

describe('RTF files', () => {
  it('refuses what is cut off, at any place, and what is no RTF', () => {
    const bytes = latin(`${HEAD}\\trowd\\cellx1000\\pard\\intbl 12\\cell\\row\\pard x\\par}`);
    for (let end = 0; end < bytes.length; end += 7)
      expect(refusedOf(readRtf(bytes.subarray(0, end)))).toBe('damaged');
    expect(refusedOf(readRtf(latin('text')))).toBe('damaged');
  });

  it('refuses groups nested beyond reason', () => {
    expect(refusedOf(readRtf(latin(HEAD + '{'.repeat(100_000))))).toBe('tooDeep');
  });
});
