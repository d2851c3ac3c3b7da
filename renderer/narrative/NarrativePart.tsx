import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useStore } from 'zustand';
import { narrativePatch } from '../../shared/commands/patch';
import { ASPECTS, aspectHeading } from '../../shared/form/aspects';
import { shownText } from '../../shared/fields/field-text';
import { validFieldName } from '../../shared/fields/names';
import { spotAt } from '../../shared/fields/spot';
import { partById } from '../../shared/form/parts';
import type { NarrativePartId } from '../../shared/form/types';
import type { Block } from '../../shared/report/model';
import { FIELD_TEXTS } from '../i18n/field-texts';
import { SEVERITY_MARKS } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { changedBlock, countCharacters } from './blocks';
import { createNarrativeEditor, type Caret, type NarrativeView } from './create-editor';
import type { SpotRequest } from './field-gestures';
import { FieldHint } from './FieldHint';
import { FieldOverlay, type FieldAsk } from './FieldOverlay';
import './narrative.css';

interface NarrativeHandle {
  commitPending: () => void;
  undoTyping: () => boolean;
}

interface NarrativePartProps {
  ref: Ref<NarrativeHandle>;
  store: EditorStore;
  partId: NarrativePartId;
}

/** What is typed becomes a stored change after this pause, and at once when the part is left. */
const COMMIT_AFTER_MS = 400;
const OVERVIEW_LIMIT = 1000;

/** A text part on its paper: locked official heading, then （一）… headings and paragraphs. */
export function NarrativePart({ ref, store, partId }: NarrativePartProps) {
  const part = partById(partId);
  const texts = TEXTS.narrative;
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<NarrativeView>(null);
  const pending = useRef<{ blocks: Block[]; timer: number } | null>(null);
  const [caret, setCaret] = useState<Caret | null>(null);
  const [ask, setAsk] = useState<FieldAsk | null>(null);
  const kind = caret?.kind ?? 'paragraph';
  const stored = useStore(store, (state) => state.report.narrative[partId]);
  const findings = useStore(store, (state) => state.findings);
  const focusRequest = useStore(store, (state) => state.focusRequest);
  const previous = useStore(store, (state) => state.previous);
  const showPrevious = useStore(store, (state) => state.showPrevious);
  const [draft, setDraft] = useState<readonly Block[]>(stored);

  const commitPending = () => {
    const waiting = pending.current;
    if (!waiting) return;
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

  // The editor lives as long as the part is shown; what it calls back must see the latest functions.
  const commit = useRef(commitPending);
  const asked = useRef(askAt);
  useEffect(() => {
    commit.current = commitPending;
    asked.current = askAt;
  });
  useEffect(() => {
    if (!mount.current) return undefined;
    const editor = createNarrativeEditor({
      mount: mount.current,
      name: part.heading,
      blocks: store.getState().report.narrative[partId],
      onChange: (blocks) => {
        window.clearTimeout(pending.current?.timer);
        pending.current = { blocks, timer: window.setTimeout(() => commit.current(), COMMIT_AFTER_MS) };
        store.markTyping();
        setDraft(blocks);
      },
      onCaret: setCaret,
      onAsk: (request) => asked.current(request),
      resolveField: (name, words) => pastedField(store, name, words),
      locked: store.getState().state === 'filed',
      onBlur: () => {
        commit.current();
        store.endRun();
      },
      undo: () => {
        commit.current();
        store.undo();
      },
      redo: () => store.redo(),
    });
    view.current = editor;
    return () => {
      commit.current();
      editor.destroy();
    };
  }, [part.heading, partId, store]);

  useEffect(() => {
    if (pending.current) return;
    view.current?.setBlocks(stored);
    setDraft(stored);
  }, [stored]);
  useEffect(() => {
    view.current?.setFindings(findings.filter((finding) => finding.text?.part === partId));
  }, [findings, partId]);
  useEffect(() => {
    const focus = focusRequest?.focus;
    if (!focus || focus.part !== partId) return;
    const keepFocus = focusRequest.keepFocus === true;
    if (focus.kind === 'text') view.current?.select(focus.block, focus.start, focus.end, keepFocus);
    else if (!keepFocus) view.current?.focus();
  }, [focusRequest, partId]);
  useImperativeHandle(ref, () => ({
    commitPending: () => commit.current(),
    // Text just typed becomes a step first, and the history then takes that step back.
    undoTyping: () => {
      commit.current();
      return false;
    },
  }));

  const headings = draft.flatMap((block, index) =>
    block.kind === 'heading' ? [{ text: block.text, index }] : [],
  );
  const words = countCharacters(draft);
  return (
    <div className="paper narrative-paper">
      <div className="narrative-head">
        <h2 className="paper-title">{part.heading}</h2>
        <Button
          look="plain"
          aria-pressed={kind === 'heading'}
          onPress={() => view.current?.setKind(kind === 'heading' ? 'paragraph' : 'heading')}
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
        {partId === 'overview' ? (
          <Button look="plain" onPress={() => insertAspects(store, draft)}>
            {texts.insertAspects}
          </Button>
        ) : null}
        <span className={partId === 'overview' && words > OVERVIEW_LIMIT ? 'tone-warning' : 'tone-muted'}>
          {partId === 'overview' && words > OVERVIEW_LIMIT
            ? `${SEVERITY_MARKS.warning} ${texts.wordAdvice(words)}`
            : TEXTS.status.words(words)}
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
        {showPrevious && previous ? (
          <section className="narrative-previous" aria-label={TEXTS.editor.previousText(previous.year)}>
            <h3>{TEXTS.editor.previousText(previous.year)}</h3>
            {previous.narrative[partId].map((block, index) => (
              <p key={index} className={block.kind === 'heading' ? 'previous-heading' : 'previous-paragraph'}>
                {block.text}
              </p>
            ))}
          </section>
        ) : headings.length > 0 ? (
          <nav className="narrative-outline" aria-label={texts.outline}>
            <h3>{texts.outline}</h3>
            {headings.map(({ text, index }) => (
              <button
                key={index}
                type="button"
                onClick={() => view.current?.select(index, text.length, text.length, false)}
              >
                {text}
              </button>
            ))}
          </nav>
        ) : null}
      </div>
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

/** Adds the official headings that are still missing at the end of part 一, each with an empty paragraph to fill. */
function insertAspects(store: EditorStore, blocks: readonly Block[]): void {
  const missing = ASPECTS.flatMap((aspect, index) =>
    blocks.some((block) => block.kind === 'heading' && block.text.includes(aspect))
      ? []
      : [aspectHeading(aspect, index)],
  );
  if (missing.length === 0) return store.announce(TEXTS.narrative.aspectsComplete);
  const after = [
    ...blocks,
    ...missing.flatMap((text): Block[] => [
      { kind: 'heading', text },
      { kind: 'paragraph', text: '' },
    ]),
  ];
  store.execute({
    label: TEXTS.narrative.insertAspects,
    patches: [narrativePatch(store.getState().report, 'overview', after)],
    focus: { kind: 'text', part: 'overview', block: blocks.length + 1, start: 0, end: 0 },
  });
}
