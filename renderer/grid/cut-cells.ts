import type { FigureCell } from '../../shared/form/types';
import type { GridModel } from './grid-model';

/** Cells that were cut: they are emptied when what was cut is pasted, as in Excel. One cut at a time, over all tables. */
interface Cut {
  model: GridModel;
  cells: readonly FigureCell[];
  /** The text that went on the clipboard: another text there means the cut is forgotten. */
  text: string;
  onForgotten: () => void;
}

let current: Cut | null = null;

/** Remembers what was cut; what was cut before is forgotten. */
export function rememberCut(cut: Cut): void {
  forgetCut();
  current = cut;
}

/** Forgets what was cut; it stays where it is. */
export function forgetCut(): void {
  const forgotten = current;
  current = null;
  forgotten?.onForgotten();
}

/** The cells to empty when this text is pasted into this report. */
export function cutCells(model: GridModel, text: string): readonly FigureCell[] {
  const lines = (value: string) => value.replace(/\r\n|\r/g, '\n').replace(/\n$/, '');
  return current?.model === model && lines(current.text) === lines(text) ? current.cells : [];
}
