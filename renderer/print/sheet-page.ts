import type { CheckSheet, SheetBlock, SheetTable } from '../../shared/document/check-sheet';
import './sheet.css';

/**
 * Lays the check sheet out in `container`, replacing what it held. It is a paper for the office's own file, so the
 * pages are left to break where they will: rows stay whole, the head of a table is repeated.
 */
export function layOutSheet(container: HTMLElement, sheet: CheckSheet): void {
  const page = part('article', 'sheet');
  page.append(...sheet.blocks.map(blockElement));
  container.replaceChildren(page);
}

function blockElement(block: SheetBlock): HTMLElement {
  switch (block.kind) {
    case 'title':
      return part('h1', 'sheet-title', block.text);
    case 'heading':
      return part('h2', 'sheet-heading', block.text);
    case 'paragraph':
      return part('p', 'sheet-paragraph', block.text);
    case 'table':
      return tableElement(block);
  }
}

function tableElement(table: SheetTable): HTMLElement {
  const element = part('table', 'sheet-table');
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = document.createElement('colgroup');
  columns.append(
    ...table.widths.map((width) => {
      const column = document.createElement('col');
      column.style.width = `${(width / whole) * 100}%`;
      return column;
    }),
  );
  element.append(columns);
  if (table.head.length > 0) {
    const head = document.createElement('thead');
    head.append(rowElement(table, table.head, 'th'));
    element.append(head);
  }
  const body = document.createElement('tbody');
  body.append(...table.rows.map((row) => rowElement(table, row, 'td')));
  element.append(body);
  return element;
}

function rowElement(table: SheetTable, texts: readonly string[], tag: 'td' | 'th'): HTMLElement {
  const row = document.createElement('tr');
  row.append(
    ...texts.map((text, column) =>
      part(tag, table.figureColumns.includes(column) ? 'sheet-figure' : '', text),
    ),
  );
  return row;
}

function part(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
