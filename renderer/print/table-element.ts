import {
  cellWidthMm,
  alignmentOf,
  columnStarts,
  labelIndentPt,
  labelInsetPt,
  sizeOf,
  type FittedTable,
} from '../../shared/document/table-layout';
import type { DocumentCell, DocumentTable } from '../../shared/document/model';
import { scopeOf } from '../../shared/document/web-page';
import type { DocumentSettings } from '../../shared/document/settings';
import { styleTable } from './paper-style';

/** The body rows of one part of a table: from `from` up to, not including, `to`. */
export interface RowRange {
  from: number;
  to: number;
}

/**
 * A table, or the part of it that stands on one page: header rows first, then the rows of the range. A label merged
 * over more rows than the part holds is cut to the part, and printed again on the next.
 */
export function tableElement(
  table: DocumentTable,
  layout: FittedTable,
  range: RowRange,
  settings: DocumentSettings,
): HTMLTableElement {
  const element = document.createElement('table');
  element.className = 'paper-table';
  element.setAttribute('aria-label', table.caption);
  element.dataset['part'] = table.id;
  styleTable(element, layout.typePt, layout.linePt, settings);
  element.append(columns(layout));
  const head = element.createTHead();
  const body = element.createTBody();
  const starts = columnStarts(table);
  table.rows.forEach((row, index) => {
    if (!row.header && (index < range.from || index >= range.to)) return;
    const line = (row.header ? head : body).insertRow();
    line.style.height = `${layout.rowPt}pt`;
    for (const visible of cellsOfRow(table, starts, index, range)) {
      line.append(cellElement(table, layout, visible));
    }
  });
  if (head.rows.length === 0) head.remove();
  return element;
}

function columns(layout: FittedTable): HTMLElement {
  const group = document.createElement('colgroup');
  for (let index = 0; index < layout.widthsMm.length; index += 1) {
    const column = document.createElement('col');
    column.style.width = `${cellWidthMm(layout.widthsMm, index, 1)}mm`;
    group.append(column);
  }
  return group;
}

interface VisibleCell {
  cell: DocumentCell;
  column: number;
  /** How many rows it spans in this part. */
  rows: number;
}

/** The cells beginning in a row of the part, in column order; in its first row also those that began above it. */
function cellsOfRow(
  table: DocumentTable,
  starts: readonly (readonly number[])[],
  index: number,
  range: RowRange,
): VisibleCell[] {
  const row = table.rows[index];
  if (!row) return [];
  const own = row.cells.map((cell, position) => ({
    cell,
    column: starts[index]?.[position] ?? 0,
    rows: row.header ? cell.rowSpan : Math.min(cell.rowSpan, range.to - index),
  }));
  if (row.header || index !== range.from) return own;
  return [...reachingInto(table, starts, range), ...own];
}

/** Labels that began before the part and reach into it; they lie left of everything that begins there. */
function reachingInto(
  table: DocumentTable,
  starts: readonly (readonly number[])[],
  range: RowRange,
): VisibleCell[] {
  return table.rows
    .flatMap((row, index) =>
      row.header || index >= range.from
        ? []
        : row.cells.flatMap((cell, position) => {
            const end = Math.min(index + cell.rowSpan, range.to);
            if (end <= range.from) return [];
            return [{ cell, rows: end - range.from, column: starts[index]?.[position] ?? 0 }];
          }),
    )
    .sort((a, b) => a.column - b.column);
}

function cellElement(
  table: DocumentTable,
  layout: FittedTable,
  { cell, column, rows }: VisibleCell,
): HTMLTableCellElement {
  const scope = scopeOf({ ...cell, rowSpan: rows });
  const element = document.createElement(scope === null ? 'td' : 'th');
  if (scope !== null) element.setAttribute('scope', scope);
  element.colSpan = cell.colSpan;
  element.rowSpan = rows;
  element.textContent = cell.text;
  const indent = labelIndentPt(cell, layout, column);
  if (indent > 0) element.style.paddingInline = `calc(var(--cell-padding) + ${indent}pt)`;
  const inset = labelInsetPt(table, cell);
  if (inset > 0) element.style.paddingLeft = `calc(var(--cell-padding) + ${inset}pt)`;
  if (alignmentOf(table, cell) === 'left') element.style.textAlign = 'left';
  const sizePt = sizeOf(cell, layout, column);
  if (sizePt !== layout.typePt) element.style.fontSize = `${sizePt}pt`;
  if (cell.address !== undefined) element.dataset['address'] = cell.address;
  return element;
}
