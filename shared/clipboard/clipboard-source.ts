import { parseHtmlTables, type HtmlGrid } from './html-table';
import { parseTsv, type TextGrid } from './tsv';

/** What a paste event brings. */
export interface ClipboardContent {
  /** `text/plain`, '' where there is none. */
  text: string;
  /** `text/html`, '' where there is none. */
  html: string;
}

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
  const tables = html === '' ? [] : parseHtmlTables(html);
  if (tables.length > 1) return tables.map((table) => table.rows);
  const [table] = tables;
  if (!table) return rows ? [rows] : [];
  if (!rows || isSound(table, rows)) return [table.rows];
  return [rows];
}

function isSound(table: HtmlGrid, rows: TextGrid): boolean {
  if (!table.even) return false;
  const width = table.rows[0]?.length ?? 0;
  const textWidth = Math.max(...rows.map((row) => row.length));
  const sameShape = table.rows.length === rows.length && width === textWidth;
  // Where the shapes differ the text has lost cells or gained rows, unless the HTML holds less than the text.
  return sameShape || width * table.rows.length >= textWidth || table.merged;
}
