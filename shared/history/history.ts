import { applyPatches, invertPatches, isIdle, type Patch } from '../commands/patch';
import type { Report } from '../report/model';

/** One thing the clerk did: patches, the words for it (`粘贴 6×5`), and the place it was done (`Focus` is the page's). */
export interface Command<Focus> {
  label: string;
  patches: readonly Patch[];
  focus: Focus;
  /** Commands in a row with the same key are one step: the keystrokes of a run of typing in a text part. */
  merge?: string;
}

/** What was done and can be undone, oldest first; what was undone and can be redone, next one last. */
export interface History<Focus> {
  done: readonly Command<Focus>[];
  undone: readonly Command<Focus>[];
  /** Whether the last step may still grow by merging. */
  open: boolean;
}

/** Steps that can be undone (200 are promised, a long day fits); older ones are forgotten. Saving never touches them. */
export const HISTORY_LIMIT = 2000;

/** A history of nothing done yet. */
export function emptyHistory<Focus>(): History<Focus> {
  return { done: [], undone: [], open: false };
}

/** A report together with its history: what the functions below take and give. */
export interface Editing<Focus> {
  report: Report;
  history: History<Focus>;
}

/** The outcome of a step: the new state, the patches that were applied (for storage), and where to put the focus. */
export interface Step<Focus> {
  editing: Editing<Focus>;
  label: string;
  patches: readonly Patch[];
  focus: Focus;
}

/** Does a command and remembers it; undefined where it changes nothing. What had been undone can't be redone after it. */
export function execute<Focus>(editing: Editing<Focus>, command: Command<Focus>): Step<Focus> | undefined {
  const patches = command.patches.filter((patch) => !isIdle(patch));
  if (patches.length === 0) return undefined;
  const report = applyPatches(editing.report, patches);
  const history = recorded(editing.history, { ...command, patches });
  return { editing: { report, history }, label: command.label, patches, focus: command.focus };
}

/** Takes the last step back; undefined where there is none. */
export function undo<Focus>({ report, history }: Editing<Focus>): Step<Focus> | undefined {
  const command = history.done.at(-1);
  if (!command) return undefined;
  const patches = invertPatches(command.patches);
  return {
    editing: {
      report: applyPatches(report, patches),
      history: { done: history.done.slice(0, -1), undone: [...history.undone, command], open: false },
    },
    label: command.label,
    patches,
    focus: command.focus,
  };
}

/** Does the step undone last once more; undefined where there is none. */
export function redo<Focus>({ report, history }: Editing<Focus>): Step<Focus> | undefined {
  const command = history.undone.at(-1);
  if (!command) return undefined;
  return {
    editing: {
      report: applyPatches(report, command.patches),
      history: { done: [...history.done, command], undone: history.undone.slice(0, -1), open: false },
    },
    label: command.label,
    patches: command.patches,
    focus: command.focus,
  };
}

/** Ends a run of typing: what comes next is a step of its own (after a pause, a click elsewhere, a new paragraph). */
export function closeRun<Focus>(history: History<Focus>): History<Focus> {
  return history.open ? { ...history, open: false } : history;
}

function recorded<Focus>(history: History<Focus>, command: Command<Focus>): History<Focus> {
  const last = history.done.at(-1);
  const merges =
    history.open && last !== undefined && command.merge !== undefined && last.merge === command.merge;
  const done = merges
    ? [...history.done.slice(0, -1), { ...command, patches: joined([...last.patches, ...command.patches]) }]
    : [...history.done, command];
  return { done: done.slice(-HISTORY_LIMIT), undone: [], open: command.merge !== undefined };
}

/** The patches of a run as one per place: from the first `before` to the last `after`. */
function joined(patches: readonly Patch[]): Patch[] {
  const byPlace = new Map<string, Patch>();
  for (const patch of patches) {
    const place = placeOf(patch);
    const first = byPlace.get(place);
    // Two patches of one place are the same member of the union, which a spread can't tell TypeScript.
    byPlace.set(place, first ? ({ ...patch, before: first.before } as Patch) : patch);
  }
  return [...byPlace.values()];
}

function placeOf(patch: Patch): string {
  switch (patch.target) {
    case 'cell':
      return `cell ${patch.address}`;
    case 'note':
      return `note ${patch.key}`;
    case 'narrative':
      return `narrative ${patch.part}`;
    case 'printed':
      return `printed ${patch.key}`;
    case 'unitName':
    case 'unitLevel':
    case 'selfReference':
    case 'year':
    case 'imported':
      return patch.target;
  }
}
