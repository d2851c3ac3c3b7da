import type { TableId } from '../form/types';
import { mmToPt, sheetOf, TABLE, type Orientation } from './layout';
import type { DocumentCell, DocumentTable } from './model';
import type { DocumentSettings } from './settings';
import { textEms } from '../text/text-width';

/** How a table is set on paper: column widths in millimetres, type and lines in points. */
export interface TableLayout {
  orientation: Orientation;
  widthsMm: readonly number[];
  typePt: number;
  /** Labels over a single column are set smaller where they would touch its lines. */
  columnLabelPt: number;
  /** Figures are set smaller where the longest would not fit its column; one that is longer still has a size of its own. */
  figurePt: number;
  linePt: number;
  /** The least height of a row. */
  rowPt: number;
}

/** The layout of a table wherever it stands. */
export type FittedTable = Omit<TableLayout, 'orientation'>;

/** Shares of the type area; in Table 3 the labels take what their longest one-line label needs, the figures the rest. */
const SHARES: Readonly<Record<TableId, (columns: number) => readonly number[]>> = {
  active: () => [48, 36, 36, 36],
  requests: (columns) => {
    const labels = [9, 13, 50];
    const figures = columns - labels.length;
    const rest = sheetOf('portrait').textWidthMm - labels.reduce((sum, width) => sum + width, 0);
    return [...labels, ...Array.from({ length: figures }, () => rest / figures)];
  },
  // A total has a digit more than what it adds.
  review: (columns) => Array.from({ length: columns }, (_, column) => (column % 5 === 4 ? 12 : 10)),
};

/** Air above and below a single line: Table 3 must fit one page, the small tables may breathe. */
const ROW_AIR_PT: Readonly<Record<TableId, number>> = { active: 9, requests: 5, review: 9 };
const LINE_FACTOR = 1.24;
/** The widest digit of the faces that may stand in for Times New Roman. */
const DIGIT_EMS = 0.56;
/** How much of a narrow column's width a label may take. */
const LABEL_FILL = 0.92;
/** What hairlines take of a cell's width once they are rounded to whole pixels. */
const BORDER_ROOM_PT = 0.75;
/** Steps down to what shows the longest figure there can be whole: cut in two it would look like two. */
const FIGURE_SIZES_PT = [14, 13, 12, 11, 10.5, 9, 8, 7.5, 7, 6.5, 6, 5, 4.5, 4, 3.5] as const;
/** For the sake of one long figure the others are not set smaller than this, 六号. */
const LEAST_COMMON_PT = 7.5;
/** What a label that stands left keeps from the line beside it. */
const LABEL_INSET_PT = 2;

/** The layout of a table under a unit's settings. */
export function tableLayout(table: DocumentTable, settings: DocumentSettings): TableLayout {
  const orientation = orientationOf(table.id, settings);
  const room = { widthMm: sheetOf(orientation).textWidthMm, airPt: ROW_AIR_PT[table.id] };
  return { orientation, ...fitTable(table, settings.tableSizePt, room) };
}

/** A table set in a type size to a width, each row with so much air around a single line. */
export function fitTable(
  table: DocumentTable,
  typePt: number,
  room: { widthMm: number; airPt: number },
): FittedTable {
  const shares = SHARES[table.id](table.widths.length);
  const sum = shares.reduce((total, share) => total + share, 0);
  const widthsMm = shares.map((share) => (share / sum) * room.widthMm);
  const linePt = Math.round(typePt * LINE_FACTOR * 2) / 2;
  return {
    widthsMm,
    typePt,
    columnLabelPt: columnLabelSize(table, widthsMm, typePt),
    figurePt: figureSize(table, widthsMm, typePt),
    linePt,
    rowPt: linePt + room.airPt,
  };
}

/** Whether a table has a landscape sheet of its own. */
export function orientationOf(id: TableId, settings: DocumentSettings): Orientation {
  return id !== 'active' && settings.landscape[id] ? 'landscape' : 'portrait';
}

/** Whether a table goes over to the next page rather than being cut: all but the long Table 3. */
export function isKeptWhole(table: Pick<DocumentTable, 'id'>): boolean {
  return table.id !== 'requests';
}

/** Labels of single rows of Table 3 are sentences and stand left; everything else is centred. */
export function alignmentOf(table: DocumentTable, cell: DocumentCell): 'left' | 'center' {
  return table.id === 'requests' && cell.role === 'rowHeader' && cell.rowSpan === 1 ? 'left' : 'center';
}

/**
 * A column label that takes two lines takes two of one length (商业/企业, not 商业企/业): so much is left free at either side
 * of it, in points.
 */
