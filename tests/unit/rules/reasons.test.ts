import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import type { Report } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';
import { isOpen } from '../../../shared/rules/open-findings';
import type { Finding } from '../../../shared/rules/finding';
import { olderReasonPatches, reasonPatches } from '../../../shared/rules/reasons';
import { busyReport, withFigures, withOverview, zeroReport } from './report-fixture';

const REASON = '含上年度跨年答复的一件';
const HEADING = '（二）依申请公开情况';

/** What is found in part 一 about the figures of the text. */
const told = (report: Report): Finding[] =>
  checkReport({ report }).filter((each) => each.rule.startsWith('NAR-'));

/** The report with a reason given for a finding. */
function explained(report: Report, finding: Finding | undefined): Report {
  if (!finding) throw new Error('nothing found');
  return applyPatches(report, reasonPatches(report, finding, REASON));
}

function withText(report: Report, ...texts: string[]): Report {
  return withOverview(report, HEADING, ...texts);
}

const received = (count: number) => `全年共收到政府信息公开申请${count}件。`;

describe('a reason', () => {
  const report = explained(withText(busyReport(), received(5)), told(withText(busyReport(), received(5)))[0]);

  it('stays with its words when a new wrong figure is put in above', () => {
    const findings = told(withText(report, '据统计，全年共收到政府信息公开申请9件。', received(5)));
    expect(findings.map((each) => [each.message.slice(0, 7), each.reason, isOpen(each)])).toEqual([
      ['文中写“9件”', undefined, true],
      ['文中写“5件”', REASON, false],
    ]);
    expect(findings[0]?.formerReason).toBeUndefined();
  });

  it('is asked for again when the figure in the text changes', () => {
    const [finding] = told(withText(report, received(6)));
    expect(finding).toMatchObject({ severity: 'warning', formerReason: { text: REASON } });
    expect(finding?.reason).toBeUndefined();
    expect(finding && isOpen(finding)).toBe(true);
  });

  it('is asked for again when the figure in the table changes', () => {
    const [finding] = told(withFigures(report, { 'requests.received.0': 30, 'requests.granted.0': 27 }));
    expect(finding).toMatchObject({ formerReason: { text: REASON } });
  });

  it('is confirmed with one step, after which nothing of the old one is kept', () => {
    const changed = withText(report, received(6));
    const confirmed = explained(changed, told(changed)[0]);
    expect(told(confirmed)[0]).toMatchObject({ reason: REASON });
    expect(Object.keys(confirmed.notes)).toHaveLength(2);
    const [finding] = told(confirmed);
    const withdrawn = applyPatches(confirmed, finding ? reasonPatches(confirmed, finding, null) : []);
    expect(withdrawn.notes).toEqual({});
  });

  it('for one of two sentences alike in all but their paragraph is no reason for the other', () => {
    const twice = withText(busyReport(), `${received(5)}渠道畅通。`, `${received(5)}答复规范。`);
    const [, second] = told(twice);
    const marked = explained(twice, second);
    expect(told(marked).map((each) => each.reason)).toEqual([undefined, REASON]);
    const swapped = withText(marked, `${received(5)}答复规范。`, `${received(5)}渠道畅通。`);
    expect(told(swapped).map((each) => each.reason)).toEqual([REASON, undefined]);
  });

  it('for one of two paragraphs alike in every word is no reason for the other, nor for a third', () => {
    const twice = withText(busyReport(), received(5), received(5));
    const marked = explained(twice, told(twice)[0]);
    expect(told(marked).map((each) => each.reason)).toEqual([REASON, undefined]);
    const third = told(withText(marked, received(5), received(5), received(5)));
    expect(third.map((each) => each.reason)).toEqual([undefined, undefined, undefined]);
    const one = told(withText(marked, received(5)));
    expect(one).toMatchObject([{ formerReason: { text: REASON } }]);
  });

  it('for a table figure is asked for again when the figure changes, and holds when it comes back', () => {
    const wrong = withFigures(zeroReport(), { 'active.regulations.inForce': 6 });
    const find = (each: Report) => checkReport({ report: each }).find(({ rule }) => rule === 'T2-GZ0');
    const marked = explained(wrong, find(wrong));
    expect(find(marked)).toMatchObject({ reason: REASON });
    const changed = withFigures(marked, { 'active.regulations.inForce': 7 });
    expect(find(changed)).toMatchObject({ formerReason: { text: REASON } });
    expect(find(changed)?.reason).toBeUndefined();
    expect(find(withFigures(changed, { 'active.regulations.inForce': 6 }))?.reason).toBe(REASON);
  });

  it('for a figure in one cell is no reason for the same figure in another', () => {
    const inForce = withFigures(zeroReport(), { 'active.regulations.inForce': 6 });
    const find = (each: Report) => checkReport({ report: each }).find(({ rule }) => rule === 'T2-GZ0');
    const marked = explained(inForce, find(inForce));
    const moved = withFigures(marked, { 'active.regulations.inForce': 0, 'active.regulations.issued': 6 });
    expect(find(moved)).toMatchObject({ formerReason: { text: REASON } });
    expect(find(moved)?.reason).toBeUndefined();
  });

  it('for a difference from one year is none for the same difference from another', () => {
    const find = (each: Report) =>
      checkReport({ report: each, previous: zeroReport('township', each.year - 1) }).find(
        ({ rule }) => rule === 'X-CARRY',
      );
    const marked = explained(busyReport(), find(busyReport()));
    expect(find(marked)?.reason).toBe(REASON);
    expect(find({ ...marked, year: 2024 })).toMatchObject({ formerReason: { text: REASON } });
  });

  it('makes an error a warning only while it holds', () => {
    const previous = { ...zeroReport(), year: 2022 };
    const find = (each: Report, last: Report) =>
      checkReport({ report: each, previous: last }).find(({ rule }) => rule === 'X-CARRY');
    const marked = explained(busyReport(), find(busyReport(), previous));
    expect(find(marked, previous)).toMatchObject({ severity: 'warning', reason: REASON });
    const other = withFigures(previous, { 'requests.carriedForward.0': 1 });
    expect(find(marked, other)).toMatchObject({ severity: 'error', formerReason: { text: REASON } });
  });
});

