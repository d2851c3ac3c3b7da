import { useMemo } from 'react';
import { useStore } from 'zustand';
import { fieldLabel } from '../../shared/fields/labels';
import { spotAt } from '../../shared/fields/spot';
import type { NarrativePartId } from '../../shared/form/types';
import type { Block } from '../../shared/report/model';
import { fieldSuggestions } from '../../shared/rules/narrative/field-suggestions';
import { FIELD_TEXTS } from '../i18n/field-texts';
import type { EditorStore } from '../store/editor-store';
import type { Caret } from './create-editor';
import type { WordsPlace } from './FieldOverlay';
import './fields.css';

interface FieldHintProps {
  store: EditorStore;
  partId: NarrativePartId;
  caret: Caret | null;
  draft: readonly Block[];
  /** What the line says where there is nothing to say of the caret. */
  usual: string;
  onMake: (words: WordsPlace, name: string) => void;
}

/** One line above the text: where the field beside the caret comes from, or that the number there could be one. */
export function FieldHint({ store, partId, caret, draft, usual, onMake }: FieldHintProps) {
  const report = useStore(store, (state) => state.report);
  const previous = useStore(store, (state) => state.previous);
  const { form } = report;
  const offer = useMemo(() => {
    if (!caret || caret.field) return null;
    const { block: index, offset } = caret.place;
    const block = draft[index];
    // What is still being typed is looked at once it is taken into the report: reading a sentence takes its time.
    if (!block || block !== report.narrative[partId][index]) return null;
    const source = { report, previous };
    const spot = spotAt(block, offset, source);
    if (!spot) return null;
    const { names, isSure } = fieldSuggestions(source, spot.words, { part: partId, block: index, ...spot });
    const [name] = names;
    return isSure && name !== undefined ? { name, words: { block: index, ...spot } } : null;
  }, [caret, draft, report, previous, partId]);

  if (caret?.field) {
    const { is, text } = caret.field;
    return <p className="paper-hint">{FIELD_TEXTS.source(text, fieldLabel(is, form) ?? is)}</p>;
  }
  if (!offer) return <p className="paper-hint">{usual}</p>;
  const { name, words } = offer;
  return (
    <p className="paper-hint">
      <button type="button" className="button-link" onClick={() => onMake(words, name)}>
        {FIELD_TEXTS.suggest(words.words, fieldLabel(name, form) ?? name)}
      </button>
    </p>
  );
}
