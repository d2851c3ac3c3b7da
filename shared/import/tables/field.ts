import type { Place } from '../source/source';
import type { CellOrigin } from '../lines/source-line';
import type { TableRow } from '../lines/table-row';

/** A text behind a label, where a figure can stand. */
export interface Field {
  text: string;
  /** Its column in the grid; -1 where the source has no cells. */
  column: number;
  at?: Place;
  /** What is seen there, where that is not `text`. */
  shown?: string;
  /** The row ends before this column: a cell of it may be lost, so that those behind it stand too far left. */
  missing?: true;
}

/** Whether a row is shorter than its table. */
export function isShort(fields: readonly Field[]): boolean {
  return fields.at(-1)?.missing ?? false;
}

/** A cell of a row as a field. */
export function fieldOf(row: TableRow, index: number, text: string): Field {
  if (!row.ruled) return { text, column: -1, ...(row.at && { at: row.at }) };
  const origin: CellOrigin | null | undefined = row.origins?.[index];
  const at = origin?.at ?? row.at;
  // In a sheet a cell that is not there is a blank one: its neighbours keep their columns.
  const missing = row.origins !== undefined && !origin && at !== undefined && 'block' in at;
  return {
    text,
    column: index,
    ...(at && { at }),
    ...(origin && { shown: origin.shown }),
    ...(missing && { missing }),
  };
}

/** The texts of fields that hold one. */
export function heldFields(fields: readonly Field[]): Field[] {
  return fields.filter(({ text }) => text !== '');
}

/** Fields as words of a message. */
export function wordsOfFields(fields: readonly Field[]): string {
  return heldFields(fields)
    .map(({ text }) => text)
    .join(' ');
}
