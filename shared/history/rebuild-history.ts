import { applyPatches, canTakeBack, invertPatches, type Patch } from '../commands/patch';
import type { Report } from '../report/model';
import { focusOfPatches, type Focus } from './focus';
import type { Command, History } from './history';

/**
 * What a stored change was: done by the clerk, taken back, done once more, or text that followed figures from outside
 * the report, which is no step of the clerk's.
 */
export const STEP_KINDS = ['do', 'undo', 'redo', 'follow'] as const;
type StepKind = (typeof STEP_KINDS)[number];

/** A change as the journal keeps it. */
export interface StoredStep {
  label: string;
  patches: readonly Patch[];
  step: StepKind;
  /** Whether it belongs to the step before it, as words typed in one run do. */
  joins: boolean;
  /** Null for a change that was stored without its place. */
  focus: Focus | null;
}

/**
 * What can be undone and redone in a report after a restart, from its journal (oldest first). The journal is followed
 * back from the report as it is now; where a change did not leave what is there, it ends: older ones can't be undone.
 */
export function rebuildHistory(report: Report, journal: readonly StoredStep[]): History<Focus> {
  const past: Command<Focus>[] = [];
  let future: Command<Focus>[] = [];
  for (const stored of soundEnd(report, journal)) {
    const { label, patches, step } = stored;
    const command = { label, patches, focus: stored.focus ?? focusOfPatches(patches) };
    if (step === 'undo') {
      // Without its command the journal begins between a change and its undoing: that change is out of reach.
      const undone = past.pop();
      if (undone) future.push(undone);
    } else if (step === 'redo') {
      past.push(future.pop() ?? command);
    } else if (step === 'do') {
      const last = stored.joins && future.length === 0 ? past.pop() : undefined;
      past.push(last ? { ...last, patches: [...last.patches, ...patches], focus: command.focus } : command);
      future = [];
    }
  }
  return { past, future, open: false };
}

/** The newest changes that lead, without a break, to the report as it is. */
function soundEnd(report: Report, journal: readonly StoredStep[]): readonly StoredStep[] {
  let present = report;
  for (let index = journal.length - 1; index >= 0; index -= 1) {
    const earlier = takenBack(present, journal[index]?.patches ?? []);
    if (!earlier) return journal.slice(index + 1);
    present = earlier;
  }
  return journal;
}

function takenBack(report: Report, patches: readonly Patch[]): Report | null {
  let present = report;
  try {
    for (let index = patches.length - 1; index >= 0; index -= 1) {
      const patch = patches[index];
      if (!patch || !canTakeBack(present, patch)) return null;
      present = applyPatches(present, invertPatches([patch]));
    }
    return present;
  } catch {
    // A patch of another form's cell: the chain ends here like at any other that does not fit.
    return null;
  }
}
