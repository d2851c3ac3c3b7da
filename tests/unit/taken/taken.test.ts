import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches, invertPatches, narrativePatch } from '../../../shared/commands/patch';
import { withFollowing } from '../../../shared/fields/follow';
import type { Block, Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { takenMarks, unreadBlocks } from '../../../shared/report/taken';
import { checkReport } from '../../../shared/rules/check';
import { compareTexts } from '../../../shared/taken/compare-text';
import { readPatches, withMarks } from '../../../shared/taken/marks';
import { reportFromPrevious } from '../../../shared/taken/next-report';
import { yearPatches, yearPlaces } from '../../../shared/taken/year-places';
import { busyReport, withFigures, withOverview, zeroReport } from '../rules/report-fixture';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });

function takenReport(...overview: Block[]): Report {
  const report = zeroReport('township', 2025);
  return {
    ...report,
    narrative: { ...report.narrative, overview },
    taken: { overview: overview.map(() => true) },
  };
}

function edited(report: Report, overview: Block[]): Report {
  const patches = withMarks(report, [narrativePatch(report, 'overview', overview)]);
  return applyPatches(report, patches);
}

describe('marks of what was taken over', () => {
  const blocks = [
    heading('（一）主动公开情况'),
    paragraph('公开信息30条。'),
    paragraph('更新指南。'),
    paragraph(''),
  ];
  const [first, second, third, last] = blocks;
  if (!first || !second || !third || !last) throw new Error('four blocks expected');

  it('ask for paragraphs that say something', () => {
    expect(unreadBlocks(takenReport(...blocks), 'overview')).toEqual([1, 2]);
  });

  it('go with an edit of the paragraph, and with no other', () => {
    const report = edited(takenReport(...blocks), [first, paragraph('公开信息31条。'), third, last]);
    expect(takenMarks(report, 'overview')).toEqual([true, false, true, true]);
  });

  it('move with their paragraphs', () => {
    const report = edited(takenReport(...blocks), [paragraph('新写的一段。'), first, third, last]);
    expect(takenMarks(report, 'overview')).toEqual([false, true, true, true]);
  });

  it('are gone with the last paragraph that was read', () => {
    const report = takenReport(...blocks);
    const ticked = applyPatches(report, readPatches(report, 'overview', [1]));
    expect(unreadBlocks(ticked, 'overview')).toEqual([2]);
    const done = applyPatches(ticked, readPatches(ticked, 'overview', [2]));
    expect(done.taken).toBeUndefined();
    expect(readPatches(done, 'overview', [2])).toEqual([]);
  });

  it('stay where a figure follows the table, and come back with undo', () => {
    const field = {
      kind: 'paragraph' as const,
      text: '收到0件。',
      fields: [{ at: 2, length: 1, is: 'requests.received.total' }],
    };
    const report = takenReport(field, second);
    const figure = { target: 'cell' as const, address: 'requests.received.0', before: 0, after: 3 };
    const patches = withMarks(report, withFollowing(report, null, [figure]));
    const after = applyPatches(report, patches);
    expect(after.narrative.overview[0]?.text).toBe('收到3件。');
    expect(takenMarks(after, 'overview')).toEqual([true, true]);

    const change = withMarks(report, [narrativePatch(report, 'overview', [second])]);
    expect(applyPatches(applyPatches(report, change), invertPatches(change))).toEqual(report);
  });

  it('never mark what was not taken over, whatever is typed', () => {
    const block = fc.constantFrom(...blocks, paragraph('新'), heading('（二）新'));
    const some = fc.array(block, { maxLength: 6 });
    fc.assert(
      fc.property(some, some, fc.array(fc.boolean(), { maxLength: 6 }), (before, after, marks) => {
        const report = { ...takenReport(...before), taken: { overview: marks } };
        const now = edited(report, after);
        const marked = (r: Report) =>
          r.narrative.overview
            .filter((_each, index) => takenMarks(r, 'overview')[index])
            .map(({ text }) => text);
        const left = marked(report);
        for (const text of marked(now)) {
          const at = left.indexOf(text);
          expect(at).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        }
      }),
    );
  });
});

