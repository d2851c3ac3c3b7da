import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches, notePatch } from '../../../shared/commands/patch';
import type { Block, Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt, withFigure } from '../../../shared/report/values';
import { compareVersions, countChanges } from '../../../shared/versions/compare';
import { restorePatches } from '../../../shared/versions/restore-patches';
import { countChangedSentences, diffSentences } from '../../../shared/versions/sentence-diff';
import { arbitraryReport } from '../import/arbitrary-report';

const text = (...paragraphs: string[]): Block[] =>
  paragraphs.map((each) => ({ kind: 'paragraph', text: each }));

describe('sentence by sentence', () => {
  it('shows the changed sentence, and the others as they are', () => {
    const before = text('全年公开信息10条。收到申请3件。均已答复。', '下一步加强培训。');
    const after = text('全年公开信息12条。收到申请3件。均已答复。', '下一步加强培训。做好解读。');
    expect(diffSentences(before, after)).toEqual([
      { kind: 'removed', text: '全年公开信息10条。' },
      { kind: 'added', text: '全年公开信息12条。' },
      { kind: 'same', text: '收到申请3件。均已答复。\n' },
      { kind: 'removed', text: '下一步加强培训。\n' },
      { kind: 'added', text: '下一步加强培训。做好解读。\n' },
    ]);
    expect(countChangedSentences(before, after)).toBe(3);
  });

  it('gives both texts back whole, whatever they are', () => {
    const paragraphs = fc.array(
      fc
        .array(fc.constantFrom('甲。', '乙！', '丙；', '丁', '“戊。”'), { maxLength: 5 })
        .map((each) => each.join('')),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const pieces = diffSentences(text(...before), text(...after));
        const side = (kind: 'removed' | 'added') =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect(side('added')).toBe(before.map((each) => `${each}\n`).join(''));
        expect(side('removed')).toBe(after.map((each) => `${each}\n`).join(''));
      }),
    );
  });

  it('counts a paragraph that was only moved as a change', () => {
    expect(countChangedSentences(text('甲。', '乙。'), text('乙。', '甲。'))).toBe(1);
    expect(countChangedSentences(text('甲。'), text('甲。'))).toBe(0);
  });
});

describe('two versions', () => {
  const sample = sampleReport();

  it('differ in cells, blank never shown as 0, and in text kept in place of a figure', () => {
    const blank = withFigure(sample, 'active.penalties', null);
    const marked = applyPatches(blank, [notePatch(blank, 'active.penalties', '—')]);
    const figure = String(figureAt(sample, 'active.penalties'));
    const cell = { table: 'active', address: 'active.penalties' };
    expect(compareVersions(sample, blank).cells).toEqual([{ ...cell, before: figure, after: '' }]);
    expect(compareVersions(blank, marked)).toMatchObject({
      cells: [{ ...cell, before: '', after: '—' }],
      others: [],
    });
  });

  it('differ in unit, year, remarks and reasons, each said once', () => {
    const renamed: Report = {
      ...sample,
      unit: { ...sample.unit, name: '新名称' },
      year: sample.year + 1,
      notes: { ...sample.notes, 'active.fees#note': '问财务', 'reason:X': '已核', 'reasonFor:X': '3' },
    };
    expect(compareVersions(sample, renamed).others).toEqual([
      { kind: 'unit.name', address: null, before: sample.unit.name, after: '新名称' },
      { kind: 'year', address: null, before: String(sample.year), after: String(sample.year + 1) },
      { kind: 'remark', address: 'active.fees', before: '', after: '问财务' },
      { kind: 'reason', address: null, before: '', after: '已核' },
    ]);
    expect(countChanges(sample, renamed)).toEqual({ parts: [], others: 4 });
  });

  it('are the same once one is restored to the other, whole or a part at a time', () => {
    const reports = arbitraryReport('2021', 20);
    fc.assert(
      fc.property(reports, reports, (one, then) => {
        const version = { ...then, unit: one.unit, year: one.year };
        const whole = applyPatches(one, restorePatches(one, version, null));
        expect(whole).toEqual(version);
        const table = applyPatches(one, restorePatches(one, version, 'requests'));
        expect(table.requests).toEqual(version.requests);
        expect([table.active, table.review, table.narrative]).toEqual([
          one.active,
          one.review,
          one.narrative,
        ]);
      }),
      { numRuns: 30 },
    );
  });
});
