import { parsePage, visitPage, type HtmlElement } from '../html/page';
import { tableCellReader, type HtmlGrid } from '../html/table-cells';
import { parseTsv, type TextGrid } from './tsv';

/** What a paste event brings. */
export interface ClipboardContent {
  /** `text/plain`, '' where there is none. */
  text: string;
  /** `text/html`, '' where there is none. */
  html: string;
}

/** A table found in the HTML of a clipboard; all its rows are equally long. */
interface PastedTable extends Pick<HtmlGrid, 'rows' | 'merged'> {
  /** Whether every row was equally wide, as in a table that came over whole. */
  even: boolean;
}

/** No clipboard table of these forms is longer. */
const MOST_ROWS = 2000;

/**
 * The tables a clipboard holds, cells as text; none where it is empty. Usually one; a piece of a Word document
 * may hold several.
 *
 * Text and HTML of one clipboard should say the same. The HTML is believed where it is a whole table: it knows stored
 * numbers and keeps line breaks inside cells (Word's text splits rows at them). Where it is uneven or absent (some
 * programs cut it off), the text is.
 */
export function clipboardTables({ text, html }: ClipboardContent): TextGrid[] {
  const rows = text === '' ? undefined : parseTsv(text);
  const tables = html === '' ? [] : pastedTables(html);
  if (tables.length > 1) return tables.map((table) => table.rows);
  const [table] = tables;
  if (!table) return rows ? [rows] : [];
  if (!rows || isSound(table, rows)) return [table.rows];
  return [rows];
}

/**
 * The tables of an HTML clipboard (Excel, WPS, Word, LibreOffice, browsers) in document order. Tables inside a cell are
 * found as tables of their own.
 */
export function pastedTables(html: string): PastedTable[] {
  // A fragment may begin inside the table: rows without the tag round them would be dropped by the parser.
  const whole = /<table[\s>]/i.test(html) || !/<tr[\s>]/i.test(html) ? html : `<table>${html}</table>`;
  const found: HtmlElement[] = [];
  visitPage(parsePage(whole), {
    text: () => undefined,
    enter: (element) => {
      if (element.tagName === 'table') found.push(element);
      return true;
    },
    leave: () => undefined,
  });
  const readCells = tableCellReader();
  return found.map((table) => evened(readCells(table))).filter(({ rows }) => rows.length > 0);
}

/** Rows that are too short get empty cells. */
function evened({ rows, merged }: Pick<HtmlGrid, 'rows' | 'merged'>): PastedTable {
  const kept = rows.slice(0, MOST_ROWS);
  const width = kept.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    rows: kept.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
    merged,
    even: kept.every((row) => row.length === width),
  };
}

function isSound(table: PastedTable, rows: TextGrid): boolean {
  if (!table.even) return false;
  const width = table.rows[0]?.length ?? 0;
  const textWidth = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const sameShape = table.rows.length === rows.length && width === textWidth;
  // Where the shapes differ the text has lost cells or gained rows, unless the HTML holds less than the text.
  return sameShape || width * table.rows.length >= textWidth || table.merged;
}
