import { formOf, TABLE_IDS } from '../form/form';
import type { Address, FigureCell, FormTable, FormVersion, TableId } from '../form/types';
import { mapTableGrid, readTable } from '../import/tables/read-table';
import { latticeOf } from '../selection/lattice';
import { trimBlanks } from '../text/blanks';
import { isWords, labelledRows } from './labelled-rows';
import type { Landing } from './place-block';
import type { TextGrid } from './tsv';

/** Where the texts of a table that was copied with its labels belong; undefined where it shows none of this table's. */
export function matchWholeTable(
  tables: readonly TextGrid[],
  version: FormVersion,
  table: FormTable,
): Landing | undefined {
  const [only] = tables;
  const rows = tables.length === 1 && only ? labelledRows(only, table) : undefined;
  if (rows) return { ...LANDED_BY_LABELS, ...rows };
  const lattice = latticeOf(table);
  const figures = new Map<FigureCell, string>();
  const computed = new Map<Address, string>();
  let unplaced = 0;
  for (const grid of tables.filter(hasWords)) {
    const { values, problems } = mapByLabels(grid, version, table.id);
    if (values.size === 0) continue;
    unplaced += problems.length;
    for (const [address, text] of values) {
      const cell = lattice.byAddress.get(address)?.cell;
      if (cell?.kind === 'figure') figures.set(cell, text);
      else if (cell) computed.set(address, text);
    }
  }
  if (figures.size === 0) return undefined;
  return { ...LANDED_BY_LABELS, figures, computed, unplaced };
}

const LANDED_BY_LABELS = { height: 0, width: 0, outside: 0, unplaced: 0, range: undefined } as const;

/** The title of another table of the form whose labels the clipboard shows, or undefined. */
export function strangerTable(
  tables: readonly TextGrid[],
  version: FormVersion,
  table: FormTable,
): string | undefined {
  const forms = formOf(version).tables;
  const id = TABLE_IDS.filter((each) => each !== table.id).find((each) =>
    tables.some((grid) => hasWords(grid) && mapByLabels(grid, version, each).values.size > 1),
  );
  return id && forms[id].title;
}

/** Reads a table by its labels; text with one cell on each line (Word's and Writer's plain text) is walked line by line. */
function mapByLabels(grid: TextGrid, version: FormVersion, table: TableId) {
  if (grid.some((row) => row.length > 1)) return mapTableGrid(grid, version, table);
  const rows = grid.flatMap(([text], source) =>
    text == null || text === '' ? [] : [{ cells: [trimBlanks(text)], ruled: false, source }],
  );
  const reading = readTable(table, rows);
  return reading.edition === null || reading.edition === version
    ? reading
    : { values: new Map<Address, string>(), problems: [] };
}

/** Whether any cell is more than figures and marks: only then labels are looked for. */
function hasWords(grid: TextGrid): boolean {
  return grid.some((row) => row.some(isWords));
}
