import { cellsOf } from '../../form/form';
import type { Address, FormVersion, TableId, ValueCell } from '../../form/types';
import { readActive } from './read-active';
import { namedRow, readNamed } from './read-named';
import { readRequests } from './read-requests';
import { readReview } from './read-review';
import { emptyReading, type KnownOfTable, type TableReading } from './table-reading';
import { trimBlanks } from '../../text/blanks';
import type { TableRow } from '../lines/table-row';
import { withoutCounters, withoutShares } from './counter-columns';
import { turnedRows } from './turned-rows';

const READERS = { active: readActive, requests: readRequests, review: readReview } as const satisfies Record<
  TableId,
  (rows: readonly TableRow[], known: KnownOfTable) => TableReading
>;

/**
 * Reads one of the three tables from rows of a source, whatever columns its labels stand in. Where nothing stands where
 * the labels say, the table may be turned: its rows are its columns.
 */
export function readTable(table: TableId, rows: readonly TableRow[], known: KnownOfTable = {}): TableReading {
  const counted = withoutShares(withoutCounters(rows));
  const upright = READERS[table](counted, known);
  const turned = isWithoutRows(upright) ? turnedRows(counted) : null;
  const reading = turned && READERS[table](turned, known);
  const best = reading && reading.values.size > 0 ? otherwise(upright, reading, counted) : upright;
  if (isUnderstood(best, table)) return best;
  const named = readNamed(counted, table);
  return named && saysMore(named, best, table) ? otherwise(upright, named, counted) : best;
}

/** Whether a table was read, or so much of it that what is left out can only be damaged. */
function isUnderstood({ values, problems }: TableReading, table: TableId): boolean {
  if (values.size > 0 && problems.length === 0) return true;
  return table !== 'active' && heldIn(values).length * 2 >= cellsOfTable('2021', table).length;
}

function heldIn(values: TableReading['values']): [Address, string][] {
  return Array.from(values).filter(([, text]) => text !== '');
}

function cellsOfTable(version: FormVersion, table: TableId): ValueCell[] {
  return Array.from(cellsOf(version).values()).filter((cell) => cell.table === table);
}

/** A table that was read in another shape: its cells lost their lines; only what stands between them is still text. */
function otherwise(upright: TableReading, reading: TableReading, rows: readonly TableRow[]): TableReading {
  const read = new Set(rows.filter((row) => namedRow(row) !== null).map(({ source }) => source));
  const strangers = upright.strangers.filter(({ source }) => !read.has(source));
  const from = Math.min(upright.from, reading.from);
  return { ...reading, strangers, from, to: Math.max(upright.to, reading.to) };
}

/**
 * Whether a table was not understood upright, and is by its labels: where most of it was, what is left out is damaged,
 * and labels alone would not show it. None of the figures may be different.
 */
function saysMore(named: TableReading, upright: TableReading, table: TableId): boolean {
  const held = heldIn(upright.values);
  const isWhole = table === 'active' && isComplete(named, table);
  const isOther = held.length * 2 < named.values.size;
  return (isOther || isWhole) && held.every(([address, text]) => named.values.get(address) === text);
}

function isComplete({ values, edition }: TableReading, table: TableId): boolean {
  const cells = cellsOfTable(edition ?? '2021', table);
  return cells.every(({ kind, address }) => kind !== 'figure' || values.has(address));
}

/** Whether there are figures, but none beside the label of a row. */
function isWithoutRows({ values, problems }: TableReading): boolean {
  return values.size === 0 && problems.length > 0 && problems.every(({ row }) => row === '');
}

/**
 * Where the texts of a copied table belong, by its own labels: for a table pasted whole from Word, WPS, Excel or a web
 * page. `grid` holds the cell texts row by row; null marks a place covered by a merged cell (from rowspan/colspan),
 * '' an empty cell (and also a covered place, where the source does not tell, as in plain tab-separated text).
 * Gives the texts as they stand, by address, totals included; blanks are ''. Empty where the grid shows no label of
 * this table, or another edition's; cells that cannot be placed for certain are left out and named in `problems`.
 */
export function mapTableGrid(
  grid: readonly (readonly (string | null)[])[],
  version: FormVersion,
  table: TableId,
): { values: ReadonlyMap<Address, string>; problems: TableReading['problems'] } {
  const rows = grid.map((cells, source) => ({
    cells: cells.map((cell) => (cell === null ? null : trimBlanks(cell))),
    ruled: true,
    source,
  }));
  const reading = readTable(table, rows);
  if (reading.edition !== null && reading.edition !== version) return emptyReading();
  return { values: reading.values, problems: reading.problems };
}
