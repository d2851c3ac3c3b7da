import { utils, write, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../../electron/import/readers/kind/file-kind';
import { Refused } from '../../../../electron/import/readers/outcome/refused';
import { readWorkbook } from '../../../../electron/import/readers/xlsx/read-workbook';
import { firstGrid, notices, sourceOf, texts } from '../reading';

/** A book as Excel wrote it before 2007. */
function oldBook(change: (book: WorkBook) => void = () => undefined): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['项目', '自然人', '总计'],
    ['规章', 12, 1.5],
    ['许可', null, '０３'],
  ]);
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表一');
  change(book);
  // The package types what it gives as any.
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
}

describe('a workbook in the old binary form', () => {
  it('gives the same cells as a new one', () => {
    const source = sourceOf(readWorkbook(oldBook(), 'xls'));
    expect(source.kind).toBe('xls');
    const grid = firstGrid(source);
    expect(texts(grid)).toEqual([
      ['项目', '自然人', '总计'],
      ['规章', '12', '1.5'],
      [null, '', '０３'],
    ]);
    expect(grid.cells.find((cell) => cell.text === '12')).toMatchObject({ value: 12, at: { address: 'B2' } });
    expect(grid.cells.find((cell) => cell.text === '０３')).not.toHaveProperty('value');
  });

  it('has its hidden sheets left out', () => {
    const bytes = oldBook((book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([[99]]), '草稿');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    });
    const source = sourceOf(readWorkbook(bytes, 'xls'));
    expect(source.blocks).toHaveLength(1);
    expect(notices(source)).toEqual(['hiddenSheet: 草稿']);
  });

  it('is damaged wherever its end is cut off, so that no row is missing without a word', () => {
    const bytes = oldBook();
    for (let length = 7; length < bytes.length - 512; length += 7) {
      const kind = () => fileKind(bytes.subarray(0, length), 'a.xls');
      // Shorter than its mark it is no compound file at all.
      if (length < 8) expect(kind()).toBe('unknownKind');
      else expect(kind).toThrow(Refused);
    }
    expect(fileKind(bytes, 'a.xls')).toBe('xls');
  });
});

describe('the XML of Excel 2003', () => {
  const xml = (cells: string) =>
    new TextEncoder().encode(
      `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表一"><Table>${cells}</Table></Worksheet></Workbook>`,
    );

  it('is read with its spans, numbers and texts', () => {
    const bytes = xml(
      '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">规章</Data></Cell><Cell><Data ss:Type="Number">1234567</Data></Cell></Row>' +
        '<Row><Cell ss:Index="2"><Data ss:Type="String">０３</Data></Cell></Row>',
    );
    expect(fileKind(bytes, 'a.xls')).toBe('excelXml');
    const grid = firstGrid(sourceOf(readWorkbook(bytes, 'xls')));
    expect(texts(grid)).toEqual([
      ['规章', null, '1234567'],
      ['', '０３', ''],
    ]);
  });
});
