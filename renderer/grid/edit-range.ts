import { figuresIn, type RangeEdit } from '../../shared/clipboard/range-edit';
import type { FigureCell } from '../../shared/form/types';
import { isInside, sameRange } from '../../shared/selection/range';
import { focusOf, selectedRange, type GridContext } from './grid-context';
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

/** Remembers the selected figures as cut with this text, and draws the dashed frame; returns how many there are. */
export function rememberCut(grid: GridContext, text: string): number {
  const cells = figuresIn(grid.table, selectedRange(grid)).map(({ cell }) => cell);
  grid.cut = { cells, text };
  grid.marks.paintCopied(selectedRange(grid));
  return cells.length;
}

/** The cells to empty when this text is pasted. */
export function cutCells({ cut }: GridContext, text: string): readonly FigureCell[] {
  const lines = (value: string) => value.replace(/\r\n|\r/g, '\n').replace(/\n$/, '');
  return cut && lines(cut.text) === lines(text) ? cut.cells : [];
}

/** Takes the dashed frame away and forgets a cut; what was cut stays in its cells. */
export function clearCopied(grid: GridContext): void {
  grid.marks.paintCopied(null);
  grid.cut = null;
}
