import { useEffect, useState } from 'react';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { findInReport, hitsInBlock, replacing, type Hit } from './find-in-report';
import '../ui/field.css';
import './find.css';

interface FindBarProps {
  store: EditorStore;
  /** Takes what is half typed into the report, so that it is found, and nothing is replaced behind its back. */
  onCommit: () => void;
  onClose: () => void;
}

/**
 * Ctrl+F: looks through the text parts and the tables' labels and marks what it finds; Enter goes from hit to hit, Esc
 * closes. Replaces in the text parts, all of them at once in one step. The keyboard stays here throughout.
 */
export function FindBar({ store, onCommit, onClose }: FindBarProps) {
  const [wanted, setWanted] = useState('');
  const [words, setWords] = useState('');
  const [message, setMessage] = useState('');
  const [at, setAt] = useState(-1);
  const texts = TEXTS.find;

  useEffect(() => () => store.setState({ search: { words: '', at: null } }), [store]);

  const show = (hits: readonly Hit[], next: number) => {
    const hit = hits[next];
    if (!hit) return;
    setAt(next);
    setMessage(texts.hit(next + 1, hits.length, hit.part, hit.words));
    const { focus } = hit;
    const place = focus.kind === 'text' ? { part: focus.part, block: focus.block, start: focus.start } : null;
    store.setState({ search: { words: wanted.trim(), at: place } });
    store.show(focus);
  };
  const go = (step: 1 | -1) => {
    onCommit();
    const hits = findInReport(store.getState().report, wanted);
    if (hits.length === 0) return setMessage(wanted.trim() === '' ? '' : texts.none(wanted.trim()));
    if (at >= 0) return show(hits, (at + step + hits.length) % hits.length);
    // The first one is looked for where the clerk is.
    const { activePart } = store.getState();
    const here = hits.findIndex(({ focus }) => focus.part === activePart);
    return show(hits, step > 0 ? Math.max(here, 0) : hits.length - 1);
  };
  const replace = (which: 'one' | 'all') => {
    onCommit();
    const { report, activePart } = store.getState();
    const hits = findInReport(report, wanted);
    const hit = hits[at];
    if (which === 'one' && hit?.focus.kind !== 'text') return go(1);
    const only = which === 'one' ? hit : undefined;
    const { patches, replaced, kept } = replacing(report, wanted.trim(), words, only);
    const focus = only?.focus ?? hits.find((each) => each.focus.kind === 'text')?.focus;
    store.endRun();
    store.execute({
      label: texts.replaceLabel(wanted.trim()),
      patches,
      focus: focus ?? { kind: 'part', part: activePart },
    });
    const left = findInReport(store.getState().report, wanted);
    // What was put in may hold the wanted words itself (年 → 年度): the next one stands behind it.
    const own = hitsInBlock({ kind: 'paragraph', text: words }, wanted.trim()).length;
    if (which === 'one' && left.length > 0) return show(left, (at + own) % left.length);
    setAt(-1);
    return setMessage(texts.replaced(replaced, kept));
  };
  return (
    <div
      className="find-bar"
      role="search"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          if (event.target.name === 'replace') replace('one');
          else go(event.shiftKey ? -1 : 1);
        }
      }}
    >
      <input
        className="field-input"
        autoFocus
        aria-label={texts.label}
        placeholder={texts.label}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(-1);
          setMessage('');
          store.setState({ search: { words: event.target.value.trim(), at: null } });
        }}
      />
      <button type="button" onClick={() => go(-1)}>
        {texts.previous}
      </button>
      <button type="button" onClick={() => go(1)}>
        {texts.next}
      </button>
      <input
        className="field-input"
        name="replace"
        aria-label={texts.replaceWith}
        placeholder={texts.replaceWith}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="button" onClick={() => replace('one')}>
        {texts.replace}
      </button>
      <button type="button" onClick={() => replace('all')}>
        {texts.replaceAll}
      </button>
      <span className="find-message" role="status">
        {message}
      </span>
      <button type="button" onClick={onClose}>
        {TEXTS.close}
      </button>
    </div>
  );
}
