import type {
  Address,
  ComputedCell,
  Coordinates,
  FigureCell,
  FigureKind,
  FormRow,
  LabelCell,
  TableId,
  ValueCell,
} from './types';

type Span = { colSpan?: number; rowSpan?: number };

/** A printed label; spans default to one cell. */
export function label(
  text: string,
  scope: LabelCell['scope'],
  span: Span & { variants?: readonly string[] } = {},
): LabelCell {
  const { colSpan = 1, rowSpan = 1, variants = [] } = span;
  return { kind: 'label', text, scope, colSpan, rowSpan, variants };
}

/** Where a value cell stands; its address and name follow from that. */
type Standing = Pick<Coordinates, 'table' | 'row' | 'column' | 'rowLabels' | 'columnLabel'>;

/** A figure cell. `path` leads to it inside the report file; joined by dots it is the address. */
export function figure(
  standing: Standing,
  path: FigureCell['path'],
  kind: FigureKind = 'count',
  colSpan = 1,
): FigureCell {
  const named = { ...standing, address: path.join('.'), name: nameOf(standing) };
  return { kind: 'figure', ...named, path, figure: kind, colSpan, rowSpan: 1 };
}

/** A total over `addends`; it stands beside them and is never stored. */
export function computed(standing: Standing, addends: readonly ValueCell[]): ComputedCell {
  const { table, row, column } = standing;
  const named = { ...standing, address: addressOf(table, row, column), name: nameOf(standing) };
  return {
    kind: 'computed',
    ...named,
    addends: addends.map((cell) => cell.address),
    colSpan: 1,
    rowSpan: 1,
  };
}

/** The address of a total, and the name of any other sum that belongs to a table: its keys joined. */
export function addressOf(table: TableId, ...keys: readonly string[]): Address {
  return [table, ...keys].join('.');
}

function nameOf({ rowLabels, columnLabel }: Standing): string {
  return [...rowLabels, columnLabel].join(' ');
}

/** A header row (repeated on every printed page). */
export function headerRow(...cells: FormRow['cells']): FormRow {
  return { header: true, cells };
}

/** A body row. */
export function bodyRow(...cells: FormRow['cells']): FormRow {
  return { header: false, cells };
}
