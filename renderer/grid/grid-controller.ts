import { bringIntoSight } from './sight';
import type { PasteChoice, RangeEdit } from '../../shared/clipboard/range-edit';
import type { Address, FormTable } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { latticeOf } from '../../shared/selection/lattice';
import { editableEnds } from '../../shared/selection/moves';
import { summarize } from '../../shared/selection/summarize';
import { createCellHint } from './cell-hint';
import { listenToClipboard } from './clipboard-events';
import { commitEdit, restoreText, settleCommit } from './edit-cell';
import { applyPaste } from './edit-range';
import { activeElement, selectedRange, showHint, type GridContext } from './grid-context';
import { findElements } from './grid-elements';
import { memoryOf } from './grid-memory';
import type { GridHandle, GridModel, SelectionSummary } from './grid-model';
import type { GridAction } from './keys';
import { dependentsOf } from './live-totals';
import { createCellPainter } from './paint-cells';
import { createSelectionPainter } from './paint-selection';
import { performAction } from './perform-action';
import { listenToPointer } from './pointer';
import { afterPaint, afterPause } from '../ui/put-off';
import { moveTo, refocus, selectAddresses } from './select-cells';
import { isBlock, selectCell, type Selection } from './selection';
import { listenToText } from './text-events';

/** What a table on the page is driven with. */
interface ControllerOptions {
  root: HTMLTableElement;
  hintSheet: HTMLElement;
  table: FormTable;
  model: GridModel;
  /** Last year's report, where it is to be shown beside. */
  previous: Report | null;
  onSelectionChange: (summary: SelectionSummary) => void;
  onMenu: (point: { x: number; y: number }) => void;
  onNote: (address: Address) => void;
  onPasteChoice: (choice: PasteChoice) => void;
}

export interface GridController extends GridHandle {
  /** The active cell's address. */
  active: () => Address;
  /** Whether more than one cell is selected. */
  isBlock: () => boolean;
  /** Does what a key or an item of the menu asks for. */
  perform: (action: GridAction) => void;
  copyWithLabels: () => void;
  /** Carries out the paste the clerk has chosen. */
  paste: (edit: RangeEdit) => void;
  /** Puts the focus back into the active cell (a menu or dialog has closed). */
  refocus: () => void;
  /** Scrolls the active cell into sight, where the table around it has changed its size. */
  keepInSight: () => void;
  dispose: () => void;
}

/**
 * Brings a table on the page to life: figures and marks from the model, keys, mouse, input methods, clipboard.
 *
 * React made the table and never touches it again, so everything that is seen is written here, and what costs time is
 * sorted by when the clerk has to see it. With the key itself: the focus, the figure, the totals, the frame round the
 * active cell. After the frame that shows these: what was typed is taken into the report, with all the rules; then the
 * marks of findings, which are looked up for every cell. When keys pause: the status bar, the hint's sheet, the tint of
 * labels and the tab stop, each of which costs the browser a layout or style pass.
 * Whatever is added belongs in one of the three; a key that does one thing more is felt by a fast typist.
 */
export function createGridController(options: ControllerOptions): GridController {
  const { root, table, model } = options;
  const ended = new AbortController();
  const { signal } = ended;
  const elements = findElements(root, table);
  for (const cell of elements.cells)
    if (cell.kind === 'figure') cell.focusable.readOnly = model.locked === true;
  const summary = afterPause(() => {
    grid.marks.settle();
    options.onSelectionChange(summaryOf(grid));
  });
  const grid: GridContext = {
    table,
    model,
    elements,
    dependents: dependentsOf(table),
    cells: createCellPainter(elements, model, options.previous),
    marks: createSelectionPainter(elements),
    hint: createCellHint(options.hintSheet, model, root),
    signal,
    onSelected: () => {
      showHint(grid);
      summary.ask();
    },
    onAwaiting: () => taking.ask(),
    onMenu: options.onMenu,
    onNote: options.onNote,
    onPasteChoice: options.onPasteChoice,
    selection: initialSelection(table, model),
    isFocusing: false,
    editCell: null,
    awaiting: null,
  };
  const taking = afterPaint(() => settleCommit(grid));
  // A key or click anywhere finds the report as the clerk sees it.
  const settle = () => settleCommit(grid);
  for (const name of ['keydown', 'pointerdown'] as const) {
    window.addEventListener(name, settle, { capture: true, signal });
  }
  const copyWithLabels = listenToClipboard(grid);
  listenToText(grid);
  listenToPointer(grid);

  const rest = afterPaint(() => {
    grid.cells.paintMarks();
    showHint(grid);
  });
  let painted: Report | null = null;
  const paint = () => {
    const report = model.getReport();
    if (report === painted) return;
    painted = report;
    grid.cells.paint(grid.editCell?.element.placed.cell.address ?? null);
    rest.ask();
    summary.ask();
  };
  paint();
  grid.marks.paint(grid.selection);
  grid.marks.settle();
  const unsubscribe = model.subscribe(paint);
  for (const stop of [grid.hint.stop, summary.stop, rest.stop, taking.stop, unsubscribe]) {
    signal.addEventListener('abort', stop);
  }

  return {
    active: () => activeElement(grid).placed.cell.address,
    isBlock: () => isBlock(elements.lattice, grid.selection),
    perform: (action) => {
      performAction(action, grid);
    },
    copyWithLabels,
    paste: (edit) => applyPaste(grid, edit),
    refocus: () => refocus(grid),
    keepInSight: () => {
      if (root.contains(document.activeElement)) bringIntoSight(root, activeElement(grid).td);
    },
    select: (anchor, focus) => selectAddresses(grid, anchor, focus),
    fillZeros: () => {
      refocus(grid);
      performAction({ do: 'zeros' }, grid);
    },
    focusFirst: () => moveTo(grid, grid.selection),
    commitPending: () => {
      commitEdit(grid);
      if (root.contains(document.activeElement)) refocus(grid);
    },
    undoTyping: () => {
      settleCommit(grid);
      return restoreText(grid);
    },
    dispose: () => {
      commitEdit(grid);
      memoryOf(model).selections.set(table.id, { table, selection: grid.selection });
      ended.abort();
    },
  };
}

/** The selection as the table was left, or its first cell. */
function initialSelection(table: FormTable, model: GridModel): Selection {
  const left = memoryOf(model).selections.get(table.id);
  return left?.table === table ? left.selection : selectCell(editableEnds(latticeOf(table)).first);
}

/** What the status bar says of the selection. */
function summaryOf(grid: GridContext): SelectionSummary {
  const { address, name } = activeElement(grid).placed.cell;
  return {
    address,
    name,
    ...summarize(grid.model.getReport(), grid.elements.lattice, selectedRange(grid)),
  };
}
