import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../electron/import/readers/xlsx/read-workbook';
import type { Cell, Grid, Source } from '../../../../shared/import/source/source';
import { madeBook, madeSheet, type MadeBook } from './made-workbook';

function sourceOf(bytes: Uint8Array): Source {
  const reading = readWorkbook(bytes, 'xlsx');
  if ('refused' in reading) throw new Error(reading.refused);
  return reading;
}

function gridsOf(bytes: Uint8Array): Grid[] {
  return sourceOf(bytes).blocks.filter((block) => block.kind === 'grid');
}

function cellsOf(bytes: Uint8Array): Cell[] {
  return gridsOf(bytes).flatMap((grid) => grid.cells);
}

/** The cell A1 of a sheet with one cell, its notices beside it. */
function only(cell: string, more: Partial<MadeBook> = {}): Cell & { said: string[] } {
  const { blocks, notices } = sourceOf(madeSheet(`<row r="1">${cell}</row>`, more));
  const [grid] = blocks;
  const [first] = grid?.kind === 'grid' ? grid.cells : [];
  if (!first) throw new Error('no cell');
  return { ...first, said: notices.map(({ code }) => code) };
}

const formatted = (code: string): Partial<MadeBook> => ({
  formats: {
    numFmts: `<numFmt numFmtId="170" formatCode="${code}"/>`,
    xfs: '<xf numFmtId="170" applyNumberFormat="1"/>',
  },
});

