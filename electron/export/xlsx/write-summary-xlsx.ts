import type ExcelJS from 'exceljs';
import { LATIN_FACE } from '../../../shared/document/faces';
import { tablesOf } from '../../../shared/document/model';
import { reportDocument } from '../../../shared/document/report-document';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../../shared/document/settings';
import { formOf, TABLE_IDS, valueCells } from '../../../shared/form/form';
import type { Address, FormVersion, TableId, ValueCell } from '../../../shared/form/types';
import type { Figure } from '../../../shared/report/model';
import { amountBy } from '../../../shared/sums/totals';
import { summaryReport } from '../../../shared/summary/summary-report';
import { figureAddresses, type SheetBody, type SummarySheets } from '../../../shared/summary/summary-sheets';
import { BORDER, addTitle, cellName, FONT, newWorkbook, packWorkbook, sumFormula } from './workbook';
import { addTableSheet } from './write-xlsx';

/** Of a sheet of bodies: title, three rows of heads; then a row a body, and the sum below them. */
const HEAD_ROWS = 3;
const FIRST_BODY = 2 + HEAD_ROWS;
/** 序号, 单位, 分组 stand before the figures. */
const LEAD = ['序号', '单位', '分组'] as const;
const LEAD_WIDTHS = [6, 30, 10];
const FIGURE_WIDTH = 11;
/** A table of 175 columns is printed over several sheets; names and heads stand on each. */
const PRINT_TITLES = { printTitlesRow: '1:4', printTitlesColumn: 'A:C' };

/**
 * The workbook of a summary (XLSX): the three official tables, their figures as sums of the sheets behind them; for each
 * table a sheet with a row a body; and who is in it, who is missing. A formula has its exact result beside it, since
 * some programs show that without working it out.
 */
export async function writeSummaryXlsx(sheets: SummarySheets, madeAt: string): Promise<Uint8Array> {
  const summary = summaryOf(sheets);
  const bodies = counted(summary);
  const document = reportDocument(summaryReport({ ...sheets, bodies }), DEFAULT_DOCUMENT_SETTINGS);
  const workbook = newWorkbook(document.title, document.unit, madeAt);
  const sumNames = new Map(
    TABLE_IDS.map((id) => [id, sumCells(summary, id)] as const).flatMap(([id, names]) =>
      [...names].map(([address, name]) => [address, `'${sheetName(id)}'!${name}`] as const),
    ),
  );
  for (const table of tablesOf(document)) {
    addTableSheet(workbook, document, table, summary.form, sumNames);
  }
  for (const id of TABLE_IDS) addBodies(workbook, summary, id);
  addList(workbook, sheets);
  return packWorkbook(workbook);
}

/** A body with its figures by address. */
type Body = SheetBody & { form: FormVersion; figure: (address: Address) => Figure };
type Summary = Omit<SummarySheets, 'bodies'> & { bodies: readonly Body[] };

function summaryOf(sheets: SummarySheets): Summary {
  const places = new Map(figureAddresses(sheets.form).map((address, place) => [address, place]));
  const bodies = sheets.bodies.map((body) => ({
    ...body,
    form: sheets.form,
    figure: (address: Address) => body.figures[places.get(address) ?? -1] ?? null,
  }));
  return { ...sheets, bodies };
}

function sheetName(table: TableId): string {
  return `${formOf('2021').parts.find(({ id }) => id === table)?.numeral ?? ''}、各单位`;
}

const counted = ({ bodies }: Summary): Body[] => bodies.filter((body) => body.counted);

const cellsIn = (form: FormVersion, table: TableId): ValueCell[] => valueCells(formOf(form).tables[table]);

/** Where the sum of every figure stands on the sheet of bodies; totals are worked out on the official table itself. */
function sumCells(summary: Summary, table: TableId): Map<Address, string> {
  const row = FIRST_BODY + counted(summary).length;
  return new Map(
    cellsIn(summary.form, table).flatMap((cell, index) =>
      cell.kind === 'figure' ? [[cell.address, cellName(row, LEAD.length + index + 1)] as const] : [],
    ),
  );
}

function addBodies(workbook: ExcelJS.Workbook, summary: Summary, table: TableId): void {
  const cells = cellsIn(summary.form, table);
  const width = LEAD.length + cells.length;
  const sheet = workbook.addWorksheet(sheetName(table), {
    pageSetup: { paperSize: 9, orientation: 'landscape', ...PRINT_TITLES },
    views: [{ state: 'frozen', xSplit: LEAD.length, ySplit: FIRST_BODY - 1 }],
  });
  sheet.columns = Array.from({ length: width }, (_, index) => ({
    width: LEAD_WIDTHS[index] ?? FIGURE_WIDTH,
  }));
  addTitle(
    sheet,
    1,
    `${summary.name}${summary.year}年 ${formOf(summary.form).tables[table].title}`,
    width,
    14,
  );
  addHeads(sheet, cells);
  const bodies = counted(summary);
  bodies.forEach((body, index) => addBody(sheet, FIRST_BODY + index, index + 1, body, cells));
  addSums(sheet, FIRST_BODY + bodies.length, bodies.length, summary, cells);
  const others = summary.bodies.filter((body) => !body.counted);
  others.forEach((body, index) => {
    const row = FIRST_BODY + bodies.length + 1 + index;
    addBody(sheet, row, null, body, cells);
    put(sheet, row, 1, '未计入');
  });
}

