import { placeCells, type Placed } from '../form/leading-labels';
import type { FormCell, FormTable } from '../form/types';
import type { Report } from '../report/model';
import { latticeOf } from '../selection/lattice';
import { cellsIn, type Range } from '../selection/range';
import { shownText } from './range-edit';
import { writeTsv } from './tsv';

/** What goes on the clipboard: the same cells as tab-separated text and as an HTML table. */
interface CopiedCells {
  text: string;
  html: string;
}

/** A block of figures and totals as they are shown; merged cells keep their spans in the HTML. */
export function copyRange(report: Report, table: FormTable, range: Range): CopiedCells {
  const cells = cellsIn(latticeOf(table), range).map((placed) => ({
    ...placed,
    row: placed.row - range.top,
    column: placed.column - range.left,
  }));
  return copied(report, cells, range.bottom - range.top + 1, range.right - range.left + 1);
}

/** The whole printed table with its labels and merged cells. */
export function copyTable(report: Report, table: FormTable): CopiedCells {
  return copied(report, placeCells(table), table.rows.length, table.widths.length);
}

function copied(
  report: Report,
  cells: readonly Placed<FormCell>[],
  height: number,
  width: number,
): CopiedCells {
  const texts = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  const htmlRows = Array.from({ length: height }, () => '');
  for (const { cell, row, column, rowSpan, colSpan } of cells) {
    const text = cell.kind === 'label' ? cell.text : shownText(report, cell);
    const line = texts[row];
    if (line) line[column] = text;
    const tag = cell.kind === 'label' ? 'th' : 'td';
    const spans = span('rowspan', rowSpan) + span('colspan', colSpan);
    htmlRows[row] = `${htmlRows[row] ?? ''}<${tag}${spans}>${escaped(text)}</${tag}>`;
  }
  const body = htmlRows.map((row) => `<tr>${row}</tr>`).join('');
  return {
    text: writeTsv(texts),
    html: `<table border="1" style="border-collapse:collapse"><tbody>${body}</tbody></table>`,
  };
}

function span(name: string, value: number): string {
  return value > 1 ? ` ${name}="${value}"` : '';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A line break as a space would make `1`, `234` in two lines one figure; a plain `<br>` makes Excel begin a new row. */
const SAME_CELL_BREAK = '<br style="mso-data-placement:same-cell">';

function escaped(text: string): string {
  const safe = text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
  return safe.replace(/\r\n|\r|\n/g, SAME_CELL_BREAK);
}
