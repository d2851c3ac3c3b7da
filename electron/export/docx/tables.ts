import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
  type IRunOptions,
} from 'docx';
import { mmToTwips, ptToTwips, TABLE } from '../../../shared/document/layout';
import type { DocumentCell, DocumentTable } from '../../../shared/document/model';
import {
  alignmentOf,
  columnStarts,
  isKeptWhole,
  labelIndentPt,
  labelInsetPt,
  sizeOf,
  type TableLayout,
} from '../../../shared/document/table-layout';
import { STYLE_IDS } from './styles';

/** Borders count in eighths of a point. */
const BORDER = { style: BorderStyle.SINGLE, size: TABLE.borderPt * 8, color: '000000', space: 0 };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

/** A cell of the Word table: a cell of the document, or the empty rest of one merged downwards. */
interface Place {
  cell: DocumentCell;
  start: number;
  continued: boolean;
}

/**
 * A table of the document as a Word table: fixed widths said three times (grid, table, every cell), as Word, WPS and
 * LibreOffice each read another; merges downwards written cell by cell, so that every part carries its style.
 */
export function wordTable(table: DocumentTable, layout: TableLayout): Table {
  const columns = columnTwips(layout.widthsMm);
  const grid = placesOf(table);
  const last = grid.length - 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: sum(columns), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: {
      top: 0,
      bottom: 0,
      left: mmToTwips(TABLE.cellPaddingMm),
      right: mmToTwips(TABLE.cellPaddingMm),
      marginUnitType: WidthType.DXA,
    },
    rows: grid.map((places, index) => {
      const row = table.rows[index];
      const bound = isKeptWhole(table) || row?.header === true || row?.group === table.rows[index + 1]?.group;
      const keepNext = index < last && bound;
      return new TableRow({
        // Left out where it is none: some readers take even the written “false” for a header row.
        ...(row?.header ? { tableHeader: true } : {}),
        cantSplit: true,
        height: { value: ptToTwips(layout.rowPt), rule: HeightRule.ATLEAST },
        children: places.map((place) => wordCell(table, layout, place, columns, keepNext)),
      });
    }),
  });
}

function wordCell(
  table: DocumentTable,
  layout: TableLayout,
  { cell, start, continued }: Place,
  columns: readonly number[],
  keepNext: boolean,
): TableCell {
  const isFigure = cell.role === 'figure' || cell.role === 'total';
  const sizePt = sizeOf(cell, layout, start);
  const size = sizePt === layout.typePt ? {} : { size: sizePt * 2 };
  const indent = ptToTwips(labelIndentPt(cell, layout, start));
  const inset = ptToTwips(labelInsetPt(table, cell));
  return new TableCell({
    columnSpan: cell.colSpan,
    ...(cell.rowSpan > 1
      ? { verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
    width: { size: sum(columns.slice(start, start + cell.colSpan)), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: isFigure ? STYLE_IDS.tableFigure : STYLE_IDS.tableLabel,
        alignment: alignmentOf(table, cell) === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        keepNext,
        ...(indent + inset > 0 ? { indent: { left: indent + inset, right: indent, firstLine: 0 } } : {}),
        children: continued || cell.text === '' ? [] : broken(cell.text.split('\n'), size),
      }),
    ],
  });
}

/** Every row with a place for each grid column, merged cells continued downwards. */
function placesOf(table: DocumentTable): Place[][] {
  const starts = columnStarts(table);
  const rows: Place[][] = table.rows.map(() => []);
  table.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, cellIndex) => {
      const start = starts[rowIndex]?.[cellIndex] ?? 0;
      for (let offset = 0; offset < cell.rowSpan; offset += 1) {
        rows[rowIndex + offset]?.push({ cell, start, continued: offset > 0 });
      }
    });
  });
  return rows.map((places) => places.sort((a, b) => a.start - b.start));
}

/** Whole twips whose sum is the width of the table: what rounding leaves goes to the widest column. */
function columnTwips(widthsMm: readonly number[]): number[] {
  const columns = widthsMm.map((width) => mmToTwips(width));
  const difference = mmToTwips(widthsMm.reduce((total, width) => total + width, 0)) - sum(columns);
  const widest = columns.indexOf(Math.max(...columns));
  return columns.map((width, index) => (index === widest ? width + difference : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Lines of one paragraph as runs with line breaks between them. */
export function broken(lines: readonly string[], look: Pick<IRunOptions, 'size'> = {}): TextRun[] {
  return lines.map((text, index) => new TextRun({ ...look, text, ...(index === 0 ? {} : { break: 1 }) }));
}
