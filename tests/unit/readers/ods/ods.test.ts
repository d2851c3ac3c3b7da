import { describe, expect, it } from 'vitest';
import { readOds } from '../../../../electron/import/readers/ods/read-ods';
import { fileKind } from '../../../../electron/import/readers/kind/file-kind';
import { makeFlatOdf, makeOdf, type OdfParts } from '../odf-file';
import { firstGrid, notices, refusedOf, sourceOf, texts } from '../reading';

const read = (body: string, parts: OdfParts = {}) => sourceOf(readOds(makeOdf('spreadsheet', body, parts)));
const sheet = (rows: string, attributes = '', columns = '') =>
  `<table:table table:name="表一" ${attributes}>${columns}${rows}</table:table>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes: string, shown?: string) =>
  `<table:table-cell ${attributes}>${shown === undefined ? '' : `<text:p>${shown}</text:p>`}</table:table-cell>`;
const text = (shown: string) => cell('office:value-type="string"', shown);
const number = (value: string, shown: string, type = 'float') =>
  cell(`office:value-type="${type}" office:value="${value}" calcext:value-type="${type}"`, shown);
const only = (inner: string, parts: OdfParts = {}) => {
  const source = read(sheet(row(inner)), parts);
  return { cell: firstGrid(source).cells[0], notices: notices(source) };
};

it('a flat file is read as a packed one', () => {
  const flat = makeFlatOdf('spreadsheet', sheet(row(text('规章') + number('1234', '1,234'))));
  expect(fileKind(flat, '年报.fods')).toBe('ods');
  expect(fileKind(makeFlatOdf('text', ''), '年报.xml')).toBe('odt');
  expect(firstGrid(sourceOf(readOds(flat))).cells.map((each) => each.text)).toEqual(['规章', '1234']);
});

describe('ODS cells', () => {
  it.each([
    ['with separators', '1234', '1,234', { text: '1234', value: 1234 }, []],
    [
      'rounded',
      '0.0919999',
      '0.09',
      { text: '0.0919999', value: 0.0919999, shown: '0.09' },
      ['roundedShown: 0.09'],
    ],
    [
      'with an exponent',
      '2676474',
      '2.68E+06',
      { text: '2676474', value: 2676474, shown: '2.68E+06' },
      ['roundedShown: 2.68E+06'],
    ],
    ['stored with an exponent', '9.1999999999999998E-2', '0.092', { text: '0.092', value: 0.092 }, []],
    ['with a dash for nought', '0', '-', { text: '0', value: 0, shown: '-' }, []],
    ['with a unit', '5', '5件', { text: '5', value: 5, shown: '5件' }, []],
  ])('takes the number it holds: %s', (_name, value, shown, expected, said) => {
    const found = only(number(value, shown));
    expect(found.cell).toMatchObject(expected);
    expect(found.cell?.shown).toBe('shown' in expected ? expected.shown : undefined);
    expect(found.notices).toEqual(said);
  });

  it('takes text as text, without the mark beside it or the comment on it', () => {
    const automatic =
      '<style:style style:name="T" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    const comment = '<office:annotation><text:p>99</text:p></office:annotation>';
    const marked = `<table:table-cell office:value-type="string">${comment}<text:p>12<text:span text:style-name="T">1</text:span></text:p></table:table-cell>`;
    expect(only(marked, { automatic }).cell).toMatchObject({ text: '12', shown: '12¹' });
    expect(only(text('０１２３')).cell).toMatchObject({ text: '０１２３' });
    expect(only(text('３</text:p><text:p>5')).cell?.text).toBe('３\n5');
  });

  it('reads no figure from errors, dates and formulas without a result', () => {
    const error = cell(
      'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"',
      '#DIV/0!',
    );
    expect(only(error)).toMatchObject({
      cell: { text: '', shown: '#DIV/0!' },
      notices: ['formulaError: #DIV/0!'],
    });
    const date = only(cell('office:value-type="date" office:date-value="2024-01-31"', '2024/1/31'));
    expect(date.notices).toEqual(['dateInCell: 2024/1/31']);
    expect(date.cell?.value).toBeUndefined();
    const none = only(cell('table:formula="of:=SUM([.A1])"'));
    expect(none).toMatchObject({ cell: { text: '' }, notices: ['formulaWithoutResult: =SUM([.A1])'] });
  });

  it('leaves out a struck number, also where the column is struck', () => {
    const automatic =
      '<style:style style:name="S" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const struck = cell('table:style-name="S" office:value-type="float" office:value="15"', '15');
    expect(only(struck, { automatic })).toMatchObject({ cell: { text: '' }, notices: ['deletedText: 15'] });
    const columns = '<table:table-column table:default-cell-style-name="S"/>';
    const source = read(sheet(row(number('15', '15')), '', columns), { automatic });
    expect(firstGrid(source).cells[0]?.value).toBeUndefined();
  });
});

describe('ODS sheets', () => {
  it('reads spans and repeats, and gives each cell its address', () => {
    const rows =
      row(
        `${cell('table:number-columns-spanned="2" office:value-type="string"', '情况')}<table:covered-table-cell/>`,
      ) +
      row(text('甲') + cell('table:number-columns-repeated="2"') + number('7', '7')) +
      row(
        cell('office:value-type="float" office:value="0" table:number-columns-repeated="4"', '0'),
        'table:number-rows-repeated="2"',
      );
    const grid = firstGrid(read(sheet(rows)));
    expect(texts(grid)).toEqual([
      ['情况', null, '', ''],
      ['甲', '', '', '7'],
      ['0', '0', '0', '0'],
      ['0', '0', '0', '0'],
    ]);
    expect(grid.cells.find((each) => each.text === '7')?.at).toEqual({ sheet: '表一', address: 'D2' });
  });

  it('marks hidden rows and columns, and leaves out hidden sheets', () => {
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
    const group = `<table:table-row-group table:display="false">${row(text('乙') + text('2'))}</table:table-row-group>`;
    const automatic =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const hidden = sheet(row(text('藏')), 'table:style-name="ta2"');
    const source = read(sheet(row(text('甲') + text('1')) + group, '', columns) + hidden, { automatic });
    expect(source.blocks).toHaveLength(1);
    expect(firstGrid(source).cells.map((each) => [each.text, each.hidden ?? false])).toEqual([
      ['甲', false],
      ['1', true],
      ['乙', true],
      ['2', true],
    ]);
    expect(notices(source)).toEqual(['hiddenRows: 表一', 'hiddenSheet: 表一']);
  });

  it('ends with the part of a sheet that is read, whatever is repeated', () => {
    const whole = row(
      cell('office:value-type="float" office:value="9" table:number-columns-repeated="16384"', '9'),
      'table:number-rows-repeated="1048576"',
    );
    const source = read(sheet(whole));
    expect(firstGrid(source)).toMatchObject({ rows: 2000, columns: 256 });
    const ends = (inRow: number) => firstGrid(source).cells.filter(({ row: at }) => at === inRow).length;
    expect([ends(0), ends(99), ends(100), ends(1999)]).toEqual([256, 256, 64, 64]);
    expect(notices(source)).toEqual(['tooMuch: 表一']);
  });

  it('only moves on over blank repeats, and says so where something lies beyond', () => {
    const blank = row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048575"');
    expect(read(sheet(blank)).blocks).toEqual([]);
    const source = read(sheet(row(text('甲')) + blank + row(text('远'))));
    expect(firstGrid(source)).toMatchObject({ rows: 1, columns: 1 });
    expect(notices(source)).toEqual(['tooMuch: 表一']);
  });

  it('refuses a cut file', () => {
    const bytes = makeOdf('spreadsheet', sheet(row(number('12', '12'))));
    for (let end = 0; end < bytes.length; end += 7) {
      expect(refusedOf(readOds(bytes.subarray(0, end)))).toBe('damaged');
    }
  });
});
