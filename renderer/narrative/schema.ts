import { Schema, type Node } from 'prosemirror-model';
import type { Block } from '../../shared/report/model';

/** A text part holds headings （一）… and paragraphs, plain text only: what the official form knows. */
export const narrativeSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'text*',
      parseDOM: [{ tag: 'p' }, { tag: 'div' }, { tag: 'li' }],
      toDOM: () => ['p', 0],
      // Keys of a block this version does not know survive an edit of its text.
      attrs: { extra: { default: null } },
    },
    heading: {
      group: 'block',
      content: 'text*',
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
      toDOM: () => ['h3', 0],
      attrs: { extra: { default: null } },
    },
    text: {},
  },
});

/** The editor's document of a text part; an empty part is one empty paragraph to type in. */
export function docOfBlocks(blocks: readonly Block[]): Node {
  const { doc, paragraph } = narrativeSchema.nodes;
  const nodes = blocks.map(({ kind, text, ...extra }) =>
    narrativeSchema.node(
      kind,
      { extra: Object.keys(extra).length > 0 ? extra : null },
      text === '' ? [] : [narrativeSchema.text(text)],
    ),
  );
  if (!doc || !paragraph) throw new Error('the narrative schema has no doc or paragraph');
  return doc.create(null, nodes.length > 0 ? nodes : [paragraph.create()]);
}

/** The blocks of the editor's document; the one empty paragraph of an empty part is no block. */
export function blocksOfDoc(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node) => {
    const extra = (node.attrs.extra ?? {}) as Record<string, unknown>; // set by docOfBlocks only
    blocks.push({
      ...extra,
      kind: node.type.name === 'heading' ? 'heading' : 'paragraph',
      text: node.textContent,
    });
  });
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' && only.text === '' ? [] : blocks;
}

/** Where block `index` starts in the document: the position of its first character. */
export function positionOfBlock(doc: Node, index: number): number {
  let position = 0;
  for (let at = 0; at < Math.min(index, doc.childCount - 1); at += 1) position += doc.child(at).nodeSize;
  return position + 1;
}
