import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyPatches, isIdle, type Patch } from '../../shared/commands/patch';
import type { OpenReport, ReportState } from '../../shared/contract/calls';
import type { Address, NarrativePartId, PartId } from '../../shared/form/types';
import {
  emptyHistory,
  recordCommand,
  redoCommand,
  undoCommand,
  type History,
} from '../../shared/history/history';
import type { Report } from '../../shared/report/model';
import { checkReport } from '../../shared/rules/check';
import type { Finding } from '../../shared/rules/types';
import { createSaveQueue, type SaveStatus } from './save-queue';

/** Where a change happened, so that undo can lead the eye back to it. */
export type Focus =
  | { kind: 'cells'; part: PartId; anchor: Address; focus: Address }
  | { kind: 'text'; part: NarrativePartId; block: number; start: number; end: number }
  | { kind: 'part'; part: PartId };

/** One change as the clerk sees it: one undo step, one transaction. */
export interface EditorCommand {
  label: string;
  patches: Patch[];
  focus: Focus;
  /** Consecutive commands with the same key grow into one undo step (typing in a paragraph). */
  coalesce?: string;
}

export interface EditorState {
  id: string;
  report: Report;
  previous: Report | null;
  state: ReportState;
  findings: readonly Finding[];
  history: History<Focus>;
  save: SaveStatus;
  activePart: PartId;
  /** A place to show and focus; a new object each time, so the same place can be asked for twice. */
  focusRequest: { focus: Focus } | null;
  showPrevious: boolean;
  /** The last result told in the status line and to screen readers. */
  announcement: string;
}

export interface EditorStore extends StoreApi<EditorState> {
  execute: (command: EditorCommand) => void;
  undo: () => void;
  redo: () => void;
  goTo: (focus: Focus) => void;
  announce: (sentence: string) => void;
  /** Text is being typed that is not in the report yet: the save state must not say 已保存. */
  markTyping: () => void;
  /** Carries out the fix a finding offers. */
  fix: (finding: Finding) => void;
  /** Keeps the reason given for a finding (null takes it back). */
  giveReason: (finding: Finding, reason: string | null) => void;
  retrySave: () => void;
  /** Resolves with true once everything committed is stored. */
  settled: () => Promise<boolean>;
}

/** The state of one open report: command -> patches -> report, findings, history -> durable storage. */
export function createEditorStore(opened: OpenReport, startPart: PartId): EditorStore {
  const store = createStore<EditorState>(() => ({
    id: opened.id,
    report: opened.report,
    previous: opened.previous,
    state: opened.state,
    findings: findingsOf(opened.report, opened.previous),
    history: emptyHistory<Focus>(),
    save: { phase: 'saved', savedAt: opened.savedAt },
    activePart: startPart,
    focusRequest: null,
    showPrevious: false,
    announcement: '',
  }));
  const queue = createSaveQueue(opened, (save) => store.setState({ save }));

  const change = (
    label: string,
    patches: readonly Patch[],
    history: History<Focus>,
    focus: Focus | null,
  ): void => {
    const { report: before, previous } = store.getState();
    const report = applyPatches(before, patches);
    store.setState({
      report,
      history,
      findings: findingsOf(report, previous),
      ...(focus ? { activePart: focus.part, focusRequest: { focus } } : {}),
    });
    queue.enqueue(label, patches);
  };

  const walk = (step: typeof undoCommand<Focus>, verb: string): void => {
    const taken = step(store.getState().history);
    if (!taken) return;
    change(`${verb}${taken.label}`, taken.patches, taken.history, taken.focus);
    store.setState({ announcement: `${verb}：${taken.label}` });
  };

  return {
    ...store,
    execute: ({ label, patches, focus, coalesce }) => {
      const effective = patches.filter((patch) => !isIdle(patch));
      if (effective.length === 0) return;
      const command = { label, patches: effective, focus, ...(coalesce ? { coalesceKey: coalesce } : {}) };
      change(label, effective, recordCommand(store.getState().history, command), null);
    },
    undo: () => walk(undoCommand, '已撤销'),
    redo: () => walk(redoCommand, '已重做'),
    goTo: (focus) => store.setState({ activePart: focus.part, focusRequest: { focus } }),
    announce: (announcement) => store.setState({ announcement }),
    retrySave: queue.retry,
    settled: queue.settled,
  };
}

function findingsOf(report: Report, previous: Report | null): readonly Finding[] {
  return checkReport(previous ? { report, previous } : { report });
}
