import { applyPatches } from '../../../shared/commands/patch';
import { emptyHistory, recordCommand, redoCommand, undoCommand } from '../../../shared/history/history';
import type { Report } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';
import type { Finding } from '../../../shared/rules/finding';
import type { GridFocus, GridModel } from '../../../renderer/grid/grid-model';

/** The store of the program without its storage and screen: every change is checked by all rules at once. */
export function memoryModel(start: Report): GridModel {
  const listeners = new Set<() => void>();
  let report = start;
  let findings: readonly Finding[] = checkReport({ report });
  let history = emptyHistory<GridFocus>();

  const change = (next: Report) => {
    report = next;
    findings = checkReport({ report });
    for (const listener of listeners) listener();
  };
  const walk = (step: typeof undoCommand<GridFocus>) => {
    const taken = step(history);
    if (!taken) return;
    history = taken.history;
    change(applyPatches(report, taken.patches));
  };
  return {
    owner: listeners,
    getReport: () => report,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    execute: (command) => {
      history = recordCommand(history, command);
      change(applyPatches(report, command.patches));
    },
    undo: () => walk(undoCommand),
    redo: () => walk(redoCommand),
    problemsAt: (address) => findings.filter(({ cells }) => cells.includes(address)),
    announce: () => undefined,
  };
}
