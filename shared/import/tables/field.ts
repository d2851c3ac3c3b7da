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
}

/** A cell of a row as a field. */
export function fieldOf(row: TableRow, index: number, text: string): Field {
  if (!row.ruled) return { text, column: -1, ...(row.at && { at: row.at }) };
  const origin: CellOrigin | null | undefined = row.origins?.[index];
  const at = origin?.at ?? row.at;
  return {
    text,
    column: index,
    ...(at && { at }),
    ...(origin && { shown: origin.shown }),
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
