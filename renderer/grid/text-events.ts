import { GRID_TEXTS } from '../i18n/grid-texts';
import { isWindowLeft } from '../ui/left-window';
import { beginEdit, commitEdit, followTyping } from './edit-cell';
import { clearCopied } from './edit-range';
import { activeElement, modeOf, showHint, type GridContext } from './grid-context';
import { addressOf, type CellElement } from './grid-elements';
import { keyAction } from './keys';
import { performAction } from './perform-action';
import { showSelected } from './select-cells';
import { selectCell } from './selection';

/**
 * Keys, text and focus. The focused field is the active cell with all its text selected, so that what is typed
 * replaces it natively and a composition begins with its first letter: no key ever starts editing by itself. A key
 * that belongs to an input method is never looked at.
 */
export function listenToText(grid: GridContext): void {
  const { elements, model, signal } = grid;
  const { root } = elements;
  const elementOf = (event: Event): CellElement | undefined => {
    const address = addressOf(event.target);
    return address === undefined ? undefined : elements.byAddress.get(address);
  };
  const beginTyping = (event: Event) => {
    const element = elementOf(event);
    if (element?.kind !== 'figure' || grid.editCell?.element === element) return;
    clearCopied(grid);
    beginEdit(grid, element, 'typing');
    showHint(grid);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const action = keyAction(event, modeOf(grid));
    if (action) {
      if (performAction(action, grid)) event.preventDefault();
      return;
    }
    const typesText = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (typesText && elementOf(event)?.kind === 'computed') {
      event.preventDefault();
      model.announce(GRID_TEXTS.computedLocked);
    }
  };
  const onBeforeInput = (event: InputEvent) => {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
      event.preventDefault();
      performAction({ do: event.inputType === 'historyUndo' ? 'undo' : 'redo' }, grid);
    }
    // Text dragged over a cell that is not being edited would land in it unseen.
    if (event.inputType === 'insertFromDrop' && modeOf(grid) === 'ready') event.preventDefault();
  };
  const onInput = (event: Event) => {
    beginTyping(event);
    if (!(event instanceof InputEvent && event.isComposing)) followTyping(grid);
  };
  const onCompositionEnd = (event: Event) => {
    beginTyping(event);
    followTyping(grid);
    // The focus went elsewhere in the middle: what was composed arrives afterwards and is taken in as well.
    if (document.activeElement !== event.target) commitEdit(grid);
  };
  const onFocusIn = (event: FocusEvent) => {
    const element = elementOf(event);
    if (!element || grid.isFocusing) return;
    if (element === activeElement(grid)) {
      if (element.kind === 'figure' && modeOf(grid) === 'ready') element.focusable.select();
      showSelected(grid, grid.selection);
      return;
    }
    showSelected(grid, selectCell({ row: element.placed.row, column: element.placed.column }));
    if (element.kind === 'figure') element.focusable.select();
  };
  const onFocusOut = (event: FocusEvent) => {
    // The selection commits by itself when it moves.
    if (grid.isFocusing || isWindowLeft(event)) return;
    if (grid.editCell && elementOf(event) === grid.editCell.element) commitEdit(grid);
  };

  root.addEventListener('keydown', onKeyDown, { signal });
  root.addEventListener('beforeinput', onBeforeInput, { signal });
  root.addEventListener('compositionstart', beginTyping, { signal });
  root.addEventListener('compositionend', onCompositionEnd, { signal });
  root.addEventListener('input', onInput, { signal });
  root.addEventListener('focusin', onFocusIn, { signal });
  root.addEventListener('focusout', onFocusOut, { signal });
}
