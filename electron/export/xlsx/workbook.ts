import type ExcelJS from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import { FACE_NAMES } from '../../../shared/document/faces';
import { rezip } from '../rezip';

/** The face of all that is no figure. */
export const FONT = FACE_NAMES.windows.song;
const LINE = { style: 'thin' } as const;
export const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** An empty workbook; `madeAt` is the ISO time written as its date. */
export function newWorkbook(title: string, creator: string, madeAt: string): ExcelJS.Workbook {
  const workbook = new Workbook();
  workbook.title = title;
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  return workbook;
}

/** The bytes of a workbook, XLSX. */
export async function packWorkbook(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
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

/** A title over the whole width of a table, `size` in points; the first row is set bold. */
export function addTitle(
  sheet: ExcelJS.Worksheet,
  row: number,
  text: string,
  columns: number,
  size: number,
): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: FONT, size, bold: row === 1 };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(row).height = size * 2;
}

/** `A1` … of a row and column that count from 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnLetters(before) + letter;
}

/** The sum of cells as a formula; neighbours in a row or column are written as a range, as a clerk would. */
export function sumFormula(names: readonly string[]): string {
  return `SUM(${joined(names)})`;
}

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
