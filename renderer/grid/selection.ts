import type { ValueCell } from '../../shared/form/types';
import type { Lattice } from '../../shared/selection/lattice';
import {
  editableEnds,
  jump,
  nextEditable,
  nextEditableInColumn,
  nextInRange,
  step,
  toEdge,
  type Direction,
} from '../../shared/selection/moves';
import {
  isSingleCell,
  rangeBetween,
  sameRange,
  wholeRange,
  type Range,
  type Slot,
} from '../../shared/selection/range';
import type { Destination, GridAction, KeyAction } from './keys';

/** What is selected: one cell is active and has the focus; the range reaches from `anchor` to `focus`. */
export interface Selection {
  active: Slot;
  anchor: Slot;
  focus: Slot;
  /** The column a run of Tabs began in: Enter goes back to it. */
  tabColumn: number | null;
  /** The whole printed table with its labels (Ctrl+A twice): copying takes the labels along. */
  withLabels: boolean;
}

/** One cell, nothing else. */
export function selectCell(slot: Slot): Selection {
  return { active: slot, anchor: slot, focus: slot, tabColumn: null, withLabels: false };
}

/** The selection reaching from its active cell to another slot. */
export function extendTo(selection: Selection, focus: Slot): Selection {
  return { ...selection, anchor: selection.active, focus, tabColumn: null, withLabels: false };
}

/** A block; the active cell stays where it is inside it, else it is the upper left one. */
export function selectRange(range: Range, active?: Slot): Selection {
  const anchor = { row: range.top, column: range.left };
  const focus = { row: range.bottom, column: range.right };
  return { active: active ?? anchor, anchor, focus, tabColumn: null, withLabels: false };
}

/** The selected block. */
export function rangeOf(lattice: Lattice, { anchor, focus }: Selection): Range {
  return rangeBetween(lattice, anchor, focus);
}

/** Whether more than one cell is selected. */
export function isBlock(lattice: Lattice, selection: Selection): boolean {
  return !isSingleCell(lattice, rangeOf(lattice, selection));
}

/** Keys that only change the selection. */
export type MoveAction = Extract<KeyAction, { do: 'step' | 'go' | 'tab' | 'enter' | 'select' | 'collapse' }>;

/** Whether an action is a move. */
export function isMove(action: GridAction): action is MoveAction {
  return ['step', 'go', 'tab', 'enter', 'select', 'collapse'].includes(action.do);
}

/** The selection after a move; null where Tab leaves the table. */
export function moved(
  lattice: Lattice,
  selection: Selection,
  action: MoveAction,
  isFilled: (cell: ValueCell) => boolean,
): Selection | null {
  switch (action.do) {
    case 'step': {
      const go = (from: Slot) =>
        action.by === 'block'
          ? jump(lattice, from, action.direction, isFilled)
          : step(lattice, from, action.direction);
      return action.extend
        ? extended(lattice, selection, action.direction, go)
        : selectCell(go(selection.active));
    }
    case 'go': {
      const go = (from: Slot) => destination(lattice, from, action.to);
      return action.extend ? extendTo(selection, go(selection.focus)) : selectCell(go(selection.active));
    }
    case 'tab':
      return tabbed(lattice, selection, action.by);
    case 'enter':
      return entered(lattice, selection, action.by);
    case 'select':
      return selected(lattice, selection, action.what);
    case 'collapse':
      return selectCell(selection.active);
  }
}

/** Moves the far corner on until the range changes: inside a merged cell there is nothing to see of a step. */
function extended(
  lattice: Lattice,
  selection: Selection,
  direction: Direction,
  go: (from: Slot) => Slot,
): Selection {
  const from = wholeLines(lattice, selection, direction) ?? extendTo(selection, selection.focus);
  const before = rangeOf(lattice, from);
  let focus = go(from.focus);
  while (sameRange(rangeOf(lattice, { ...from, focus }), before)) {
    const next = go(focus);
    if (next.row === focus.row && next.column === focus.column) break;
    focus = next;
  }
  return { ...from, focus };
}

/** A selection of whole rows that is extended up or down goes on by whole rows, and so do whole columns sideways. */
function wholeLines(lattice: Lattice, selection: Selection, direction: Direction): Selection | null {
  const { active, focus } = selection;
  const range = rangeOf(lattice, selection);
  const whole = wholeRange(lattice);
  const rows = direction === 'up' || direction === 'down';
  const spans = rows
    ? range.left === whole.left && range.right === whole.right
    : range.top === whole.top && range.bottom === whole.bottom;
  if (!spans) return null;
  const from = extendTo(selection, focus);
  return rows
    ? {
        ...from,
        anchor: { row: active.row, column: whole.left },
        focus: { row: focus.row, column: whole.right },
      }
    : {
        ...from,
        anchor: { row: whole.top, column: active.column },
        focus: { row: whole.bottom, column: focus.column },
      };
}

function destination(lattice: Lattice, from: Slot, to: Destination): Slot {
  switch (to) {
    case 'row-start':
      return { row: from.row, column: 0 };
    case 'row-end':
      return { row: from.row, column: lattice.columns - 1 };
    case 'table-start':
      return editableEnds(lattice).first;
    case 'table-end':
      return editableEnds(lattice).last;
    case 'top':
      return toEdge(lattice, from, 'up');
    case 'bottom':
      return toEdge(lattice, from, 'down');
  }
}

function tabbed(lattice: Lattice, selection: Selection, by: 1 | -1): Selection | null {
  if (isBlock(lattice, selection)) {
    const active = nextInRange(lattice, rangeOf(lattice, selection), selection.active, 'row', by);
    return { ...selection, active };
  }
  const next = nextEditable(lattice, selection.active, by);
  if (!next) return null;
  return { ...selectCell(next), tabColumn: selection.tabColumn ?? selection.active.column };
}

function entered(lattice: Lattice, selection: Selection, by: 1 | -1): Selection {
  if (isBlock(lattice, selection)) {
    const active = nextInRange(lattice, rangeOf(lattice, selection), selection.active, 'column', by);
    return { ...selection, active };
  }
  const column = selection.tabColumn ?? selection.active.column;
  const from = { row: selection.active.row, column: by === 1 ? column : selection.active.column };
  const next = nextEditableInColumn(lattice, from, by === 1 ? 'down' : 'up');
  return selectCell(next === from ? selection.active : next);
}

function selected(lattice: Lattice, selection: Selection, what: 'all' | 'row' | 'column'): Selection {
  const { active } = selection;
  const whole = wholeRange(lattice);
  switch (what) {
    case 'all': {
      const again = sameRange(rangeOf(lattice, selection), whole);
      return { ...selectRange(whole, active), withLabels: again };
    }
    case 'row':
      return selectRange({ ...whole, top: active.row, bottom: active.row }, active);
    case 'column':
      return selectRange({ ...whole, left: active.column, right: active.column }, active);
  }
}
