import type { Address, FormVersion, TableId } from '../../form/types';
import { readActive } from './read-active';
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
  if (!reading || reading.values.size === 0) return upright;
  // Its cells lost their lines; only what stands between them is still text.
  const ruled = new Set(counted.filter((row) => row.ruled).map(({ source }) => source));
  const strangers = upright.strangers.filter(({ source }) => !ruled.has(source));
  return { ...reading, strangers, from: upright.from, to: upright.to };
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
