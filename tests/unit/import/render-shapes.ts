import { cellsOf, formOf, TABLE_IDS } from '../../../shared/form/form';
import type { FormCell, FormTable } from '../../../shared/form/types';
import type { Block, Report } from '../../../shared/report/model';
import { figureAt } from '../../../shared/report/values';
import { computeTotals } from '../../../shared/sums/totals';

/** Reports as the outside world writes them: each function gives one of the shapes import has to read. */

export interface Cell {
  text: string;
  colSpan: number;
  rowSpan: number;
  figure: boolean;
}

/** The cells of a table as printed; a blank figure is '', totals are computed. */
export function printedTable(report: Report, table: FormTable, label = (text: string) => text): Cell[][] {
  const totals = computeTotals(report);
  const textOf = (cell: FormCell): string => {
    if (cell.kind === 'label') return label(cell.text);
    const value = cell.kind === 'computed' ? totals.get(cell.address) : figureAt(report, cell.address);
    return value == null ? '' : String(value);
  };
  return table.rows.map((row) =>
    row.cells.map((cell) => ({
      text: textOf(cell),
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      figure: cell.kind !== 'label',
    })),
  );
}

/** The table on its grid: the text of a merged cell stands in its first place, the others are null. */
export function gridOf(rows: readonly (readonly Cell[])[]): (Cell | null)[][] {
  const grid: (Cell | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1)
          grid[y + down]![x + right] = down + right === 0 ? cell : null;
      x += cell.colSpan;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}

export type Shape = (rows: readonly (readonly Cell[])[]) => string;

const texts = (rows: readonly (readonly Cell[])[]) =>
  gridOf(rows).map((row) => row.map((cell) => cell?.text ?? ''));

/** Excel, WPS: every place a field, merged cells once. */
export const excelTabs: Shape = (rows) =>
  texts(rows)
    .map((row) => row.join('\t'))
    .join('\n');

/**
 * A browser's copy: a cell that spans columns leaves one empty field before the figures and the rest behind them;
 * places covered from above are empty fields.
 */
export const browserTabs: Shape = (rows) =>
  gridOf(rows)
    .map((row) => {
      const lead: string[] = [];
      const figures: string[] = [];
      let behind = 0;
      row.forEach((cell, index) => {
        if (cell?.figure) figures.push(cell.text, ...Array<string>(cell.colSpan - 1).fill(''));
        else if (cell) {
          lead.push(cell.text);
          if (cell.colSpan === 3 && row.some((each) => each?.figure)) {
            lead.push('');
            behind += 1;
          } else if (cell.colSpan === 2 && row.some((each) => each?.figure)) behind += 1;
          else lead.push(...Array<string>(cell.colSpan - 1).fill(''));
        } else if (!row.slice(0, index).some((each) => each)) lead.push('');
      });
      return [...lead, ...figures, ...Array<string>(behind).fill('')].join('\t');
    })
    .join('\n');

/** Markdown with its header rule. */
export const markdown: Shape = (rows) =>
  texts(rows)
    .flatMap((row, index) => {
      const line = `| ${row.join(' | ')} |`;
      return index === 0 ? [line, `|${row.map(() => '---').join('|')}|`] : [line];
    })
    .join('\n');

/** A converter that repeats a merged cell in every place. */
export const repeatedMarkdown: Shape = (rows) => {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) grid[y + down]![x + right] = cell.text;
      x += cell.colSpan;
    }
  });
  return grid.map((row) => `| ${row.join(' | ')} |`).join('\n');
};

/** A crawler's copy: bars, no bar in front, runs of bars for merged places. */
export const crawlerBars: Shape = (rows) =>
  gridOf(rows)
    .map((row) => `${row.flatMap((cell) => (cell ? [cell.text] : [])).join(' | ')} |`)
    .join('\n');

/** One cell per line, a blank line between. */
export const cellLines: Shape = (rows) => rows.flatMap((row) => row.map((cell) => cell.text)).join('\n\n');

/** One cell per line, a line with a bar between. */
export const barLines: Shape = (rows) => rows.flatMap((row) => row.map((cell) => cell.text)).join('\n|\n');

/** One cell per line, a bar behind each. */
export const cellsWithBar: Shape = (rows) =>
  rows.flatMap((row) => row.map((cell) => `${cell.text} |`)).join('\n');

/** Text of a PDF that kept its lines: cells of a row divided by one space. */
export const spacedWords: Shape = (rows) =>
  rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n');

/** A web page's table as Word makes it: spans around every piece, line breaks, no-break spaces for blanks. */
export const html: Shape = (rows) => {
  const cellHtml = (cell: Cell) => {
    const inner =
      cell.text === ''
        ? '<p><span><o:p>&nbsp;</o:p></span></p>'
        : `<p align="center">${[...cell.text].map((each) => `<span>${escape(each)}</span>`).join('\n')}</p>`;
    const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
    return `<td${spans}>${inner}</td>`;
  };
  return `<table border="1"><tbody>${rows.map((row) => `<tr>${row.map(cellHtml).join('\n')}</tr>`).join('\n')}</tbody></table>`;
};

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** The whole report as lines of text, its tables in one shape. */
export function textDocument(report: Report, shape: Shape, label?: (text: string) => string): string {
  return documentLines(report, (table) => shape(printedTable(report, table, label))).join('\n\n');
}

/** The whole report as a web page. */
export function htmlDocument(report: Report, label?: (text: string) => string): string {
  const lines = documentLines(report, (table) => html(printedTable(report, table, label)));
  const body = lines.map((line) => (line.startsWith('<table') ? line : `<p>${escape(line)}</p>`)).join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公开</title></head><body><div>${body}</div></body></html>`;
}

/** The whole report as comma-separated values. */
export function csvDocument(report: Report): string {
  const quote = (text: string) => (/[",\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);
  return documentLines(report, (table) =>
    texts(printedTable(report, table))
      .map((row) => row.map(quote).join(','))
      .join('\n'),
  )
    .map((line) => (line.includes('\n') ? line : quote(line)))
    .join('\n');
}

function documentLines(report: Report, tableText: (table: FormTable) => string): string[] {
  const form = formOf(report.form);
  return [
    `${report.unit.name}${report.year}年政府信息公开工作年度报告`,
    ...form.parts.flatMap((part) => {
      const table = TABLE_IDS.find((id) => id === part.id);
      const heading = part.numeral === '' ? [] : [part.heading];
      if (table) return [...heading, tableText(form.tables[table])];
      const blocks: Block[] = Object.entries(report.narrative).find(([id]) => id === part.id)?.[1] as Block[]; // keys of narrative are the text parts
      return [...heading, ...blocks.map((block) => block.text)];
    }),
  ];
}

/** Addresses of all figures of a report's form. */
export function figureAddresses(report: Report): string[] {
  return Array.from(cellsOf(report.form).values()).flatMap((cell) =>
    cell.kind === 'figure' ? [cell.address] : [],
  );
}
