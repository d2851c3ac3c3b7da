import { cellsIn, isSingleCell, type Range } from '../../shared/selection/range';
import type { CellElement, GridElements } from './grid-elements';
import { setDataState } from './paint-cells';
import { rangeOf, type Selection } from './selection';

/** Draws what is selected and what is on the clipboard, touching only what changed. */
export interface SelectionPainter {
  paint: (selection: Selection) => void;
  /**
   * Tints the labels of the active cell, and makes it the one the Tab key enters the table by. Can wait for a pause: it
   * costs a style pass and the paint of whole labels.
   */
  settle: () => void;
  /** The dashed frame round what was copied or cut; null takes it away. */
  paintCopied: (range: Range | null) => void;
}

/** A painter for the selection of one table. */
export function createSelectionPainter(elements: GridElements): SelectionPainter {
  let active: CellElement | undefined;
  let tabStop: CellElement | undefined;
  let tinted: readonly HTMLElement[] = [];
  let selected = new Map<CellElement, string>();
  let copied = new Map<CellElement, string>();

  const redraw = (name: string, before: Map<CellElement, string>, after: Map<CellElement, string>) => {
    for (const element of before.keys()) if (!after.has(element)) setDataState(element.td, name, false);
    for (const [element, edges] of after) setDataState(element.td, name, edges);
    return after;
  };

  return {
    paint: (selection) => {
      const range = rangeOf(elements.lattice, selection);
      const block = !isSingleCell(elements.lattice, range);
      const before = selected;
      selected = redraw(
        'selected',
        before,
        block ? edgesOf(elements, range) : new Map<CellElement, string>(),
      );
      for (const element of before.keys()) {
        if (!selected.has(element)) element.td.removeAttribute('aria-selected');
      }
      for (const element of selected.keys()) element.td.setAttribute('aria-selected', 'true');
      setDataState(elements.root, 'with-labels', selection.withLabels);

      const next = elements.at(selection.active.row, selection.active.column);
      if (next === active) return;
      if (active) setDataState(active.td, 'active', false);
      active = next;
      if (next) setDataState(next.td, 'active', true);
    },
    settle: () => {
      if (tabStop === active) return;
      const labels = active ? elements.nearestLabels(active.placed.cell.address) : [];
      for (const label of tinted) if (!labels.includes(label)) setDataState(label, 'hot', false);
      for (const label of labels) setDataState(label, 'hot', true);
      tinted = labels;
      if (tabStop) tabStop.focusable.tabIndex = -1;
      if (active) active.focusable.tabIndex = 0;
      tabStop = active;
    },
    paintCopied: (range) => {
      copied = redraw('copied', copied, range ? edgesOf(elements, range) : new Map<CellElement, string>());
    },
  };
}

/** The cells of a block, each with the edges of the block it lies on: `top left`. */
function edgesOf(elements: GridElements, range: Range): Map<CellElement, string> {
  return new Map(
    cellsIn(elements.lattice, range).flatMap(({ cell, row, column, rowSpan, colSpan }) => {
      const element = elements.byAddress.get(cell.address);
      if (!element) return [];
      const edges = [
        row === range.top ? 'top' : '',
        row + rowSpan - 1 === range.bottom ? 'bottom' : '',
        column === range.left ? 'left' : '',
        column + colSpan - 1 === range.right ? 'right' : '',
      ];
      return [[element, edges.filter((edge) => edge !== '').join(' ')] as const];
    }),
  );
}
