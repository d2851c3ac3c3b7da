import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from '../../../shared/clipboard/tsv';

describe('parseTsv', () => {
  it('drops exactly one line break at the end', () => {
    expect(parseTsv('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseTsv('1\n\n')).toEqual([['1'], ['']]);
    expect(parseTsv('\r\n')).toEqual([['']]);
    expect(parseTsv('7')).toEqual([['7']]);
  });

  it('takes each kind of line break', () => {
    expect(parseTsv('1\r\n2\n3\r4')).toEqual([['1'], ['2'], ['3'], ['4']]);
  });

  it('keeps empty cells, also at the end of a row', () => {
    expect(parseTsv('\t\t\r\n1\t\t')).toEqual([
      ['', '', ''],
      ['1', '', ''],
    ]);
  });

  it('reads quoted cells with tabs, line breaks and doubled quotes', () => {
    expect(parseTsv('"商业\n企业"\t"a\tb"\t"他说""好"""\n1\t2\t3')).toEqual([
      ['商业\n企业', 'a\tb', '他说"好"'],
      ['1', '2', '3'],
    ]);
  });

  it('takes a leading quote that is not closed at the end of a field as a character', () => {
    expect(parseTsv('"三安全\t1\r\n"一"稳定\t2')).toEqual([
      ['"三安全', '1'],
      ['"一"稳定', '2'],
    ]);
  });

  it('ignores the zero byte some programs leave behind the text', () => {
    expect(parseTsv('1\t2\r\n\0')).toEqual([['1', '2']]);
  });

  it('reads back whatever was written', () => {
    const field = fc.string({ unit: fc.constantFrom('1', '无', '"', '\t', '\n', '\r', ' ', ',') });
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(grid, (rows) => {
        expect(parseTsv(`${writeTsv(rows)}\r\n`)).toEqual(rows);
      }),
    );
  });
});
