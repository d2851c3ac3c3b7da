import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockOfPieces,
  joinBlocks,
  piecesOf,
  pieceText,
  sliceBlock,
  soundFields,
  spliceBlock,
  type Piece,
} from '../../../shared/fields/pieces';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import type { Block } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';

const paragraph: Block = { kind: 'paragraph', text: '' };
const words = fc.string({
  unit: fc.constantFrom('收', '到', '1', '件', '，', '𠮷', '👍'),
  minLength: 1,
  maxLength: 6,
});
const piece: fc.Arbitrary<Piece> = fc.oneof(
  words,
  fc.record({ is: fc.constantFrom('year', 'requests.received.total', 'not.known'), text: words }),
);
const pieces = fc.array(piece, { maxLength: 8 });
const blocks = pieces.map((each) => blockOfPieces(paragraph, each));
const textOf = (each: readonly Piece[]) => each.map(pieceText).join('');

describe('pieces of a block', () => {
  it('make the same block again, text whole', () => {
    fc.assert(
      fc.property(pieces, (each) => {
        const block = blockOfPieces(paragraph, each);
        expect(block.text).toBe(textOf(each));
        expect(soundFields(block)).toEqual(block.fields ?? []);
        expect(blockOfPieces(paragraph, piecesOf(block))).toEqual(block);
        expect(block.fields?.length ?? 0).toBe(each.filter((one) => typeof one !== 'string').length);
      }),
    );
  });

  it('keep what they do not know of the block and of a field', () => {
    const block: Block = {
      kind: 'heading',
      text: '（一）2025',
      mark: 7,
      fields: [{ at: 3, length: 4, is: 'year', colour: 'red' }],
    };
    expect(blockOfPieces(block, piecesOf(block))).toEqual(block);
  });
});

describe('cutting and joining', () => {
  it('two halves of a block are the block, but for a field that is cut', () => {
    fc.assert(
      fc.property(blocks, fc.nat(30), (block, offset) => {
        const at = Math.min(offset, block.text.length);
        const joined = joinBlocks(sliceBlock(block, 0, at), sliceBlock(block, at, block.text.length));
        const cut = (block.fields ?? []).filter((field) => field.at < at && at < field.at + field.length);
        expect(joined.text).toBe(block.text);
        expect(joined.fields ?? []).toEqual((block.fields ?? []).filter((field) => !cut.includes(field)));
      }),
    );
  });

  it('a splice changes its range only: fields before stay, those behind move along, those touched are gone', () => {
    fc.assert(
      fc.property(blocks, fc.nat(30), fc.nat(10), words, (block, from, length, put) => {
        const start = Math.min(from, block.text.length);
        const end = Math.min(start + length, block.text.length);
        const spliced = spliceBlock(block, start, end, [put]);
        expect(spliced.text).toBe(block.text.slice(0, start) + put + block.text.slice(end));
        const moved = put.length - (end - start);
        const expected = (block.fields ?? []).flatMap((field) => {
          if (field.at + field.length <= start) return [field];
          return field.at >= end ? [{ ...field, at: field.at + moved }] : [];
        });
        expect(spliced.fields ?? []).toEqual(expected);
      }),
    );
  });
});

describe('offsets that fit no words', () => {
  const text = '共收到𠮷12件';
  it.each([
    ['behind the end', [{ at: 7, length: 9, is: 'year' }]],
    ['negative', [{ at: -1, length: 2, is: 'year' }]],
    ['of no length', [{ at: 1, length: 0, is: 'year' }]],
    ['in the middle of a character', [{ at: 4, length: 2, is: 'year' }]],
    ['ending in the middle of a character', [{ at: 2, length: 2, is: 'year' }]],
  ])('%s: plain words', (_, fields) => {
    expect(piecesOf({ kind: 'paragraph', text, fields })).toEqual([text]);
  });

  it('of two that overlap the first counts; one out of order does not', () => {
    const overlapping = { at: 5, length: 2, is: 'requests.received.total' };
    const fields = [overlapping, { at: 6, length: 2, is: 'year' }, { at: 0, length: 1, is: 'year' }];
    expect(piecesOf({ kind: 'paragraph', text, fields })).toEqual([
      '共收到𠮷',
      { is: 'requests.received.total', text: '12' },
      '件',
    ]);
  });

  it('a file keeps them, as it keeps unknown names; a wrong type is refused with its place', () => {
    const fields = [
      { at: 90, length: 9, is: 'year' },
      { at: 0, length: 1, is: 'some.later.name', hue: 3 },
    ];
    const report = sampleReport();
    const [first, ...others] = report.narrative.other;
    const other = [{ ...first, kind: 'paragraph' as const, text: first?.text ?? '', fields }, ...others];
    const file = writeReportFile({ ...report, narrative: { ...report.narrative, other } });
    const read = readReportFile(file);
    expect(read.ok && read.report.narrative.other).toEqual(other);
    const wrong = readReportFile(file.replace('"at": 90', '"at": "90"'));
    expect(wrong.ok ? '' : wrong.reason).toContain('narrative.other.0.fields.0.at');
  });
});
