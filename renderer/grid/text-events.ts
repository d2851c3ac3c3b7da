import { GRID_TEXTS } from '../i18n/grid-texts';
import type { Editing } from './edit-session';
import { addressOf, type CellElement, type GridElements } from './grid-elements';
import type { GridModel } from './grid-model';
import { keyAction } from './keys';
import { performAction, type ActionNeeds } from './perform-action';
import { selectCell } from './selection';
import type { SelectionHolder } from './selection-holder';

interface TextNeeds {
  root: HTMLElement;
  elements: GridElements;
  model: GridModel;
  editing: Editing;
  selection: SelectionHolder;
  needs: ActionNeeds;
  showHint: () => void;
  signal: AbortSignal;
}

/**
 * Keys, text and focus. The focused field is the active cell with all its text selected, so that what is typed
 * replaces it natively and a composition begins with its first letter: no key ever starts editing by itself. A key
 * that belongs to an input method is never looked at.
 */
export function listenToText({
  root,
  elements,
  model,
  editing,
  selection,
  needs,
  showHint,
  signal,
}: TextNeeds): void {
  const elementOf = (event: Event): CellElement | undefined => {
    const address = addressOf(event.target);
    return address === undefined ? undefined : elements.byAddress.get(address);
  };
  const beginTyping = (event: Event) => {
    const element = elementOf(event);
    if (element?.kind !== 'figure' || editing.element() === element) return;
    needs.clearCopied();
    editing.begin(element, 'typing');
    showHint();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const action = keyAction(event, editing.mode());
    if (action) {
      if (performAction(action, needs)) event.preventDefault();
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
      performAction({ do: event.inputType === 'historyUndo' ? 'undo' : 'redo' }, needs);
    }
    // Text dragged over a cell that is not being edited would land in it unseen.
    if (event.inputType === 'insertFromDrop' && editing.mode() === 'ready') event.preventDefault();
  };
  const onInput = (event: Event) => {
    beginTyping(event);
    if (!(event instanceof InputEvent && event.isComposing)) editing.showTotals();
  };
  const onCompositionEnd = (event: Event) => {
    beginTyping(event);
    editing.showTotals();
    // The window lost the focus in the middle: what was composed arrives afterwards and is taken in as well.
    if (document.activeElement !== event.target) editing.commit();
  };
  const onFocusIn = (event: FocusEvent) => {
    const element = elementOf(event);
    if (!element || selection.isFocusing()) return;
    if (element === selection.activeElement()) {
      if (element.kind === 'figure' && editing.mode() === 'ready') element.focusable.select();
      selection.show(selection.get());
      return;
    }
    selection.show(selectCell({ row: element.placed.row, column: element.placed.column }));
    if (element.kind === 'figure') element.focusable.select();
  };
  const onFocusOut = (event: FocusEvent) => {
    // The selection commits by itself when it moves.
    if (selection.isFocusing()) return;
    if (editing.element() && elementOf(event) === editing.element()) editing.commit();
  };

  root.addEventListener('keydown', onKeyDown, { signal });
  root.addEventListener('beforeinput', onBeforeInput, { signal });
  root.addEventListener('compositionstart', beginTyping, { signal });
  root.addEventListener('compositionend', onCompositionEnd, { signal });
  root.addEventListener('input', onInput, { signal });
  root.addEventListener('focusin', onFocusIn, { signal });
  root.addEventListener('focusout', onFocusOut, { signal });
}