describe('a reason of an older report', () => {
  const old = {
    ...withFigures(zeroReport(), { 'active.regulations.inForce': 6 }),
    notes: { 'reason:T2-GZ0': REASON },
  };

  it('holds for its row until the first change, which writes down what it was given for', () => {
    const findings = checkReport({ report: old });
    expect(findings.find((each) => each.rule === 'T2-GZ0')?.reason).toBe(REASON);
    const kept = applyPatches(old, olderReasonPatches(old, findings, []));
    expect(kept.notes['reasonFor:T2-GZ0']).toBe('active.regulations.inForce=6');
    const changed = withFigures(kept, { 'active.regulations.inForce': 8 });
    const finding = checkReport({ report: changed }).find((each) => each.rule === 'T2-GZ0');
    expect(finding).toMatchObject({ formerReason: { text: REASON, key: 'T2-GZ0' } });
  });

  it('of which nothing is found any more holds for nothing that comes later', () => {
    const mended = withFigures(old, { 'active.regulations.inForce': 0 });
    const kept = applyPatches(mended, olderReasonPatches(mended, checkReport({ report: mended }), []));
    const wrongAgain = withFigures(kept, { 'active.regulations.issued': 8 });
    const finding = checkReport({ report: wrongAgain }).find((each) => each.rule === 'T2-GZ0');
    expect(finding).toMatchObject({ formerReason: { text: REASON } });
    expect(finding && isOpen(finding)).toBe(true);
    expect(olderReasonPatches(wrongAgain, checkReport({ report: wrongAgain }), [])).toEqual([]);
  });

  it('is left alone where the first change is about it', () => {
    const findings = checkReport({ report: old });
    const change = [{ target: 'note', key: 'reason:T2-GZ0', before: REASON, after: null } as const];
    expect(olderReasonPatches(old, findings, change)).toEqual([]);
  });

  it('was counted by position where it is about words, so it is asked for again', () => {
    const report = {
      ...withText(busyReport(), received(5)),
      notes: { 'reason:NAR-R1:overview:1:0': REASON },
    };
    const [finding] = told(report);
    expect(finding).toMatchObject({ formerReason: { text: REASON } });
    expect(finding?.reason).toBeUndefined();
  });
});

/** Paragraphs each with a figure that agrees with no table; `mark` tells them apart for the test. */
const SENTENCES = [
  (mark: string, count: number) => `${mark}，全年共收到政府信息公开申请${count}件。`,
  (mark: string, count: number) => `${mark}，上年结转政府信息公开申请${count}件，按时答复。`,
  (mark: string, count: number) => `${mark}，因政府信息公开被申请行政复议${count}件。`,
  (mark: string, count: number) => `${mark}，作出行政许可决定${count}件，全部公开。`,
];
const paragraphs = fc
  .uniqueArray(
    fc.record({
      mark: fc.stringMatching(/^[甲乙丙丁戊己庚辛]{3,5}$/),
      sentence: fc.constantFrom(...SENTENCES),
      count: fc.integer({ min: 200, max: 999 }),
    }),
    { minLength: 2, maxLength: 7, selector: ({ mark, count }) => `${mark}${count}` },
  )
  .map((all) => all.map(({ mark, sentence, count }) => sentence(mark, count)));

describe('whatever paragraphs are put in, taken out and moved', () => {
  it('a reason stays with its own words and silences no others', () => {
    fc.assert(
      fc.property(
        paragraphs,
        paragraphs,
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (before, others, chosen, chance) => {
          const report = withText(busyReport(), ...before);
          const findings = told(report);
          const marked = explained(report, findings[chosen % findings.length]);
          const words = before.find((text) => told(withText(marked, text)).some((each) => each.reason));
          const draw = (upTo: number) => Number(chance.next().value) % upTo;
          const fresh = others.filter((text) => !before.includes(text));
          // Some of the old go, the new come in, all in a new order.
          const left = [...before.filter(() => draw(3) > 0), ...fresh];
          const after = left
            .map((text) => ({ text, at: draw(1000) }))
            .sort((a, b) => a.at - b.at)
            .map(({ text }) => text);
          const now = told(withText(marked, ...after));
          const accepted = now.filter((each) => each.reason !== undefined);
          const ours = words !== undefined && after.includes(words) ? [words] : [];
          expect(accepted.map((each) => after[(each.text?.block ?? 0) - 1])).toEqual(ours);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a row of text put into a paragraph before the words changes nothing', () => {
    fc.assert(
      fc.property(paragraphs, fc.stringMatching(/^[春夏秋冬]{1,8}$/), (texts, line) => {
        const report = withText(busyReport(), texts.join(''));
        const findings = told(report);
        const marked = findings.reduce((each, finding) => explained(each, finding), report);
        const now = told(withText(marked, `${line}。${texts.join(`${line}。`)}`));
        expect(now.map((each) => each.reason)).toEqual(findings.map(() => REASON));
      }),
      { numRuns: 100 },
    );
  });

  it('no two findings share a key, and every one is the same when read again', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const doubled = withText(busyReport(), ...texts, ...texts);
        const keys = checkReport({ report: doubled }).map((each) => each.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(checkReport({ report: structuredClone(doubled) }).map((each) => each.key)).toEqual(keys);
      }),
      { numRuns: 50 },
    );
  });
});
