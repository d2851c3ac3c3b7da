import { distinct, type Box } from './geometry';
import type { DrawnPage, RuledLine } from './page-rules';

/** A cell of a ruled table: where it begins and how many rows and columns of the grid it takes. */
export interface RuledCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A table as its rules draw it: the places of all edges, and the cells between them. */
export interface RuledGrid {
  xs: readonly number[];
  ys: readonly number[];
  cells: readonly RuledCell[];
}

/** Rules nearer than this are one, and those that end this near to another touch it (points). */
const NEAR = 2;
/** A rule that runs this much further than where the table ends was cut off by the page. */
const OVERHANG = 3;
/** A page with more rules is a drawing or a pattern, no form. */
const MOST_RULES = 3000;
const MOST_COLUMNS = 64;
const MOST_ROWS = 500;

/** The tables drawn on a page, from the top. */
export function ruledGrids(drawn: Pick<DrawnPage, 'across' | 'down'>): RuledGrid[] {
  if (drawn.across.length > MOST_RULES || drawn.down.length > MOST_RULES) return [];
  return touching(joined(drawn.across), joined(drawn.down))
    .map(closed)
    .flatMap(gridOf)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** The outer box of a table. */
export function gridBox({ xs, ys }: RuledGrid): Box {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
}

/** Pieces of one rule as one: a border is drawn cell by cell. */
function joined(rules: readonly RuledLine[]): RuledLine[] {
  const places = distinct(
    rules.map(({ at }) => at),
    NEAR,
  );
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const result: RuledLine[] = [];
  let next = 0;
  places.forEach((at, index) => {
    const end = places[index + 1] ?? Infinity;
    const own: RuledLine[] = [];
    for (let rule = sorted[next]; rule && rule.at < end; rule = sorted[(next += 1)]) own.push(rule);
    own.sort((a, b) => a.from - b.from);
    let open: RuledLine | null = null;
    for (const rule of own) {
      if (open && rule.from <= open.to + NEAR) open.to = Math.max(open.to, rule.to);
      else {
        open = { at, from: rule.from, to: rule.to };
        result.push(open);
      }
    }
  });
  return result;
}

interface Rules {
  across: RuledLine[];
  down: RuledLine[];
}

function meet(across: RuledLine, down: RuledLine): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  );
}

/** Rules that touch each other, directly or by way of others. */
function touching(across: readonly RuledLine[], down: readonly RuledLine[]): Rules[] {
  const waitingAcross = new Set(across);
  const waitingDown = new Set(down);
  const tables: Rules[] = [];
  for (const first of across) {
    if (!waitingAcross.delete(first)) continue;
    const table: Rules = { across: [first], down: [] };
    const open: { rule: RuledLine; lies: boolean }[] = [{ rule: first, lies: true }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { rule, lies } = next;
      for (const other of lies ? waitingDown : waitingAcross) {
        if (!(lies ? meet(rule, other) : meet(other, rule))) continue;
        (lies ? waitingDown : waitingAcross).delete(other);
        (lies ? table.down : table.across).push(other);
        open.push({ rule: other, lies: !lies });
      }
    }
    tables.push(table);
  }
  return tables;
}

/** Adds the outer rules a table lacks: a row cut by the end of the page, a form that is open at its sides. */
function closed({ across, down }: Rules): Rules {
  const withEnds = [...across, ...missingEnds(across, down)];
  return { across: withEnds, down: [...down, ...missingEnds(down, withEnds)] };
}

/** The rules beside `rules` where those that cross them run on past the first or the last. */
function missingEnds(rules: readonly RuledLine[], crossing: readonly RuledLine[]): RuledLine[] {
  const first = Math.min(...rules.map(({ at }) => at));
  const last = Math.max(...rules.map(({ at }) => at));
  const before = crossing.filter(({ from }) => from < first - OVERHANG);
  const after = crossing.filter(({ to }) => to > last + OVERHANG);
  const ends: RuledLine[] = [];
  const add = (overhanging: readonly RuledLine[], at: number): void => {
    if (overhanging.length < 2) return;
    const places = overhanging.map((rule) => rule.at);
    ends.push({ at, from: Math.min(...places), to: Math.max(...places) });
  };
  add(before, Math.min(...before.map(({ from }) => from)));
  add(after, Math.max(...after.map(({ to }) => to)));
  return ends;
}

function gridOf({ across, down }: Rules): RuledGrid[] {
  const xs = distinct(
    down.map(({ at }) => at),
    NEAR,
  );
  const ys = distinct(
    across.map(({ at }) => at),
    NEAR,
  );
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  // One cell alone is a frame round the page or a text, no table.
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows > MOST_ROWS || columns > MOST_COLUMNS) return [];
  return [{ xs, ys, cells: cellsOf(xs, ys, across, down) }];
}

/** Whether one of the rules at this place passes the middle between two edges. */
function isDrawn(rules: readonly RuledLine[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle);
}

/** Neighbouring places with no rule between them are one cell. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly RuledLine[],
  down: readonly RuledLine[],
): RuledCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const edge = (list: readonly number[], index: number): number => list[index] ?? 0;
  const downAt = xs.map((x) => down.filter((rule) => Math.abs(rule.at - x) <= NEAR));
  const acrossAt = ys.map((y) => across.filter((rule) => Math.abs(rule.at - y) <= NEAR));
  const wall = (row: number, column: number): boolean =>
    isDrawn(downAt[column] ?? [], edge(xs, column), edge(ys, row), edge(ys, row + 1));
  const floor = (row: number, column: number): boolean =>
    isDrawn(acrossAt[row] ?? [], edge(ys, row), edge(xs, column), edge(xs, column + 1));
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !wall(row, column + columnSpan) &&
        !taken.has(row * columns + column + columnSpan)
      ) {
        columnSpan += 1;
      }
      const isOpenBelow = (below: number): boolean =>
        Array.from({ length: columnSpan }, (_, index) => column + index).every(
          (each) =>
            !floor(below, each) &&
            (each === column || !wall(below, each)) &&
            !taken.has(below * columns + each),
        ) &&
        (column === 0 || wall(below, column)) &&
        (column + columnSpan === columns || wall(below, column + columnSpan));
      let rowSpan = 1;
      while (row + rowSpan < rows && isOpenBelow(row + rowSpan)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c);
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}
