import type { Address, FormTable } from '../../shared/form/types';
import type { Lattice } from '../../shared/selection/lattice';
import { isInside, type Range } from '../../shared/selection/range';
import type { CellElement, GridElements } from './grid-elements';
import type { GridFocus } from './grid-model';
import type { SelectionPainter } from './paint-selection';
import { extendTo, isBlock, rangeOf, selectCell, type Selection } from './selection';

/** Holds what is selected, draws it, and keeps the focus in the active cell. */
export interface SelectionHolder {
  lattice: Lattice;
  get: () => Selection;
  /** Selects, focuses the active cell (all its text selected), takes in what was typed, shows the moving corner. */
  set: (selection: Selection) => void;
  /** Selects without touching the focus: it is there already, or shall stay elsewhere. */
  show: (selection: Selection) => void;
  /** Focuses the active cell again and selects its text. */
  refocus: () => void;
  range: () => Range;
  isBlock: () => boolean;
  contains: (address: Address) => boolean;
  activeElement: () => CellElement;
  /** Extends to a cell, as Shift+click and dragging do. */
  extendTo: (address: Address) => void;
  /** Selects a cell, or the range between two. False for an address of another table. */
  selectAddresses: (anchor: Address, focus?: Address) => boolean;
  place: () => GridFocus;
  /** Whether focusing is being done by the holder itself at this moment. */
  isFocusing: () => boolean;
}

interface HolderNeeds {
  table: FormTable;
  elements: GridElements;
  painter: SelectionPainter;
  initial: Selection;
  /** The focus has moved, the selection not yet: what was typed is to be taken in. */
  onLeave: () => void;
  onChange: () => void;
}

/** The selection of one table. */
export function createSelectionHolder(needs: HolderNeeds): SelectionHolder {
  const { table, elements, painter, onLeave, onChange } = needs;
  const { lattice } = elements;
  let current = needs.initial;
  let focusing = false;

  const elementAt = (row: number, column: number): CellElement => {
    const element = elements.at(row, column);
    if (!element) throw new Error(`no cell at row ${row}, column ${column} of ${table.id}`);
    return element;
  };
  const activeElement = () => elementAt(current.active.row, current.active.column);
  const show = (selection: Selection) => {
    current = selection;
    painter.paint(selection);
    onChange();
  };
  const focusElement = ({ kind, focusable }: CellElement) => {
    focusing = true;
    focusable.focus({ preventScroll: true });
    if (kind === 'figure') focusable.select();
    focusing = false;
  };
  /** In the next frame, whose layout it then shares. */
  const scrollTo = ({ td }: CellElement) => {
    requestAnimationFrame(() => td.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  const set = (selection: Selection) => {
    // Focusing needs the layout: it comes before anything on the page is changed.
    focusElement(elementAt(selection.active.row, selection.active.column));
    onLeave();
    show(selection);
    const corner = isBlock(lattice, selection) ? selection.focus : selection.active;
    scrollTo(elementAt(corner.row, corner.column));
  };

  return {
    lattice,
    get: () => current,
    set,
    show,
    refocus: () => focusElement(activeElement()),
    range: () => rangeOf(lattice, current),
    isBlock: () => isBlock(lattice, current),
    contains: (address) => {
      const placed = lattice.byAddress.get(address);
      return placed !== undefined && isInside(rangeOf(lattice, current), placed);
    },
    activeElement,
    extendTo: (address) => {
      const placed = lattice.byAddress.get(address);
      if (placed) set(extendTo(current, { row: placed.row, column: placed.column }));
    },
    selectAddresses: (anchor, focus = anchor) => {
      const [from, to] = [lattice.byAddress.get(anchor), lattice.byAddress.get(focus)];
      if (!from || !to) return false;
      const start = selectCell({ row: from.row, column: from.column });
      set(from === to ? start : extendTo(start, { row: to.row, column: to.column }));
      return true;
    },
    place: () => ({
      table: table.id,
      anchor: activeElement().placed.cell.address,
      focus: elementAt(current.focus.row, current.focus.column).placed.cell.address,
    }),
    isFocusing: () => focusing,
  };
}
