import { invertPatches, isIdle, type Patch } from '../commands/patch';

/** One thing the clerk did: patches, the words for it (`粘贴 6×5`), and the place it was done (`Focus` is the page's). */
export interface Command<Focus> {
  label: string;
  patches: readonly Patch[];
  focus: Focus;
  /** Commands in a row with the same key are one step: the keystrokes of a run of typing in a text part. */
  coalesceKey?: string;
}

/** What was done and can be undone, oldest first; what was undone and can be redone, next one last. */
export interface History<Focus> {
  past: readonly Command<Focus>[];
  future: readonly Command<Focus>[];
  /** Whether the last step may still grow by merging. */
  open: boolean;
}

/** What to do to take a step back or do it again: patches to apply now, and the place to put the focus. */
export interface HistoryStep<Focus> {
  history: History<Focus>;
  label: string;
  patches: readonly Patch[];
  focus: Focus;
}

/** Steps that can be undone (200 are promised, a long day fits); older ones are forgotten. Saving never touches them. */
export const HISTORY_LIMIT = 2000;

/** A history of nothing done yet. */
export function emptyHistory<Focus>(): History<Focus> {
  return { past: [], future: [], open: false };
}

/** Remembers a command that has just been done; one that changes nothing is not a step. Nothing can be redone after it. */
export function recordCommand<Focus>(history: History<Focus>, command: Command<Focus>): History<Focus> {
  const patches = command.patches.filter((patch) => !isIdle(patch));
  if (patches.length === 0) return history;
  const { coalesceKey } = command;
  const last = history.past.at(-1);
  const past =
    last && goesOnWithLast(history, command)
      ? [...history.past.slice(0, -1), { ...command, patches: joined([...last.patches, ...patches]) }]
      : [...history.past, { ...command, patches }];
  return { past: past.slice(-HISTORY_LIMIT), future: [], open: coalesceKey !== undefined };
}

/** Whether a command is one step with the last one: the next keystrokes of a run of typing. */
export function goesOnWithLast<Focus>(
  history: History<Focus>,
  { coalesceKey }: Pick<Command<Focus>, 'coalesceKey'>,
): boolean {
  return history.open && coalesceKey !== undefined && history.past.at(-1)?.coalesceKey === coalesceKey;
}

/** The step that takes the last command back, or null where there is none. */
export function undoCommand<Focus>(history: History<Focus>): HistoryStep<Focus> | null {
  const command = history.past.at(-1);
  if (!command) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, command], open: false },
    label: command.label,
    patches: invertPatches(command.patches),
    focus: command.focus,
  };
}

/** The step that does the command undone last once more, or null where there is none. */
export function redoCommand<Focus>(history: History<Focus>): HistoryStep<Focus> | null {
  const command = history.future.at(-1);
  if (!command) return null;
  return {
    history: { past: [...history.past, command], future: history.future.slice(0, -1), open: false },
    label: command.label,
    patches: command.patches,
    focus: command.focus,
  };
}

/** Ends a run of typing: what comes next is a step of its own (after a pause, a click elsewhere, a new paragraph). */
export function closeRun<Focus>(history: History<Focus>): History<Focus> {
  return history.open ? { ...history, open: false } : history;
}

/** The patches of a run as one per target: from the first `before` to the last `after`. */
function joined(patches: readonly Patch[]): Patch[] {
  const byTarget = new Map<string, Patch>();
  for (const [index, patch] of patches.entries()) {
    // Of a text part's own paragraphs only: what came between may have moved them, so each stays as it is.
    const alone = patch.target === 'narrative' && patch.at !== undefined;
    const target = alone ? `paragraphs ${index}` : targetOf(patch);
    const first = byTarget.get(target);
    // Two patches of one target are the same member of the union, which a spread can't tell TypeScript.
    byTarget.set(target, first ? ({ ...patch, before: first.before } as Patch) : patch);
  }
  return [...byTarget.values()];
}

function targetOf(patch: Patch): string {
  switch (patch.target) {
    case 'cell':
      return `cell ${patch.address}`;
    case 'note':
      return `note ${patch.key}`;
    case 'narrative':
      return `narrative ${patch.part}`;
    case 'taken':
      return `taken ${patch.part}`;
    case 'printed':
      return `printed ${patch.key}`;
    case 'unitName':
    case 'unitLevel':
    case 'selfReference':
    case 'year':
    case 'imported':
    case 'signature':
    case 'summary':
    case 'profile':
    case 'drafted':
      return patch.target;
  }
}
