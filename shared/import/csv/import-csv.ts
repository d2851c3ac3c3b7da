import { importLines, type ImportResult } from '../import-lines';
import { tooLongFile } from '../lines/size';
import { linesOfGrid } from '../lines/source-line';

/** Reads a report from comma-separated values (semicolons and tabs too), as spreadsheets save them. See importLines. */
export function importCsv(text: string, fileName = ''): ImportResult {
  const reason = tooLongFile(text, 'text');
  return reason === null ? importLines(linesOfGrid(parseSeparated(text)), fileName) : { ok: false, reason };
}

/** Rows of fields; a quoted field may hold separators, line breaks and doubled quotes. */
function parseSeparated(text: string): string[][] {
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
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
