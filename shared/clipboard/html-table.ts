import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readNumber } from '../number/read-number';
import type { TextGrid } from './tsv';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A table found in HTML, merged cells expanded: the text stands in the first place, the places it covers are null. */
export interface HtmlGrid {
  rows: TextGrid;
  /** Whether any cell was merged. */
  merged: boolean;
  /** Whether every row is equally wide, as in a table that came over whole. */
  even: boolean;
}

/** No clipboard table of these forms is larger; spans of broken pages are not believed beyond it. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 256;

/**
 * The tables of an HTML clipboard (Excel, WPS, Word, LibreOffice, browsers) in document order. Broken HTML is read as
 * a browser would. Tables inside a cell are found as tables of their own; hidden rows and cells are left out.
 */
export function parseHtmlTables(html: string): HtmlGrid[] {
  // A fragment may begin inside the table: rows without the tag round them would be dropped by the parser.
  const whole = /<table[\s>]/i.test(html) || !/<tr[\s>]/i.test(html) ? html : `<table>${html}</table>`;
  return elements(parse(whole).childNodes, 'table')
    .map(readTable)
    .filter(({ rows }) => rows.length > 0);
}

/** Every element with this tag, outer ones first. */
function elements(nodes: readonly Node[], tag: string): Element[] {
  return nodes.flatMap((node) =>
    'childNodes' in node ? [...(node.tagName === tag ? [node] : []), ...elements(node.childNodes, tag)] : [],
  );
}

function readTable(table: Element): HtmlGrid {
  const rows: (string | null)[][] = [];
  const covered: boolean[][] = [];
  let merged = false;
  const sourceRows = rowsOf(table).slice(0, MOST_ROWS);
  sourceRows.forEach((row, rowIndex) => {
    const texts = (rows[rowIndex] ??= []);
    const taken = (covered[rowIndex] ??= []);
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (taken[column]) column += 1;
      const right = Math.min(column + spanOf(cell, 'colspan', 1), MOST_COLUMNS);
      const reach = spanOf(cell, 'rowspan', sourceRows.length - rowIndex);
      const bottom = Math.min(rowIndex + reach, sourceRows.length);
      merged ||= right - column > 1 || bottom - rowIndex > 1;
      for (let y = rowIndex; y < bottom; y += 1) {
        for (let x = column; x < right; x += 1) (covered[y] ??= [])[x] = true;
      }
      if (column < MOST_COLUMNS) texts[column] = cellText(cell);
      column = right;
    }
  });
  const widths = covered.map((row) => row.length);
  const width = Math.max(0, ...widths);
  const filled = Array.from(rows, (row, y) =>
    Array.from({ length: width }, (_, column) => textAt(row, covered[y] ?? [], column)),
  );
  return { rows: filled, merged, even: widths.every((each) => each === width) };
}

/** A place no cell reaches (a row too short) is an empty cell; one a merged cell covers is null. */
function textAt(
  texts: readonly (string | null)[],
  covered: readonly boolean[],
  column: number,
): string | null {
  return texts[column] ?? (covered[column] ? null : '');
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((node) => {
    if (!('tagName' in node) || isHidden(node)) return [];
    if (node.tagName === 'tr') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? rowsOf(node) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (node): node is Element =>
      'tagName' in node && (node.tagName === 'td' || node.tagName === 'th') && !isHidden(node),
  );
}

function isHidden(element: Element): boolean {
  return /display\s*:\s*none/i.test(attribute(element, 'style') ?? '');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** A span attribute; `rowspan="0"` means to the end, nonsense means one. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan', toTheEnd: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (value === 0) return toTheEnd;
  return value > 0 ? value : 1;
}

/**
 * What a cell says. Spreadsheets round what they show and keep the stored number beside it (Excel `x:num`,
 * LibreOffice `sdval`): the stored one counts, where both are plain numbers.
 */
function cellText(cell: Element): string {
  const shown = textOf(cell.childNodes)
    .replace(/[ \t\r\f]*\n[ \t\r\f]*/g, '\n')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  const stored = attribute(cell, 'x:num') ?? attribute(cell, 'sdval') ?? '';
  return isPlainNumber(stored) && isPlainNumber(shown) ? stored : shown;
}

function isPlainNumber(text: string): boolean {
  const { kind } = readNumber(text);
  return kind === 'int' || kind === 'decimal';
}

const BLOCKS = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Text as a browser shows it: white space runs are one space, `<br>` and blocks begin a new line. */
function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/[ \t\r\n\f]+/g, ' ');
      if (!('tagName' in node) || node.tagName === 'table' || node.tagName === 'style') return '';
      if (node.tagName === 'br') return '\n';
      const inner = textOf(node.childNodes);
      return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
    })
    .join('')
    .replace(/ *\n[ \n]*/g, '\n');
}
