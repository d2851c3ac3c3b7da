import {
  figuresIn,
  planClear,
  planFill,
  planFillAll,
  planZeros,
  type RangeContext,
} from '../../shared/clipboard/range-edit';
import type { ValueCell } from '../../shared/form/types';
import { wholeRange } from '../../shared/selection/range';
import { cellText } from '../../shared/number/cell-text';
import { amountAt } from '../../shared/sums/totals';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import {
  beginEdit,
  cancelEdit,
  commitEdit,
  dropDrafts,
  followTyping,
  restoreText,
  settleCommit,
  takeUpDraft,
} from './edit-cell';
import { applyEdit, clearCopied } from './edit-range';
import { typedInField } from './field-text';
import { activeElement, selectedRange, type GridContext } from './grid-context';
import type { CellElement } from './grid-elements';
import type { GridModel } from './grid-model';
import type { GridAction, KeyAction } from './keys';
import { moveTo, refocus } from './select-cells';
import { isBlock, isMove, moved, selectCell } from './selection';

/** What changes figures or begins to: not in a table that is locked. */
const CHANGES: ReadonlySet<GridAction['do']> = new Set<GridAction['do']>([
  'edit',
  'clear',
  'zeros',
  'empty-and-type',
  'fill-typed',
  'fill',
]);

/** Does what a key asks for; false where the key is left to the page or the field. */
export function performAction(action: GridAction, grid: GridContext): boolean {
  const { model } = grid;
  const active = activeElement(grid);
  settleCommit(grid);

  if (model.locked && CHANGES.has(action.do)) {
    model.announce(STATE_TEXTS.locked);
    return true;
  }
  if (isMove(action)) {
    if (action.do === 'collapse') {
      clearCopied(grid);
      dropDrafts(grid, [active.placed.cell.address]);
    }
    if (leavesCell(action)) takeUpDraft(grid);
    const next = moved(grid.elements.lattice, grid.selection, action, filledIn(model));
    if (next) moveTo(grid, next, action.do !== 'select');
    else commitEdit(grid);
    return next !== null;
  }
  switch (action.do) {
    case 'edit':
      openCell(grid);
      return true;
    case 'finish':
      commitEdit(grid);
      refocus(grid);
      return true;
    case 'cancel':
      cancelEdit(grid);
      refocus(grid);
      return true;
    case 'commit':
      commitEdit(grid);
      refocus(grid);
      return false;
    case 'clear':
      clearRange(grid);
      return true;
    case 'zeros':
      fillBlanks(grid);
      return true;
    case 'reveal':
      moveTo(grid, grid.selection);
      return true;
    case 'empty-and-type':
      if (active.kind === 'computed') model.announce(GRID_TEXTS.computedLocked);
      else {
        beginEdit(grid, active, 'typing');
        active.focusable.value = '';
        followTyping(grid);
      }
      return true;
    case 'fill-typed':
      fillTyped(grid);
      return true;
    case 'fill':
      applyEdit(grid, planFill(rangeContext(grid), action.direction));
      return true;
    case 'undo':
      if (restoreText(grid)) return true;
      cancelEdit(grid);
      model.undo();
      return true;
    case 'redo':
      if (restoreText(grid)) return true;
      cancelEdit(grid);
      model.redo();
      return true;
    case 'explain-sum':
      commitEdit(grid);
      explainSum(active, grid);
      return true;
    case 'note':
      commitEdit(grid);
      grid.onNote(active.placed.cell.address);
      return true;
  }
}

/** F2 and double click: the caret at the end (or where it was put); of a total, what it adds. */
export function openCell(grid: GridContext): void {
  const active = activeElement(grid);
  if (active.kind === 'computed') {
    explainSum(active, grid);
    return;
  }
  if (grid.model.locked) return;
  const { focusable } = active;
  clearCopied(grid);
  beginEdit(grid, active, 'editing');
  focusable.setSelectionRange(focusable.value.length, focusable.value.length);
}

/** The keys that take typed text in, as they leave its cell. */
function leavesCell(action: KeyAction): boolean {
  switch (action.do) {
    case 'enter':
    case 'tab':
      return true;
    case 'step':
    case 'go':
      return !action.extend;
    default:
      return false;
  }
}

function clearRange(grid: GridContext): void {
  const figures = figuresIn(grid.table, selectedRange(grid));
  if (figures.length === 0) {
    grid.model.announce(GRID_TEXTS.computedLocked);
    return;
  }
  dropDrafts(
    grid,
    figures.map(({ cell }) => cell.address),
  );
  applyEdit(grid, planClear(rangeContext(grid)));
}

function rangeContext(grid: GridContext): RangeContext {
  return { report: grid.model.getReport(), table: grid.table, range: selectedRange(grid) };
}

/** Whether a cell shows anything: the ends of filled blocks are where Ctrl+arrow stops. */
function filledIn(model: GridModel): (cell: ValueCell) => boolean {
  const report = model.getReport();
  return (cell) => cell.kind === 'computed' || cellText(report, cell.address) !== '';
}

/** Ctrl+Enter: the typed text goes into every cell of the range, as one step; the selection stays. */
function fillTyped(grid: GridContext): void {
  const text = grid.editCell?.element.focusable.value;
  if (text === undefined || !isBlock(grid.elements.lattice, grid.selection)) commitEdit(grid);
  else {
    cancelEdit(grid);
    applyEdit(grid, planFillAll(rangeContext(grid), typedInField(text)));
  }
  refocus(grid);
}

/** 空格填 0: in the selected range; with one cell selected in the whole table. */
function fillBlanks(grid: GridContext): void {
  const { lattice } = grid.elements;
  const whole = !isBlock(lattice, grid.selection);
  const edit = planZeros(whole ? { ...rangeContext(grid), range: wholeRange(lattice) } : rangeContext(grid));
  applyEdit(grid, { ...edit, range: selectedRange(grid) });
}

/** Goes to the first total a figure is added into and says what it adds; a total says it at once. */
function explainSum(active: CellElement, grid: GridContext): void {
  const { model } = grid;
  const { address } = active.placed.cell;
  const total = grid.elements.lattice.cells.find(
    ({ cell }) => cell.kind === 'computed' && (cell.address === address || cell.addends.includes(address)),
  );
  if (total?.cell.kind !== 'computed') {
    model.announce(GRID_TEXTS.noSum);
    return;
  }
  const report = model.getReport();
  const amounts = total.cell.addends.map((addend) => amountAt(report, addend));
  const words = amounts.filter((amount) => amount !== 0).join('＋') || '0';
  moveTo(grid, selectCell({ row: total.row, column: total.column }));
  model.announce(GRID_TEXTS.sumOf(total.cell.name, words, amountAt(report, total.cell.address)));
}
