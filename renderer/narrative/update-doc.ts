import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { alignment } from '../../shared/text/alignment';
import { isField } from './schema';

/**
 * The transaction that makes the document say what `doc` says and touches nothing else, so that the caret stays where
 * it is while a figure beside it changes or words on both sides of it are mended; null where both are alike.
 */
export function updateTo(state: EditorState, doc: Node): Transaction | null {
  const { tr } = state;
  const [before, after] = [blockItems(state.doc), blockItems(doc)];
  // From the end, so that the positions of what comes before still hold.
  for (const { old, now } of stretches(before, after).reverse()) {
    if (old.to - old.from === now.to - now.from) {
      for (let index = old.to - 1; index >= old.from; index -= 1) {
        const block = doc.child(now.from + index - old.from);
        updateBlock(tr, startOf(before, index), state.doc.child(index), block);
      }
    } else
      replaceDifference(tr, state.doc, doc, {
        old: { from: startOf(before, old.from), to: startOf(before, old.to) },
        now: { from: startOf(after, now.from), to: startOf(after, now.to) },
      });
  }
  return tr.docChanged ? tr : null;
}

/** What is compared of a document or a block: a block, a character, a field. */
interface Item {
  /** Alike for items that say the same. */
  key: string;
  /** Where it stands inside its parent, and how many positions it takes. */
  at: number;
  size: number;
}

function blockItems(doc: Node): Item[] {
  const items: Item[] = [];
  doc.forEach((block, at) => items.push({ key: JSON.stringify(block), at, size: block.nodeSize }));
  return items;
}

/** The characters and fields of a block. */
function inlineItems(block: Node): Item[] {
  const items: Item[] = [];
  block.forEach((child, offset) => {
    if (!child.isText) items.push({ key: JSON.stringify(child), at: offset, size: child.nodeSize });
    const marks = child.marks.length > 0 ? JSON.stringify(child.marks) : '';
    let at = offset;
    for (const character of child.text ?? '') {
      items.push({ key: character + marks, at, size: character.length });
      at += character.length;
    }
  });
  return items;
}

function startOf(items: readonly Item[], index: number): number {
  const last = items.at(-1);
  return items[index]?.at ?? (last ? last.at + last.size : 0);
}

/** What differs: what is from `old.from` up to `old.to` becomes what is from `now.from` up to `now.to`. */
interface Stretch {
  old: { from: number; to: number };
  now: { from: number; to: number };
}

function stretches(old: readonly Item[], now: readonly Item[]): Stretch[] {
  const keys = (items: readonly Item[]) => items.map(({ key }) => key);
  const found: Stretch[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const [i, j] of [...alignment(keys(old), keys(now)), [old.length, now.length] as const]) {
    if (i > from[0] || j > from[1])
      found.push({ old: { from: from[0], to: i }, now: { from: from[1], to: j } });
    from = [i + 1, j + 1];
  }
  return found;
}

function updateBlock(tr: Transaction, at: number, before: Node, after: Node): void {
  if (!before.sameMarkup(after)) tr.setNodeMarkup(at, after.type, after.attrs);
  if (differInFieldsOnly(before, after)) updateFields(tr, at + 1, before, after);
  else updateWords(tr, at + 1, before, after);
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

function updateWords(tr: Transaction, start: number, before: Node, after: Node): void {
  const [olds, nows] = [inlineItems(before), inlineItems(after)];
  for (const { old, now } of stretches(olds, nows).reverse()) {
    const words = after.slice(startOf(nows, now.from), startOf(nows, now.to));
    tr.replace(start + startOf(olds, old.from), start + startOf(olds, old.to), words);
  }
}

/** Blocks were split, joined, put in or taken out: what both sides begin and end with stays. */
function replaceDifference(tr: Transaction, before: Node, after: Node, { old, now }: Stretch): void {
  const [was, is] = [before.content.cut(old.from, old.to), after.content.cut(now.from, now.to)];
  const from = was.findDiffStart(is);
  const ends = was.findDiffEnd(is);
  if (from === null || !ends) return;
  // Where text repeats (the second 年 of 年年 went), the ends may lie before the start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const words = after.slice(now.from + from, now.from + ends.b + overlap);
  tr.replace(old.from + from, old.from + ends.a + overlap, words);
}
