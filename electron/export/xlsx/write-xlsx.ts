import type ExcelJS from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import { FACE_NAMES, LATIN_FACE } from '../../../shared/document/faces';
import { tablesOf, type DocumentTable, type ReportDocument } from '../../../shared/document/model';
import { placedCells, type PlacedCell } from '../../../shared/document/table-grid';
import { alignmentOf } from '../../../shared/document/table-layout';
import { rezip } from '../rezip';
import { cellAt } from '../../../shared/form/form';
import type { FormVersion } from '../../../shared/form/types';

const FONT = FACE_NAMES.windows.song;
const TITLE_ROWS = 2;
/** Screen pixels to Excel's column width, which counts digits of the default face. */
const PIXELS_PER_DIGIT = 7;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/**
 * A workbook (XLSX) with a sheet for each of the three tables: merged as the form prints them, figures as numbers, totals
 * as formulas over their cells. `madeAt` is the ISO time written as the workbook's date.
 */
export async function writeXlsx(
  document: ReportDocument,
  form: FormVersion,
  madeAt: string,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = document.title;
  workbook.creator = document.unit;
  workbook.lastModifiedBy = document.unit;
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  for (const table of tablesOf(document)) addSheet(workbook, document, table, form);
  const packed = new Uint8Array(await workbook.xlsx.writeBuffer());
  return rezip(packed, { 'xl/styles.xml': withOrderedFonts });
}

/** The order the schema wants; the library writes its default font otherwise. */
const FONT_PARTS = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function withOrderedFonts(styles: string): string {
  const place = (tag: string) => FONT_PARTS.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');
  return styles.replace(/<font>(.*?)<\/font>/g, (_whole, inside: string) => {
    const tags = inside.match(/<[^>]+>/g) ?? [];
    return `<font>${tags.sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });
}

function addSheet(
  workbook: ExcelJS.Workbook,
  document: ReportDocument,
  table: DocumentTable,
  form: FormVersion,
): void {
  const headers = table.rows.filter((row) => row.header).length;
  const sheet = workbook.addWorksheet(table.caption, {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: headers > 0 ? [{ state: 'frozen', ySplit: TITLE_ROWS + headers }] : [],
  });
  sheet.columns = table.widths.map((width) => ({ width: width / PIXELS_PER_DIGIT }));
  addTitle(sheet, 1, document.title, table.widths.length, 14);
  addTitle(sheet, 2, table.caption, table.widths.length, 12);
  const cells = placedCells(table);
  const names = new Map(
    cells.flatMap((each) => (each.cell.address === undefined ? [] : [[each.cell.address, nameOf(each)]])),
  );
  for (const placed of cells) fillCell(sheet, table, placed, form, names);
}

function addTitle(sheet: ExcelJS.Worksheet, row: number, text: string, columns: number, size: number): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: FONT, size, bold: row === 1 };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(row).height = size * 2;
}

function fillCell(
  sheet: ExcelJS.Worksheet,
  table: DocumentTable,
  placed: PlacedCell,
  form: FormVersion,
  names: ReadonlyMap<string, string>,
): void {
  const { cell, row, column } = placed;
  const top = row + TITLE_ROWS + 1;
  const left = column + 1;
  if (cell.colSpan > 1 || cell.rowSpan > 1) {
    sheet.mergeCells(top, left, top + cell.rowSpan - 1, left + cell.colSpan - 1);
  }
  const isFigure = cell.role === 'figure' || cell.role === 'total';
  const target = sheet.getCell(top, left);
  target.value = isFigure ? figureValue(placed, form, names) : cell.text;
  target.font = { name: isFigure ? LATIN_FACE : FONT, size: 10.5 };
  target.alignment = { horizontal: alignmentOf(table, cell), vertical: 'middle', wrapText: true };
  for (let r = 0; r < cell.rowSpan; r += 1) {
    for (let c = 0; c < cell.colSpan; c += 1) sheet.getCell(top + r, left + c).border = BORDER;
  }
}

/** A total is a formula with its value beside it; a figure Excel could not hold exactly, or none at all, stays text. */
function figureValue(
  { cell }: PlacedCell,
  form: FormVersion,
  names: ReadonlyMap<string, string>,
): ExcelJS.CellValue {
  if (cell.text === '') return null;
  const number = Number(cell.text);
  if (String(number) !== cell.text) return cell.text;
  const formCell = cell.address === undefined ? undefined : cellAt(form, cell.address);
  if (formCell?.kind !== 'computed') return number;
  const addends = formCell.addends.map((address) => names.get(address));
  return { formula: `SUM(${joined(addends.filter((name) => name !== undefined))})`, result: number };
}

/** Neighbours in a row or column are written as a range, as a clerk would. */
function joined(names: readonly string[]): string {
  const [first, last] = [names[0], names[names.length - 1]];
  if (!first || !last) return '0';
  return isRun(names) ? `${first}:${last}` : names.join(',');
}

function isRun(names: readonly string[]): boolean {
  const places = names.map((name) => /^([A-Z]+)(\d+)$/.exec(name));
  const sameRow = new Set(places.map((place) => place?.[2])).size === 1;
  const sameColumn = new Set(places.map((place) => place?.[1])).size === 1;
  const span = (values: number[]) => Math.max(...values) - Math.min(...values) + 1;
  if (sameColumn) return span(places.map((place) => Number(place?.[2]))) === names.length;
  return sameRow && span(places.map((place) => columnNumber(place?.[1] ?? ''))) === names.length;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function nameOf({ row, column }: PlacedCell): string {
  return `${columnLetters(column + 1)}${row + TITLE_ROWS + 1}`;
}

function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnLetters(before) + letter;
}
