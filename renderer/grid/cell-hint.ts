import { hintLines, type HintLine } from './cell-words';
import type { CellElement } from './grid-elements';
import type { GridModel } from './grid-model';
import { afterPause } from '../ui/put-off';
import { scrollerOf } from './sight';

/** The little sheet that says what there is to say of a cell: the active one, and described by it to screen readers. */
export interface CellHint {
  /** Shows what there is to say of a cell, or nothing. */
  show: (element: CellElement | null) => void;
  /** Shows it of the cell under the mouse instead, where there is something to say; else of the active one again. */
  point: (element: CellElement | null) => void;
  stop: () => void;
}

/** Between the sheet and what it stands beside, in pixels. */
const GAP = 4;
/** A free place is looked for so far above and below the cell's height, in steps. */
const REACH = 160;
const STEP = 40;
/** A sheet that had less room would be a column of single words. */
const LEAST_WIDTH = 130;
const WIDTH = 340;

/**
 * Writes hints into `sheet`. The words are there at once, for screen readers; the sheet comes up when the clerk pauses,
 * as finding where it goes costs a layout.
 */
export function createCellHint(sheet: HTMLElement, model: GridModel, root: HTMLTableElement): CellHint {
  let described: CellElement | null = null;
  let pointed: CellElement | null = null;
  let said: HintLine[] = [];
  const appearing = afterPause(() => {
    const shown = pointed ?? described;
    const lines = pointed ? linesOf(pointed) : said;
    sheet.hidden = !shown || lines.length === 0;
    if (!shown || sheet.hidden) return;
    sheet.replaceChildren(...lines.map(lineElement));
    putBeside(sheet, shown, root);
  });
  const linesOf = (element: CellElement) => hintLines(model, element.placed.cell.address);
  // Another zoom, another window size, the table scrolled: the cell has moved away from its hint.
  const away = () => {
    sheet.hidden = true;
    appearing.ask();
  };
  // What it lies over is seen as soon as the mouse goes there; the cell still tells it to screen readers.
  const aside = ({ clientX, clientY }: PointerEvent) => {
    if (sheet.hidden) return;
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    if (clientX > left && clientX < right && clientY > top && clientY < bottom) sheet.hidden = true;
  };
  window.addEventListener('pointermove', aside, { passive: true });
  const resized = new ResizeObserver(away);
  const scroller = scrollerOf(root);
  resized.observe(root);
  resized.observe(scroller);
  scroller.addEventListener('scroll', away, { passive: true });
  return {
    show: (element) => {
      const lines = element ? linesOf(element) : [];
      if (element === described && wordsOf(lines) === wordsOf(said)) return;
      if (described && described !== element) describe(described, null);
      described = element;
      said = lines;
      pointed = null;
      sheet.hidden = true;
      sheet.replaceChildren(...lines.map(lineElement));
      if (element) describe(element, lines.length === 0 ? null : sheet.id);
      if (lines.length > 0) appearing.ask();
    },
    point: (element) => {
      if (element !== null && element === pointed) return;
      const next = element && element !== described && linesOf(element).length > 0 ? element : null;
      if (next === pointed) return;
      pointed = next;
      appearing.ask();
    },
    stop: () => {
      scroller.removeEventListener('scroll', away);
      window.removeEventListener('pointermove', aside);
      resized.disconnect();
      appearing.stop();
    },
  };
}

function wordsOf(lines: readonly HintLine[]): string {
  return lines.map(({ text }) => text).join('\n');
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
 * Beside the table, at the height of the cell or a little above or below it, on the side where nothing else stands, as
 * narrow as that side wants it. Where findings or contents fill both sides it lies over them for the while, never over a
 * row of the table. Only a table as wide as the window leaves no such place: there it stands at the lower edge of the
 * desk, or at the upper one for a cell down there.
 */
function putBeside(sheet: HTMLElement, { td }: CellElement, root: HTMLTableElement): void {
  const cell = td.getBoundingClientRect();
  const desk = scrollerOf(root).getBoundingClientRect();
  const table = root.getBoundingClientRect();
  const right = Math.min(table.right, desk.right) + GAP;
  const left = Math.max(table.left, desk.left) - GAP;
  sheet.style.left = '0';
  const measured = (room: number) => {
    sheet.style.maxWidth = `${Math.min(WIDTH, room)}px`;
    const { width, height } = sheet.getBoundingClientRect();
    return { room, width, height };
  };
  const rooms = { right: window.innerWidth - right - GAP, left: left - GAP };
  const sides: Side[] = [];
  if (rooms.right >= LEAST_WIDTH) sides.push({ ...measured(rooms.right), x: right });
  if (rooms.left >= LEAST_WIDTH) {
    const size = measured(rooms.left);
    sides.push({ ...size, x: left - size.width });
  }
  const found = freePlace(sides, cell.top, desk.bottom - GAP);
  if (found) {
    measured(found.side.room);
    place(sheet, found.side.x, found.y);
    return;
  }
  const { height } = measured(desk.width);
  const below = desk.bottom - height - GAP;
  place(sheet, desk.left + GAP, cell.bottom < below ? below : desk.top + GAP);
}

/** The sheet on one side of the table: where it begins and how large it is in the room there, in pixels. */
interface Side {
  x: number;
  room: number;
  width: number;
  height: number;
}

/**
 * The place nearest to a height, on one of the sides, where nothing stands yet; else the first side's at that height.
 * Nothing reaches below `lowest`: the status bar tells that all is stored. Null without any side.
 */
function freePlace(sides: readonly Side[], wanted: number, lowest: number): { side: Side; y: number } | null {
  const inWindow = (y: number, { height }: Side) => Math.max(GAP, Math.min(y, lowest - height));
  for (let distance = 0; distance <= REACH; distance += STEP) {
    for (const side of sides) {
      for (const y of [inWindow(wanted + distance, side), inWindow(wanted - distance, side)]) {
        if (isFree(side.x, y, side.width, side.height)) return { side, y };
      }
    }
  }
  const [side] = sides;
  return side ? { side, y: inWindow(wanted, side) } : null;
}

/** Whether no control, item or heading stands at some points of a place. */
function isFree(x: number, y: number, width: number, height: number): boolean {
  const shares = [0.05, 0.35, 0.65, 0.95];
  return shares.every((down) =>
    shares.every((across) => {
      const there = document.elementFromPoint(x + across * width, y + down * height);
      return !there?.closest('button, select, input, a, label, li, h2, h3, p, td, th');
    }),
  );
}

function place(sheet: HTMLElement, left: number, top: number): void {
  sheet.style.left = `${left}px`;
  sheet.style.top = `${top}px`;
}
