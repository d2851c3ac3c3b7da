import { figuresIn, type RangeEdit } from '../../shared/clipboard/range-edit';
import type { FigureCell } from '../../shared/form/types';
import { isInside, sameRange } from '../../shared/selection/range';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { focusOf, selectedRange, type GridContext } from './grid-context';
import { memoryOf } from './grid-memory';
import { moveTo } from './select-cells';
import { selectRange } from './selection';

/** Carries out an edit of a range: one command, the range selected, the result announced. */
export function applyEdit(grid: GridContext, { label, patches, sentence, range }: RangeEdit): void {
  const { model } = grid;
  if (patches.length > 0) model.execute({ label, patches, focus: focusOf(grid) });
  const current = grid.selection;
  const stays = sameRange(range, selectedRange(grid));
  const active = isInside(range, current.active) ? current.active : undefined;
  moveTo(grid, stays ? current : selectRange(range, active));
  if (sentence !== '') model.announce(sentence);
}

/** Carries out a paste; what was cut for it has moved, unless the paste was left undone. */
export function applyPaste(grid: GridContext, edit: RangeEdit): void {
  applyEdit(grid, edit);
  if (memoryOf(grid.model).cut && edit.patches.length > 0) clearCopied(grid);
}

/**
 * Remembers the selected figures as cut with this text, and draws the dashed frame; returns how many there are. Pasted
 * elsewhere than in a table, they stay where they are, and that is said.
 */
export function rememberCut(grid: GridContext, text: string): number {
  const range = selectedRange(grid);
  const cells = figuresIn(grid.table, range).map(({ cell }) => cell);
  const memory = memoryOf(grid.model);
  const cut = { table: grid.table, range, cells, text };
  memory.cut = cut;
  grid.marks.paintCopied(range);
  const { announce } = grid.model;
  document.addEventListener('paste', function elsewhere(event) {
    const inTable = event.target instanceof Element && event.target.closest('[role="grid"]') !== null;
    if (memory.cut === cut && inTable) return;
    document.removeEventListener('paste', elsewhere);
    if (memory.cut !== cut) return;
    memory.cut = null;
    announce(GRID_TEXTS.cutKept(cells.length));
  });
  return cells.length;
}

/** The cells to empty when this text is pasted. */
export function cutCells({ model }: GridContext, text: string): readonly FigureCell[] {
  const lines = (value: string) => value.replace(/\r\n|\r/g, '\n').replace(/\n$/, '');
  const { cut } = memoryOf(model);
  return cut && lines(cut.text) === lines(text) ? cut.cells : [];
}

/** Takes the dashed frame away and forgets a cut; what was cut stays in its cells. */
export function clearCopied(grid: GridContext): void {
  grid.marks.paintCopied(null);
  memoryOf(grid.model).cut = null;
}

/** Draws the frame again round what was cut in this table before another part was shown. */
export function paintCut({ model, table, marks }: GridContext): void {
  const { cut } = memoryOf(model);
  if (cut?.table === table) marks.paintCopied(cut.range);
}
