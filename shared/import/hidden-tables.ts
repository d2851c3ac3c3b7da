import { cellsOf, TABLE_IDS, tableOf } from '../form/form';
import type { TableId } from '../form/types';
import { figureAt } from '../report/values';
import type { ImportResult } from './import-result';
import type { Cell, Grid, Place, Source } from './source/source';
import { withoutHiddenCells } from './source/hidden-cells';

/** Fewer hidden cells below each other are parts of hidden rows. */
const FEWEST_OF_COLUMN = 3;
/** Each is tried by itself; a sheet with more hidden columns is read with all of them or none. */
const MOST_UNITS = 8;

/** Cells that are hidden together: a column of a sheet, or all its rows. */
type Hidden = string;

/**
 * Reads a spreadsheet with hidden cells. They are read along, as a row of noughts is often hidden; what makes a table
 * read worse (a helper column, last year's figures) is left out of it, and stays in the tables around it.
 */
export function readWithHidden(source: Source, read: (source: Source) => ImportResult): ImportResult {
  const seen = withoutHiddenCells(source);
  const whole = read(source);
  const visible = read(seen);
  const results = [whole, visible];
  const best = cost(visible) < cost(whole) ? visible : whole;
  const units = hiddenUnits(source);
  if (cost(best) === 0 || units.length > MOST_UNITS) return best;

  /** What is left out of each table, and what it costs then. */
  const left = new Map(TABLE_IDS.map((id) => [id, { units: new Set<Hidden>(), lost: cost(whole, id) }]));
  for (const unit of units) {
    const tried = read(
      withoutUnits(source, results, (id) => new Set([...(left.get(id)?.units ?? []), unit])),
    );
    results.push(tried);
    for (const [id, { units: before, lost }] of left) {
      const now = cost(tried, id);
      if (now < lost) left.set(id, { units: new Set([...before, unit]), lost: now });
    }
  }
  const parted = read(withoutUnits(source, results, (id) => left.get(id)?.units ?? new Set()));
  return cost(parted) < cost(best) ? parted : best;
}

/** A cell that stayed blank is worse than any words left over. */
const BLANK = 1000;

/** How badly the tables, or one of them, were read: by cells that stayed blank, then by words that have no place. */
function cost(result: ImportResult, of?: TableId): number {
  if (!result.ok) return Infinity;
  const { report, unplaced } = result;
  const blank = Array.from(cellsOf(report.form).values()).filter(
    ({ kind, table, address }) =>
      kind === 'figure' && (of === undefined || table === of) && figureAt(report, address) === null,
  );
  const over = unplaced.filter(({ part }) => part !== null && (of === undefined || part === of));
  return BLANK * blank.length + over.length;
}

function hiddenUnits(source: Source): Hidden[] {
  const units = source.blocks.flatMap((block) =>
    block.kind === 'grid' ? Array.from(unitsOf(block).values()) : [],
  );
  return Array.from(new Set(units));
}

/** The unit of each hidden cell of a sheet. */
function unitsOf(grid: Grid): ReadonlyMap<Cell, Hidden> {
  const hidden = grid.cells.filter((cell) => cell.hidden);
  const counts = new Map<number, number>();
  for (const { column } of hidden) counts.set(column, (counts.get(column) ?? 0) + 1);
  return new Map(
    hidden.map((cell) => {
      const isColumn = (counts.get(cell.column) ?? 0) >= FEWEST_OF_COLUMN;
      const sheet = 'sheet' in cell.at ? cell.at.sheet : '';
      return [cell, isColumn ? `${sheet}!${cell.column}` : sheet];
    }),
  );
}

/** The source without some of its hidden cells, by the table in whose rows they stand; outside of tables none is left. */
function withoutUnits(
  source: Source,
  results: readonly ImportResult[],
  leftOut: (table: TableId) => ReadonlySet<Hidden>,
): Source {
  return {
    ...source,
    blocks: source.blocks.map((block) => {
      if (block.kind !== 'grid') return block;
      const units = unitsOf(block);
      const tableAt = tablesByRow(block, results);
      const isLeft = (cell: Cell): boolean => {
        const unit = units.get(cell);
        const table = tableAt(cell.row);
        return unit === undefined || (table !== undefined && !leftOut(table).has(unit));
      };
      return { ...block, cells: block.cells.filter(isLeft) };
    }),
    notices: source.notices.map((notice) =>
      notice.code === 'hiddenRows' ? { ...notice, code: 'hiddenRowsPartly' } : notice,
    ),
  };
}

/** The table a row belongs to: one of its own, of its head or caption, or what stands between it and the table above. */
function tablesByRow(grid: Grid, results: readonly ImportResult[]): (row: number) => TableId | undefined {
  const rows = new Map(grid.cells.map(({ at, row }) => [keyOf(at), row]));
  const ends = new Map<TableId, number>();
  for (const result of results) {
    for (const [address, { at }] of result.ok ? result.cells : []) {
      const row = rows.get(keyOf(at));
      const table = tableOf(address);
      if (row !== undefined) ends.set(table, Math.max(ends.get(table) ?? 0, row));
    }
  }
  const inOrder = Array.from(ends).sort(([, a], [, b]) => a - b);
  return (row) => inOrder.find(([, end]) => row <= end)?.[0];
}

function keyOf(at: Place): string {
  return 'sheet' in at ? `${at.sheet}!${at.address}` : '';
}
