import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { FieldPiece } from '../../shared/fields/pieces';
import { placeAt, type TextPlace } from './positions';
import { isField, narrativeSchema, pieceOf } from './schema';

/** Where a menu was asked for: on a field, or in the text. */
export interface SpotRequest {
  position: number;
  place: TextPlace;
  field: FieldPiece | null;
  /** Where the menu goes, in pixels of the window. */
  point: { x: number; y: number };
}

interface FieldGestures {
  /** A menu is asked for; says whether there is one for the place. */
  onAsk: (request: SpotRequest) => boolean;
  /** What was typed before and what follows are two steps of the history. */
  onStep: () => void;
}

/** What a click, the right button, the keys and an input method do to fields. */
export function fieldGestures({ onAsk, onStep }: FieldGestures): Plugin {
  return new Plugin({
    props: {
      handleClickOn: (view, _position, node, at, event) =>
        event.button === 0 && isField(node) && onAsk(requestAt(view, at)),
      handleKeyDown: (view, event) => {
        const asks = event.altKey && event.key === 'ArrowDown';
        return asks && !view.composing && onAsk(requestAt(view, nearestField(view.state)));
      },
      handleDOMEvents: {
        /**
         * Chromium loses what an input method types over a range with a field in it. Only such a range is taken out
         * here: doing it for plain text would break input methods that announce nothing else.
         */
        compositionstart: (view) => {
          if (!hasField(view.state)) return false;
          onStep();
          view.dispatch(view.state.tr.deleteSelection());
          return false;
        },
        contextmenu: (view, event) => {
          if (!view.state.selection.empty) return false;
          const at = placeOfEvent(view, event);
          if (at === null || !onAsk(requestAt(view, at))) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

/** Puts a field in the place of a range, the caret behind it. */
export function putField(state: EditorState, from: number, to: number, piece: FieldPiece): Transaction {
  const node = narrativeSchema.node('field', { extra: null, ...piece });
  const tr = state.tr.replaceWith(from, to, node);
  return tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView();
}

/** Makes the field at a position the plain words it shows, or (`remove`) nothing; null where there is none. */
export function dissolveField(state: EditorState, position: number, remove: boolean): Transaction | null {
  const node = state.doc.nodeAt(position);
  if (!node || !isField(node)) return null;
  if (remove) return state.tr.delete(position, position + node.nodeSize);
  const { text } = pieceOf(node.attrs);
  const tr = state.tr.replaceWith(position, position + node.nodeSize, narrativeSchema.text(text));
  return tr.setSelection(TextSelection.create(tr.doc, position + text.length));
}

/** The field before or behind the caret: what the status line tells of. */
export function fieldBeside({ selection }: EditorState): FieldPiece | null {
  if (!selection.empty) return null;
  const { nodeBefore, nodeAfter } = selection.$head;
  const node = [nodeBefore, nodeAfter].find(isField);
  return node ? pieceOf(node.attrs) : null;
}

function nearestField({ selection }: EditorState): number {
  const { head, $head } = selection;
  return isField($head.nodeBefore) && !isField($head.nodeAfter) ? head - 1 : head;
}

function requestAt(view: EditorView, position: number): SpotRequest {
  const node: Node | null = view.state.doc.nodeAt(position);
  const { left, bottom } = view.coordsAtPos(position);
  const field = node && isField(node) ? pieceOf(node.attrs) : null;
  return { position, place: placeAt(view.state.doc, position), field, point: { x: left, y: bottom } };
}

/** The place the right button was pressed at; asked for by key, the caret's. */
function placeOfEvent(view: EditorView, event: MouseEvent): number | null {
  if (event.button !== 2) return nearestField(view.state);
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!found) return null;
  return isField(view.state.doc.nodeAt(found.inside)) ? found.inside : found.pos;
}

function hasField({ selection, doc }: EditorState): boolean {
  let found = false;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    found ||= isField(node);
    return !found;
  });
  return found;
}