/** The official labels over the figures: neighbours of one label are merged, as on the form. */
function addHeads(sheet: ExcelJS.Worksheet, cells: readonly ValueCell[]): void {
  LEAD.forEach((text, index) => merged(sheet, [2, index + 1, HEAD_ROWS + 1, index + 1], text));
  const labels = (cell: ValueCell): readonly string[] => [
    cell.rowLabels[0] ?? '',
    cell.rowLabels[1] ?? '',
    cell.columnLabel,
  ];
  const upper = (cell: ValueCell | undefined, levels: number): string =>
    cell ? labels(cell).slice(0, levels).join('\n') : '';
  for (const level of [0, 1]) {
    let from = 0;
    for (let at = 1; at <= cells.length; at += 1) {
      const first = cells[from];
      if (!first || upper(cells[at], level + 1) === upper(first, level + 1)) continue;
      const text = labels(first)[level] ?? '';
      const deep = level === 0 && labels(first)[1] === '' ? 1 : 0;
      const [left, right] = [LEAD.length + from + 1, LEAD.length + at];
      if (text !== '') merged(sheet, [level + 2, left, level + 2 + deep, right], text);
      from = at;
    }
  }
  cells.forEach((cell, index) => put(sheet, HEAD_ROWS + 1, LEAD.length + index + 1, cell.columnLabel));
  sheet.getRow(2).height = 44;
  sheet.getRow(3).height = 44;
  sheet.getRow(4).height = 32;
}

function addBody(
  sheet: ExcelJS.Worksheet,
  row: number,
  number: number | null,
  body: Body,
  cells: readonly ValueCell[],
): void {
  [number, body.name, body.group].forEach((value, index) => put(sheet, row, index + 1, value));
  const names = namesInRow(row, cells);
  cells.forEach((cell, index) => {
    const target = put(sheet, row, LEAD.length + index + 1, valueOf(body, cell, names));
    const money = cell.kind === 'figure' && cell.figure === 'money' ? body.figure(cell.address) : null;
    if (typeof money === 'string') target.numFmt = decimalsFormat(money);
  });
}

/** A total is a formula over its row; a blank is an empty cell, so that no sum and no count takes it for 0. */
function valueOf(
  { form, figure: figureAt }: Body,
  cell: ValueCell,
  names: ReadonlyMap<Address, string>,
): ExcelJS.CellValue {
  if (cell.kind === 'computed') {
    return {
      formula: sumFormula(namesOf(cell.addends, names)),
      result: amountBy(form, cell.address, figureAt),
    };
  }
  const figure = figureAt(cell.address);
  return figure === null ? null : asNumber(figure);
}

function addSums(
  sheet: ExcelJS.Worksheet,
  row: number,
  bodies: number,
  { sums }: Summary,
  cells: readonly ValueCell[],
): void {
  ['', '合计', ''].forEach((value, index) => put(sheet, row, index + 1, value));
  cells.forEach((cell, index) => {
    const column = LEAD.length + index + 1;
    const sum = sums.get(cell.address)?.sum ?? null;
    const rows = Array.from({ length: bodies }, (_, nth) => cellName(FIRST_BODY + nth, column));
    const value = sum === null ? null : { formula: sumFormula(rows), result: asNumber(sum) };
    const target = put(sheet, row, column, value);
    if (sum !== null) target.numFmt = decimalsFormat(sum);
    target.font = { name: LATIN_FACE, size: 10.5, bold: true };
  });
}

function namesInRow(row: number, cells: readonly ValueCell[]): Map<Address, string> {
  return new Map(cells.map((cell, index) => [cell.address, cellName(row, LEAD.length + index + 1)]));
}

function namesOf(addresses: readonly Address[], names: ReadonlyMap<Address, string>): string[] {
  return addresses.flatMap((address) => names.get(address) ?? []);
}

/** A figure as Excel's number; one that Excel could not hold exactly stays text. */
function asNumber(figure: number | string): number | string {
  const digits = String(figure).replace(/^-|\.|^0+/gu, '');
  return digits.length > 15 ? String(figure) : Number(figure);
}

/** As many decimals as the figure has. */
function decimalsFormat(figure: string): string {
  const decimals = /\.(\d+)$/u.exec(figure)?.[1] ?? '';
  return decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
}

const LIST_HEAD = ['序号', '单位', '分组', '情况', '文件', '错误', '警告', '说明'] as const;
const LIST_WIDTHS = [6, 30, 10, 18, 36, 8, 8, 70];

function addList(workbook: ExcelJS.Workbook, { name, year, list }: SummarySheets): void {
  const sheet = workbook.addWorksheet('汇总范围', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: 2 }],
  });
  sheet.columns = LIST_WIDTHS.map((width) => ({ width }));
  addTitle(sheet, 1, `${name}${year}年 汇总范围`, LIST_HEAD.length, 14);
  LIST_HEAD.forEach((text, index) => put(sheet, 2, index + 1, text));
  const rows = list.map(({ name: body, group, status, file, errors, warnings, remark }) => [
    body,
    group,
    status,
    file,
    errors,
    warnings,
    remark,
  ]);
  rows.forEach((row, index) => {
    [index + 1, ...row].forEach((value, column) => {
      put(sheet, index + 3, column + 1, value).alignment = {
        horizontal: typeof value === 'number' ? 'center' : 'left',
        vertical: 'middle',
        wrapText: true,
      };
    });
  });
}

function merged(
  sheet: ExcelJS.Worksheet,
  [top, left, bottom, right]: readonly [number, number, number, number],
  text: string,
): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) sheet.getCell(row, column).border = BORDER;
  }
  put(sheet, top, left, text);
}

function put(sheet: ExcelJS.Worksheet, row: number, column: number, value: ExcelJS.CellValue): ExcelJS.Cell {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.border = BORDER;
  cell.font = { name: typeof value === 'string' ? FONT : LATIN_FACE, size: 10.5 };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: typeof value === 'string' };
  return cell;
}
