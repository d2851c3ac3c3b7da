import type { Flow, ReadTable } from '../content/flow';
import { readCell } from '../content/read-cell';
import { mergeRows, type RowCell } from '../grid/merge-rows';
import { childAt, childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { rawText, visitFlow } from './flow';
import { numberAt } from './properties';
import type { Walk } from './walk';

/** A table of more columns is none: Word allows 63. */
const MOST_SPAN = 64;
const ROW_WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** Paragraphs and tables of a Word document. */
export function docxFlow(walk: Walk): Flow {
  return {
    visit: (container, visitor) => visitFlow(container, walk, visitor),
    readTable: (table, block) => readTable(table, walk, block),
    layoutCells,
  };
}

/** The rows of a table or the cells of a row, through the elements that only wrap them. */
function unwrapped(element: XmlElement, name: 'tr' | 'tc'): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : ROW_WRAPPERS.has(child.name) ? unwrapped(child, name) : [],
  );
}

/** The cells of a table that only lays out the page (one column, with tables inside it); else undefined. */
function layoutCells(table: XmlElement): XmlElement[] | undefined {
  const cells = unwrapped(table, 'tr').map((row) => unwrapped(row, 'tc'));
  const isColumn = cells.every((row) => row.length <= 1);
  const holdsTable = cells.some(([cell]) => cell !== undefined && hasTable(cell));
  return isColumn && holdsTable ? cells.flat() : undefined;
}

function hasTable(cell: XmlElement): boolean {
  return childrenOf(cell).some(
    (child) => child.name === 'tbl' || (ROW_WRAPPERS.has(child.name) && hasTable(child)),
  );
}

function readTable(table: XmlElement, walk: Walk, block: number): ReadTable {
  const boxes: XmlElement[] = [];
  const placed = unwrapped(table, 'tr').flatMap((row) => {
    if (!childAt(row, 'trPr', 'del')) return [placeCells(row)];
    walk.notices.add('deletedText', { block }, rawText(row));
    return [];
  });
  const width = Math.max(0, ...placed.map((row) => (row.deleted === 0 ? row.width : 0)));
  const rows = placed.map((row, index) =>
    // Where a row with deleted cells is wider than the others, what is right of them moves up.
    readCells(row.width > width ? closedUp(row.cells) : row.cells, walk, { block, row: index }, boxes),
  );
  if (rows.every((row) => row.length === 0)) return { grid: undefined, boxes };
  const grid = mergeRows(rows, block, (text, row, cell) =>
    walk.notices.add('hiddenText', { block, row, cell }, text),
  );
  return { grid, boxes };
}

interface PlacedCell {
  column: number;
  columnSpan: number;
  deleted: boolean;
  parts: XmlElement[];
}

function placeCells(row: XmlElement): { cells: PlacedCell[]; width: number; deleted: number } {
  const cells: PlacedCell[] = [];
  let column = spanOf(numberAt(row, 'trPr', 'gridBefore') ?? 0);
  let deleted = 0;
  for (const cell of unwrapped(row, 'tc')) {
    const properties = childAt(cell, 'tcPr');
    const columnSpan = Math.max(1, spanOf(numberAt(properties, 'gridSpan') ?? 1));
    const horizontal = childAt(properties, 'hMerge');
    const before = cells.at(-1);
    if (horizontal && horizontal.attributes['val'] !== 'restart' && before) {
      before.columnSpan += columnSpan;
      before.parts.push(cell);
    } else {
      const isDeleted = childAt(properties, 'cellDel') !== undefined;
      if (isDeleted) deleted += columnSpan;
      cells.push({ column, columnSpan, deleted: isDeleted, parts: [cell] });
    }
    column += columnSpan;
  }
  return { cells, width: column, deleted };
}

function spanOf(value: number): number {
  return Math.min(Math.max(value, 0), MOST_SPAN);
}

function closedUp(cells: readonly PlacedCell[]): PlacedCell[] {
  let removed = 0;
  return cells.map((cell) => {
    const moved = { ...cell, column: cell.column - removed };
    if (cell.deleted) removed += cell.columnSpan;
    return moved;
  });
}

interface RowPlace {
  block: number;
  row: number;
}

function readCells(
  cells: readonly PlacedCell[],
  walk: Walk,
  place: RowPlace,
  boxes: XmlElement[],
): RowCell[] {
  return cells.flatMap(({ column, columnSpan, deleted, parts }) => {
    const at = { ...place, cell: column };
    const [first, ...covered] = parts;
    if (deleted || !first) {
      walk.notices.add('deletedText', at, parts.map(rawText).join(' '));
      return [];
    }
    walk.count();
    const content = readCell(first, docxFlow(walk), { notices: walk.notices, at, boxes });
    // What a cell joined from the left holds is not displayed.
    const unseen = covered.map(rawText).join(' ').trim();
    if (unseen !== '') walk.notices.add('hiddenText', at, unseen);
    const merge = mergeOf(first);
    return [{ column, columnSpan, ...content, ...(merge && { merge }) }];
  });
}

function mergeOf(cell: XmlElement): RowCell['merge'] {
  const properties = childAt(cell, 'tcPr');
  // A tracked merge stands beside the usual one and counts when accepted.
  const tracked = childAt(properties, 'cellMerge')?.attributes['vMerge'];
  if (tracked !== undefined) return tracked === 'cont' ? 'continue' : 'start';
  const merge = childAt(properties, 'vMerge');
  if (!merge) return undefined;
  return merge.attributes['val'] === 'restart' ? 'start' : 'continue';
}
