import { isInside } from '../../shared/selection/range';
import { dragCells } from './drag';
import { commitEdit } from './edit-cell';
import { activeElement, modeOf, selectedRange, type GridContext } from './grid-context';
import { addressOf } from './grid-elements';
import { openCell } from './perform-action';
import { extendToCell, refocus, selectAddresses } from './select-cells';
import { selectByLabel } from './select-labels';

/** Mouse: click, Shift+click, drag, double click, the menu; clicks on labels select their rows or columns. */
export function listenToPointer(grid: GridContext): void {
  const { signal } = grid;
  const { root, lattice } = grid.elements;

  const onMouseDown = (event: MouseEvent) => {
    if (event.target === grid.editCell?.element.focusable) return;
    // The browser would put a caret and select text; here a click selects the cell.
    event.preventDefault();
    const address = addressOf(event.target);
    if (event.button !== 0 && event.button !== 2) return;
    commitEdit(grid);
    if (address === undefined) {
      if (event.button === 0) selectByLabel(event, grid);
      return;
    }
    if (event.button === 2) {
      const placed = lattice.byAddress.get(address);
      if (placed && isInside(selectedRange(grid), placed)) refocus(grid);
      else selectAddresses(grid, address);
      return;
    }
    if (event.shiftKey) extendToCell(grid, address);
    else selectAddresses(grid, address);
    dragCells(grid, address);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (addressOf(event.target) === undefined || event.target === grid.editCell?.element.focusable) return;
    const caret = caretAt(event);
    openCell(grid);
    if (caret !== undefined) grid.editCell?.element.focusable.setSelectionRange(caret, caret);
  };
  // Not mouseover, which is silent where the mouse moves on in the cell that the keyboard has left.
  const onMouseMove = (event: MouseEvent) => {
    const address = event.buttons === 0 && !grid.editCell ? addressOf(event.target) : undefined;
    grid.hint.point((address !== undefined && grid.elements.byAddress.get(address)) || null);
  };
  const onContextMenu = (event: MouseEvent) => {
    // While text is edited the menu is the system's for text.
    if (addressOf(event.target) === undefined || modeOf(grid) !== 'ready') return;
    event.preventDefault();
    grid.onMenu(menuPoint(event, grid));
  };

  root.addEventListener('mousedown', onMouseDown, { signal });
  root.addEventListener('dblclick', onDoubleClick, { signal });
  root.addEventListener('mousemove', onMouseMove, { signal });
  root.addEventListener('mouseleave', () => grid.hint.point(null), { signal });
  root.addEventListener('contextmenu', onContextMenu, { signal });
}

/** The offset in a field's text under the mouse, where the browser knows it. */
function caretAt(event: MouseEvent): number | undefined {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  return caret?.offsetNode === event.target ? caret?.offset : undefined;
}

/** Where the menu opens: at the mouse, or below the active cell when it was called by key. */
function menuPoint(event: MouseEvent, grid: GridContext): { x: number; y: number } {
  if (event.button === 2) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = activeElement(grid).td.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}
