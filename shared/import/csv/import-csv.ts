import type { ImportResult } from '../import-result';
import { importLines } from '../import-lines';
import { linesOfSource } from '../lines/lines-of-source';
import { tooLongFile } from '../lines/size';
import { gridOfRows } from '../source/row-grid';
import { withoutByteOrderMark } from '../../text/blanks';

/** Reads a report from comma-separated values (semicolons and tabs too), as spreadsheets save them. See importLines. */
export function importCsv(text: string, fileName = ''): ImportResult {
  const reason = tooLongFile(text, 'text');
  if (reason !== null) return { ok: false, reason };
  const rows = parseSeparated(text);
  const grid = gridOfRows(
    rows.map(({ fields }) => fields),
    (row, column) => ({ line: rows[row]?.line ?? 0, column }),
  );
  return importLines(linesOfSource([grid]), { kind: 'text', blocks: [grid], notices: [] }, fileName);
}

/** Rows of fields and the line each begins on; a quoted field may hold separators, line breaks and doubled quotes. */
function parseSeparated(text: string): { fields: string[]; line: number }[] {
  const source = withoutByteOrderMark(text).replace(/\r\n?/gu, '\n');
  const separator = separatorOf(source);
  const rows: { fields: string[]; line: number }[] = [];
  let row: string[] = [];
  let line = 1;
  let begun = 1;
  let field = '';
  let quoted = false;
  const endField = () => {
    // Excel's way to keep a number as text.
    row.push(/^="([^"]*)"$/u.exec(field)?.[1] ?? field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push({ fields: row, line: begun });
    row = [];
    begun = line;
  };
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') field += character;
      else if (source.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) endField();
    else if (character === '\n') endRow();
    else field += character;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** Commas stand inside Chinese text too rarely to mislead; the separator that occurs most is the one. */
function separatorOf(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
