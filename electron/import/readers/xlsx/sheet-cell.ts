import { isRounded, plainNumber, shownApart } from '../../../../shared/import/source/plain-number';
import { richText, type SheetCell } from './rich-text';
import { numberFormats, type CellObject } from './sheet-js';

const BLANK: SheetCell = { text: '', notices: [] };

/** Reads a cell. `is1904` is the book's way of counting days. */
export function sheetCell(cell: CellObject, is1904: boolean): SheetCell {
  const shown = cell.w ?? '';
  if (cell.t === 'n' && typeof cell.v === 'number' && Number.isFinite(cell.v)) {
    return isDate(cell) ? dateCell(cell.v, shown, is1904) : numberCell(cell.v, shown);
  }
  if (cell.t === 'e') return { text: '', shown, notices: [{ code: 'formulaError', text: shown }] };
  if (cell.t === 's') return richText(String(cell.v ?? ''), cell.r);
  if (cell.t === 'b') return { text: cell.v === true ? 'TRUE' : 'FALSE', notices: [] };
  if (cell.f !== undefined && cell.f !== '') {
    return { text: '', notices: [{ code: 'formulaWithoutResult', text: `=${cell.f}` }] };
  }
  return BLANK;
}

function isDate({ z }: CellObject): boolean {
  return (typeof z === 'string' || typeof z === 'number') && numberFormats.is_date(String(z));
}

/** Excel itself keeps fifteen digits; more come from the way computers hold fractions. */
const DIGITS = 15;

function numberCell(held: number, display: string): SheetCell {
  const value = Number(held.toPrecision(DIGITS));
  const text = plainNumber(value);
  const shown = shownApart(text, display);
  if (shown === undefined) return { text, value, notices: [] };
  const notices = isRounded(value, shown) ? [{ code: 'roundedShown' as const, text: shown }] : [];
  return { text, value, shown, notices };
}

/** The day as Chinese text: a display like 1/2/24 could be read either way. */
function dateCell(serial: number, shown: string, is1904: boolean): SheetCell {
  const date = numberFormats.parse_date_code(serial, { date1904: is1904 });
  const day = isDay(date) ? `${date.y}年${date.m}月${date.d}日` : shown;
  return { text: day, shown, notices: [{ code: 'dateInCell', text: shown }] };
}

function isDay(date: unknown): date is { y: number; m: number; d: number } {
  if (typeof date !== 'object' || date === null) return false;
  return 'y' in date && 'm' in date && 'd' in date && Number(date.d) > 0;
}
