import type { Patch } from '../../shared/commands/patch';
import type { Address, TableId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import type { Finding } from '../../shared/rules/finding';

/** What is selected in a table: the active cell, and the far corner of the selected range (the same cell where there is none). */
export interface GridFocus {
  table: TableId;
  anchor: Address;
  focus: Address;
}

/** What is wrong with a cell, as the findings say it: short, both figures, and what to do. */
export type GridProblem = Pick<Finding, 'severity' | 'title' | 'advice'>;

/** What the grid needs of the page: a report, what the checks say of it, and one way to change it. */
export interface GridModel {
  /** The same object for all tables of one open report: what was cut in one can be pasted in another. */
  owner: object;
  getReport: () => Report;
  /** Calls the listener after every change; returns its unsubscribe. */
  subscribe: (listener: () => void) => () => void;
  /** One undo step. The report has changed when this returns. */
  execute: (command: { label: string; patches: Patch[]; focus: GridFocus }) => void;
  /** Whether nothing can be changed; asked once, when the table is shown. */
  locked?: boolean;
  /** Text that was being typed into a cell when the program was ended; not in the report. */
  draftAt?: (address: Address) => string | undefined;
  /** What is half typed, to be kept; null where it is given up. */
  keepDraft?: (address: Address, text: string | null) => void;
  undo: () => void;
  redo: () => void;
  problemsAt: (address: Address) => readonly GridProblem[];
  /** Announces a result in the status line and to screen readers. */
  announce: (sentence: string) => void;
  /**
   * Makes the focused cell receive a paste event with the system's clipboard (a page may not read it by itself).
   * Without it the menu's 粘贴 asks the clerk to press Ctrl+V.
   */
  requestPaste?: () => void;
}

/** What the status bar says of the selection. Sum and average are exact decimals as text, '' where nothing is counted. */
export interface SelectionSummary {
  /** The active cell and its labels as printed. */
  address: Address;
  name: string;
  /** Cells in the selected range. */
  cells: number;
  /** Figures among them (blank and unreadable cells don't count). */
  count: number;
  sum: string;
  average: string;
}

/** What the page may ask of a grid. */
export interface GridHandle {
  /** Puts the focus on a cell, or selects a range with the first cell active; an address of another table does nothing. */
  select: (anchor: Address, focus?: Address) => void;
  /** Puts the focus on the cell it was on last, or on the first one. */
  focusFirst: () => void;
  /** 空格填 0: in the selected range; with one cell selected in the whole table. */
  fillZeros: () => void;
  /** Takes a half-typed value into the report (before closing, saving, leaving the part). */
  commitPending: () => void;
  /** Takes back what is half typed; false where nothing is, and the page should undo a step instead. */
  undoTyping: () => boolean;
}
