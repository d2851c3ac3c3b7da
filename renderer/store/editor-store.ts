import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyPatches, isIdle, storedCells, type Patch } from '../../shared/commands/patch';
import type { OpenReport } from '../../shared/contract/reports';
import type { ReportState } from '../../shared/library/report-summary';
import type { DocumentSettings } from '../../shared/document/settings';
import { tableOf } from '../../shared/form/form';
import type { Address, PartId } from '../../shared/form/types';
import type { Focus } from '../../shared/history/focus';
import {
  closeRun,
  goesOnWithLast,
  recordCommand,
  redoCommand,
  undoCommand,
  type Command,
  type History,
  type HistoryStep,
} from '../../shared/history/history';
import { changedBlock } from '../../shared/report/changed-block';
import type { Report } from '../../shared/report/model';
import { mendKind, type Finding, type Fix } from '../../shared/rules/finding';
import { reasonPatches } from '../../shared/rules/reasons';
import type { SelectionSummary } from '../grid/grid-model';
import { afterPause } from '../ui/put-off';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import { focusOfFinding } from './focus';
import { loadEngine } from './load-engine';
import type { ReportEngine } from './report-engine';
import { createSaveQueue, type SaveStatus } from './save-queue';

/** One change as the clerk sees it: one undo step, one transaction. */
type EditorCommand = Omit<Command<Focus>, 'patches'> & {
  patches: Patch[];
  /** Nobody reads the paragraphs it changes: those taken over from last year stay marked as unread. */
  keepsMarks?: boolean;
  /** The clerk goes on typing: what the rules say of it comes once there is a pause. */
  whileTyping?: boolean;
  /** Why the state before is kept as a version, for a change that brings in a lot. */
  keep?: 'import';
};

export interface EditorState {
  id: string;
  report: Report;
  previous: Report | null;
  state: ReportState;
  findings: readonly Finding[];
  /** False until the first check has run, behind the first picture: no findings are no good news before. */
  checked: boolean;
  history: History<Focus>;
  /** Text that was being typed into cells when the program was ended: shown and marked, but not in the report. */
  drafts: ReadonlyMap<Address, string>;
  save: SaveStatus;
  activePart: PartId;
  /** Where the clerk is in the table, and what is selected adds up to; known when keys pause. */
  selection: SelectionSummary | null;
  /** A place to show and focus; a new object each time, so the same place can be asked for twice. */
  focusRequest: { focus: Focus; keepFocus?: boolean } | null;
  /** How the unit wants its documents. */
  settings: DocumentSettings;
  showPrevious: boolean;
  /** What is searched for in the text parts, and the hit the search stands at. */
  search: { words: string; at: { part: PartId; block: number; start: number } | null };
  /** The last result, as the status line and screen readers say it. */
  announcement: string;
}

export interface EditorStore extends StoreApi<EditorState> {
  /** Resolves once the report has been checked for the first time, right behind the first picture. */
  ready: Promise<void>;
  /** Brings the fields of the text up to date as the report is opened; no step of the history. */
  settle: () => void;
  execute: (command: EditorCommand) => void;
  undo: () => void;
  redo: () => void;
  /** What the rules say is up to date from here on, also while the clerk types. */
  checkNow: () => void;
  /** Ends a run of typing: what is typed next is an undo step of its own. */
  endRun: () => void;
  /** Shows a place and puts the focus there. */
  goTo: (focus: Focus) => void;
  /** Shows a place while the focus stays where it is (in the search field). */
  show: (focus: Focus) => void;
  /** Last year's report was found or brought in. */
  setPrevious: (previous: Report) => void;
  announce: (sentence: string) => void;
  /** Text is being typed that is not in the report yet: the save state must not say 已保存. */
  markTyping: () => void;
  /** Keeps what is half typed into a cell; null where it is given up. */
  keepDraft: (address: Address, text: string | null) => void;
  /** Carries out a fix that a finding offers. */
  fix: (finding: Finding, fix: Fix) => void;
  /** Mends a finding and all of its kind in its part, as one step. */
  fixAlike: (finding: Finding) => void;
  /** Keeps the reason given for a finding, or confirms a former one (null takes it back). */
  giveReason: (finding: Finding, reason: string | null) => void;
  retrySave: () => void;
  /** Resolves with true once everything committed is stored. */
  allStored: () => Promise<boolean>;
}

