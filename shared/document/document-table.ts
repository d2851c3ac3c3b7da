import { RESULTS_LABEL } from '../form/request-rows';
import type { Address, FormCell, FormTable } from '../form/types';
import type { Report } from '../report/model';
import { noteAt } from '../report/notes';
import { figureAt } from '../report/values';
import { printableText } from './printable-text';
import type { DocumentCell, DocumentRow, DocumentTable } from './model';

const ROLE_BY_SCOPE = {
  column: 'columnHeader',
  row: 'rowHeader',
  section: 'section',
  note: 'note',
} as const satisfies Record<string, DocumentCell['role']>;

/**
 * A table of the form filled with a report: blank figures stay blank, a figure that could not be read stands as it
 * was typed, totals are the computed ones.
 */
export function documentTable(
  form: FormTable,
  report: Report,
  totals: ReadonlyMap<Address, number>,
): DocumentTable {
  const groups = rowGroups(form);
  return {
    id: form.id,
    caption: form.title,
    widths: form.widths,
    rows: form.rows.map((row, index): DocumentRow => ({
      header: row.header,
      group: groups[index] ?? 0,
      cells: row.cells.map((cell) => documentCell(cell, report, totals)),
    })),
  };
}

/** What stands in a cell of the printed table. */
function printedFigure(report: Report, address: Address, totals: ReadonlyMap<Address, number>): string {
  const total = totals.get(address);
  if (total !== undefined) return String(total);
  const figure = figureAt(report, address);
  return figure === null ? printableText(noteAt(report, address) ?? '') : String(figure);
}

function documentCell(cell: FormCell, report: Report, totals: ReadonlyMap<Address, number>): DocumentCell {
  const { colSpan, rowSpan } = cell;
  if (cell.kind === 'label') return { text: cell.text, colSpan, rowSpan, role: ROLE_BY_SCOPE[cell.scope] };
  return {
    text: printedFigure(report, cell.address, totals),
    colSpan,
    rowSpan,
    role: cell.kind === 'figure' ? 'figure' : 'total',
    address: cell.address,
  };
}

/** A group ends where no merged label reaches further; 三、本年度办理结果 spans nearly all of Table 3 and binds nothing. */
function rowGroups(form: FormTable): number[] {
  let group = -1;
  let reach = 0;
  return form.rows.map((row, index) => {
    const opensSection = row.cells.some((cell) => cell.kind === 'label' && cell.scope === 'section');
    const inSection = form.id === 'active' && !opensSection && index > 0;
    if (index >= reach && !inSection) group += 1;
    for (const cell of row.cells) {
      if (cell.kind === 'label' && cell.text === RESULTS_LABEL) continue;
      reach = Math.max(reach, index + cell.rowSpan);
    }
    return group;
  });
}
