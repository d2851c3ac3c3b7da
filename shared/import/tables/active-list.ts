import type { ImportRow } from '../labels/form-rows';
import { recogniseActive } from '../labels/active-labels';
import type { TableRow } from '../lines/table-row';
import type { ValueCell } from '../../form/types';
import { moneyUnitIn } from '../labels/money-unit';
import { fieldOf, type Field } from './field';
import { isFigureText } from '../../number/figure-text';

/** Fewer rows of such a list can be rows of another shape. */
const FEWEST_ROWS = 3;

/** A figure of the list, its row as printed, and the unit of money its labels name, if any. */
interface ActiveItem {
  label: string;
  cell: ValueCell;
  field: Field;
  unit: string | null;
}

/**
 * Table 2 as a list: row label, column label and one figure in every row (`规章` `本年制发件数` `0`); a row label may
 * be merged over its rows. Null where a row with a figure is not so, or a cell is named twice.
 */
export function readActiveList(
  rows: readonly TableRow[],
  official: readonly ImportRow[],
): ActiveItem[] | null {
  const found = new Map<ValueCell, ActiveItem>();
  let label = '';
  for (const row of rows) {
    const held = row.cells.flatMap((text, index) => (text === null || text === '' ? [] : [{ text, index }]));
    const figures = held.filter(({ text }) => isFigureText(text));
    if (figures.length === 0) continue;
    const names = held.filter((each) => !figures.includes(each)).map(({ text }) => text);
    const [figure, ...more] = figures;
    const column = names.pop();
    const [own, ...others] = names;
    label = own ?? label;
    const cell = cellNamed(official, label, column ?? '');
    if (!row.ruled || !figure || !cell || more.length + others.length > 0 || found.has(cell)) return null;
    if (held.at(-1) !== figure) return null;
    const unit = moneyUnitIn(column ?? '') ?? moneyUnitIn(label);
    found.set(cell, { label, cell, field: fieldOf(row, figure.index, figure.text), unit });
  }
  return found.size < FEWEST_ROWS ? null : Array.from(found.values());
}

function cellNamed(official: readonly ImportRow[], label: string, column: string): ValueCell | null {
  const row = recogniseActive(label);
  const head = recogniseActive(column);
  if (row?.kind !== 'row' || head?.kind !== 'header') return null;
  const cells = official.find(({ cores }) => cores.includes(row.key))?.cells ?? [];
  return cells.find(({ cores }) => cores.includes(head.key))?.cell ?? null;
}
