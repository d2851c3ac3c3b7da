import { hintLines, type HintLine } from './cell-words';
import type { CellElement } from './grid-elements';
import type { GridModel } from './grid-model';
import { afterPause } from './put-off';
import { scrollerOf } from './sight';

/** The little sheet beside the active cell, described by it to screen readers. */
export interface CellHint {
  /** Shows what there is to say of a cell, or nothing. */
  show: (element: CellElement | null) => void;
  stop: () => void;
}

/** Between the sheet and what it stands beside, in pixels. */
const GAP = 4;

/**
 * Writes hints into `sheet`, which stands in the same positioned frame as the table. The words are there at once, for
 * screen readers; the sheet comes up when the clerk pauses, as finding where it goes costs a layout.
 */
export function createCellHint(sheet: HTMLElement, model: GridModel, root: HTMLTableElement): CellHint {
  let described: CellElement | null = null;
  let said = '';
  const appearing = afterPause(() => {
    if (!described || said === '') return;
    sheet.hidden = false;
    putBeside(sheet, described, root);
  });
  // Another zoom, another window size: the cell has moved from under its hint.
  const resized = new ResizeObserver(appearing.ask);
  if (sheet.parentElement) resized.observe(sheet.parentElement);
  return {
    show: (element) => {
      const lines = element ? hintLines(model, element.placed.cell.address) : [];
      const words = lines.map(({ text }) => text).join('\n');
      if (element === described && words === said) return;
      if (described && described !== element) describe(described, null);
      described = element;
      said = words;
      sheet.hidden = true;
      if (element) describe(element, words === '' ? null : sheet.id);
      if (words === '') return;
      sheet.replaceChildren(...lines.map(lineElement));
      appearing.ask();
    },
    stop: () => {
      resized.disconnect();
      appearing.stop();
    },
  };
}

function lineElement({ tone, text }: HintLine): HTMLElement {
  const line = document.createElement('div');
  line.className = `grid-hint-${tone}`;
  line.textContent = text;
  return line;
}

/** A total's amount stays its description, the hint comes behind it. */
function describe(element: CellElement, hintId: string | null): void {
  const own = element.kind === 'computed' ? `amount-${element.placed.cell.address}` : null;
  const ids = [own, hintId].filter((id) => id !== null).join(' ');
  if (ids === '') element.focusable.removeAttribute('aria-describedby');
  else element.focusable.setAttribute('aria-describedby', ids);
}

/**
 * Right of the table where there is room; else above the cell, whose rows are filled already; below it only where the
 * desk ends above. What is typed next stands below and is never covered.
 */
function putBeside(sheet: HTMLElement, { td }: CellElement, root: HTMLTableElement): void {
  const frame = sheet.parentElement?.getBoundingClientRect();
  if (!frame) return;
  const cell = td.getBoundingClientRect();
  const desk = scrollerOf(root).getBoundingClientRect();
  const table = root.getBoundingClientRect();
  const beside = table.right + GAP;
  if (beside + sheet.offsetWidth <= desk.right) {
    place(sheet, beside - frame.left, cell.top - frame.top);
    return;
  }
  const left = Math.max(0, Math.min(cell.left - frame.left, frame.width - sheet.offsetWidth));
  const above = cell.top - sheet.offsetHeight - GAP;
  place(sheet, left, (above >= desk.top ? above : cell.bottom + GAP) - frame.top);
}

function place(sheet: HTMLElement, left: number, top: number): void {
  sheet.style.left = `${left}px`;
  sheet.style.top = `${top}px`;
}
