import type { Address, FormVersion, TableId } from '../../form/types';
import { readActive } from './read-active';
import { readRequests } from './read-requests';
import { readReview } from './read-review';
import { emptyReading, type TableReading } from './table-reading';
import { trimBlanks } from '../../text/blanks';
import type { TableRow } from '../lines/table-row';
import { withoutCounters } from './counter-columns';

const READERS = { active: readActive, requests: readRequests, review: readReview } as const satisfies Record<
  TableId,
  (rows: readonly TableRow[], edition?: FormVersion) => TableReading
>;

/**
 * Reads one of the three tables from rows of a source, whatever columns its labels stand in. `edition` forces the
 * form it is read by; without it the table's own labels decide.
 */
export function readTable(table: TableId, rows: readonly TableRow[], edition?: FormVersion): TableReading {
  return READERS[table](withoutCounters(rows), edition);
}

/**
 * Where the texts of a copied table belong, by its own labels: for a table pasted whole from Word, WPS, Excel or a web
 * page. `grid` holds the cell texts row by row; null marks a place covered by a merged cell (from rowspan/colspan),
 * '' an empty cell (and also a covered place, where the source does not tell, as in plain tab-separated text).
 * Gives the texts as they stand, by address, totals included; blanks are ''. Empty where the grid shows no label of
 * this table, or another edition's; cells that cannot be placed for certain are left out and told in `problems`.
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
