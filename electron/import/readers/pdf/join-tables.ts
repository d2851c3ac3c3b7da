import { HEADING_NUMERAL } from '../../../../shared/text/chinese-numeral';
import type { Cell, Grid, Place } from '../../../../shared/import/source/source';
import { isFigure, joinWrapped, type PageTable } from './fill-grid';
import { distinct } from './geometry';

/** A table that may go on over several pages. */
export interface LongTable {
  xs: readonly number[];
  rows: number;
  cells: readonly Cell[];
  at: Place;
}

/** Edges of a table on two pages that differ by less than this are the same (points). */
const SAME_EDGE = 4;
/** A row that begins so is a row of its own, not the rest of the one above. */
const NUMBERED = new RegExp(
  `^(?:\\d{1,2}[.．、]|[（(]${HEADING_NUMERAL}{1,3}[）)]|${HEADING_NUMERAL}{1,3}、)`,
  'u',
);

/** The table of one page as one that may go on. */
export function longTable(table: PageTable, page: number): LongTable {
  const rows = Math.max(...table.cells.map((cell) => cell.row + cell.rowSpan));
  const box: [number, number, number, number] = [
    table.xs[0] ?? 0,
    table.top,
    table.xs.at(-1) ?? 0,
    table.bottom,
  ];
  return { xs: table.xs, rows, cells: table.cells, at: { page, box } };
}

/**
 * Whether a table at the top of a page goes on with the last one of the page before: its edges are among those of the
 * other, up to the same right edge. It may lack columns on the left, whose label was drawn on the page before.
 */
export function goesOnWith(before: LongTable, after: LongTable): boolean {
  const near = (a = Number.NaN, b = Number.NaN): boolean => Math.abs(a - b) <= SAME_EDGE;
  const among = (some: LongTable, all: LongTable): boolean =>
    some.xs.every((x) => all.xs.some((other) => near(x, other)));
  if (!near(before.xs.at(-1), after.xs.at(-1))) return false;
  return among(after, before) || (near(before.xs[0], after.xs[0]) && among(before, after));
}

/** Two parts of one table as one: without the heading rows repeated on the second page, cut rows made whole again. */
export function joinTables(before: LongTable, after: LongTable): LongTable {
  const xs = distinct([...before.xs, ...after.xs], SAME_EDGE);
  const first = { ...before, cells: before.cells.map(onto(before.xs, xs)) };
  const second = withoutHeading(first, { ...after, cells: after.cells.map(onto(after.xs, xs)) });
  const { above, below } = withRestOfRow(first, second);
  const upper = extended(above, below);
  const reaching = upper.filter((cell) => cell.row + cell.rowSpan > above.rows);
  const lower = below.cells
    .filter((cell) => cell.row > 0 || !swallowed(cell, reaching))
    .map((cell) => ({ ...cell, row: cell.row + above.rows }));
  const cells = [...upper, ...lower].sort((a, b) => a.row - b.row || a.column - b.column);
  return { xs, rows: above.rows + below.rows, cells, at: first.at };
}

/** A table as a block of the source. */
export function asGrid({ xs, rows, cells, at }: LongTable): Grid {
  return { kind: 'grid', rows, columns: xs.length - 1, cells, at };
}

/** Sets the columns of a cell by the edges of the whole table. */
function onto(own: readonly number[], all: readonly number[]): (cell: Cell) => Cell {
  const nearest = (x: number): number =>
    all.reduce(
      (best, each, index) => (Math.abs(each - x) < Math.abs((all[best] ?? 0) - x) ? index : best),
      0,
    );
  const columns = own.map(nearest);
  return (cell) => {
    const column = columns[cell.column] ?? cell.column;
    const end = columns[cell.column + cell.columnSpan] ?? column + cell.columnSpan;
    return { ...cell, column, columnSpan: Math.max(1, end - column) };
  };
}

