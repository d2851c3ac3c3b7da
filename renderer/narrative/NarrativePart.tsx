import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import { useStore } from 'zustand';
import { narrativePatch } from '../../shared/commands/patch';
import { shownText } from '../../shared/fields/field-text';
import { validFieldName } from '../../shared/fields/names';
import { spotAt } from '../../shared/fields/spot';
import { partById } from '../../shared/form/parts';
import type { NarrativePartId } from '../../shared/form/types';
import { usualLength } from '../../shared/outline/usual-lengths';
import { NARRATIVE_PARTS, type Block } from '../../shared/report/model';
import { changedBlock } from '../../shared/report/changed-block';
import { unreadBlocks } from '../../shared/report/taken';
import { readPatches } from '../../shared/taken/marks';
import { FIELD_TEXTS } from '../i18n/field-texts';
import type { Selected } from '../../shared/stock/insert';
import { SEVERITY_MARKS } from '../i18n/severity';
import { OUTLINE_TEXTS } from '../i18n/outline-texts';
import { TAKEN_TEXTS } from '../i18n/taken-texts';
import { TEXTS } from '../i18n/texts';
import { StockButtons, type StockActions } from '../stock/StockButtons';
import { afterPause } from '../ui/put-off';
import type { EditorStore } from '../store/editor-store';
import { useFocusRequest } from '../store/use-focus-request';
import { Button } from '../ui/Button';
import { countCharacters } from './blocks';
import { createNarrativeEditor, type Caret, type NarrativeView } from './create-editor';
import type { SpotRequest } from './field-gestures';
import { FieldHint } from './FieldHint';
import { FieldOverlay, type FieldAsk } from './FieldOverlay';
import { OutlinePane } from './OutlinePane';
import { PreviousPane } from './PreviousPane';
import { useTextMarks } from './use-text-marks';
import { YearsDialog } from './YearsDialog';
import './narrative.css';

interface NarrativeHandle {
  commitPending: () => void;
  undoTyping: () => boolean;
  focus: () => void;
  selectedText?: () => Selected | null;
}

interface NarrativePartProps {
  ref: Ref<NarrativeHandle>;
  store: EditorStore;
  partId: NarrativePartId;
  stock: StockActions;
}

/** What is typed becomes a stored change after this pause, and at once when the part is left. */
const COMMIT_AFTER_MS = 400;
/** Without any pause it does so this long after the first key: a power cut takes less than a second's typing. */
const COMMIT_AT_LATEST_MS = 700;

