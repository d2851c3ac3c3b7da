import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAMES } from '../../../shared/narrative/interpreter/compiled-frames';
import { sentencesOf } from '../../../shared/narrative/interpreter/sentences';
import { readBlock } from '../../../shared/narrative/read-block';
import type { Mention } from '../../../shared/narrative/reading';

const AROUND = { year: 2023, inRequestSection: true };
const EXAMPLES = FRAMES.flatMap((frame) => frame.yes.map((example) => example.split('\n').at(-1) ?? ''));
const example = fc.constantFrom(...EXAMPLES);
/** Characters that no word of the lexicon has. */
const unknown = fc.string({ unit: fc.constantFrom('曌', '龘', '犇'), minLength: 2, maxLength: 4 });

function read(text: string): readonly Mention[] {
  return readBlock(text, AROUND).mentions;
}

describe('the reader', () => {
  it('is silent on a figure that an unknown word parts from its verb', () => {
    fc.assert(
      fc.property(example, unknown, (marked, word) => {
        const at = marked.indexOf('{');
        const text = marked.replace('{', word).replace('}', '');
        expect(read(text).filter((mention) => mention.number.start === at + word.length)).toEqual([]);
      }),
    );
  });

  it('reads nothing of a sentence on last year', () => {
    fc.assert(
      fc.property(example, (marked) => {
        fc.pre(!/20\d\d|年|期/.test(marked));
        expect(read(`据统计，去年${marked.replace(/[{}]/g, '')}`)).toEqual([]);
      }),
    );
  });

  it('reads the same whatever stands in the sentences before on another matter', () => {
    fc.assert(
      fc.property(example, (marked) => {
        const text = marked.replace(/[{}]/g, '');
        const other = '召开会议12次。';
        const alone = read(text).map((mention) => [mention.frame, mention.number.value]);
        const behind = readBlock(`${other}\n${text}`, { ...AROUND, inRequestSection: false });
        const found = behind.mentions.map((mention) => [mention.frame, mention.number.value]);
        expect(alone).toEqual(expect.arrayContaining(found));
      }),
    );
  });

  it('takes no stretch of text at once that could make it slow', () => {
    const piece = fc.constantFrom(
      '1',
      '九',
      '其中1件(',
      '(',
      ')',
      '其中',
      '收到',
      '、',
      '申请',
      '1件',
      '占',
      '未',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 2_000 }),
        (pieces, times) => {
          const text = pieces.join('').repeat(times).slice(0, 12_000);
          const sentences = sentencesOf(text);
          expect(Math.max(0, ...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_600);
          readBlock(text, AROUND);
        },
      ),
      { numRuns: 60 },
    );
  });
});
