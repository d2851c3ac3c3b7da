/** Cells as text, row by row; null is a place covered by a merged cell. Rows may differ in length. */
export type TextGrid = readonly (readonly (string | null)[])[];

/**
 * The cells of tab-separated text as Excel, WPS and LibreOffice put it on the clipboard. A field in quotes may hold
 * tabs, line breaks and doubled quotes; a quote that is not closed at the end of a field is just a character.
 * Exactly one line break at the end is dropped: the programs write it behind the last row, it is no row of its own.
 */
export function parseTsv(text: string): string[][] {
  const source = withoutLastBreak(text.replace(/\0+$/, ''));
  const rows: string[][] = [[]];
  let position = 0;
  for (;;) {
    const field = quotedField(source, position) ?? plainField(source, position);
    rows.at(-1)?.push(field.text);
    const separator = source.charAt(field.end);
    if (separator === '') return rows;
    if (separator !== '\t') rows.push([]);
    position = field.end + (source.startsWith('\r\n', field.end) ? 2 : 1);
  }
}

/** The cells as tab-separated text with CRLF between rows; fields that need it are quoted, covered places empty. */
export function writeTsv(rows: TextGrid): string {
  return rows.map((row) => row.map((field) => quoted(field ?? '')).join('\t')).join('\r\n');
}

interface Field {
  text: string;
  /** Where its separator (or the end of the text) is. */
  end: number;
}

function withoutLastBreak(text: string): string {
  return text.replace(/(?:\r\n|\r|\n)$/, '');
}

function plainField(source: string, start: number): Field {
  let end = start;
  while (end < source.length && !isSeparator(source.charAt(end))) end += 1;
  return { text: source.slice(start, end), end };
}

function quotedField(source: string, start: number): Field | undefined {
  if (source.charAt(start) !== '"') return undefined;
  let quote = source.indexOf('"', start + 1);
  while (quote >= 0 && source.charAt(quote + 1) === '"') quote = source.indexOf('"', quote + 2);
  const end = quote + 1;
  if (quote < 0 || (end < source.length && !isSeparator(source.charAt(end)))) return undefined;
  return { text: source.slice(start + 1, quote).replaceAll('""', '"'), end };
}

function isSeparator(character: string): boolean {
  return character === '\t' || character === '\r' || character === '\n';
}

function quoted(field: string): string {
  return /[\t\r\n"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
