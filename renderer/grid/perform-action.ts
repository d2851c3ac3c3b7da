import {
  figuresIn,
  planClear,
  planFill,
  planFillAll,
  type RangeContext,
  type RangeEdit,
} from '../../shared/clipboard/range-edit';
import type { FormTable, ValueCell } from '../../shared/form/types';
import { cellText } from '../../shared/number/cell-text';
import { amountAt } from '../../shared/sums/totals';
import { GRID_TEXTS } from '../i18n/grid-texts';
import type { Editing } from './edit-session';
import type { CellElement } from './grid-elements';
import type { GridModel } from './grid-model';
import type { KeyAction } from './keys';
import { isMove, moved, selectCell } from './selection';
import type { SelectionHolder } from './selection-holder';

/** What actions work with. */
export interface ActionNeeds {
  table: FormTable;
  model: GridModel;
  editing: Editing;
  selection: SelectionHolder;
  /** Carries out an edit of a range: one command, the range selected, the result told. */
  apply: (edit: RangeEdit) => void;
  /** Takes the dashed frame of a copied range away. */
  clearCopied: () => void;
  onNote: (address: string) => void;
}

/** Does what a key asks for; false where the key is left to the page or the field. */
export function performAction(action: KeyAction, needs: ActionNeeds): boolean {
  const { table, model, editing, selection, apply } = needs;
  const active = selection.activeElement();
  const context = (): RangeContext => ({ report: model.getReport(), table, range: selection.range() });

  if (isMove(action)) {
    if (action.do === 'collapse') needs.clearCopied();
    const next = moved(selection.lattice, selection.get(), action, filledIn(model));
    if (next) selection.set(next);
    else editing.commit();
    return next !== null;
  }
  switch (action.do) {
    case 'edit':
      beginEditing(active, needs);
      return true;
    case 'finish':
      editing.commit();
      selection.refocus();
      return true;
    case 'cancel':
      editing.cancel();
      selection.refocus();
      return true;
    case 'commit':
      editing.commit();
      selection.refocus();
      return false;
    case 'clear':
      if (figuresIn(table, selection.range()).length === 0) model.announce(GRID_TEXTS.computedLocked);
      else apply(planClear(context()));
      return true;
    case 'reveal':
      selection.set(selection.get());
      return true;
    case 'empty-and-type':
      if (active.kind === 'computed') model.announce(GRID_TEXTS.computedLocked);
      else {
        editing.begin(active, 'typing');
        active.focusable.value = '';
        editing.showTotals();
      }
      return true;
    case 'fill-typed':
      fillTyped(needs, context);
      return true;
    case 'fill':
      apply(planFill(context(), action.direction));
      return true;
    case 'undo':
      if (editing.restoreText()) return true;
      editing.cancel();
      model.undo();
      return true;
    case 'redo':
      if (editing.restoreText()) return true;
      editing.cancel();
      model.redo();
      return true;
    case 'explain-sum':
      editing.commit();
      explainSum(active, needs);
      return true;
    case 'note':
      editing.commit();
      needs.onNote(active.placed.cell.address);
      return true;
  }
}

/** F2 and double click: the caret at the end (or where it was put); of a total, what it adds. */
export function beginEditing(active: CellElement, needs: ActionNeeds): void {
  if (active.kind === 'computed') {
    explainSum(active, needs);
    return;
  }
  const { editing, clearCopied } = needs;
  const { focusable } = active;
  clearCopied();
  editing.begin(active, 'editing');
  focusable.setSelectionRange(focusable.value.length, focusable.value.length);
}

/** Whether a cell shows anything: the ends of filled blocks are where Ctrl+arrow stops. */
function filledIn(model: GridModel): (cell: ValueCell) => boolean {
  const report = model.getReport();
  return (cell) => cell.kind === 'computed' || cellText(report, cell.address) !== '';
}

/** Ctrl+Enter: the typed text goes into every cell of the range, as one step; the selection stays. */
function fillTyped({ editing, selection, apply }: ActionNeeds, context: () => RangeContext): void {
  const text = editing.element()?.focusable.value;
  if (text === undefined || !selection.isBlock()) editing.commit();
  else {
    editing.cancel();
    apply(planFillAll(context(), text));
  }
  selection.refocus();
}

/** Goes to the first total a figure is added into and says what it adds; a total says it at once. */
function explainSum(active: CellElement, { model, selection }: ActionNeeds): void {
  const { address } = active.placed.cell;
  const total = selection.lattice.cells.find(
    ({ cell }) => cell.kind === 'computed' && (cell.address === address || cell.addends.includes(address)),
  );
  if (total?.cell.kind !== 'computed') {
    model.announce(GRID_TEXTS.noSum);
    return;
  }
  const report = model.getReport();
  const amounts = total.cell.addends.map((addend) => amountAt(report, addend));
  const words = amounts.filter((amount) => amount !== 0).join('＋') || '0';
  selection.set(selectCell({ row: total.row, column: total.column }));
  model.announce(GRID_TEXTS.sumOf(total.cell.name, words, amountAt(report, total.cell.address)));
}
