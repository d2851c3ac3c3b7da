import type { RangeEdit } from '../../shared/clipboard/range-edit';
import type { Address, FormTable } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { isInside, sameRange } from '../../shared/selection/range';
import { summarize } from '../../shared/selection/summarize';
import { afterPaint } from './after-paint';
import { afterPause } from './after-pause';
import { createCellHint } from './cell-hint';
import { listenToClipboard } from './clipboard-events';
import { createEditing } from './edit-session';
import { findElements } from './grid-elements';
import type { GridHandle, GridModel, SelectionSummary } from './grid-model';
import type { KeyAction } from './keys';
import { listenToText } from './text-events';
import { createCellPainter } from './paint-cells';
import { createSelectionPainter } from './paint-selection';
import { beginEditing, performAction, type ActionNeeds } from './perform-action';
import { listenToPointer } from './pointer';
import { selectRange, type Selection } from './selection';
import { createSelectionHolder } from './selection-holder';

/** What a table on the page is driven with. */
export interface ControllerOptions {
  root: HTMLTableElement;
  hintSheet: HTMLElement;
  table: FormTable;
  model: GridModel;
  /** Last year's report, where it is to be shown beside. */
  previous: Report | null;
  initial: Selection;
  onSelectionChange: (summary: SelectionSummary) => void;
  onMenu: (place: { x: number; y: number }) => void;
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
  dispose: () => void;
}

/** Brings a table on the page to life: figures and marks from the model, keys, mouse, input methods, clipboard. */
export function createGridController(options: ControllerOptions): GridController {
  const { root, table, model } = options;
  const ended = new AbortController();
  const { signal } = ended;
  const elements = findElements(root, table);
  const cells = createCellPainter(elements, model, options.previous);
  const marks = createSelectionPainter(elements);
  const hint = createCellHint(options.hintSheet, model, elements.lattice.rows);
  signal.addEventListener('abort', hint.stop);
  const summary = afterPause(() => {
    marks.moveTabStop();
    options.onSelectionChange(summaryOf());
  });
  signal.addEventListener('abort', summary.stop);

  const selection = createSelectionHolder({
    table,
    elements,
    painter: marks,
    initial: options.initial,
    onLeave: () => editing.commit(),
    onChange: () => {
      showHint();
      summary.ask();
    },
  });
  const editing = createEditing({
    table,
    model,
    painter: cells,
    place: selection.place,
    onEnd: () => showHint(),
  });
  const showHint = () => hint.show(editing.mode() === 'ready' ? selection.activeElement() : null);
  const summaryOf = (): SelectionSummary => {
    const { address, name } = selection.activeElement().placed.cell;
    return { address, name, ...summarize(model.getReport(), selection.lattice, selection.range()) };
  };
  const apply = ({ label, patches, sentence, range }: RangeEdit) => {
    if (patches.length > 0) model.execute({ label, patches, focus: selection.place() });
    const current = selection.get();
    const stays = sameRange(range, selection.range());
    const active = isInside(range, current.active) ? current.active : undefined;
    selection.set(stays ? current : selectRange(range, active));
    if (sentence !== '') model.announce(sentence);
  };
  const clipboard = listenToClipboard({
    root,
    table,
    model,
    editing,
    selection,
    painter: marks,
    apply,
    signal,
  });
  const needs: ActionNeeds = {
    table,
    model,
    editing,
    selection,
    apply,
    clearCopied: clipboard.clearCopied,
    onNote: options.onNote,
  };
  listenToText({ root, elements, model, editing, selection, needs, showHint, signal });
  listenToPointer({
    elements,
    editing,
    selection,
    onDoubleClick: (caret) => {
      beginEditing(selection.activeElement(), needs);
      if (caret !== undefined) editing.element()?.focusable.setSelectionRange(caret, caret);
    },
    onMenu: options.onMenu,
    signal,
  });

  // Marks and words are looked up for every cell: they come after the frame that shows the figures.
  const rest = afterPaint(() => {
    cells.paintMarks();
    showHint();
  });
  signal.addEventListener('abort', rest.stop);
  let painted: Report | null = null;
  const paint = () => {
    const report = model.getReport();
    if (report === painted) return;
    painted = report;
    cells.paint(editing.element()?.placed.cell.address ?? null);
    rest.ask();
    summary.ask();
  };
  paint();
  cells.paintMarks();
  marks.paint(selection.get());
  marks.moveTabStop();
  signal.addEventListener('abort', model.subscribe(paint));

  return {
    selection: selection.get,
    active: () => selection.activeElement().placed.cell.address,
    perform: (action) => {
      performAction(action, needs);
    },
    copyWithLabels: clipboard.copyWithLabels,
    refocus: selection.refocus,
    select: (anchor, focus) => {
      selection.selectAddresses(anchor, focus);
    },
    focusFirst: () => selection.set(selection.get()),
    commitPending: () => {
      editing.commit();
      if (root.contains(document.activeElement)) selection.refocus();
    },
    undoTyping: editing.restoreText,
    dispose: () => {
      editing.commit();
      ended.abort();
    },
  };
}