/** A text part on its paper: locked official heading, then （一）… headings and paragraphs. */
export function NarrativePart({ ref, store, partId, stock }: NarrativePartProps) {
  const part = partById(partId);
  const texts = TEXTS.narrative;
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<NarrativeView>(null);
  const pending = useRef<{ blocks: Block[]; since: number; timer: number } | null>(null);
  /** Whether the clerk has put the caret anywhere yet. */
  const hasBeenIn = useRef(false);
  const [caret, setCaret] = useState<Caret | null>(null);
  const [ask, setAsk] = useState<FieldAsk | null>(null);
  const kind = caret?.kind ?? 'paragraph';
  const stored = useStore(store, (state) => state.report.narrative[partId]);
  const findings = useStore(store, (state) => state.findings);
  const focusRequest = useStore(store, (state) => state.focusRequest);
  const previous = useStore(store, (state) => state.previous);
  const level = useStore(store, (state) => state.report.unit.level);
  const unread = useStore(store, (state) => unreadBlocks(state.report, partId).length);
  const [choosingYears, setChoosingYears] = useState(false);
  const [draft, setDraft] = useState<readonly Block[]>(stored);

  const commitPending = (whileTyping = false) => {
    const waiting = pending.current;
    if (!waiting) {
      store.checkNow();
      return;
    }
    window.clearTimeout(waiting.timer);
    pending.current = null;
    const { report } = store.getState();
    const before = report.narrative[partId];
    const changed = changedBlock(before, waiting.blocks);
    store.execute({
      label: `${part.heading} 文字`,
      patches: [narrativePatch(report, partId, waiting.blocks)],
      focus: { kind: 'text', part: partId, ...changed },
      coalesceKey: `text:${partId}:${changed.block}:${waiting.blocks.length}`,
      whileTyping,
    });
  };

  /** A change that is a step of the history of its own, not part of a run of typing. */
  const act = (change: (editor: NarrativeView) => void) => {
    if (!view.current) return;
    commitPending();
    store.endRun();
    change(view.current);
    commitPending();
    store.endRun();
  };
  const askAt = ({ position, field, place, point }: SpotRequest): boolean => {
    if (field) setAsk({ kind: 'field', position, field, point });
    if (field) return true;
    commitPending();
    const { report, previous: last } = store.getState();
    const block = report.narrative[partId][place.block];
    const spot = block && spotAt(block, place.offset, { report, previous: last });
    if (spot) setAsk({ kind: 'words', words: { block: place.block, ...spot }, point });
    return spot !== undefined && spot !== null;
  };

  const blockOfCaret = () => view.current?.caret().place.block ?? 0;
  /** Shows the next paragraph that is unread: behind the caret, else from the top, else in another part. */
  const goToUnread = (behind: number) => {
    const { report } = store.getState();
    const here = unreadBlocks(report, partId);
    const next = here.find((block) => block > behind) ?? here[0];
    const other = NARRATIVE_PARTS.find((each) => unreadBlocks(report, each).length > 0);
    if (next !== undefined) store.goTo({ kind: 'text', part: partId, block: next, start: 0, end: 0 });
    else if (other)
      store.goTo({ kind: 'text', part: other, block: unreadBlocks(report, other)[0] ?? 0, start: 0, end: 0 });
    else store.announce(TAKEN_TEXTS.allRead);
  };
  const markRead = () => {
    commitPending();
    const block = blockOfCaret();
    const { report } = store.getState();
    if (!unreadBlocks(report, partId).includes(block)) return goToUnread(block - 1);
    store.execute({
      label: TAKEN_TEXTS.read,
      patches: readPatches(report, partId, [block]),
      focus: { kind: 'text', part: partId, block, start: 0, end: 0 },
    });
    return goToUnread(block);
  };

  // The editor lives as long as the part is shown; what it calls back must see the latest functions.
  const commit = useRef(commitPending);
  const asked = useRef(askAt);
  const read = useRef(markRead);
  useEffect(() => {
    commit.current = commitPending;
    asked.current = askAt;
    read.current = markRead;
  });
  // With the first picture of the part, as its focus: what is typed right after a change of part must not go astray.
  useLayoutEffect(() => {
    if (!mount.current) return undefined;
    // What stands round the text (outline, counts, hints) is drawn anew once the clerk pauses, not with every key.
    const surroundings = afterPause(() => {
      setDraft(pending.current?.blocks ?? store.getState().report.narrative[partId]);
      setCaret(editor.caret());
    });
    const editor = createNarrativeEditor({
      mount: mount.current,
      name: part.heading,
      blocks: store.getState().report.narrative[partId],
      onChange: (blocks) => {
        window.clearTimeout(pending.current?.timer);
        const now = performance.now();
        const since = pending.current?.since ?? now;
        const delay = Math.max(0, Math.min(COMMIT_AFTER_MS, since + COMMIT_AT_LATEST_MS - now));
        pending.current = { blocks, since, timer: window.setTimeout(() => commit.current(true), delay) };
        store.markTyping();
        surroundings.ask();
      },
      onCaret: () => {
        hasBeenIn.current = true;
        surroundings.ask();
      },
      onAsk: (request) => asked.current(request),
      resolveField: (name, words) => pastedField(store, name, words),
      locked: store.getState().state === 'filed',
      onStep: () => {
        commit.current();
        store.endRun();
      },
      onBlur: () => {
        commit.current();
        store.endRun();
      },
      onRead: () => read.current(),
      undo: () => {
        commit.current();
        store.undo();
      },
      redo: () => store.redo(),
    });
    view.current = editor;
    return () => {
      commit.current();
      surroundings.stop();
      editor.destroy();
    };
  }, [part.heading, partId, store]);

  useEffect(() => {
    if (pending.current) return;
    view.current?.setBlocks(stored);
    setDraft(stored);
  }, [stored]);
  // Text that is taken in and taken back at once leaves the same blocks as before: no render tells of it.
  useEffect(
    () =>
      store.subscribe(({ report, focusRequest: place }, { report: before, focusRequest: placeBefore }) => {
        // The clerk goes on elsewhere, or a step is taken back: what a menu stood beside may be gone.
        if (place !== placeBefore) setAsk(null);
        const blocks = report.narrative[partId];
        if (blocks === before.narrative[partId] || pending.current) return;
        view.current?.setBlocks(blocks);
        setDraft(blocks);
      }),
    [store, partId],
  );
  useEffect(() => {
    view.current?.setFindings(findings.filter((finding) => finding.text?.part === partId));
  }, [findings, partId]);
  const compared = useTextMarks(view, store, partId, draft);
  useFocusRequest(focusRequest, partId, mount, (focus, keepFocus) => {
    if (focus.kind === 'text') view.current?.select(focus.block, focus.start, focus.end, keepFocus);
    else if (!keepFocus) view.current?.focus();
  });
  // The keyboard goes back to the text once menu or dialog is gone: as long as it is there it holds the focus, and the
  // button it came from goes with the last year that is changed.
  const isAsking = ask !== null || choosingYears;
  const wasAsking = useRef(false);
  useEffect(() => {
    if (!isAsking && wasAsking.current) view.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  useImperativeHandle(ref, () => ({
    commitPending: () => commit.current(),
    // Text just typed becomes a step first, and the history then takes that step back.
    undoTyping: () => {
      commit.current();
      return false;
    },
    focus: () => view.current?.focus(),
    // Where nobody has been in the text yet, the start of it is no place the clerk chose.
    selectedText: () => (hasBeenIn.current ? (view.current?.selected() ?? null) : null),
  }));

  const words = countCharacters(draft);
  const [least, most] = usualLength(partId, level);
  return (
    <div className="paper narrative-paper">
      <div className="narrative-head">
        <h2 className="paper-title">{part.heading}</h2>
        <StockButtons store={store} stock={stock} />
        <Button
          look="plain"
          aria-pressed={kind === 'heading'}
          onPress={() => {
            const now = view.current?.caret().kind;
            view.current?.setKind(now === 'heading' ? 'paragraph' : 'heading');
          }}
        >
          {kind === 'heading' ? texts.toParagraph : texts.toHeading}
        </Button>
        <Button
          look="plain"
          onPress={({ target }) => {
            const { left, bottom } = target.getBoundingClientRect();
            setAsk({ kind: 'pick', target: 'selection', point: { x: left, y: bottom } });
          }}
        >
          {FIELD_TEXTS.insert} ▾
        </Button>
        {unread > 0 ? (
          <Button look="plain" onPress={markRead}>
            {TAKEN_TEXTS.read} <span className="key-hint">{TAKEN_TEXTS.readHint}</span>
          </Button>
        ) : null}
        <span className={words > most ? 'tone-warning' : 'tone-muted'}>
          {words > most ? `${SEVERITY_MARKS.warning} ` : ''}
          {OUTLINE_TEXTS.length(words, least, most, OUTLINE_TEXTS.kinds[level])}
        </span>
      </div>
      <FieldHint
        store={store}
        partId={partId}
        caret={caret}
        draft={draft}
        usual={`${partId === 'preamble' ? texts.preambleHint : texts.hint}${FIELD_TEXTS.hint}`}
        onMake={(words, name) => {
          const { report, previous: last } = store.getState();
          const text = shownText(name, { report, previous: last });
          if (text !== null) act((editor) => editor.putField({ is: name, text }, words));
        }}
      />
      <div className="narrative-body">
        <div ref={mount} className="narrative-mount" />
        {compared && previous ? (
          <PreviousPane year={previous.year} blocks={previous.narrative[partId]} compared={compared} />
        ) : null}
        <OutlinePane
          store={store}
          partId={partId}
          draft={draft}
          onGoTo={(block, offset) => view.current?.select(block, offset, offset, false)}
          onNextUnread={() => goToUnread(blockOfCaret())}
          onYears={() => {
            commitPending();
            setChoosingYears(true);
          }}
        />
      </div>
      {choosingYears ? <YearsDialog store={store} onClose={() => setChoosingYears(false)} /> : null}
      {ask ? <FieldOverlay ask={ask} onAsk={setAsk} store={store} partId={partId} act={act} /> : null}
    </div>
  );
}

/** What a field that comes over the clipboard shows in this report; null where its words are plain text. */
function pastedField(store: EditorStore, name: string, words: string): string | null {
  const { report, previous } = store.getState();
  if (!validFieldName(name, report.form)) return null;
  return shownText(name, { report, previous }) ?? (words.startsWith('〔') ? words : null);
}