describe('a number in a cell of a workbook', () => {
  it.each([
    ['#,##0', '1234', '1234', undefined],
    ['0', '1.5', '1.5', '2'],
    ['0.00', '12', '12', '12.00'],
    ['0&quot;件&quot;', '5', '5', '5件'],
    ['0%', '0.12', '0.12', '12%'],
    [';;;', '7', '7', ''],
    ['0.00E+00', '2680000', '2680000', '2.68E+06'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * &quot;-&quot;_ ;_ @_ ', '0', '0', '-'],
  ])('shown by the format %s is %s itself', (code, held, text, shown) => {
    const cell = only(`<c r="A1" s="1"><v>${held}</v></c>`, formatted(code));
    expect(cell.text).toBe(text);
    expect(cell.value).toBe(Number(held));
    expect(cell.shown?.trim()).toBe(shown);
  });

  it('is written out in full where the general format would round it', () => {
    expect(only('<c r="A1"><v>123456789012</v></c>').text).toBe('123456789012');
    expect(only('<c r="A1"><v>1.23E+21</v></c>').text).toBe('1230000000000000000000');
  });

  it('says where a display was rounded', () => {
    expect(only('<c r="A1" s="1"><v>1.5</v></c>', formatted('0')).said).toEqual(['roundedShown']);
    expect(only('<c r="A1" s="1"><v>1234</v></c>', formatted('#,##0')).said).toEqual([]);
  });

  it('loses only the noise of its last places', () => {
    expect(only('<c r="A1"><f>0.1+0.2</f><v>0.30000000000000004</v></c>').text).toBe('0.3');
  });

  it('stays the text it is where it was stored as text', () => {
    const strings = '<si><t>１２</t></si><si><t>0123</t></si>';
    expect(only('<c r="A1" t="s"><v>0</v></c>', { strings })).toMatchObject({ text: '１２' });
    const zero = only('<c r="A1" t="s"><v>1</v></c>', { strings });
    expect(zero.text).toBe('0123');
    expect(zero.value).toBeUndefined();
  });
});

describe('what is no number in a workbook', () => {
  it('a formula without a saved result is blank and said', () => {
    const cell = only('<c r="A1"><f>SUM(B1:B2)</f></c>');
    expect(cell).toMatchObject({ text: '', said: ['formulaWithoutResult'] });
    expect(cell.value).toBeUndefined();
  });

  it('an error is blank and said', () => {
    const cell = only('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(cell).toMatchObject({ text: '', shown: '#DIV/0!', said: ['formulaError'] });
    expect(cell.value).toBeUndefined();
  });

  it('a formula keeps its saved result, number or text', () => {
    expect(only('<c r="A1"><f>1+1</f><v>2</v></c>')).toMatchObject({ text: '2', value: 2 });
    expect(only('<c r="A1" t="str"><f>"a"</f><v>十二</v></c>').text).toBe('十二');
  });

  it('a date is the day as text, in both ways of counting days', () => {
    const day = only('<c r="A1" s="1"><v>45322</v></c>', formatted('yyyy/m/d'));
    expect(day).toMatchObject({ text: '2024年1月31日', said: ['dateInCell'] });
    expect(day.value).toBeUndefined();
    const old = { ...formatted('yyyy/m/d'), workbook: '<workbookPr date1904="1"/>' };
    expect(only('<c r="A1" s="1"><v>43860</v></c>', old).text).toBe('2024年1月31日');
  });

  it('an inline string and a boolean are text', () => {
    expect(only('<c r="A1" t="inlineStr"><is><t>规章</t></is></c>').text).toBe('规章');
    expect(only('<c r="A1" t="b"><v>1</v></c>')).toMatchObject({ text: 'TRUE' });
  });

  it('phonetic text is left out, line breaks stay', () => {
    const strings = '<si><t>商业&#10;企业</t><rPh sb="0" eb="1"><t>shangye</t></rPh></si>';
    expect(only('<c r="A1" t="s"><v>0</v></c>', { strings }).text).toBe('商业\n企业');
  });

  it('struck digits are deleted, a raised mark is no digit', () => {
    const strings =
      '<si><r><rPr><strike/></rPr><t>15</t></r><r><t>12</t></r></si>' +
      '<si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>';
    expect(only('<c r="A1" t="s"><v>0</v></c>', { strings })).toMatchObject({
      text: '12',
      said: ['deletedText'],
    });
    expect(only('<c r="A1" t="s"><v>1</v></c>', { strings })).toMatchObject({
      text: '12',
      shown: '12¹',
      said: ['raisedMark'],
    });
  });
});

describe('the shape of a sheet', () => {
  const row = (r: number, ...cells: number[]) =>
    `<row r="${r}">${cells.map((value, index) => `<c r="${'ABCDE'[index]}${r}"><v>${value}</v></c>`).join('')}</row>`;

  it('lists merged cells once, with both spans, and what they cover not at all', () => {
    const xml = `<sheetData>${row(1, 1, 2, 3)}${row(2, 4, 5, 6)}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
    const cells = cellsOf(madeBook({ sheets: [{ name: '表', xml }] }));
    expect(cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan])).toEqual([
      ['1', 2, 2],
      ['3', 1, 1],
      ['6', 1, 1],
    ]);
  });

  it('reads hidden rows and columns and marks them', () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${row(1, 1, 2)}<row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>`;
    const source = sourceOf(madeBook({ sheets: [{ name: '表', xml }] }));
    const [grid] = source.blocks;
    const hidden = grid?.kind === 'grid' ? grid.cells.filter((cell) => cell.hidden === true) : [];
    expect(hidden.map(({ text }) => text)).toEqual(['2', '3', '']);
    expect(source.notices).toEqual([
      { code: 'hiddenRows', at: { sheet: '表', address: '' }, text: '表：第2行、B列' },
    ]);
  });

  it('leaves hidden sheets out and says so', () => {
    const xml = `<sheetData>${row(1, 1)}</sheetData>`;
    const book = madeBook({
      sheets: [
        { name: '表一', xml },
        { name: '草稿', xml, state: 'hidden' },
        { name: '深藏', xml, state: 'veryHidden' },
        { name: '表三', xml },
      ],
    });
    expect(gridsOf(book).map(({ at }) => at)).toEqual([
      { sheet: '表一', address: '' },
      { sheet: '表三', address: '' },
    ]);
    expect(sourceOf(book).notices.map(({ text }) => text)).toEqual(['草稿', '深藏']);
  });

  it('is not made a million rows long by a stray cell far out', () => {
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData>${row(1, 1, 2)}<row r="1048576"><c r="XFD1048576"><v>9</v></c></row></sheetData>`;
    const source = sourceOf(madeBook({ sheets: [{ name: '表', xml }] }));
    expect(source.blocks).toMatchObject([{ rows: 1, columns: 2 }]);
    expect(source.notices.map(({ code }) => code)).toEqual(['tooMuch']);
  });

  it('reads rows and cells without addresses', () => {
    const cells = cellsOf(madeSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'));
    expect(cells.map(({ row: r, column, text }) => [r, column, text])).toEqual([
      [0, 0, '1'],
      [0, 1, '2'],
      [1, 0, '3'],
      [1, 1, ''],
    ]);
  });

  it('gives each cell its address', () => {
    const cells = cellsOf(madeSheet(row(1, 1, 2)));
    expect(cells.map(({ at }) => at)).toEqual([
      { sheet: '表一', address: 'A1' },
      { sheet: '表一', address: 'B1' },
    ]);
  });

  it('reads a workbook with macros without looking at them', () => {
    const more = {
      mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      parts: { 'xl/vbaProject.bin': 'no macro' },
    };
    expect(cellsOf(madeSheet(row(1, 4), more)).map(({ text }) => text)).toEqual(['4']);
  });
});

/** Different ones, so that they do not look like an archive made to burst. */
const manyCells = (count: number) =>
  Array.from({ length: count }, (_, index) => `<c><v>${(index * 7919) % 1000003}</v></c>`).join('');

describe('a workbook that is not read', () => {
  it.each([
    ['noContent', madeSheet('')],
    ['xmlDoctype', madeSheet('<row/>', { parts: { 'xl/theme.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } })],
    ['damaged', madeSheet('<row/>').subarray(0, 900)],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['tooManyCells', madeSheet(`<row>${manyCells(1_000_001)}</row>`)],
    ['zipBomb', madeSheet('', { parts: { 'xl/bomb.xml': ' '.repeat(70 * 1024 * 1024) } })],
  ])('is refused: %s', (refused, bytes) => {
    expect(readWorkbook(bytes, 'xlsx')).toMatchObject({ refused });
  });

  it('is refused or read, never thrown out of the reader, however it is cut', () => {
    const bytes = madeSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    for (let length = 0; length < bytes.length; length += 7) {
      expect(readWorkbook(bytes.subarray(0, length), 'xlsx')).toMatchObject({ refused: 'damaged' });
    }
  });
});
