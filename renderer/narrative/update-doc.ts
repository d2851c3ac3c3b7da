import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { isField } from './schema';

/**
 * The transaction that makes the document say what `doc` says and touches nothing else, so that the caret stays where
 * it is while a figure beside it changes; null where both are alike.
 */
export function updateTo(state: EditorState, doc: Node): Transaction | null {
  const { tr } = state;
  if (state.doc.childCount !== doc.childCount) replaceDifference(tr, state.doc, doc, 0);
  else {
    // From the end, so that the positions of what comes before still hold.
    let end = state.doc.content.size;
    for (let index = doc.childCount - 1; index >= 0; index -= 1) {
      const [before, after] = [state.doc.child(index), doc.child(index)];
      end -= before.nodeSize;
      if (!before.eq(after)) updateBlock(tr, end, before, after);
    }
  }
  return tr.docChanged ? tr : null;
}

function updateBlock(tr: Transaction, at: number, before: Node, after: Node): void {
  if (!before.sameMarkup(after)) tr.replaceWith(at, at + before.nodeSize, after);
  else if (differInFieldsOnly(before, after)) updateFields(tr, at + 1, before, after);
  else replaceDifference(tr, before, after, at + 1);
}

function differInFieldsOnly(before: Node, after: Node): boolean {
  return (
    before.childCount === after.childCount &&
    before.children.every((child, index) => {
      const other = after.child(index);
      return child.eq(other) || (isField(child) && isField(other));
    })
  );
}

function updateFields(tr: Transaction, start: number, before: Node, after: Node): void {
  before.forEach((child, offset, index) => {
    const { attrs } = after.child(index);
    if (child.eq(after.child(index))) return;
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(start + offset, name, value);
  });
}

function replaceDifference(tr: Transaction, before: Node, after: Node, start: number): void {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || !ends) return;
  // Where text repeats (the second 年 of 年年 went), the ends may lie before the start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  tr.replace(start + from, start + ends.a + overlap, after.slice(from, ends.b + overlap));
}
