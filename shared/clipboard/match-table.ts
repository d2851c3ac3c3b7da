import { formOf, TABLE_IDS } from '../form/form';
import type { Address, FigureCell, FormTable, FormVersion } from '../form/types';
import { mapTableGrid } from '../import/map-table';
import { readNumber } from '../number/read-number';
import { latticeOf } from '../selection/lattice';
import type { Landing } from './place-block';
import type { TextGrid } from './tsv';

/** Where the texts of a table that was copied with its labels belong; undefined where it shows none of this table's. */
export function matchWholeTable(
  tables: readonly TextGrid[],
  version: FormVersion,
  table: FormTable,
): Landing | undefined {
  const lattice = latticeOf(table);
  const figures = new Map<FigureCell, string>();
  const computed = new Map<Address, string>();
  let unplaced = 0;
  for (const grid of tables.filter(hasWords)) {
    const { values, problems } = mapTableGrid(grid, version, table.id);
    if (values.size === 0) continue;
    unplaced += problems.length;
    for (const [address, text] of values) {
      const cell = lattice.byAddress.get(address)?.cell;
      if (cell?.kind === 'figure') figures.set(cell, text);
      else if (cell) computed.set(address, text);
    }
  }
  if (figures.size === 0) return undefined;
  return { rows: 0, columns: 0, figures, computed, outside: 0, unplaced, range: undefined };
}

/** The title of another table of the form whose labels the clipboard shows, or undefined. */
export function strangerTable(
  tables: readonly TextGrid[],
  version: FormVersion,
  table: FormTable,
): string | undefined {
  const forms = formOf(version).tables;
  const id = TABLE_IDS.filter((each) => each !== table.id).find((each) =>
    tables.some((grid) => hasWords(grid) && mapTableGrid(grid, version, each).values.size > 1),
  );
  return id && forms[id].title;
}

/** Whether any cell is more than figures and marks: only then labels are looked for. */
function hasWords(grid: TextGrid): boolean {
  return grid.some((row) =>
    row.some(
      (text) => text !== null && /\p{Script=Han}{2}/u.test(text) && readNumber(text).kind === 'invalid',
    ),
  );
}
