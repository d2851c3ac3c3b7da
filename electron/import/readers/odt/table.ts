import type { Cell } from '../../../../shared/import/source/source';
import type { Flow, ReadTable } from '../content/flow';
import { type CellPlace, readCell } from '../content/read-cell';
import { boundedGrid } from '../grid/bounded-grid';
import { childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { type OdtWalk, visitOdtFlow } from './flow';
import { wholeNumber } from './lists';

const ROW_WRAPPERS = new Set(['table-header-rows', 'table-rows', 'table-row-group']);
const MOST_COLUMNS_REPEATED = 100;
const MOST_ROWS_REPEATED = 1000;

/** Paragraphs and tables of an OpenDocument text. */
export function odtFlow(walk: OdtWalk): Flow {
  return {
    visit: (container, visitor) => visitOdtFlow(container, walk, visitor),
    readTable: (table, block) => readTable(table, walk, block),
    layoutCells,
  };
}

function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) =>
    child.name === 'table-row' ? [child] : ROW_WRAPPERS.has(child.name) ? rowsOf(child) : [],
  );
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).filter((each) => each.name === 'table-cell' || each.name === 'covered-table-cell');
}

/** The cells of a table that only lays out the page (one column, with tables inside it); else undefined. */
function layoutCells(table: XmlElement): XmlElement[] | undefined {
  const rows = rowsOf(table).map(cellsOf);
  const isColumn = rows.every(
    (cells) => cells.length <= 1 && cells[0]?.attributes['number-columns-repeated'] === undefined,
  );
  const holdsTable = rows.some(([cell]) => childrenOf(cell, 'table').length > 0);
  return isColumn && holdsTable ? rows.flat() : undefined;
}

/** Reads a table that will be block number `block`. Repeated rows and columns are written out up to a limit. */
function readTable(table: XmlElement, walk: OdtWalk, block: number): ReadTable {
  const boxes: XmlElement[] = [];
  const cells: Cell[] = [];
  let row = 0;
  for (const element of rowsOf(table)) {
    const times = repeated(element.attributes['number-rows-repeated'], MOST_ROWS_REPEATED);
    for (let time = 0; time < times; time += 1) {
      cells.push(...readRow(element, walk, { block, row }, boxes));
      row += 1;
    }
  }
  return { grid: cells.length === 0 ? undefined : boundedGrid(cells, row, { block }), boxes };
}

interface RowPlace {
  block: number;
  row: number;
}

function readRow(row: XmlElement, walk: OdtWalk, place: RowPlace, boxes: XmlElement[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const element of cellsOf(row)) {
    const times = repeated(element.attributes['number-columns-repeated'], MOST_COLUMNS_REPEATED);
    for (let time = 0; time < times; time += 1) {
      if (element.name === 'table-cell')
        cells.push(readTableCell(element, walk, { ...place, cell: column }, boxes));
      column += 1;
    }
  }
  return cells;
}

function repeated(text: string | undefined, most: number): number {
  return Math.min(Math.max(wholeNumber(text) ?? 1, 1), most);
}

const MOST_SPAN = 1000;

function readTableCell(element: XmlElement, walk: OdtWalk, at: CellPlace, boxes: XmlElement[]): Cell {
  walk.count();
  const content = readCell(element, odtFlow(walk), { notices: walk.notices, at, boxes });
  return {
    row: at.row,
    column: at.cell,
    rowSpan: repeated(element.attributes['number-rows-spanned'], MOST_SPAN),
    columnSpan: repeated(element.attributes['number-columns-spanned'], MOST_COLUMNS_REPEATED),
    ...content,
    at,
  };
}
