import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { newNumbers } from '../../shared/outline/renumber';
import { isHeadingLine } from './clean-paste';
import { positionAt } from './positions';
import { narrativeSchema } from './schema';

/**
 * Enter at the end of a paragraph that is only a （一）… heading makes it one, as pasting does, with a new paragraph
 * below. One step back takes the heading back and leaves the words.
 */
export const headingOnEnter: Command = (state, dispatch) => {
  const { heading, paragraph } = narrativeSchema.nodes;
  const { $from, empty } = state.selection;
  const { parent } = $from;
  const isAtEnd = empty && $from.parentOffset === parent.content.size;
  if (!heading || !paragraph || !isAtEnd || parent.type !== paragraph) return false;
  if (!isHeadingLine(parent.textContent)) return false;
  const { tr } = state;
  tr.setBlockType($from.pos, $from.pos, heading, parent.attrs);
  tr.split($from.pos, 1, [{ type: paragraph }]);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.pos + 2)).scrollIntoView());
  return true;
};

/**
 * Keeps the （一）… headings numbered in order: once one is put in, taken out or moved, those behind it follow. A number
 * that is typed over is the clerk's own, until the headings change again. `isOwn`: a change the clerk makes here.
 */
export function numbering(isOwn: (transaction: Transaction) => boolean): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((each) => each.docChanged && isOwn(each))) return null;
      if (!areRearranged(headingWords(before.doc), headingWords(after.doc))) return null;
      const blocks = after.doc.children.map((node) => ({
        kind: node.type.name === 'heading' ? ('heading' as const) : ('paragraph' as const),
        text: node.textContent,
      }));
      const { tr } = after;
      for (const { block, start, length, text } of newNumbers(blocks).reverse()) {
        const from = positionAt(after.doc, { block, offset: start }, 1);
        tr.insertText(text, from, from + length);
      }
      return tr.docChanged ? tr : null;
    },
  });
}

/** The words of the headings, in order, without their numbers. */
function headingWords(doc: Node): string[] {
  return doc.children.flatMap((node) =>
    node.type.name === 'heading' ? [node.textContent.replace(/^\s*[（(][^）)]{1,3}[）)]/u, '')] : [],
  );
}

/** Whether headings came, went or changed places; an edit of one heading's words is none of these. */
function areRearranged(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return true;
  const isSameOrder = before.every((words, index) => words === after[index]);
  return !isSameOrder && [...before].sort().join('\n') === [...after].sort().join('\n');
}
