import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches, cellPatch, invertPatches } from '../../../shared/commands/patch';
import { NO_LAST_YEAR, shownText, UNFILLED } from '../../../shared/fields/field-text';
import { refreshBlock, withFollowing } from '../../../shared/fields/follow';
import { blockOfPieces, piecesOf, type Piece } from '../../../shared/fields/pieces';
import { blankReport } from '../../../shared/report/blank';
import type { Block, Report, Unit } from '../../../shared/report/model';
import { reportFromPrevious } from '../../../shared/taken/next-report';

const unit: Unit = { name: '石桥街道办事处', level: 'subdistrict', selfReference: '我街道' };
const blank = blankReport(unit, 2025);
const sentence = (...pieces: Piece[]): Block => blockOfPieces({ kind: 'paragraph', text: '' }, pieces);
const plain = sentence('党政办公室统一管理。');
const told = sentence(
  { is: 'year', text: '2025' },
  '年收到',
  { is: 'requests.received.total', text: '1' },
  '件，自然人',
  { is: 'requests.received.0', text: '1' },
  '件。',
);

function reportWith(blocks: Block[], received: number | null): Report {
  const report = { ...blank, narrative: { ...blank.narrative, overview: blocks } };
  return applyPatches(report, [cellPatch(report, 'requests.received.0', received)]);
}

function change(report: Report, received: number | null, previous: Report | null = null): Report {
  return applyPatches(
    report,
    withFollowing(report, previous, [cellPatch(report, 'requests.received.0', received)]),
  );
}

describe('a figure changes', () => {
  it('every field on it follows in the same change, and goes back with it', () => {
    const report = reportWith([plain, told], 1);
    const patches = withFollowing(report, null, [cellPatch(report, 'requests.received.0', 12)]);
    const after = applyPatches(report, patches);
    expect(after.narrative.overview[1]?.text).toBe('2025年收到12件，自然人12件。');
    expect(after.narrative.overview[1]?.fields).toEqual([
      { at: 0, length: 4, is: 'year' },
      { at: 7, length: 2, is: 'requests.received.total' },
      { at: 14, length: 2, is: 'requests.received.0' },
    ]);
    expect(after.narrative.overview[0]).toBe(plain);
    expect(applyPatches(after, invertPatches(patches))).toEqual(report);
  });

  it('a change that no field tells touches no text', () => {
    const report = reportWith([told], 1);
    const patches = withFollowing(report, null, [cellPatch(report, 'active.licences', 5)]);
    expect(patches.map(({ target }) => target)).toEqual(['cell']);
  });

  it('a figure taken out leaves a mark, not its last value and not 0', () => {
    const after = change(reportWith([told], 1), null);
    expect(after.narrative.overview[0]?.text).toBe(`2025年收到${UNFILLED}件，自然人${UNFILLED}件。`);
    expect(change(after, 3).narrative.overview[0]?.text).toBe('2025年收到3件，自然人3件。');
  });

  it('words of a field whose tables were empty all along stay', () => {
    const report = reportWith([told], null);
    const after = applyPatches(
      report,
      withFollowing(report, null, [cellPatch(report, 'active.licences', 5)]),
    );
    expect(after.narrative.overview).toEqual([told]);
  });

  it('a name that is not known and a blank of the clerk stay as they are', () => {
    const block = sentence({ is: 'later.name', text: '7' }, '条，', {
      is: 'blank.trainings',
      text: '〔填写：场次〕',
    });
    expect(change(reportWith([block], 1), 9).narrative.overview[0]).toBe(block);
  });

  it('always ends with every field saying what the tables say', () => {
    const name = fc.constantFrom(
      'requests.received.total',
      'requests.received.0',
      'requests.toHandle.total',
      'share.requests.received.0',
      'change.requests.received.total',
      'year',
    );
    const piece = fc.oneof(fc.constantFrom('收到', '件，'), fc.record({ is: name, text: fc.constant('旧') }));
    const previous = reportWith([], 4);
    const last = { ...previous, year: 2024 };
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }),
        fc.array(fc.nat(50), { minLength: 1 }),
        (pieces, values) => {
          let report = reportWith([sentence(...pieces)], 1);
          for (const value of values) report = change(report, value, last);
          const [block] = report.narrative.overview;
          for (const each of block ? piecesOf(block) : []) {
            if (typeof each === 'string') continue;
            expect(each.text).toBe(shownText(each.is, { report, previous: last }));
          }
        },
      ),
    );
  });
});

it('a block whose values did not change is the same object', () => {
  expect(refreshBlock(told, (name) => (name === 'year' ? '2025' : '1'))).toBe(told);
  expect(refreshBlock(plain, () => 'x')).toBe(plain);
});

it("next year's report tells its own year, and no figure of last year as its own", () => {
  const last = sentence('上年收到', { is: 'previous.requests.received.total', text: NO_LAST_YEAR }, '件。');
  const next = reportFromPrevious(reportWith([told, last], 1), unit, 2026);
  expect(next.narrative.overview.map(({ text }) => text)).toEqual([
    `2026年收到${UNFILLED}件，自然人${UNFILLED}件。`,
    '上年收到1件。',
  ]);
});
