import { copyRange, copyTable } from '../../shared/clipboard/copy-range';
import { figuresIn, type RangeEdit } from '../../shared/clipboard/range-edit';
import type { FormTable } from '../../shared/form/types';
import { cellsIn } from '../../shared/selection/range';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { cutCells, forgetCut, rememberCut } from './cut-cells';
import type { Editing } from './edit-session';
import type { GridModel } from './grid-model';
import type { SelectionPainter } from './paint-selection';
import { preparePaste, withPlanner } from './paste-planner';
import type { SelectionHolder } from './selection-holder';

interface ClipboardNeeds {
  root: HTMLElement;
  table: FormTable;
  model: GridModel;
  editing: Editing;
  selection: SelectionHolder;
  painter: SelectionPainter;
  apply: (edit: RangeEdit) => void;
  signal: AbortSignal;
}

export interface GridClipboard {
  /** Takes the dashed frame away and forgets a cut. */
  clearCopied: () => void;
  /** Copies the whole printed table with its labels; the next copy event of the table does it. */
  copyWithLabels: () => void;
}

/**
 * Copy, cut and paste of ranges, in the events themselves: only there the clipboard may be written and read in both
 * formats. While text is edited they belong to the text.
 */
export function listenToClipboard(needs: ClipboardNeeds): GridClipboard {
  const { table, model, selection, painter, signal } = needs;
  let withLabels = false;
  const isOurs = () => needs.root.contains(document.activeElement) && needs.editing.mode() === 'ready';

  const clearCopied = () => {
    painter.paintCopied(null);
    forgetCut();
  };
  const write = (event: ClipboardEvent, whole: boolean): string => {
    event.preventDefault();
    const report = model.getReport();
    const { text, html } = whole ? copyTable(report, table) : copyRange(report, table, selection.range());
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    return text;
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!isOurs()) return;
    const whole = withLabels || selection.get().withLabels;
    write(event, whole);
    clearCopied();
    painter.paintCopied(selection.range());
    model.announce(
      whole
        ? GRID_TEXTS.copiedTable
        : GRID_TEXTS.copied(cellsIn(selection.lattice, selection.range()).length),
    );
  };
  const onCut = (event: ClipboardEvent) => {
    if (!isOurs()) return;
    const text = write(event, false);
    const cells = figuresIn(table, selection.range()).map(({ cell }) => cell);
    rememberCut({ model, cells, text, onForgotten: () => painter.paintCopied(null) });
    painter.paintCopied(selection.range());
    model.announce(GRID_TEXTS.cut(cells.length));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isOurs()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    const range = selection.range();
    withPlanner((planPaste) => {
      const moved = cutCells(model, text);
      const plan = planPaste({ report: model.getReport(), table, range }, { text, html }, moved);
      if (!plan) model.announce(GRID_TEXTS.nothingToPaste);
      else needs.apply(plan);
      if (moved.length > 0) forgetCut();
    });
  };

  document.addEventListener('copy', onCopy, { signal });
  document.addEventListener('cut', onCut, { signal });
  document.addEventListener('paste', onPaste, { signal });
  signal.addEventListener('abort', clearCopied);
  preparePaste();

  return {
    clearCopied,
    copyWithLabels: () => {
      withLabels = true;
      if (!document.execCommand('copy')) model.announce(GRID_TEXTS.copyFailed);
      withLabels = false;
    },
  };
}
