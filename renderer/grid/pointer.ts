import { rangeBetween, wholeRange } from '../../shared/selection/range';
import type { Editing } from './edit-session';
import { followDrag } from './drag';
import { addressOf, type GridElements } from './grid-elements';
import { selectRange } from './selection';
import type { SelectionHolder } from './selection-holder';

interface PointerNeeds {
  elements: GridElements;
  editing: Editing;
  selection: SelectionHolder;
  /** Double click: edit with the caret where it was clicked. */
  onDoubleClick: (caret: number | undefined) => void;
  onMenu: (place: { x: number; y: number }) => void;
  signal: AbortSignal;
}

/** Mouse: click, Shift+click, drag, double click, the menu; clicks on labels select their rows or columns. */
export function listenToPointer(needs: PointerNeeds): void {
  const { elements, editing, selection, signal } = needs;
  const { root } = elements;

  const onMouseDown = (event: MouseEvent) => {
    if (event.target === editing.element()?.focusable) return;
    // The browser would put a caret and select text; here a click selects the cell.
    event.preventDefault();
    const address = addressOf(event.target);
    if (event.button !== 0 && event.button !== 2) return;
    editing.commit();
    if (address === undefined) {
      if (event.button === 0) selectByLabel(event, needs);
      return;
    }
    if (event.button === 2) {
      if (!selection.contains(address)) selection.selectAddresses(address);
      else selection.refocus();
      return;
    }
    if (event.shiftKey) selection.extendTo(address);
    else selection.selectAddresses(address);
    followDrag(root, selection, address, signal);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (addressOf(event.target) === undefined || event.target === editing.element()?.focusable) return;
    needs.onDoubleClick(caretAt(event));
  };
  const onContextMenu = (event: MouseEvent) => {
    // While text is edited the menu is the system's for text.
    if (addressOf(event.target) === undefined || editing.mode() !== 'ready') return;
    event.preventDefault();
    needs.onMenu(menuPlace(event, selection));
  };

  root.addEventListener('mousedown', onMouseDown, { signal });
  root.addEventListener('dblclick', onDoubleClick, { signal });
  root.addEventListener('contextmenu', onContextMenu, { signal });
}

/** A click on a label selects the figures it stands for: rows, columns; on the corner, all. */
function selectByLabel(event: MouseEvent, { elements, selection }: PointerNeeds): void {
  const header = event.target instanceof Element ? event.target.closest('th') : null;
  const label = header && elements.labelAt(header);
  if (!header || !label) return;
  const { lattice } = elements;
  if (label.scope === 'note') {
    selection.set(selectRange(wholeRange(lattice)));
    return;
  }
  const cells = elements.cells.filter(({ placed }) => elements.labelsOf(placed.cell.address).includes(label));
  const [first, last] = [cells[0]?.placed, cells.at(-1)?.placed];
  if (!first || !last) return;
  const range = rangeBetween(lattice, first, last);
  selection.set(event.shiftKey ? selectRange(extendedBy(selection, range)) : selectRange(range));
}

function extendedBy(selection: SelectionHolder, range: ReturnType<SelectionHolder['range']>) {
  const current = selection.range();
  return rangeBetween(
    selection.lattice,
    { row: Math.min(current.top, range.top), column: Math.min(current.left, range.left) },
    { row: Math.max(current.bottom, range.bottom), column: Math.max(current.right, range.right) },
  );
}

/** The place in a field's text under the mouse, where the browser can tell. */
function caretAt(event: MouseEvent): number | undefined {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  return caret?.offsetNode === event.target ? caret?.offset : undefined;
}

/** Where the menu opens: at the mouse, or below the active cell when it was called by key. */
function menuPlace(event: MouseEvent, selection: SelectionHolder): { x: number; y: number } {
  if (event.button === 2) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = selection.activeElement().td.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}