export function labelIndentPt(cell: DocumentCell, layout: FittedTable, start: number): number {
  if (cell.role !== 'columnHeader') return 0;
  const room = innerWidthPt(layout.widthsMm, start, cell.colSpan);
  const sizePt = sizeOf(cell, layout, start);
  const perLine = evenLine(cell.text, Math.floor(room / sizePt));
  if (perLine >= textEms(cell.text)) return 0;
  return Math.max(0, (room - (perLine + 0.5) * sizePt) / 2);
}

/** So much further in than others a label begins that stands left, in points. */
export function labelInsetPt(table: DocumentTable, cell: DocumentCell): number {
  return alignmentOf(table, cell) === 'left' ? LABEL_INSET_PT : 0;
}

/** The size a cell that begins in column `start` is set in, in points. */
export function sizeOf(cell: DocumentCell, layout: FittedTable, start: number): number {
  if (cell.role === 'figure' || cell.role === 'total') {
    const fitting = fittingPt(cell, layout.widthsMm, start);
    return fitting < layout.figurePt ? stepBelow(fitting) : layout.figurePt;
  }
  return isColumnLabel(cell) ? layout.columnLabelPt : layout.typePt;
}

function isColumnLabel(cell: DocumentCell): boolean {
  return cell.role === 'columnHeader' && cell.colSpan === 1;
}

/** Characters on each line where a text is shared out evenly to as few lines of at most `most` as it takes. */
function evenLine(text: string, most: number): number {
  const characters = textEms(text);
  return Math.ceil(characters / Math.ceil(characters / Math.max(1, most)));
}

/** The largest size at which the longest line of every label over a single column keeps clear of the lines beside it. */
function columnLabelSize(table: DocumentTable, widthsMm: readonly number[], largest: number): number {
  const starts = columnStarts(table);
  const fits = (sizePt: number) =>
    table.rows.every((row, rowIndex) =>
      row.cells.every((cell, index) => {
        if (!isColumnLabel(cell)) return true;
        const room = innerWidthPt(widthsMm, starts[rowIndex]?.[index] ?? 0, 1);
        return evenLine(cell.text, Math.floor(room / sizePt)) * sizePt <= room * LABEL_FILL;
      }),
    );
  return FIGURE_SIZES_PT.find((size) => size <= largest && fits(size)) ?? largest;
}

/** The width of a cell in millimetres, padding included. */
export function cellWidthMm(widthsMm: readonly number[], start: number, span: number): number {
  return widthsMm.slice(start, start + span).reduce((sum, width) => sum + width, 0);
}

function innerWidthPt(widthsMm: readonly number[], start: number, span: number): number {
  return mmToPt(cellWidthMm(widthsMm, start, span) - 2 * TABLE.cellPaddingMm) - BORDER_ROOM_PT;
}

/** The column each cell of a row begins in, with the merged cells above it taken into account. */
export function columnStarts(table: DocumentTable): number[][] {
  const open: number[] = table.widths.map(() => 0);
  return table.rows.map((row) => {
    let column = 0;
    const starts = row.cells.map((cell) => {
      while ((open[column] ?? 0) > 0) column += 1;
      const start = column;
      for (let offset = 0; offset < cell.colSpan; offset += 1) open[start + offset] = cell.rowSpan;
      column += cell.colSpan;
      return start;
    });
    for (let index = 0; index < open.length; index += 1) open[index] = Math.max(0, (open[index] ?? 0) - 1);
    return starts;
  });
}

/** The largest size at which every plain figure stands on one line of its cell, as long as that can be read well. */
function figureSize(table: DocumentTable, widthsMm: readonly number[], largest: number): number {
  const starts = columnStarts(table);
  const fitting = table.rows.flatMap((row, rowIndex) =>
    row.cells.map((cell, cellIndex) => fittingPt(cell, widthsMm, starts[rowIndex]?.[cellIndex] ?? 0)),
  );
  const most = Math.min(largest, ...fitting);
  return Math.max(stepBelow(most), Math.min(largest, LEAST_COMMON_PT));
}

/** The size at which a plain figure just stands on one line of its cell; any size will do for other texts. */
function fittingPt(cell: DocumentCell, widthsMm: readonly number[], start: number): number {
  if ((cell.role !== 'figure' && cell.role !== 'total') || !/^[-+\d.,]+$/.test(cell.text)) return Infinity;
  return innerWidthPt(widthsMm, start, cell.colSpan) / (cell.text.length * DIGIT_EMS);
}

function stepBelow(sizePt: number): number {
  return FIGURE_SIZES_PT.find((size) => size <= sizePt) ?? Math.min(...FIGURE_SIZES_PT);
}
