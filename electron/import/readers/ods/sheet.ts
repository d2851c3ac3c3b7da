import { cellAddress } from '../../../../shared/import/source/cell-address';
import type { Block, Cell, Para } from '../../../../shared/import/source/source';
import { boundedGrid } from '../grid/bounded-grid';
import type { OdfContext } from '../odf/inline';
import type { TextMarks } from '../odf/styles';
import { columnsReadOf, LIMITS } from '../outcome/limits';
import { childrenOf, textOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { readSheetCell } from './cell';
import { isHidden, repeats, type SheetColumn, sheetColumns } from './columns';

export interface SheetContext extends OdfContext {
  /** Counts a cell; throws `Refused` (tooManyCells) beyond the limit. */
  count: () => void;
}

const ROW_WRAPPERS = new Set(['table-row-group', 'table-header-rows', 'table-rows']);

interface SheetRow {
  element: XmlElement;
  hidden: boolean;
}

/**
 * A sheet as a grid, with what its text boxes say after it; nothing for a blank sheet. Repeated blank rows and cells
 * only move the place, filled ones end with the part of a sheet that is read.
 */
export function readOdsSheet(table: XmlElement, sheet: string, context: SheetContext): Block[] {
  const columns = sheetColumns(table);
  const cells: Cell[] = [];
  const boxes: Para[] = [];
  let row = 0;
  let isCut = false;
  for (const { element, hidden } of rowsOf(table, false)) {
    const times = repeats(element, 'number-rows-repeated');
    const within = Math.min(times, LIMITS.sheetRows - row);
    for (let time = 0; time < times; time += 1) {
      const read = readRow(element, { sheet, row: row + time, hidden, columns, context, boxes });
      if (!read.filled) break;
      isCut ||= time >= within || read.cut;
      if (time >= within) break;
      cells.push(...read.cells);
    }
    row += times;
  }
  if (isCut) context.notices.add('tooMuch', { sheet, address: '' }, sheet);
  if (cells.some((cell) => cell.hidden)) context.notices.add('hiddenRows', { sheet, address: '' }, sheet);
  if (cells.length === 0) return boxes;
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  return [boundedGrid(cells, rows, { sheet, address: '' }), ...boxes];
}

function rowsOf(element: XmlElement, inHidden: boolean): SheetRow[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'table-row') return [{ element: child, hidden: inHidden || isHidden(child) }];
    if (!ROW_WRAPPERS.has(child.name)) return [];
    return rowsOf(child, inHidden || child.attributes['display'] === 'false');
  });
}

interface RowPlace {
  sheet: string;
  row: number;
  hidden: boolean;
  columns: readonly SheetColumn[];
  context: SheetContext;
  /** Where the text boxes of its cells are collected. */
  boxes: Para[];
}

interface ReadRow {
  cells: Cell[];
  /** Something stands in the row. */
  filled: boolean;
  /** Something stands beyond the last column that is read. */
  cut: boolean;
}

function readRow(rowElement: XmlElement, place: RowPlace): ReadRow {
  const most = columnsReadOf(place.row);
  const cells: Cell[] = [];
  let column = 0;
  let cut = false;
  for (const element of childrenOf(rowElement)) {
    const isCovered = element.name === 'covered-table-cell';
    if (element.name !== 'table-cell' && !isCovered) continue;
    const times = repeats(element, 'number-columns-repeated');
    if (!isCovered && isFilled(element)) {
      const end = Math.min(column + times, most);
      for (let at = column; at < end; at += 1) cells.push(readCell(element, rowElement, at, place));
      cut ||= column + times > most;
    }
    column += times;
  }
  return { cells, filled: cells.length > 0 || cut, cut };
}

/** A blank cell counts where it covers others. */
function isFilled({ attributes, children }: XmlElement): boolean {
  const holds = children.some((child) => typeof child !== 'string');
  const says = attributes['value-type'] !== undefined || attributes['formula'] !== undefined;
  const covers = [attributes['number-columns-spanned'], attributes['number-rows-spanned']];
  return holds || says || covers.some((span) => span !== undefined && span !== '1');
}

function readCell(element: XmlElement, rowElement: XmlElement, column: number, place: RowPlace): Cell {
  const { sheet, row, context } = place;
  context.count();
  const at = { sheet, address: cellAddress(row, column) };
  const style =
    element.attributes['style-name'] ??
    rowElement.attributes['default-cell-style-name'] ??
    place.columns[column]?.style;
  const marks: TextMarks = context.styles.marksOf('table-cell', style);
  const { content, boxes } = readSheetCell(element, context, at, marks);
  for (const box of boxes) {
    const paragraphs = childrenOf(box, 'p');
    const text = (paragraphs.length > 0 ? paragraphs : [box]).map(textOf).join('\n').trim();
    place.boxes.push({ kind: 'para', label: '', text, box: true, at });
    context.notices.add('textBox', at, text);
  }
  const hidden = place.hidden || place.columns[column]?.hidden === true;
  return {
    row,
    column,
    rowSpan: Math.min(repeats(element, 'number-rows-spanned'), LIMITS.sheetRows),
    columnSpan: Math.min(repeats(element, 'number-columns-spanned'), LIMITS.sheetColumns),
    ...content,
    ...(hidden && { hidden: true }),
    at,
  };
}
