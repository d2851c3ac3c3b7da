import type { PasteChoice } from '../../shared/clipboard/range-edit';
import type { Address, FormTable } from '../../shared/form/types';
import type { Range } from '../../shared/selection/range';
import type { CellHint } from './cell-hint';
import type { CellElement, FigureElement, GridElements } from './grid-elements';
import type { GridFocus, GridModel } from './grid-model';
import type { Mode } from './keys';
import type { Dependents } from './live-totals';
import type { CellPainter } from './paint-cells';
import type { SelectionPainter } from './paint-selection';
import { rangeOf, type Selection } from './selection';

/** The cell being typed in: its text is in the field only, until it is taken in or given up. */
export interface EditCell {
  element: FigureElement;
  mode: 'typing' | 'editing';
  /** The text the cell had before. */
  original: string;
}

/**
 * One table on the page: what it is made of, and how it stands. The controller makes it and hands it whole to
 * everything that listens, acts or draws. What changes stands in the last four fields, and each of them is written by
 * the one file it names.
 */
export interface GridContext {
  readonly table: FormTable;
  readonly model: GridModel;
  readonly elements: GridElements;
  readonly dependents: Dependents;
  readonly cells: CellPainter;
  readonly marks: SelectionPainter;
  readonly hint: CellHint;
  /** Aborted when the table leaves the page: ends every listener and timer. */
  readonly signal: AbortSignal;
  /** The selection is another one, or is shown again. */
  readonly onSelected: () => void;
  /** Something waits to be taken in after the next frame. */
  readonly onAwaiting: () => void;
  /** The menu of the active cell is wanted at a point of the window. */
  readonly onMenu: (point: { x: number; y: number }) => void;
  readonly onNote: (address: Address) => void;
  /** A paste that can mean two things: the clerk is asked. */
  readonly onPasteChoice: (choice: PasteChoice) => void;

  /** select-cells.ts */
  selection: Selection;
  /** select-cells.ts: the focus is being moved by the table itself at this moment, not by the clerk or the window. */
  isFocusing: boolean;
  /** edit-cell.ts */
  editCell: EditCell | null;
  /** edit-cell.ts: takes typed text in; null where none waits for the next frame. */
  awaiting: (() => void) | null;
}

/** How the active cell stands: keys mean different things while text is typed. */
export function modeOf({ editCell }: GridContext): Mode {
  return editCell?.mode ?? 'ready';
}

/** The cell element at a row and column; every slot of the lattice has one. */
export function elementAt({ elements, table }: GridContext, row: number, column: number): CellElement {
  const element = elements.at(row, column);
  if (!element) throw new Error(`no cell at row ${row}, column ${column} of ${table.id}`);
  return element;
}

/** The active cell: the one with the focus. */
export function activeElement(grid: GridContext): CellElement {
  return elementAt(grid, grid.selection.active.row, grid.selection.active.column);
}

/** The selected range; of one cell where nothing more is selected. */
export function selectedRange({ elements, selection }: GridContext): Range {
  return rangeOf(elements.lattice, selection);
}

/** What is selected, by address: where undo leads back to. */
export function focusOf(grid: GridContext): GridFocus {
  const { focus } = grid.selection;
  return {
    table: grid.table.id,
    anchor: activeElement(grid).placed.cell.address,
    focus: elementAt(grid, focus.row, focus.column).placed.cell.address,
  };
}

/** Shows what there is to say of the active cell; nothing while it is being typed in. */
export function showHint(grid: GridContext): void {
  grid.hint.show(grid.editCell ? null : activeElement(grid));
}
