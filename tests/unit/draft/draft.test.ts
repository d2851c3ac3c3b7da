import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftPatches, draftReport } from '../../../shared/draft/draft';
import { applyPatches, cellPatch, profilePatch } from '../../../shared/commands/patch';
import { NARRATIVE_PARTS, type Report } from '../../../shared/report/model';
import { isValidReport } from '../../../shared/commands/patch';
import { checkReport } from '../../../shared/rules/check';
import { withLiveText } from '../../../shared/stock/live';
import { PROFILE_QUESTIONS } from '../../../shared/stock/profile';
import { figureAt } from '../../../shared/report/values';
import { cellsOf } from '../../../shared/form/form';
import { STOCK_PARAGRAPHS } from '../../../shared/stock/paragraphs';
import { reportWith, UNITS } from '../../helpers/report-with';
import { balancedFigures, gappyFigures, REAL_FIGURES } from './tables';

const textOf = (report: Report) =>
  NARRATIVE_PARTS.map((part) => report.narrative[part].map(({ text }) => text).join('\n')).join('\n\n');

/** What a first draft must never give rise to. */
const complaints = (report: Report, previous?: Report) =>
  checkReport(previous ? { report, previous } : { report })
    .filter(({ rule }) => /^(?:NAR-|H-ASPECT|H-TEXT|E-YEAR|E-PARTS|G5|G6|T2-WEB)/u.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);

/** What no official sentence says. */
const MONSTERS =
  /(?<![\d.])0件|0万元|[，、；。]{2}|[：，、]。|占办结总数的(?:0|100)%|收到[^，。]*申请1件，[均全]|均[^。，]*1件|增加0|减少0|undefined|null|\{|\}|\[|\]/u;

const profileOf = fc
  .record({
    facts: fc.dictionary(fc.constantFrom(...PROFILE_QUESTIONS.map(({ key }) => key)), fc.boolean(), {
      maxKeys: 20,
    }),
    pairs: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ facts, pairs }) => {
    const named = PROFILE_QUESTIONS.filter(({ kind }) => kind === 'name');
    const names = Object.fromEntries(
      named.filter(({ key }) => facts[key]).map((each) => [each.key, 'example' in each ? each.example : '']),
    );
    const yesNo = Object.fromEntries(
      Object.entries(facts).filter(([key]) => !named.some((each) => each.key === key)),
    );
    return { facts: { ...yesNo, ...names }, pairs };
  });

const problemIds = (level: string, count: number) => {
  const group = level.endsWith('Department') ? 'department' : level;
  return STOCK_PARAGRAPHS.filter(
    ({ slot, groups }) => slot === 'problems.pair' && groups.includes(group as never),
  )
    .slice(0, count)
    .map(({ id }) => id);
};

