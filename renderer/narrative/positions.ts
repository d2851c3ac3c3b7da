import type { Node } from 'prosemirror-model';

/**
 * Positions of the editor and offsets of the report file are two things: a field is one step for the caret, and as many
 * UTF-16 units of the block's text as it shows. Everything that leads from one to the other comes by here.
 */

/** A place in a text part as the report file has it. */
export interface TextPlace {
  block: number;
  /** UTF-16 units into the block's text. */
  offset: number;
}

/** Where block `index` starts in the document: the position of its first character. */
function positionOfBlock(doc: Node, index: number): number {
  let position = 0;
  for (let at = 0; at < Math.min(index, doc.childCount - 1); at += 1) position += doc.child(at).nodeSize;
  return position + 1;
}

/**
 * The position of an offset of a block's text. Inside a field it is the field's start or end, as `bias` says; behind
 * the text it is the text's end, and for a block that is not there the last one's.
 */
export function positionAt(doc: Node, { block, offset }: TextPlace, bias: -1 | 1): number {
  const node = doc.child(Math.min(block, doc.childCount - 1));
  const start = positionOfBlock(doc, block);
  let passed = 0;
  let position = start;
  for (const child of node.children) {
    const length = child.isText ? child.nodeSize : child.textContent.length;
    if (offset <= passed) return position;
    if (offset < passed + length) {
      if (child.isText) return position + offset - passed;
      return bias < 0 ? position : position + child.nodeSize;
    }
    passed += length;
    position += child.nodeSize;
  }
  return position;
}

/** The place of a position in the report file's terms. */
export function placeAt(doc: Node, position: number): TextPlace {
  const at = doc.resolve(Math.min(Math.max(position, 0), doc.content.size));
  const text = at.depth > 0 ? at.parent.textBetween(0, at.parentOffset) : '';
  return { block: Math.min(at.index(0), doc.childCount - 1), offset: text.length };
}
