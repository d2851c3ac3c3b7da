import type { Cell, Grid } from '../../../../shared/import/source/source';
import type { NoticeList } from '../content/notice-list';
import { columnsReadOf, LIMITS } from '../outcome/limits';
import { sheetCell } from './sheet-cell';
import { utils, type CellObject, type WorkSheet } from './sheet-js';

/** The used part of a sheet, from its first cell; counts are those read. */
interface Used {
  rows: number;
  columns: number;
  /** By row and column, each cell that is there. */
  cells: ReadonlyMap<string, CellObject>;
}

interface Span {
  rowSpan: number;
  columnSpan: number;
}

/** The cells of one sheet; null where there is nothing in it. */
export function readWorksheet(
  name: string,
  sheet: WorkSheet,
  is1904: boolean,
  notices: NoticeList,
): Grid | null {
  const used = usedPart(name, sheet, notices);
  if (!used) return null;
  const { spans, covered } = mergesOf(sheet, used);
  const isHidden = hiddenOf(name, sheet, used, notices);
  const cells: Cell[] = [];
  for (let row = 0; row < used.rows; row += 1) {
    for (let column = 0; column < used.columns; column += 1) {
      const address = utils.encode_cell({ r: row, c: column });
      if (covered.has(address)) continue;
      const held = used.cells.get(address);
      // Blank places far out are not listed: one stray cell would make a sheet of them.
      if (!held && column >= LIMITS.sheetColumns && !spans.has(address)) continue;
      const read = held ? sheetCell(held, is1904) : { text: '', notices: [] };
      const at = { sheet: name, address };
      const { notices: own, ...content } = read;
      own.forEach(({ code, text }) => notices.add(code, at, text));
      const span = spans.get(address) ?? { rowSpan: 1, columnSpan: 1 };
      const hidden = isHidden(row, column) ? { hidden: true as const } : {};
      cells.push({ row, column, ...span, ...content, label: '', ...hidden, at });
    }
  }
  return { kind: 'grid', rows: used.rows, columns: used.columns, cells, at: { sheet: name, address: '' } };
}

/** The cells inside the limits, up to the last row and column that hold something. Stray cells far out are only said. */
function usedPart(name: string, sheet: WorkSheet, notices: NoticeList): Used | null {
  const cells = new Map<string, CellObject>();
  let rows = 0;
  let columns = 0;
  let isCut = reachesBeyond(sheet);
  for (const address in sheet) {
    if (address.startsWith('!')) continue;
    // What is not a property of the sheet is a cell.
    const cell = sheet[address] as CellObject;
    if (isBlank(cell)) continue;
    const { r, c } = utils.decode_cell(address);
    if (r >= LIMITS.sheetRows || c >= columnsReadOf(r)) {
      isCut = true;
      continue;
    }
    cells.set(address, cell);
    rows = Math.max(rows, r + 1);
    columns = Math.max(columns, c + 1);
  }
  if (isCut) notices.add('tooMuch', { sheet: name, address: '' });
  return rows === 0 ? null : { rows, columns, cells };
}

/** Whether the sheet says that it is longer than the rows that were read. */
function reachesBeyond(sheet: WorkSheet): boolean {
  const whole: unknown = sheet['!fullref'];
  return typeof whole === 'string' && utils.decode_range(whole).e.r >= LIMITS.sheetRows;
}

function isBlank({ t, v, f }: CellObject): boolean {
  if (f !== undefined && f !== '') return false;
  return t === 'z' || v === undefined || (typeof v === 'string' && v.trim() === '');
}

function mergesOf(sheet: WorkSheet, used: Used): { spans: Map<string, Span>; covered: Set<string> } {
  const spans = new Map<string, Span>();
  const covered = new Set<string>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.r >= used.rows || s.c >= used.columns) continue;
    const lastRow = Math.min(e.r, used.rows - 1);
    const lastColumn = Math.min(e.c, used.columns - 1);
    const first = utils.encode_cell(s);
    if (covered.has(first)) continue;
    spans.set(first, { rowSpan: lastRow - s.r + 1, columnSpan: lastColumn - s.c + 1 });
    for (let r = s.r; r <= lastRow; r += 1) {
      for (let c = s.c; c <= lastColumn; c += 1) covered.add(utils.encode_cell({ r, c }));
    }
    covered.delete(first);
  }
  return { spans, covered };
}

/** Which places are hidden: such rows and columns are read and marked. */
function hiddenOf(
  name: string,
  sheet: WorkSheet,
  used: Used,
  notices: NoticeList,
): (row: number, column: number) => boolean {
  const hiddenOnes = (
    list: readonly ({ hidden?: boolean | undefined } | undefined)[] | undefined,
    count: number,
  ) =>
    new Set(
      Array.from({ length: count }, (_, index) => index).filter((index) => list?.[index]?.hidden === true),
    );
  const rows = hiddenOnes(sheet['!rows'], used.rows);
  const columns = hiddenOnes(sheet['!cols'], used.columns);
  if (rows.size + columns.size > 0) {
    const names = [
      ...[...rows].map((row) => `第${row + 1}行`),
      ...[...columns].map((column) => `${utils.encode_col(column)}列`),
    ];
    notices.add('hiddenRows', { sheet: name, address: '' }, `${name}：${names.join('、')}`);
  }
  return (row, column) => rows.has(row) || columns.has(column);
}
