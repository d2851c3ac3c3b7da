import type { Address } from '../../shared/form/types';
import { commitSoon } from './edit-cell';
import { activeElement, elementAt, type GridContext } from './grid-context';
import type { CellElement } from './grid-elements';
import { bringIntoSight } from './sight';
import { extendTo, isBlock, selectCell, type Selection } from './selection';

/**
 * Moves the selection: focus, leave, show, in this order.
 *
 * *Focus* comes first because focusing makes the browser lay the page out. As long as nothing on the page has changed
 * that layout is still valid and costs nothing; one figure or one mark written before, and every step from cell to cell
 * pays for two layouts instead of one. The focused input is also what an input method binds to, so the sooner it is the
 * right one the better. The field that is left fires `focusout` while this happens; `isFocusing` keeps that from
 * counting as the clerk's leaving the table, which would take the text in too early.
 *
 * *Leave* (what was typed is taken in) comes second, while `grid.selection` is still the old one: the command notes what
 * is selected as the point undo leads back to, and that has to be the cell that was typed in, not the one moved to. The
 * text is still there: focusing selects the text of the new field and leaves the old one as it is. The report has
 * changed when this is over, and with it figures, totals and findings.
 *
 * *Show* comes last: the frame is drawn round the new cell, and hint and status bar are asked for when the report they
 * read is already the new one. Scrolling waits for the next frame, whose layout it shares; whole rows, columns and the
 * whole table are selected without it, as one looks at what is there.
 */
export function moveTo(grid: GridContext, next: Selection, scrolls = true): void {
  focusElement(grid, elementAt(grid, next.active.row, next.active.column));
  commitSoon(grid);
  showSelected(grid, next);
  if (!scrolls) return;
  const corner = isBlock(grid.elements.lattice, next) ? next.focus : next.active;
  const { td } = elementAt(grid, corner.row, corner.column);
  requestAnimationFrame(() => bringIntoSight(grid.elements.root, td));
}

/** Selects without touching the focus: it is there already, or is to stay elsewhere. */
export function showSelected(grid: GridContext, next: Selection): void {
  grid.selection = next;
  grid.marks.paint(next);
  grid.onSelected();
}

/** Focuses the active cell again and selects its text. */
export function refocus(grid: GridContext): void {
  focusElement(grid, activeElement(grid));
}

/** Extends the selection to a cell, as Shift+click and dragging do. */
export function extendToCell(grid: GridContext, address: Address): void {
  const placed = grid.elements.lattice.byAddress.get(address);
  if (placed) moveTo(grid, extendTo(grid.selection, { row: placed.row, column: placed.column }));
}

/** Selects a cell, or the range between two; an address of another table does nothing. */
export function selectAddresses(grid: GridContext, anchor: Address, focus = anchor): void {
  const { byAddress } = grid.elements.lattice;
  const [from, to] = [byAddress.get(anchor), byAddress.get(focus)];
  if (!from || !to) return;
  const start = selectCell({ row: from.row, column: from.column });
  moveTo(grid, from === to ? start : extendTo(start, { row: to.row, column: to.column }));
}

function focusElement(grid: GridContext, { kind, focusable }: CellElement): void {
  grid.isFocusing = true;
  focusable.focus({ preventScroll: true });
  if (kind === 'figure') focusable.select();
  // The caret stays in the field that was left: what an input method still sends would be typed there, unseen.
  else document.getSelection()?.removeAllRanges();
  grid.isFocusing = false;
}
