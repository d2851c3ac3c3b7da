import validate from '@ooxml-tools/validate';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../electron/export/xlsx/write-xlsx';
import { tablesOf } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import { placedCells } from '../../shared/document/table-grid';
import { computeTotals } from '../../shared/sums/totals';
import { textEms } from '../../shared/text/text-width';
import { reportWith } from '../helpers/report-with';
import { emptyReport, heavyReport, largeReport, ordinaryReport, rareReport } from './golden-reports';
import { MADE_AT } from './make-outputs';

/** Title and heading stand above each table. */
const ROWS_ABOVE = 2;

async function workbookOf(report: ReturnType<typeof ordinaryReport>): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(reportDocument(report), report.form, MADE_AT);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer); // the writer's own whole buffer
  return workbook;
}

function valueOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (cell.type === ExcelJS.ValueType.Formula) return String(cell.result);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

describe('the workbook of the three tables', () => {
  it.each([
    ['ordinary', ordinaryReport],
    ['heavy', heavyReport],
    ['empty', emptyReport],
    ['rare', rareReport],
  ] as const)('holds every cell where the form has it, merged as printed: %s', async (_name, make) => {
    const workbook = await workbookOf(make());
    const tables = tablesOf(reportDocument(make()));
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(tables.map((table) => table.caption));
    tables.forEach((table, index) => {
      const sheet = workbook.worksheets[index];
      for (const { cell, row, column } of placedCells(table)) {
        const place = sheet?.getCell(row + 1 + ROWS_ABOVE, column + 1);
        expect(place && valueOf(place)).toBe(cell.text);
        const last = sheet?.getCell(row + ROWS_ABOVE + cell.rowSpan, column + cell.colSpan);
        expect(last?.master.address).toBe(place?.address);
      }
    });
  });

  it('shows a long figure whole, by all its digits, in a narrow cell', async () => {
    const report = reportWith({ 'requests.received.0': 123456789012 }, { rest: 0 });
    const sheet = (await workbookOf(report)).worksheets[1];
    const table = tablesOf(reportDocument(report))[1];
    const long = table && placedCells(table).filter(({ cell }) => cell.text === '123456789012');
    expect(long).toHaveLength(2);
    for (const { row, column } of long ?? []) {
      const cell = sheet?.getCell(row + 1 + ROWS_ABOVE, column + 1);
      expect(cell?.numFmt).toBe('0');
      expect(cell?.alignment).toMatchObject({ shrinkToFit: true });
      expect(cell?.alignment.wrapText ?? false).toBe(false);
    }
  });

  it('gives every row the height its wrapped texts need, merged labels included', async () => {
    for (const report of [ordinaryReport(), heavyReport(), largeReport()]) {
      const workbook = await workbookOf(report);
      tablesOf(reportDocument(report)).forEach((table, index) => {
        const sheet = workbook.worksheets[index];
        for (const { cell, row, column } of placedCells(table)) {
          const span = (from: number, count: number, of: (at: number) => number | undefined) =>
            Array.from({ length: count }, (_, at) => of(from + at + 1) ?? 0).reduce(
              (all, each) => all + each,
              0,
            );
          const width = span(column, cell.colSpan, (at) => sheet?.getColumn(at).width);
          const height = span(row + ROWS_ABOVE, cell.rowSpan, (at) => sheet?.getRow(at).height);
          // A column's width counts figures, a Chinese character is as wide as two; a line of 五号 takes 13 pt.
          const lines = Math.ceil((textEms(cell.text) * 2) / width);
          expect(height, cell.text).toBeGreaterThanOrEqual(Math.min(409, lines * 13));
        }
      });
    }
  });

  it('writes totals as sums of their cells, that come out right', async () => {
    const report = heavyReport();
    const sheet = (await workbookOf(report)).worksheets[1];
    expect(sheet?.getCell('J6').value).toEqual({
      formula: 'SUM(D6:I6)',
      result: computeTotals(report).get('requests.received.total'),
    });
    expect(sheet?.getCell('D29').value).toMatchObject({ formula: 'SUM(D8:D28)' });
    expect(sheet?.getCell('J29').value).toMatchObject({ formula: 'SUM(D29:I29)' });
  });

  it('leaves blanks empty and keeps an unreadable figure as text', async () => {
    expect((await workbookOf(emptyReport())).worksheets[1]?.getCell('D6').value).toBeNull();
    expect((await workbookOf(rareReport())).worksheets[0]?.getCell('B5').value).toBe('约3件');
    expect((await workbookOf(heavyReport())).worksheets[0]?.getCell('B16').value).toBe(14722.495);
  });

  it('is valid Open XML', async () => {
    const report = heavyReport();
    const bytes = await writeXlsx(reportDocument(report), report.form, MADE_AT);
    expect(await validate(bytes, 'xlsx', 'Office2019')).toEqual([]);
  }, 60_000);
});
