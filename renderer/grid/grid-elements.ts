import type {
  Address,
  ComputedCell,
  FigureCell,
  FormTable,
  LabelCell,
  ValueCell,
} from '../../shared/form/types';
import { isValue, leadingLabels, placeCells, type Placed } from '../../shared/form/leading-labels';
import { latticeOf, type Lattice } from '../../shared/selection/lattice';

/** A figure's cell on the page. The focused input is the active cell. */
export interface FigureElement {
  kind: 'figure';
  placed: Placed<FigureCell>;
  /** Of its columns, in pixels as designed. */
  width: number;
  td: HTMLTableCellElement;
  focusable: HTMLInputElement;
  /** Last year's figure and the difference, where they are shown. */
  previous: HTMLElement | null;
}

/** A total's cell on the page. */
interface ComputedElement {
  kind: 'computed';
  placed: Placed<ComputedCell>;
  width: number;
  td: HTMLTableCellElement;
  focusable: HTMLTableCellElement;
  /** The text node that live sums are written to. */
  amount: Text;
  previous: HTMLElement | null;
}

export type CellElement = FigureElement | ComputedElement;

/** The cells and labels of a table on the page. */
export interface GridElements {
  root: HTMLTableElement;
  lattice: Lattice;
  /** In reading order. */
  cells: readonly CellElement[];
  at: (row: number, column: number) => CellElement | undefined;
  byAddress: ReadonlyMap<Address, CellElement>;
  /** The nearest row and column label of a cell: what is tinted while it is active. */
  nearestLabels: (address: Address) => readonly HTMLElement[];
  /** Every label that leads to a cell. */
  labelsOf: (address: Address) => readonly LabelCell[];
  /** The label cell an element of the page shows. */
  labelAt: (element: Element) => LabelCell | undefined;
}

/** Finds the cells in the markup that GridTable made of the same table. */
export function findElements(root: HTMLTableElement, table: FormTable): GridElements {
  const lattice = latticeOf(table);
  const widths = columnWidths(table);
  const byName = new Map(
    [...root.querySelectorAll('td')].map((td) => [td.getAttribute(ADDRESS_ATTRIBUTE), td] as const),
  );
  const cells = lattice.cells.map((placed) => cellElement(byName.get(placed.cell.address), placed, widths));
  const byAddress = new Map(cells.map((each) => [each.placed.cell.address, each]));
  const labels = table.rows.flatMap((row) => row.cells.filter((cell) => cell.kind === 'label'));
  const headers = [...root.querySelectorAll('th')];
  const headerOf = new Map(labels.map((label, index) => [label, headers[index]]));
  const labelOf = new Map<Element, LabelCell>(
    labels.flatMap((label, index) => {
      const header = headers[index];
      return header ? [[header, label] as const] : [];
    }),
  );
  return {
    root,
    lattice,
    cells,
    byAddress,
    at: (row, column) => {
      const placed = lattice.at(row, column);
      return placed && byAddress.get(placed.cell.address);
    },
    nearestLabels: (address) => {
      const { rows = [], columns = [] } = leadingLabels(table).get(address) ?? {};
      return [rows[0], columns[0]].flatMap((label) => (label && headerOf.get(label)) ?? []);
    },
    labelsOf: (address) => {
      const { rows = [], columns = [] } = leadingLabels(table).get(address) ?? {};
      return [...rows, ...columns];
    },
    labelAt: (element) => labelOf.get(element),
  };
}

/** The attribute that carries a cell's address. */
export const ADDRESS_ATTRIBUTE = 'data-address';

/** The address of the cell an event happened in, or undefined outside the value cells. */
export function addressOf(target: EventTarget | null): Address | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest(`td[${ADDRESS_ATTRIBUTE}]`)?.getAttribute(ADDRESS_ATTRIBUTE) ?? undefined;
}

function columnWidths({ widths, ...table }: FormTable): Map<Address, number> {
  return new Map(
    placeCells({ widths, ...table })
      .filter(isValue)
      .map(({ cell, column, colSpan }) => [
        cell.address,
        widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0),
      ]),
  );
}

function cellElement(
  td: HTMLTableCellElement | undefined,
  placed: Placed<ValueCell>,
  widths: ReadonlyMap<Address, number>,
): CellElement {
  const { cell } = placed;
  const width = widths.get(cell.address) ?? 0;
  if (!td) throw new Error(`no cell on the page for ${cell.address}`);
  const previous = td.querySelector<HTMLElement>('.grid-previous');
  if (cell.kind === 'figure') {
    const focusable = td.querySelector('input');
    if (!focusable) throw new Error(`no field in ${cell.address}`);
    return { kind: 'figure', placed: { ...placed, cell }, width, td, focusable, previous };
  }
  const holder = td.querySelector('.grid-amount');
  if (!holder) throw new Error(`no amount in ${cell.address}`);
  const amount = holder.ownerDocument.createTextNode('');
  holder.replaceChildren(amount);
  return { kind: 'computed', placed: { ...placed, cell }, width, td, focusable: td, amount, previous };
}
