import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { fieldText, shownText, type FieldSource } from '../../shared/fields/field-text';
import { fieldLabel } from '../../shared/fields/labels';
import { fieldMeaning } from '../../shared/fields/names';
import type { FieldPiece } from '../../shared/fields/pieces';
import { cellAt } from '../../shared/form/form';
import type { FormVersion, NarrativePartId } from '../../shared/form/types';
import { fieldSuggestions } from '../../shared/rules/narrative/field-suggestions';
import { FIELD_TEXTS } from '../i18n/field-texts';
import type { EditorStore } from '../store/editor-store';
import type { Focus } from '../../shared/history/focus';
import type { NarrativeView } from './create-editor';
import { FieldMenu, type FieldCommand } from './FieldMenu';
import { FieldPicker } from './FieldPicker';

/** Words of a block that could be a field. */
export interface WordsPlace {
  block: number;
  start: number;
  end: number;
  words: string;
}

/** What a chosen field takes the place of: the selection, words, or the field at a position. */
type Target = 'selection' | WordsPlace | number;

interface Point {
  x: number;
  y: number;
}

/** What is asked beside the text. */
export type FieldAsk =
  | { kind: 'field'; position: number; field: FieldPiece; point: Point }
  | { kind: 'words'; words: WordsPlace; point: Point }
  | { kind: 'pick'; target: Target; point: Point };

interface FieldOverlayProps {
  ask: FieldAsk;
  onAsk: (ask: FieldAsk | null) => void;
  store: EditorStore;
  partId: NarrativePartId;
  /** Does something to the text as one step of the history. */
  act: (change: (view: NarrativeView) => void) => void;
}

/** The menu of a field or a number, and the list to choose a field from. */
export function FieldOverlay({ ask, onAsk, store, partId, act }: FieldOverlayProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const report = useStore(store, (state) => state.report);
  const previous = useStore(store, (state) => state.previous);
  const source = useMemo(() => ({ report, previous }), [report, previous]);

  /** A menu that was answered closes by itself: what came of the answer must not be undone by that. */
  const answered = useRef<FieldAsk>(null);
  const close = () => {
    if (answered.current !== ask) onAsk(null);
  };
  const choose = (target: Target, name: string) => {
    answered.current = ask;
    onAsk(null);
    const text = shownText(name, source);
    if (text === null) return;
    const piece = { is: name, text };
    act((view) => {
      if (target === 'selection') view.putField(piece);
      else if (typeof target === 'number') view.changeField(target, piece);
      else view.putField(piece, target);
    });
  };
  const command = (asked: Exclude<FieldAsk, { kind: 'pick' }>, chosen: FieldCommand) => {
    answered.current = ask;
    const { point } = asked;
    const target = asked.kind === 'field' ? asked.position : asked.words;
    if (chosen === 'change' || chosen === 'insertOther') return onAsk({ kind: 'pick', target, point });
    onAsk(null);
    if (asked.kind !== 'field') return undefined;
    const focus = focusOfField(asked.field.is, report.form);
    if (chosen === 'goToCell') return focus ? store.goTo(focus) : undefined;
    return act((view) => view.changeField(asked.position, chosen === 'remove' ? 'nothing' : 'words'));
  };

  return (
    <>
      <span ref={anchor} className="field-anchor" style={{ left: ask.point.x, top: ask.point.y }} />
      {ask.kind === 'pick' ? (
        <FieldPicker
          source={source}
          anchor={anchor}
          onChoose={(name) => choose(ask.target, name)}
          onClose={close}
        />
      ) : (
        <FieldMenu
          anchor={anchor}
          {...menuOf(ask, source, partId)}
          onCommand={(chosen) => command(ask, chosen)}
          onChoose={(name) => choose(ask.kind === 'field' ? ask.position : ask.words, name)}
          onClose={close}
        />
      )}
    </>
  );
}

function menuOf(ask: Exclude<FieldAsk, { kind: 'pick' }>, source: FieldSource, part: NarrativePartId) {
  const { form } = source.report;
  if (ask.kind === 'field') {
    const { is, text } = ask.field;
    const commands: FieldCommand[] = ['toWords', 'change', 'remove'];
    if (focusOfField(is, form)) commands.unshift('goToCell');
    return { title: FIELD_TEXTS.source(text, fieldLabel(is, form) ?? is), offers: [], commands };
  }
  const { words } = ask.words;
  const { names } = fieldSuggestions(source, words, { part, ...ask.words });
  return {
    title: names.length > 0 ? FIELD_TEXTS.offer(words) : FIELD_TEXTS.noOffer(words),
    offers: names.map((name) => ({
      name,
      label: fieldLabel(name, form) ?? name,
      text: fieldText(name, source),
    })),
    commands: ['insertOther'] satisfies FieldCommand[],
  };
}

/** The cell a field's figure comes from, the first of a sum; null for what is no figure of this report. */
function focusOfField(name: string, form: FormVersion): Focus | null {
  const meaning = fieldMeaning(name, form);
  if (!meaning || meaning.of === 'fact' || meaning.of === 'blank' || meaning.of === 'previous') return null;
  const [first] = meaning.figure.cells;
  const cell = first === undefined ? undefined : cellAt(form, first);
  return cell ? { kind: 'cells', part: cell.table, anchor: cell.address, focus: cell.address } : null;
}