/** The texts of a row, by the columns where they begin. */
function rowKey(table: LongTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${cell.text.replace(/\s+/gu, '')}`)
    .join('|');
}

function withoutHeading(before: LongTable, after: LongTable): LongTable {
  let repeated = 0;
  while (
    repeated < after.rows &&
    hasText(after, repeated) &&
    rowKey(before, repeated) === rowKey(after, repeated)
  ) {
    repeated += 1;
  }
  return dropRows(after, repeated);
}

function hasText(table: LongTable, row: number): boolean {
  return table.cells.some((cell) => cell.row === row && cell.text !== '' && !isFigure(cell.text));
}

function dropRows(table: LongTable, count: number): LongTable {
  if (count === 0) return table;
  const cells = table.cells.flatMap((cell): Cell[] => {
    const end = cell.row + cell.rowSpan;
    if (end <= count) return [];
    const row = Math.max(0, cell.row - count);
    return [{ ...cell, row, rowSpan: end - count - row }];
  });
  return { ...table, rows: table.rows - count, cells };
}

/**
 * Where the first row on the new page is the rest of one that was cut (only text, no number of its own, and an empty
 * cell below each figure of the row above), its text is added to that row.
 */
function withRestOfRow(before: LongTable, after: LongTable): { above: LongTable; below: LongTable } {
  const rest = after.cells.filter((cell) => cell.row === 0);
  const last = before.cells.filter((cell) => cell.row + cell.rowSpan === before.rows);
  const texts = rest.filter((cell) => cell.text !== '');
  const figures = last.filter((cell) => isFigure(cell.text));
  const whole = { above: before, below: after };
  if (after.rows === 0 || texts.length === 0 || figures.length === 0) return whole;
  if (texts.some((cell) => isFigure(cell.text) || NUMBERED.test(cell.text))) return whole;
  const isBlankBelow = (cell: Cell): boolean =>
    rest.some(
      (each) => each.column === cell.column && each.columnSpan === cell.columnSpan && each.text === '',
    );
  const hasPlace = (cell: Cell): boolean =>
    last.some((each) => each.column === cell.column && !isFigure(each.text));
  if (!figures.every(isBlankBelow) || !texts.every(hasPlace)) return whole;
  const cells = before.cells.map((cell) => {
    const more = last.includes(cell) ? texts.find((each) => each.column === cell.column) : undefined;
    return more ? { ...cell, text: joinWrapped(cell.text, more.text) } : cell;
  });
  // A cell that goes on below the cut row belongs to the label above it, which is drawn again without its text.
  const spans = rest.filter((cell) => cell.rowSpan > 1 && cell.text === '');
  const below = dropRows(after, 1);
  const kept = below.cells.filter(
    (cell) => !spans.some((each) => each.column === cell.column && cell.row === 0),
  );
  return { above: { ...before, cells }, below: spans.length > 0 ? { ...below, cells: kept } : below };
}

/** The cells of the first part, those longer that reach down into the second: a label over rows of both pages. */
function extended(before: LongTable, after: LongTable): Cell[] {
  return before.cells.map((cell) => {
    if (cell.row + cell.rowSpan !== before.rows || isFigure(cell.text) || cell.text === '') return cell;
    let free = 0;
    while (free < after.rows && isFree(after, free, cell)) free += 1;
    const continued = after.cells.find(
      (each) =>
        each.row === 0 &&
        each.column === cell.column &&
        each.columnSpan === cell.columnSpan &&
        each.text === '' &&
        cell.rowSpan > 1,
    );
    const more = Math.max(free, continued?.rowSpan ?? 0);
    return more === 0 ? cell : { ...cell, rowSpan: cell.rowSpan + more };
  });
}

/** Whether nothing is drawn in a row at the columns of a cell. */
function isFree(table: LongTable, row: number, { column, columnSpan }: Cell): boolean {
  return !table.cells.some(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column < column + columnSpan &&
      column < cell.column + cell.columnSpan,
  );
}

/** Whether an empty cell lies where one of the page before now reaches. */
function swallowed(cell: Cell, reaching: readonly Cell[]): boolean {
  return (
    cell.text === '' &&
    reaching.some((other) => other.column === cell.column && other.columnSpan === cell.columnSpan)
  );
}
