import { formOf } from '../form/form';
import type { FormTable, FormVersion, LabelCell, TableId, ValueCell } from '../form/types';
import { labelParts } from './label-key';

/** A row of figures of the form, as import looks for it. */
export interface ImportRow {
  /** The row's own label as printed; '' in Table 4, whose figures stand under column labels only. */
  label: string;
  /** The label of the group it stands in (`（三）不予公开`), '' where it stands alone. */
  group: string;
  /** Cores of the label and its variants. */
  cores: readonly string[];
  groupCores: readonly string[];
  cells: readonly { cell: ValueCell; column: LabelCell; columnCores: readonly string[] }[];
  /** Title line above the row inside Table 2 (`第二十条第（一）项`), '' elsewhere. */
  section: string;
}

const cache = new Map<string, readonly ImportRow[]>();

/** The figure rows of a table with the labels that lead to them, in the official order. */
export function importRows(version: FormVersion, table: TableId): readonly ImportRow[] {
  const key = `${version} ${table}`;
  const known = cache.get(key);
  if (known) return known;
  const rows = deriveRows(formOf(version).tables[table]);
  cache.set(key, rows);
  return rows;
}

/** Every core a label is recognised by. */
export function coresOf(label: Pick<LabelCell, 'text' | 'variants'>): string[] {
  return [label.text, ...label.variants].map((text) => labelParts(text).core);
}

function deriveRows(table: FormTable): ImportRow[] {
  const rows: ImportRow[] = [];
  const columns: (LabelCell | undefined)[] = [];
  /** Labels reaching down from rows above: grid column -> label and how many rows are left. */
  const hanging = new Map<number, { label: LabelCell | undefined; left: number }>();
  let section = '';

  for (const row of table.rows) {
    const rowLabels: LabelCell[] = [];
    const values: ImportRow['cells'][number][] = [];
    let column = 0;
    const skipHanging = () => {
      for (let above = hanging.get(column); above && above.left > 0; above = hanging.get(column)) {
        above.left -= 1;
        if (above.label) rowLabels.push(above.label);
        column += 1;
      }
    };
    for (const cell of row.cells) {
      skipHanging();
      for (let offset = 0; offset < cell.colSpan && cell.rowSpan > 1; offset += 1) {
        const label = cell.kind === 'label' && cell.scope === 'row' && offset === 0 ? cell : undefined;
        hanging.set(column + offset, { label, left: cell.rowSpan - 1 });
      }
      if (cell.kind !== 'label') {
        const label = columns[column];
        if (!label) throw new Error(`no column label above ${cell.address}`);
        values.push({ cell, column: label, columnCores: coresOf(label) });
      } else if (cell.scope === 'row') rowLabels.push(cell);
      else if (cell.scope === 'section') section = cell.text;
      else if (cell.scope === 'column') {
        for (let offset = 0; offset < cell.colSpan; offset += 1) columns[column + offset] = cell;
      }
      column += cell.colSpan;
    }
    skipHanging();
    if (values.length === 0) continue;
    const own = rowLabels[rowLabels.length - 1];
    const group = rowLabels.length > 1 ? rowLabels[rowLabels.length - 2] : undefined;
    rows.push({
      label: own?.text ?? '',
      group: group?.text ?? '',
      cores: own ? coresOf(own) : [],
      groupCores: group ? coresOf(group) : [],
      cells: values,
      section,
    });
  }
  return rows;
}