describe('a report from last year’s', () => {
  const texts = [
    '2023年，我镇共收到政府信息公开申请12件，上年结转2件，办结13件。',
    '2023年制发行政规范性文件2件。较2022年增加1件。',
    '网站公开公开信息30条,更新及时。',
  ];

  it('has no finding about the text that is unread, and those of a paragraph once it is ticked off', () => {
    const last = withOverview(busyReport(), ...texts);
    const next = reportFromPrevious(last, last.unit, 2024);
    const ofText = (report: Report) => checkReport({ report, previous: last }).filter(({ text }) => text);
    expect(ofText(next)).toEqual([]);
    const read = applyPatches(next, readPatches(next, 'overview', [2]));
    expect(ofText(read).map(({ rule, text }) => [rule, text?.block])).toEqual([
      ['H-TEXT', 2],
      ['H-TEXT', 2],
    ]);
  });

  it('has no finding that an empty report with the same text would not have', () => {
    const last = sampleReport();
    const next = reportFromPrevious(last, last.unit, last.year + 1);
    const rules = (report: Report) =>
      new Set(checkReport({ report, previous: last }).map(({ rule }) => rule));
    const empty = { ...next, narrative: last.narrative };
    expect([...rules(next)].filter((rule) => !rules(empty).has(rule))).toEqual([]);
    expect([...rules(next)].filter((rule) => /^(?:NAR|E-YEAR|H-)/u.test(rule))).toEqual([]);
  });

  it('says its own year where the year is certainly the report’s', () => {
    const last = withOverview(
      busyReport(),
      '2023年，我镇共收到申请12件。较2022年增加1件。根据《2023年工作要点》开展。',
    );
    const next = reportFromPrevious(last, last.unit, 2024);
    expect(next.narrative.overview[0]?.text).toBe(
      '2024年，我镇共收到申请〔未填〕件。较2022年增加1件。根据《2023年工作要点》开展。',
    );
    expect(next.narrative.overview[0]?.fields).toEqual([
      { at: 0, length: 4, is: 'year' },
      { at: 13, length: 4, is: 'requests.received.total' },
    ]);
  });
});

describe('全部改年份', () => {
  const overview = [
    paragraph('2024年更新公开指南，较2023年更勤。2025年将继续。'),
    paragraph('公开《2024年要点》和国办发〔2024〕5号、2024年度决算；自2019年起公开。'),
  ];
  const report = takenReport(...overview);

  it('lists every year that may be last year’s, with what speaks against it', () => {
    expect(yearPlaces(report).map(({ block, year, to, likely }) => [block, year, to, likely])).toEqual([
      [0, 2024, 2025, true],
      [0, 2023, 2024, true],
      [0, 2025, 2026, true],
      [1, 2024, 2025, false],
    ]);
  });

  it('puts the chosen ones right as fields; nobody has read the paragraphs by it', () => {
    const chosen = yearPlaces(report).filter(({ likely }) => likely);
    const patches = withMarks(report, yearPatches(report, chosen), true);
    const after = applyPatches(report, patches);
    expect(after.narrative.overview.map(({ text }) => text)).toEqual([
      '2025年更新公开指南，较2024年更勤。2026年将继续。',
      overview[1]?.text,
    ]);
    expect(after.narrative.overview[0]?.fields?.map(({ is }) => is)).toEqual([
      'year',
      'year.previous',
      'year.next',
    ]);
    expect(takenMarks(after, 'overview')).toEqual([true, true]);
    expect(yearPlaces(after)).toHaveLength(1);
  });

  it('leaves text of this year alone but for years that stand for the report’s', () => {
    const own = withFigures(
      withOverview(zeroReport('township', 2025), '2024年，我镇共收到申请1件。', '2024年修订办法。'),
      {},
    );
    expect(yearPlaces(own).map(({ block, to, likely }) => [block, to, likely])).toEqual([[0, 2025, true]]);
  });
});

describe('side by side with last year’s text', () => {
  it('marks the words that differ', () => {
    const { before, after } = compareTexts(
      [heading('（一）主动公开'), paragraph('全年公开信息30条，更新及时。'), paragraph('删去的一段。')],
      [heading('（一）主动公开'), paragraph('完全新写的内容'), paragraph('全年公开信息31条，更新及时。')],
    );
    const changed = (pieces: readonly { text: string; changed: boolean }[]) =>
      pieces.map(({ text, changed: is }) => (is ? `[${text}]` : text)).join('');
    expect(before.map(changed)).toEqual([
      '（一）主动公开',
      '全年公开信息[30]条，更新及时。',
      '[删去的一段。]',
    ]);
    expect(after.map(({ pieces }) => changed(pieces))).toEqual([
      '（一）主动公开',
      '[完全新写的内容]',
      '全年公开信息[31]条，更新及时。',
    ]);
    expect(after.map((each) => each.before)).toEqual([0, null, 1]);
  });

  it('loses no character of either text', () => {
    const block = fc
      .array(fc.constantFrom('公开', '信息', '30', '条', '，', '镇'), { maxLength: 8 })
      .map((words) => paragraph(words.join('')));
    const blocks = fc.array(block, { maxLength: 5 });
    fc.assert(
      fc.property(blocks, blocks, (old, now) => {
        const { before, after } = compareTexts(old, now);
        const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
        expect(before.map(joined)).toEqual(old.map(({ text }) => text));
        expect(after.map(({ pieces }) => joined(pieces))).toEqual(now.map(({ text }) => text));
      }),
    );
  });
});
