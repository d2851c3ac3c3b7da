import type { Cell, Grid, Place } from './source';

/** A table of rows whose cells nothing merges, as text divided by marks has them; null places stay blank. */
export function gridOfRows(
  rows: readonly (readonly (string | null)[])[],
  place: (row: number, column: number) => Place,
): Grid {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): Cell[] =>
      text === null
        ? []
        : [{ row, column, rowSpan: 1, columnSpan: 1, text, label: '', at: place(row, column) }],
    ),
  );
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { kind: 'grid', rows: rows.length, columns, cells, at: place(0, 0) };
}
