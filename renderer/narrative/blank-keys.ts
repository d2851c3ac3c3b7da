import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { blanksIn, clauseOf, type Blank } from '../../shared/stock/blanks';
import { positionAt } from './positions';

/** A blank 〔填写：…〕 in the editor's document. */
interface PlacedBlank extends Blank {
  block: number;
  /** Positions in the document. */
  from: number;
  to: number;
}

/** Shows the blanks; Tab goes to the next one, Shift+Tab back, Delete takes the one selected out with its clause. */
export function blankKeys(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => marksOf(doc),
      apply: (transaction, marks) => (transaction.docChanged ? marksOf(transaction.doc) : marks),
    },
    props: {
      decorations: (state) => plugin.getState(state),
      handleKeyDown: (view, event) => {
        if (view.composing || event.ctrlKey || event.altKey || event.metaKey) return false;
        const transaction = transactionFor(view.state, event);
        if (transaction) view.dispatch(transaction);
        return transaction !== null;
      },
    },
  });
  return plugin;
}

/** What a key does; null where it goes its usual way: behind the last blank Tab leaves the text. */
function transactionFor(state: EditorState, { key, shiftKey }: KeyboardEvent): Transaction | null {
  if (key === 'Tab') return stepTo(state, shiftKey ? -1 : 1);
  if ((key === 'Delete' || key === 'Backspace') && !shiftKey) return withoutClause(state);
  return null;
}

function stepTo(state: EditorState, step: 1 | -1): Transaction | null {
  const { from, to } = state.selection;
  const blanks = blanksOf(state.doc);
  const next =
    step > 0
      ? blanks.find((blank) => blank.from >= to && !(blank.from === from && blank.to === to))
      : blanks.findLast((blank) => blank.to <= from);
  if (!next) return null;
  return state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView();
}

function withoutClause(state: EditorState): Transaction | null {
  const { from, to } = state.selection;
  const blank = blanksOf(state.doc).find((each) => each.from === from && each.to === to);
  if (!blank) return null;
  const { start, end } = clauseOf(state.doc.child(blank.block).textContent, blank);
  const at = (offset: number, bias: -1 | 1) => positionAt(state.doc, { block: blank.block, offset }, bias);
  return state.tr.delete(at(start, -1), at(end, 1)).scrollIntoView();
}

/** Looked for once a paragraph: one that is not edited stays the same node. */
const KNOWN = new WeakMap<Node, readonly Blank[]>();

function blanksOfNode(node: Node): readonly Blank[] {
  const known = KNOWN.get(node) ?? blanksIn(node.textContent);
  KNOWN.set(node, known);
  return known;
}

function blanksOf(doc: Node): PlacedBlank[] {
  return doc.children.flatMap((node, block) =>
    blanksOfNode(node).map((blank) => ({
      ...blank,
      block,
      from: positionAt(doc, { block, offset: blank.start }, 1),
      to: positionAt(doc, { block, offset: blank.end }, -1),
    })),
  );
}

function marksOf(doc: Node): DecorationSet {
  return DecorationSet.create(
    doc,
    blanksOf(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'text-blank' })),
  );
}
