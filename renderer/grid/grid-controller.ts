import { bringIntoSight } from './sight';
import type { Address, FormTable } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { summarize } from '../../shared/selection/summarize';
import { createCellHint } from './cell-hint';
import { listenToClipboard } from './clipboard-events';
import { commitEdit, restoreText } from './edit-cell';
import { activeElement, selectedRange, showHint, type GridContext } from './grid-context';
import { findElements } from './grid-elements';
import type { GridHandle, GridModel, SelectionSummary } from './grid-model';
import type { KeyAction } from './keys';
import { dependentsOf } from './live-totals';
import { createCellPainter } from './paint-cells';
import { createSelectionPainter } from './paint-selection';
import { performAction } from './perform-action';
import { listenToPointer } from './pointer';
import { afterPaint, afterPause } from './put-off';
import { moveTo, refocus, selectAddresses } from './select-cells';
import type { Selection } from './selection';
import { listenToText } from './text-events';

/** What a table on the page is driven with. */
interface ControllerOptions {
  root: HTMLTableElement;
  hintSheet: HTMLElement;
  table: FormTable;
  model: GridModel;
  /** Last year's report, where it is to be shown beside. */
  previous: Report | null;
  initial: Selection;
  onSelectionChange: (summary: SelectionSummary) => void;
  onMenu: (point: { x: number; y: number }) => void;
  onNote: (address: Address) => void;
}

export interface GridController extends GridHandle {
  selection: () => Selection;
  /** The active cell's address. */
  active: () => Address;
  /** Does what a key or an item of the menu asks for. */
  perform: (action: KeyAction) => void;
  copyWithLabels: () => void;
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
 * active cell. After the frame that shows these: the marks of findings, which are looked up for every cell. When keys
 * pause: the status bar, the hint's sheet, and the tab stop, each of which costs the browser a layout or style pass.
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
    grid.marks.moveTabStop();
    options.onSelectionChange(summaryOf(grid));
  });
  const grid: GridContext = {
    table,
    model,
    elements,
    dependents: dependentsOf(table),
    cells: createCellPainter(elements, model, options.previous),
    marks: createSelectionPainter(elements),
    hint: createCellHint(options.hintSheet, model, elements.lattice.rows),
    signal,
    onSelected: () => {
      showHint(grid);
      summary.ask();
    },
    onMenu: options.onMenu,
    onNote: options.onNote,
    selection: options.initial,
    isFocusing: false,
    editCell: null,
    cut: null,
  };
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
  grid.marks.moveTabStop();
  const unsubscribe = model.subscribe(paint);
  for (const stop of [grid.hint.stop, summary.stop, rest.stop, unsubscribe]) {
    signal.addEventListener('abort', stop);
  }

  return {
    selection: () => grid.selection,
    active: () => activeElement(grid).placed.cell.address,
    perform: (action) => {
      performAction(action, grid);
    },
    copyWithLabels,
    refocus: () => refocus(grid),
    keepInSight: () => {
      if (root.contains(document.activeElement)) bringIntoSight(root, activeElement(grid).td);
    },
    select: (anchor, focus) => selectAddresses(grid, anchor, focus),
    focusFirst: () => moveTo(grid, grid.selection),
    commitPending: () => {
      commitEdit(grid);
      if (root.contains(document.activeElement)) refocus(grid);
    },
    undoTyping: () => restoreText(grid),
    dispose: () => {
      commitEdit(grid);
      ended.abort();
    },
  };
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
