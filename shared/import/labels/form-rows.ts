import { formOf, valueRows } from '../../form/form';
import { leadingLabels } from '../../form/leading-labels';
import type { FormVersion, LabelCell, TableId, ValueCell } from '../../form/types';
import { labelParts } from './label-key';

/** A row of figures of the form, as import looks for it. */
export interface ImportRow {
  /** Key of the row, see Coordinates. */
  key: string;
  /** The row's own label as printed; '' in Table 4, whose figures stand under column labels only. */
  label: string;
  /** Cores of the label and its variants. */
  cores: readonly string[];
  /** Cores of the label of the group it stands in (`（三）不予公开`); none where it stands alone. */
  groupCores: readonly string[];
  cells: readonly ImportCell[];
}

interface ImportCell {
  cell: ValueCell;
  /** The column label above it. */
  label: string;
  cores: readonly string[];
}

const ROWS: Readonly<Record<FormVersion, Readonly<Record<TableId, readonly ImportRow[]>>>> = {
  '2021': rowsOfForm('2021'),
  '2019': rowsOfForm('2019'),
};

/** The figure rows of a table with the labels that lead to them, in the official order. */
export function importRows(version: FormVersion, table: TableId): readonly ImportRow[] {
  return ROWS[version][table];
}

/** Each label once, with the core it is known by as its key. */
export function distinctCores(cores: readonly string[]): { key: string; core: string }[] {
  return Array.from(new Set(cores), (core) => ({ key: core, core }));
}

function rowsOfForm(version: FormVersion): Record<TableId, readonly ImportRow[]> {
  return {
    active: rowsOf(version, 'active'),
    requests: rowsOf(version, 'requests'),
    review: rowsOf(version, 'review'),
  };
}

function rowsOf(version: FormVersion, table: TableId): ImportRow[] {
  const leading = leadingLabels(formOf(version).tables[table]);
  return valueRows(version, table).map(({ key, cells }) => {
    const [own, group] = leading.get(cells[0]?.address ?? '')?.rows ?? [];
    return {
      key,
      label: own?.text ?? '',
      cores: coresOf(own),
      groupCores: coresOf(group),
      cells: cells.map((cell) => {
        const column = leading.get(cell.address)?.columns[0];
        return { cell, label: column?.text ?? '', cores: coresOf(column) };
      }),
    };
  });
}

/** Every core a label is recognised by, the official one first. */
function coresOf(label: LabelCell | undefined): string[] {
  return label ? [label.text, ...label.variants].map((text) => labelParts(text).core) : [];
}