/** The selection of the table on the screen; the one of a table that was left says nothing any more. */
export function selectionShown({ selection, activePart }: EditorState): SelectionSummary | null {
  return selection && tableOf(selection.address) === activePart ? selection : null;
}

/** While text is typed, the rules wait for a pause of this length, but not longer than that. */
const CHECK_AFTER_MS = 250;
const CHECK_AT_LATEST_MS = 1500;

/**
 * The state of one open report: command -> patches -> report, findings, history -> durable storage. What was done in
 * earlier sessions can be undone as well: the history begins with what the journal has.
 */
export function createEditorStore(opened: OpenReport, startPart: PartId, announcement = ''): EditorStore {
  const drafts = opened.state === 'filed' ? [] : opened.drafts;
  const [draft] = drafts;
  const draftPlace: Focus | null = draft
    ? { kind: 'cells', part: tableOf(draft.address), anchor: draft.address, focus: draft.address }
    : null;
  const store = createStore<EditorState>(() => ({
    id: opened.id,
    report: opened.report,
    previous: opened.previous,
    state: opened.state,
    findings: [],
    checked: false,
    history: { ...opened.history, open: false },
    drafts: new Map(drafts.map(({ address, text }) => [address, text])),
    save: { phase: 'saved', savedAt: opened.savedAt },
    activePart: draftPlace?.part ?? startPart,
    selection: null,
    focusRequest: draftPlace && { focus: draftPlace },
    settings: opened.settings,
    showPrevious: false,
    search: { words: '', at: null },
    announcement: draft ? GRID_TEXTS.draftsFound(drafts.length) : announcement,
  }));
  const queue = createSaveQueue(opened, (save) => store.setState({ save }));
  const { getState, setState } = store;

  let engine: ReportEngine | null = null;
  /** What was asked for before the engine was there, in order. */
  const waiting: ((engine: ReportEngine) => void)[] = [];
  const withEngine = (work: (engine: ReportEngine) => void): void => {
    if (engine) work(engine);
    else {
      waiting.push(work);
      setState({ save: { ...getState().save, phase: 'saving' } });
    }
  };
  const check = (current: ReportEngine): void => {
    const { report, previous } = getState();
    setState({ findings: current.findings(report, previous), checked: true });
  };
  let isBehind = false;
  const checkNow = (): void => {
    checkLater.stop();
    if (isBehind && engine) check(engine);
    isBehind = false;
  };
  const checkLater = afterPause(checkNow, CHECK_AFTER_MS, CHECK_AT_LATEST_MS);
  const ready = loadEngine().then((loaded) => {
    check(loaded);
    engine = loaded;
    for (const work of waiting.splice(0)) work(loaded);
    setState({ save: queue.status() });
  });

  const change = (
    current: ReportEngine,
    stored: Parameters<typeof queue.enqueue>[0],
    history: History<Focus>,
    whileTyping = false,
  ): void => {
    const { report: before, previous, findings } = getState();
    const report = applyPatches(before, stored.patches);
    const cells = storedCells(stored.patches);
    cells.forEach(queue.forgetDraft);
    setState({
      report,
      history,
      findings: whileTyping ? findings : current.findings(report, previous),
      drafts: without(getState().drafts, cells),
    });
    isBehind = whileTyping;
    if (whileTyping) checkLater.ask();
    else checkLater.stop();
    queue.enqueue(stored);
  };
  /** A filed report is read-only: what is asked for all the same is left undone, and said. */
  const isRefused = (): boolean => {
    const locked = getState().state === 'filed';
    if (locked) setState({ announcement: STATE_TEXTS.locked, save: queue.status() });
    return locked;
  };
  const run = (current: ReportEngine, command: EditorCommand): void => {
    if (isRefused()) return;
    const patches = command.patches.filter((patch) => !isIdle(patch));
    if (patches.length === 0) {
      setState({ save: queue.status() });
      return;
    }
    const { report, previous, findings, history } = getState();
    const followed = current.followed(report, previous, patches, command.keepsMarks);
    const whole = [...current.olderReasons(report, findings, followed), ...followed];
    const { label, focus, keep } = command;
    change(
      current,
      { label, patches: whole, step: 'do', joins: goesOnWithLast(history, command), focus, keep },
      recordCommand(history, { ...command, patches: whole }),
      command.whileTyping,
    );
  };
  const walk = (current: ReportEngine, kind: 'undo' | 'redo'): void => {
    const past = getState().history;
    const step: HistoryStep<Focus> | null = kind === 'undo' ? undoCommand(past) : redoCommand(past);
    if (!step || isRefused()) return;
    const { report, previous } = getState();
    const verb = kind === 'undo' ? '已撤销' : '已重做';
    const { focus, history } = step;
    // Blocks come back as they were then; last year's report may have been brought in since.
    const patches = current.followed(report, previous, step.patches);
    change(current, { label: `${verb} ${step.label}`, patches, step: kind, joins: false, focus }, history);
    setState({
      activePart: step.focus.part,
      focusRequest: { focus: placeAfter(focus, report, getState().report) },
      announcement: `${verb}：${step.label}`,
    });
  };

  /** Lets the text follow what changed outside this report: the one of last year, or a file written by other hands. */
  const settle = (current: ReportEngine): void => {
    const { report, previous, history, state } = getState();
    if (state === 'filed') return;
    const patches = current.liveText(report, previous);
    if (patches.length > 0)
      change(current, { label: '文字随数据更新', patches, step: 'follow', joins: false }, history);
  };

  const markTyping = (): void => {
    // With every key: what listens to the store is left alone where nothing is new.
    const { save } = getState();
    if (save.phase !== 'saving') setState({ save: { ...save, phase: 'saving' } });
  };
  const execute = (command: EditorCommand): void => {
    // What was said last was said of the step before.
    if (getState().announcement !== '') setState({ announcement: '' });
    withEngine((current) => run(current, command));
  };

  return {
    ...store,
    ready,
    settle: () => withEngine(settle),
    execute,
    undo: () => withEngine((current) => walk(current, 'undo')),
    redo: () => withEngine((current) => walk(current, 'redo')),
    checkNow,
    endRun: () => setState({ history: closeRun(getState().history) }),
    goTo: (focus) => {
      // What was said of one part says nothing of another.
      const { activePart, announcement } = getState();
      const stays = activePart === focus.part;
      setState({
        activePart: focus.part,
        focusRequest: { focus },
        announcement: stays ? announcement : '',
      });
    },
    show: (focus) => setState({ activePart: focus.part, focusRequest: { focus, keepFocus: true } }),
    setPrevious: (previous) => {
      setState({ previous, showPrevious: true });
      withEngine((current) => {
        check(current);
        settle(current);
      });
    },
    announce: (announcement) => setState({ announcement }),
    markTyping,
    keepDraft: (address, text) => {
      const { drafts } = getState();
      if (drafts.has(address)) setState({ drafts: without(drafts, [address]) });
      if (text !== null) markTyping();
      queue.keepDraft(address, text);
    },
    fix: (finding, { label, patches }) => execute({ label, patches, focus: focusOfFinding(finding) }),
    fixAlike: (finding) => {
      const kind = mendKind(finding);
      if (!finding.fix || kind === undefined) return;
      const { label } = finding.fix;
      withEngine((current) => {
        const { report, previous } = getState();
        const patches = current.mendAll(report, previous, kind);
        run(current, { label, patches, focus: focusOfFinding(finding) });
      });
    },
    giveReason: (finding, reason) =>
      execute({
        label: '说明理由',
        patches: reasonPatches(getState().report, finding, reason),
        focus: focusOfFinding(finding),
      }),
    retrySave: queue.retry,
    allStored: async () => {
      await ready;
      return queue.allStored();
    },
  };
}

/**
 * Where the caret goes after a step back or forth: behind what changed in the text. The words of the step itself are
 * those of the other state: the same offsets would select what nobody touched, and the next key would type over it.
 */
function placeAfter(focus: Focus, before: Report, after: Report): Focus {
  if (focus.kind !== 'text') return focus;
  const [old, now] = [before.narrative[focus.part], after.narrative[focus.part]];
  if (old === now) return { ...focus, end: focus.start };
  const { block, end } = changedBlock(old, now);
  return { ...focus, block, start: end, end };
}

/** The drafts that are left; the same map where none goes. */
function without(drafts: EditorState['drafts'], addresses: readonly Address[]): EditorState['drafts'] {
  if (!addresses.some((address) => drafts.has(address))) return drafts;
  return new Map([...drafts].filter(([address]) => !addresses.includes(address)));
}
