import type { Address } from '../../shared/form/types';
import { cellText, enterText } from '../../shared/number/cell-text';
import { readFigure, type FigureReading } from '../../shared/number/read-figure';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { shownInField, typedInField } from './field-text';
import { activeElement, focusOf, showHint, type EditCell, type GridContext } from './grid-context';
import type { FigureElement } from './grid-elements';
import { totalsOf, totalsWhileTyping } from './live-totals';

/** Starts editing a cell, or switches between typing and editing it; does nothing to the text. */
export function beginEdit(grid: GridContext, element: FigureElement, mode: EditCell['mode']): void {
  const original =
    grid.editCell?.element === element
      ? grid.editCell.original
      : shownInField(cellText(grid.model.getReport(), element.placed.cell.address));
  grid.editCell = { element, mode, original };
  element.focusable.setAttribute('data-mode', mode);
}

/** Follows the text typed so far: the totals as they would be with it, and its draft. */
export function followTyping(grid: GridContext): void {
  const { editCell, cells, model, dependents } = grid;
  if (!editCell) return;
  settleCommit(grid);
  const { cell } = editCell.element.placed;
  const text = editCell.element.focusable.value;
  cells.showTotals(totalsWhileTyping(model.getReport(), dependents, cell, text));
  // An emptied field is nothing that would have to be typed again.
  model.keepDraft?.(cell.address, text === '' || text === editCell.original ? null : typedInField(text));
}

/** Text of before that stands in the active cell, not in the report yet: what is done next is done to it. */
export function takeUpDraft(grid: GridContext): void {
  const active = activeElement(grid);
  if (grid.editCell || active.kind !== 'figure') return;
  if (grid.model.draftAt?.(active.placed.cell.address) !== undefined) beginEdit(grid, active, 'typing');
}

/** Gives text of before up: the cells show their figures. */
export function dropDrafts({ model, cells }: GridContext, addresses: readonly Address[]): void {
  for (const address of addresses) {
    if (model.draftAt?.(address) === undefined) continue;
    model.keepDraft?.(address, null);
    cells.restore(address);
  }
}

/** Takes the typed text in: one command, where it changes anything. */
export function commitEdit(grid: GridContext): void {
  if (!grid.editCell && !grid.awaiting) return;
  commitSoon(grid);
  settleCommit(grid);
  showHint(grid);
}

/**
 * Takes the typed text in once the next frame is on the screen: the figure and its totals stand there already, and the
 * rules need not run before the next cell is seen. Undo leads back to what is selected now, so this comes before the
 * selection moves on. Whatever comes first (a key, a click, undo, leaving) settles it: see `settleCommit`.
 */
export function commitSoon(grid: GridContext): void {
  settleCommit(grid);
  const ended = endEdit(grid);
  if (!ended) return;
  const { model } = grid;
  const { cell } = ended.element.placed;
  const text = ended.element.focusable.value;
  if (text === ended.original) {
    showReport(grid, ended);
    return;
  }
  const focus = focusOf(grid);
  // The figure is seen as it will be stored at once, whatever way it was typed (`１２`, `1,234`).
  const taken = shownInField(takenText(readFigure(typedInField(text), cell.figure)));
  if (taken !== text) ended.element.focusable.value = taken;
  grid.awaiting = () => {
    const { patches } = enterText(model.getReport(), cell, typedInField(text));
    if (patches.length === 0) showReport(grid, ended);
    else model.execute({ label: GRID_TEXTS.entered(cell.name), patches, focus });
  };
  grid.onAwaiting();
}

/** What a cell shows once the text is taken in. */
function takenText(reading: FigureReading): string {
  switch (reading.kind) {
    case 'blank':
      return '';
    case 'blank-mark':
      return reading.mark;
    case 'figure':
      return String(reading.value);
    case 'invalid':
      return reading.text;
  }
}

/** Takes in at once what waits for a frame. Before anything that reads the report or changes it. */
export function settleCommit(grid: GridContext): void {
  const take = grid.awaiting;
  grid.awaiting = null;
  take?.();
}

/** Gives the typed text up: the cell shows its figure again. */
export function cancelEdit(grid: GridContext): void {
  const ended = endEdit(grid);
  if (!ended) return;
  showReport(grid, ended);
  showHint(grid);
}

/** Puts the cell's old text back but goes on typing; false where nothing was changed. */
export function restoreText(grid: GridContext): boolean {
  const { editCell } = grid;
  if (!editCell || editCell.element.focusable.value === editCell.original) return false;
  showReport(grid, editCell);
  editCell.element.focusable.select();
  return true;
}

function endEdit(grid: GridContext): EditCell | null {
  const ended = grid.editCell;
  grid.editCell = null;
  ended?.element.focusable.removeAttribute('data-mode');
  return ended;
}

/** The cell and its totals as the report has them, whatever was typed; nothing of that is kept. */
function showReport({ cells, model, dependents }: GridContext, { element }: EditCell): void {
  const { address } = element.placed.cell;
  model.keepDraft?.(address, null);
  cells.restore(address);
  cells.showTotals(totalsOf(model.getReport(), dependents, address));
}
