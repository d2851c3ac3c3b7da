import type ExcelJS from 'exceljs';
import { LATIN_FACE } from '../../../shared/document/faces';
import { tablesOf, type DocumentTable, type ReportDocument } from '../../../shared/document/model';
import { placedCells, type PlacedCell } from '../../../shared/document/table-grid';
import { alignmentOf } from '../../../shared/document/table-layout';
import { cellAt } from '../../../shared/form/form';
import type { Address, FormVersion } from '../../../shared/form/types';
import { rowHeights } from './row-heights';
import { addTitle, BORDER, cellName, FONT, newWorkbook, packWorkbook, sumFormula } from './workbook';

const TITLE_ROWS = 2;
/** Screen pixels to Excel's column width, which counts digits of the default face. */
const PIXELS_PER_DIGIT = 7;

/**
 * A workbook (XLSX) with a sheet for each of the three tables: merged as the form prints them, figures as numbers, totals
 * as formulas over their cells. `madeAt` is the ISO time written as the workbook's date.
 */
export async function writeXlsx(
  document: ReportDocument,
  form: FormVersion,
  madeAt: string,
): Promise<Uint8Array> {
  const workbook = newWorkbook(document.title, document.unit, madeAt);
  for (const table of tablesOf(document)) addTableSheet(workbook, document, table, form);
  return packWorkbook(workbook);
}

/**
 * A sheet of one of the three tables. `formulas` are what figures come from, where they are worked out in the workbook.
 */
export function addTableSheet(
  workbook: ExcelJS.Workbook,
  document: ReportDocument,
  table: DocumentTable,
  form: FormVersion,
  formulas: ReadonlyMap<Address, string> = new Map(),
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
  for (const placed of cells) fillCell(sheet, table, placed, { form, names, formulas });
  rowHeights(table).forEach((height, index) => {
    sheet.getRow(TITLE_ROWS + 1 + index).height = height;
  });
}

/** What a figure is written with: the sheet's names of the cells, and the formulas of figures that have one. */
interface Sources {
  form: FormVersion;
  names: ReadonlyMap<Address, string>;
  formulas: ReadonlyMap<Address, string>;
}

function fillCell(
  sheet: ExcelJS.Worksheet,
  table: DocumentTable,
  placed: PlacedCell,
  sources: Sources,
): void {
  const { cell, row, column } = placed;
  const top = row + TITLE_ROWS + 1;
  const left = column + 1;
  if (cell.colSpan > 1 || cell.rowSpan > 1) {
    sheet.mergeCells(top, left, top + cell.rowSpan - 1, left + cell.colSpan - 1);
  }
  const isFigure = cell.role === 'figure' || cell.role === 'total';
  const target = sheet.getCell(top, left);
  target.value = isFigure ? figureValue(placed, sources) : cell.text;
  target.font = { name: isFigure ? LATIN_FACE : FONT, size: 10.5 };
  const place = { horizontal: alignmentOf(table, cell), vertical: 'middle' } as const;
  if (isFigure && /^\d+$/u.test(cell.text)) {
    // Without a format of its own a long figure in a narrow column is shown as 1.2346E+11.
    target.numFmt = '0';
    target.alignment = { ...place, shrinkToFit: true };
  } else target.alignment = { ...place, wrapText: true };
  for (let r = 0; r < cell.rowSpan; r += 1) {
    for (let c = 0; c < cell.colSpan; c += 1) sheet.getCell(top + r, left + c).border = BORDER;
  }
}

/** A total is a formula with its value beside it; a figure Excel could not hold exactly, or none at all, stays text. */
function figureValue({ cell }: PlacedCell, { form, names, formulas }: Sources): ExcelJS.CellValue {
  if (cell.text === '') return null;
  const number = Number(cell.text);
  if (String(number) !== cell.text) return cell.text;
  const formula = formulas.get(cell.address ?? '');
  if (formula !== undefined) return { formula, result: number };
  const formCell = cell.address === undefined ? undefined : cellAt(form, cell.address);
  if (formCell?.kind !== 'computed') return number;
  const addends = formCell.addends.map((address) => names.get(address));
  return { formula: sumFormula(addends.filter((name) => name !== undefined)), result: number };
}

function nameOf({ row, column }: PlacedCell): string {
  return cellName(row + TITLE_ROWS + 1, column + 1);
}
