import { copyRange, copyTable } from '../../shared/clipboard/copy-range';
import type { planPaste } from '../../shared/clipboard/plan-paste';
import { cellsIn } from '../../shared/selection/range';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { settleCommit } from './edit-cell';
import { applyPaste, clearCopied, cutCells, paintCut, rememberCut } from './edit-range';
import { modeOf, selectedRange, type GridContext } from './grid-context';

/** The middle button, as mouse events number it; its paste follows at once. */
const WHEEL = 1;
const WHEEL_PASTES_WITHIN_MS = 100;

/**
 * Copy, cut and paste of ranges, in the events themselves: only there the clipboard may be written and read in both
 * formats. While text is edited they belong to the text. Returns a function that copies the whole printed
 * table with its labels.
 */
export function listenToClipboard(grid: GridContext): () => void {
  const { table, model, elements, marks, signal } = grid;
  const planner = createPastePlanner(signal);
  let withLabels = false;
  const isOurs = () => elements.root.contains(document.activeElement) && modeOf(grid) === 'ready';

  const write = (event: ClipboardEvent, whole: boolean): string => {
    event.preventDefault();
    settleCommit(grid);
    const report = model.getReport();
    const { text, html } = whole ? copyTable(report, table) : copyRange(report, table, selectedRange(grid));
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    return text;
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!isOurs()) return;
    const whole = withLabels || grid.selection.withLabels;
    write(event, whole);
    clearCopied(grid);
    marks.paintCopied(selectedRange(grid));
    model.announce(
      whole
        ? GRID_TEXTS.copiedTable
        : GRID_TEXTS.copied(cellsIn(elements.lattice, selectedRange(grid)).length),
    );
  };
  const onCut = (event: ClipboardEvent) => {
    if (!isOurs()) return;
    const text = write(event, false);
    model.announce(GRID_TEXTS.cut(rememberCut(grid, text)));
  };
  // On Linux the released wheel pastes what was last marked anywhere, and over the whole range.
  let wheelAt = -Infinity;
  const onMouseUp = (event: MouseEvent) => {
    if (event.button === WHEEL) wheelAt = event.timeStamp;
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!elements.root.contains(document.activeElement)) return;
    if (event.timeStamp - wheelAt < WHEEL_PASTES_WITHIN_MS) {
      event.preventDefault();
      return;
    }
    if (!isOurs()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    const range = selectedRange(grid);
    planner((plan) => {
      settleCommit(grid);
      const cut = cutCells(grid, text);
      const edit = plan({ report: model.getReport(), table, range }, { text, html }, cut);
      if (!edit) model.announce(GRID_TEXTS.nothingToPaste);
      else if (edit.choice) grid.onPasteChoice(edit.choice);
      else applyPaste(grid, edit);
    });
  };

  document.addEventListener('copy', onCopy, { signal });
  document.addEventListener('cut', onCut, { signal });
  document.addEventListener('paste', onPaste, { signal });
  document.addEventListener('mouseup', onMouseUp, { signal, capture: true });
  paintCut(grid);

  return () => {
    withLabels = true;
    if (!document.execCommand('copy')) model.announce(GRID_TEXTS.copyFailed);
    withLabels = false;
  };
}

type Planner = typeof planPaste;

/**
 * Returns a function that runs something with the planner of pastes. The planner is large: it is fetched while nothing else is to
 * do, so that a paste finds it ready; a paste that comes earlier waits for it.
 */
function createPastePlanner(signal: AbortSignal): (run: (plan: Planner) => void) => void {
  let ready: Planner | null = null;
  const load = async () => {
    ready = (await import('../../shared/clipboard/plan-paste')).planPaste;
    return ready;
  };
  const idle = requestIdleCallback(() => void load());
  signal.addEventListener('abort', () => cancelIdleCallback(idle));
  return (run) => {
    if (ready) run(ready);
    else void load().then(run);
  };
}
