import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedNarrative, narrowed } from '../../../shared/commands/narrow';
import { applyPatches, invertPatches, narrativePatch, notePatch } from '../../../shared/commands/patch';
import { blankReport } from '../../../shared/report/blank';
import type { Block, Report } from '../../../shared/report/model';

const BLANK = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);

const blocks = fc.array(
  fc
    .tuple(fc.constantFrom('heading' as const, 'paragraph' as const), fc.constantFrom('甲', '乙', '丙', '丁'))
    .map(([kind, text]): Block => ({ kind, text })),
  { maxLength: 6 },
);

const withText = (text: Block[]): Report => applyPatches(BLANK, [narrativePatch(BLANK, 'overview', text)]);

it('a narrowed patch does what the whole one does, forwards and back', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const report = withText(before);
      const patch = narrowed(narrativePatch(report, 'overview', after));
      const changed = applyPatches(report, [patch]);
      expect(changed.narrative.overview).toEqual(after);
      expect(applyPatches(changed, invertPatches([patch]))).toEqual(report);
    }),
  );
});

it('keeps the changed paragraph only', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const report = withText(['一', '二', '三'].map(paragraph));
  const patch = narrowed(narrativePatch(report, 'overview', ['一', '二。', '三'].map(paragraph)));
  expect(patch).toMatchObject({ at: 1, before: [paragraph('二')], after: [paragraph('二。')] });
});

it('two narrowed patches joined do what both do, or are left apart', () => {
  let joins = 0;
  fc.assert(
    fc.property(blocks, blocks, blocks, (first, second, third) => {
      const start = withText(first);
      const one = narrowed(narrativePatch(start, 'overview', second));
      const middle = applyPatches(start, [one]);
      const two = narrowed(narrativePatch(middle, 'overview', third));
      const both = joinedNarrative(one, two);
      if (!both) return;
      joins += 1;
      const end = applyPatches(start, [both]);
      expect(end.narrative.overview).toEqual(third);
      expect(applyPatches(end, invertPatches([both]))).toEqual(start);
    }),
    { numRuns: 500 },
  );
  expect(joins).toBeGreaterThan(100);
});

it('does not join what is not of one text part, nor whole parts of earlier programs', () => {
  const whole = narrativePatch(BLANK, 'overview', [{ kind: 'paragraph', text: '一' }]);
  const part = narrowed(whole);
  expect(joinedNarrative(part, narrowed(narrativePatch(BLANK, 'other', [])))).toBeNull();
  expect(joinedNarrative(part, notePatch(BLANK, 'active.fees#note', '问财务'))).toBeNull();
  expect(joinedNarrative(whole, part)).toBeNull();
});

it('a patch of paragraphs that are not there is refused', () => {
  const paragraphs = Array.from({ length: 9 }, (): Block => ({ kind: 'paragraph', text: '甲' }));
  const report = withText(paragraphs);
  const patch = narrowed(narrativePatch(report, 'overview', paragraphs.slice(0, 8)));
  expect(() => applyPatches(withText([]), [patch])).toThrow('no such paragraphs');
});
