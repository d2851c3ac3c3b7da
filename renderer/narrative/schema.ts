import { Schema, type Attrs, type Node } from 'prosemirror-model';
import { isPlaceholder } from '../../shared/fields/field-text';
import { fieldLabel, isKnownSomewhere } from '../../shared/fields/labels';
import { blockOfPieces, piecesOf, type FieldPiece, type Piece } from '../../shared/fields/pieces';
import type { Block } from '../../shared/report/model';

/**
 * A text part holds headings （一）… and paragraphs of plain text and fields: what the official form knows. A field is
 * one thing for the caret, and `text` is always what it shows, so that every reader of the document gets whole words.
 */
export const narrativeSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }, { tag: 'div' }, { tag: 'li' }],
      toDOM: () => ['p', 0],
      // Keys of a block this version does not know survive an edit of its text.
      attrs: { extra: { default: null } },
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
      toDOM: () => ['h3', 0],
      attrs: { extra: { default: null } },
    },
    field: {
      inline: true,
      group: 'inline',
      atom: true,
      // Selected as a node, it would lose what an input method types over it.
      selectable: false,
      draggable: false,
      marks: '',
      attrs: { is: {}, text: {}, extra: { default: null } },
      leafText: (node) => pieceOf(node.attrs).text,
      toDOM: (node) => {
        const { is, text } = pieceOf(node.attrs);
        const label = fieldLabel(is, '2021') ?? fieldLabel(is, '2019') ?? is;
        const look = isPlaceholder(text) || text.startsWith('〔') ? 'text-chip text-chip-empty' : 'text-chip';
        return ['span', { 'data-field': is, class: look, title: label }, text];
      },
      parseDOM: [
        {
          tag: 'span[data-field]',
          getAttrs: (element) => {
            const is = element.getAttribute('data-field') ?? '';
            const text = element.textContent ?? '';
            return isKnownSomewhere(is) && text !== '' ? { is, text } : false;
          },
        },
      ],
    },
    text: { group: 'inline' },
  },
  marks: {
    /**
     * Words that carry a field of a name this version does not know: plain text, which keeps the field as long as the
     * words are untouched. `at` tells two that stand side by side apart.
     */
    foreign: { attrs: { is: {}, text: {}, extra: {}, at: {} }, inclusive: false, toDOM: () => ['span', 0] },
  },
});

/** A block once read or written goes with its node: what was not edited stays the same object, foreign keys included. */
const BLOCKS = new WeakMap<Node, Block>();
/** And the other way: what was not edited is the same node, so that two documents are compared in no time. */
const NODES = new WeakMap<Block, Node>();

function remember(node: Node, block: Block): void {
  BLOCKS.set(node, block);
  NODES.set(block, node);
}

/** The editor's document of a text part; an empty part is one empty paragraph to type in. */
export function docOfBlocks(blocks: readonly Block[]): Node {
  const { doc, paragraph } = narrativeSchema.nodes;
  if (!doc || !paragraph) throw new Error('the narrative schema has no doc or paragraph');
  const nodes = blocks.map((block) => {
    const known = NODES.get(block);
    if (known) return known;
    const { kind, text: _text, fields: _fields, ...extra } = block;
    const node = narrativeSchema.node(
      kind,
      { extra: Object.keys(extra).length > 0 ? extra : null },
      inlineNodes(piecesOf(block)),
    );
    remember(node, block);
    return node;
  });
  return doc.create(null, nodes.length > 0 ? nodes : [paragraph.create()]);
}

/** The blocks of the editor's document; the one empty paragraph of an empty part is no block. */
export function blocksOfDoc(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node) => blocks.push(blockOf(node)));
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' && only.text === '' ? [] : blocks;
}

/** The nodes of a row of words and fields. */
function inlineNodes(pieces: readonly Piece[]): Node[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const text = typeof piece === 'string' ? piece : piece.text;
    const start = at;
    at += text.length;
    if (text === '') return [];
    if (typeof piece === 'string') return [narrativeSchema.text(text)];
    const attrs = { is: piece.is, text, extra: piece.extra ?? null };
    return isKnownSomewhere(piece.is)
      ? [narrativeSchema.node('field', attrs)]
      : [narrativeSchema.text(text, [narrativeSchema.mark('foreign', { ...attrs, at: start })])];
  });
}

/** Whether a node is a field. */
export function isField(node: Node | null | undefined): boolean {
  return node?.type.name === 'field';
}

/** What a field node, or the mark of one with an unknown name, stands for. */
export function pieceOf(attrs: Attrs): FieldPiece {
  // Set by inlineNodes and by the parse rule only.
  const { is, text, extra } = attrs as { is: string; text: string; extra: FieldPiece['extra'] | null };
  return extra ? { is, text, extra } : { is, text };
}

function blockOf(node: Node): Block {
  const known = BLOCKS.get(node);
  if (known) return known;
  const pieces: Piece[] = [];
  node.forEach((child) => pieces.push(pieceOfNode(child)));
  const extra = (node.attrs['extra'] ?? {}) as Record<string, unknown>; // set by docOfBlocks only
  const kind = node.type.name === 'heading' ? 'heading' : 'paragraph';
  const block = blockOfPieces({ ...extra, kind, text: '' }, pieces);
  remember(node, block);
  return block;
}

function pieceOfNode(child: Node): Piece {
  if (isField(child)) return pieceOf(child.attrs);
  const text = child.text ?? '';
  const [foreign] = child.marks;
  const kept = foreign && pieceOf(foreign.attrs);
  return kept?.text === text ? kept : text;
}