describe('a first draft', () => {
  it.each(UNITS.map((unit) => [unit.level, unit] as const))(
    'of the figures of published reports gives no finding about its text for a %s',
    (_level, unit) => {
      for (const { id, year, figures } of REAL_FIGURES)
        for (const rest of [null, 0] as const) {
          const drafted = draftReport({ report: reportWith(figures, { unit, year, rest }) }, false);
          expect([id, complaints(drafted)]).toEqual([id, []]);
          expect(textOf(drafted)).not.toMatch(MONSTERS);
          expect(isValidReport(drafted)).toBe(true);
        }
    },
  );

  it('of any tables, profile and last year gives no finding about its text, and no monsters', () => {
    fc.assert(
      fc.property(
        fc.oneof(balancedFigures, gappyFigures),
        fc.option(balancedFigures),
        fc.constantFrom(...UNITS),
        profileOf,
        (figures, last, unit, { facts, pairs }) => {
          const profile = {
            facts,
            problems: problemIds(unit.level, pairs),
            lastProblems: ['个别栏目更新不及时'],
          };
          const report = { ...reportWith(figures, { unit }), profile };
          const previous = last && reportWith(last, { unit, year: 2024 });
          const drafted = draftReport({ report, previous }, false);
          expect(complaints(drafted, previous ?? undefined)).toEqual([]);
          expect(textOf(drafted)).not.toMatch(MONSTERS);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of documents whose figures read like a list that does not add up gives no finding', () => {
    const figures = {
      'active.normativeDocuments.issued': 23,
      'active.normativeDocuments.repealed': 5,
      'active.normativeDocuments.inForce': 21,
    };
    for (const unit of UNITS)
      expect(complaints(draftReport({ report: reportWith(figures, { unit, rest: 0 }) }, false))).toEqual([]);
  });

  it('follows every later change as if it had been drafted from it', () => {
    fc.assert(
      fc.property(
        gappyFigures,
        gappyFigures,
        fc.option(balancedFigures),
        fc.constantFrom(...UNITS),
        profileOf,
        (figures, later, last, unit, { facts }) => {
          const previous = last && reportWith(last, { unit, year: 2024 });
          const drafted = draftReport({ report: reportWith(figures, { unit }), previous }, false);
          const target = reportWith(later, { unit });
          const cells = [...cellsOf('2021').values()].filter(({ kind }) => kind === 'figure');
          const patches = [
            ...cells.map(({ address }) => cellPatch(drafted, address, figureAt(target, address))),
            profilePatch(drafted, { facts }),
          ];
          const followed = applyPatches(drafted, withLiveText(drafted, previous, patches));
          const anew = draftReport({ report: { ...target, profile: { facts } }, previous }, false);
          expect(textOf(followed)).toBe(textOf(anew));
          expect(followed.narrative).toEqual(anew.narrative);
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each(UNITS.map((unit) => [unit.level, unit] as const))(
    'of the figures of published reports tells one changed figure everywhere, for a %s',
    (level, unit) => {
      const cells = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');
      const later = [0, 1, 2, 3, 17, 240];
      REAL_FIGURES.forEach(({ id, year, figures }, index) => {
        const report = reportWith(figures, { unit, year, rest: 0 });
        const drafted = draftReport({ report }, false);
        for (const [turn, value] of later.entries()) {
          // A steady choice of cells, another for each report, level and value.
          const cell = cells[(index * 31 + turn * 7 + level.length * 13) % cells.length];
          if (!cell) throw new Error('there are cells');
          const figure = cell.figure === 'money' ? `${value}.5` : value;
          const followed = applyPatches(
            drafted,
            withLiveText(drafted, null, [cellPatch(drafted, cell.address, figure)]),
          );
          const changed = applyPatches(report, [cellPatch(report, cell.address, figure)]);
          expect([id, cell.address, textOf(followed)]).toEqual([
            id,
            cell.address,
            textOf(draftReport({ report: changed }, false)),
          ]);
        }
      });
    },
  );

  it.each(UNITS.map((unit) => [unit.level, unit] as const))(
    'never says the opposite of what the clerk answered, for a %s',
    (_level, unit) => {
      for (const { year, figures } of REAL_FIGURES)
        for (const answer of [true, false]) {
          const report = reportWith(figures, { unit, year, rest: 0 });
          const facts = {
            feeCharged: answer,
            noAccountability: answer,
            training: answer,
            socialReview: answer,
          };
          const text = textOf(draftReport({ report: { ...report, profile: { facts } } }, false));
          if (answer)
            expect(text).not.toMatch(/未收取|没有[^。]*收取|没有组织|未开展社会评议|〔填写：追究责任/u);
          else
            expect(text).not.toMatch(
              /依法收取|收取[^。]*〔填写|未发生因[^。]*被追究责任|没有工作人员因|培训〔填写|开展[^。]*社会评议，/u,
            );
        }
    },
  );

  it('says nothing of last year, of one that is missing or of another year', () => {
    const report = reportWith(
      { 'requests.received.0': 30, 'requests.granted.0': 30 },
      { unit: UNITS[3], rest: 0 },
    );
    const text = (previous: Report | null) => textOf(draftReport({ report, previous }, false));
    expect(text(null)).not.toMatch(/上年|持平/u);
    expect(text(reportWith({}, { unit: UNITS[3], year: 2023, rest: 0 }))).not.toMatch(/上年|持平/u);
    expect(text(reportWith({ 'requests.received.0': 24 }, { unit: UNITS[3], year: 2024, rest: 0 }))).toMatch(
      /申请比上年增加6件，增长25%/u,
    );
  });

  it('fills only what is empty, unless told otherwise', () => {
    const written = reportWith({}, { rest: 0 });
    written.narrative.problems = [{ kind: 'paragraph', text: '本年度存在的问题是人手不足。' }];
    const kept = draftReport({ report: written }, false);
    expect(kept.narrative.problems).toEqual(written.narrative.problems);
    expect(kept.narrative.overview.length).toBeGreaterThan(10);
    const anew = draftReport({ report: written }, true);
    expect(textOf(anew)).not.toContain('人手不足');
    expect(applyPatches(written, draftPatches({ report: written }, true)).narrative).toEqual(anew.narrative);
    expect(draftPatches({ report: kept }, false)).toEqual([]);
  });

  it('takes away the marks of text taken over only where it put new text', () => {
    const report: Report = {
      ...reportWith({}, { rest: 0 }),
      taken: { problems: [true], other: [true] },
    };
    report.narrative.problems = [{ kind: 'paragraph', text: '去年的问题。' }];
    expect(draftReport({ report }, false).taken).toEqual({ problems: [true] });
    expect(draftReport({ report }, true)).not.toHaveProperty('taken');
  });

  it('answers each problem with its own measure, in the same order', () => {
    const problems = ['problems.pair.township.late-a', 'problems.pair.township.people-a'];
    const drafted = draftReport(
      { report: { ...reportWith({}), profile: { facts: {}, problems } }, words: {} },
      false,
    );
    const [named, answered] = drafted.narrative.problems.map(({ text }) => text);
    expect(named).toMatch(/一是部分惠农补贴信息公示不够及时。二是经办人员身兼数职/u);
    expect(answered).toMatch(/一是建立补贴信息月度清单.*二是明确政府信息公开主办/u);
  });
});
