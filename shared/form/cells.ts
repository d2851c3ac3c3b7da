import type { Address, ComputedCell, FigureCell, FigureKind, FormRow, LabelCell } from './types';

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

/** A figure cell; `name` is its labels joined by one space. */
export function figure(address: Address, name: string, kind: FigureKind = 'count', colSpan = 1): FigureCell {
  return { kind: 'figure', address, name, figure: kind, colSpan, rowSpan: 1 };
}

/** A total over `addends`. */
export function computed(address: Address, name: string, addends: readonly Address[]): ComputedCell {
  return { kind: 'computed', address, name, addends, colSpan: 1, rowSpan: 1 };
}

/** A header row (repeated on every printed page). */
export function headerRow(...cells: FormRow['cells']): FormRow {
  return { header: true, cells };
}

/** A body row. */
export function bodyRow(...cells: FormRow['cells']): FormRow {
  return { header: false, cells };
}
