import { hintLines, type HintLine } from './cell-words';
import type { CellElement } from './grid-elements';
import type { GridModel } from './grid-model';
import { afterPause } from './put-off';

/** The little sheet beside the active cell, described by it to screen readers. */
export interface CellHint {
  /** Shows what there is to say of a cell, or nothing. */
  show: (element: CellElement | null) => void;
  stop: () => void;
}

/** Cells of the last rows have their hint above, where the page does not end. */
const LAST_ROWS = 3;

/**
 * Writes hints into `sheet`, which stands in the same positioned frame as the table. The words are there at once, for
 * screen readers; the sheet comes up when the clerk pauses, as finding where it goes costs a layout.
 */
export function createCellHint(sheet: HTMLElement, model: GridModel, rows: number): CellHint {
  let described: CellElement | null = null;
  let said = '';
  const appearing = afterPause(() => {
    if (!described || said === '') return;
    sheet.hidden = false;
    putBeside(sheet, described, rows > LAST_ROWS * 2 && described.placed.row >= rows - LAST_ROWS);
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

function putBeside(sheet: HTMLElement, element: CellElement, above: boolean): void {
  const frame = sheet.parentElement?.getBoundingClientRect();
  if (!frame) return;
  const cell = element.td.getBoundingClientRect();
  const left = Math.min(cell.left - frame.left, frame.width - sheet.offsetWidth);
  sheet.style.left = `${Math.max(0, left)}px`;
  sheet.style.top = above
    ? `${cell.top - frame.top - sheet.offsetHeight - 4}px`
    : `${cell.bottom - frame.top + 4}px`;
}
