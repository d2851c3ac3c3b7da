import fc from 'fast-check';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { placeAt, positionAt } from '../../../renderer/narrative/positions';
import { blocksOfDoc, docOfBlocks, narrativeSchema } from '../../../renderer/narrative/schema';
import { updateTo } from '../../../renderer/narrative/update-doc';
import { blockOfPieces, piecesOf, type Piece } from '../../../shared/fields/pieces';
import type { Block } from '../../../shared/report/model';

const words = fc.string({
  unit: fc.constantFrom('收', '到', '1', '件', '，', '𠮷'),
  minLength: 1,
  maxLength: 5,
});
const piece: fc.Arbitrary<Piece> = fc.oneof(
  words,
  fc.record({ is: fc.constantFrom('year', 'requests.received.total', 'some.later.name'), text: words }),
);
const block: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom('heading' as const, 'paragraph' as const), fc.array(piece, { maxLength: 6 }))
  .map(([kind, pieces]) => blockOfPieces({ kind, text: '' }, pieces));
const blocks = fc.array(block, { minLength: 1, maxLength: 5 });

/** The blocks read anew from nodes that nobody has seen before, as after an edit. */
function reread(each: readonly Block[]): Block[] {
  return blocksOfDoc(narrativeSchema.nodeFromJSON(docOfBlocks(each).toJSON()));
}

describe('blocks and the document of the editor', () => {
  it('go there and back whole: text, fields, and fields of unknown names', () => {
    fc.assert(
      fc.property(blocks, (each) => {
        const isEmpty = each.length === 1 && each[0]?.kind === 'paragraph' && each[0].text === '';
        expect(reread(each)).toEqual(isEmpty ? [] : each);
      }),
    );
  });

  it('keep what is not edited as the object it was, offsets that fit nothing included', () => {
    const odd: Block = {
      kind: 'paragraph',
      text: '收到',
      fields: [{ at: 9, length: 4, is: 'year' }],
      later: true,
    };
    expect(blocksOfDoc(docOfBlocks([odd]))[0]).toBe(odd);
    expect(reread([odd])).toEqual([{ kind: 'paragraph', text: '收到', later: true }]);
  });

  it('an unknown field goes once its words are touched; the words beside it may be', () => {
    const unknown = { is: 'some.later.name', text: '77' };
    const state = EditorState.create({
      doc: docOfBlocks([blockOfPieces({ kind: 'paragraph', text: '' }, ['共', unknown, '条'])]),
    });
    const beside = state.apply(state.tr.insertText('有', 2));
    expect(blocksOfDoc(beside.doc)[0]?.fields).toEqual([{ at: 2, length: 2, is: 'some.later.name' }]);
    const inside = state.apply(state.tr.insertText('6', 3));
    expect(blocksOfDoc(inside.doc)[0]).toEqual({ kind: 'paragraph', text: '共767条' });
  });
});

describe('offsets and positions', () => {
  it('lead to each other; inside a field to its start or end', () => {
    fc.assert(
      fc.property(blocks, fc.nat(4), fc.nat(40), (each, chosen, wanted) => {
        const doc = docOfBlocks(each);
        const index = Math.min(chosen, each.length - 1);
        const text = each[index]?.text ?? '';
        const offset = Math.min(wanted, text.length);
        let at = 0;
        let field: [number, number] | null = null;
        for (const one of each[index] ? piecesOf(each[index]) : []) {
          const length = typeof one === 'string' ? one.length : one.text.length;
          const known = typeof one !== 'string' && one.is !== 'some.later.name';
          if (known && at < offset && offset < at + length) field = [at, at + length];
          at += length;
        }
        for (const bias of [-1, 1] as const) {
          const position = positionAt(doc, { block: index, offset }, bias);
          const expected = field ? field[bias < 0 ? 0 : 1] : offset;
          expect(placeAt(doc, position)).toEqual({ block: index, offset: expected });
        }
      }),
    );
  });
});

describe('showing what the report says', () => {
  it('makes any document any other', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const state = EditorState.create({ doc: docOfBlocks(before) });
        const transaction = updateTo(state, docOfBlocks(after));
        const doc = transaction ? state.apply(transaction).doc : state.doc;
        expect(doc.toJSON()).toEqual(docOfBlocks(after).toJSON());
      }),
    );
  });

  it.each([
    ['marks mended on both sides', ['甲,乙;丙.丁'], ['甲，乙；丙。丁'], '乙'],
    [
      'a doubled word and a blank taken out',
      ['公开公开的 信息，做到及时，方便 群众'],
      ['公开的信息，做到及时，方便群众'],
      '及时',
    ],
    ['a block taken out above and one mended below', ['一', '二', '三', '四,'], ['一', '三', '四，'], '三'],
    ['a block put in on both sides', ['一', '二'], ['零', '一', '二', '三'], '二'],
    ['a block split behind it', ['甲乙丙', '丁'], ['甲乙', '丙', '丁'], '甲'],
  ])('leaves the caret in its words: %s', (_name, before, after, words) => {
    const docOf = (texts: readonly string[]) =>
      docOfBlocks(texts.map((text) => ({ kind: 'paragraph' as const, text })));
    const behind = (texts: readonly string[]) => {
      const block = texts.findIndex((text) => text.includes(words));
      const offset = (texts[block] ?? '').indexOf(words) + words.length;
      return positionAt(docOf(texts), { block, offset }, 1);
    };
    const start = EditorState.create({ doc: docOf(before) });
    const caret = TextSelection.create(start.doc, behind(before));
    const state = start.apply(start.tr.setSelection(caret));
    const transaction = updateTo(state, docOf(after));
    const end = transaction && state.apply(transaction);
    expect(end?.doc.toJSON()).toEqual(docOf(after).toJSON());
    expect(end?.selection.empty).toBe(true);
    expect(placeAt(docOf(after), end?.selection.head ?? 0)).toEqual(placeAt(docOf(after), behind(after)));
  });

  it('leaves the caret between two fields whose figures change', () => {
    const text = (one: string, two: string) =>
      docOfBlocks([
        blockOfPieces({ kind: 'paragraph', text: '' }, [
          '收到',
          { is: 'requests.received.total', text: one },
          '件，答复',
          { is: 'requests.handledTotal.total', text: two },
          '件。',
        ]),
      ]);
    const doc = text('9', '8');
    for (let position = 1; position < doc.content.size; position += 1) {
      const start = EditorState.create({ doc });
      const state = start.apply(start.tr.setSelection(TextSelection.create(doc, position)));
      const transaction = updateTo(state, text('1234', '8'));
      expect(transaction).not.toBeNull();
      expect(transaction && state.apply(transaction).selection.head).toBe(position);
    }
    expect(updateTo(EditorState.create({ doc }), text('9', '8'))).toBeNull();
  });
});
