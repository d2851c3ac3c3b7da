import { useState } from 'react';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { findInReport } from './find-in-report';
import '../ui/field.css';
import './find.css';

/** Ctrl+F: looks through the text parts and the tables' labels; Enter goes from hit to hit, Esc closes. */
export function FindBar({ store, onClose }: { store: EditorStore; onClose: () => void }) {
  const [wanted, setWanted] = useState('');
  const [message, setMessage] = useState('');
  const [at, setAt] = useState(-1);
  const texts = TEXTS.find;

  const go = (step: 1 | -1) => {
    const hits = findInReport(store.getState().report, wanted);
    if (hits.length === 0) return setMessage(wanted.trim() === '' ? '' : texts.none(wanted.trim()));
    const next = (at + step + hits.length) % hits.length;
    const hit = hits[next];
    if (!hit) return undefined;
    setAt(next);
    setMessage(texts.hit(next + 1, hits.length, hit.part, hit.words));
    return store.show(hit.focus);
  };
  return (
    <div
      className="find-bar"
      role="search"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
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
        }}
      />
      <button type="button" onClick={() => go(-1)}>
        {texts.previous}
      </button>
      <button type="button" onClick={() => go(1)}>
        {texts.next}
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
