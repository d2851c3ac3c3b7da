import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import type { Block, Report } from '../../../shared/report/model';
import { NARRATIVE_PARTS, type UnitLevel } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';
import type { Finding } from '../../../shared/rules/finding';
import { reasonPatches } from '../../../shared/rules/reasons';
import type { CheckInput } from '../../../shared/rules/run';
import { withFigures, zeroReport } from './report-fixture';

/** Sentences that break rules against small figures, some of them doubled or next to one another in one paragraph. */
const SENTENCES = [
  '全年共收到政府信息公开申请5件，上年结转1件，办结4件，结转下年度继续办理2件。',
  '全年共收到政府信息公开申请5件；其中自然人3件，法人2件。',
  '予以公开3件，占30%，部分公开1件，不予公开1件；予以公开3件。',
  '规范性文件制发1件、废止1件、现行有效1件；行政许可1件，行政处罚2件，行政强制1件。',
  '解答咨询372次，其中现场331次、电话61次。',
  '公开公开信息1条,请查看。',
  '2022年，我镇共收到申请1件，发布信息30条。',
  '网站公开规范性文件类2条，行政处罚类1条。',
  '本年度收取信息处理费25元。',
  '存在的问题是人手不足，下一步加强培训。',
  '收到申请XX件，（示例）',
  '全年未发生因政府信息公开引起的行政复议、行政诉讼案件。',
];
const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant({ kind: 'heading' as const, text: '（二）依申请公开情况' }) },
    {
      weight: 5,
      arbitrary: fc
        .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 2 })
        .map((texts) => ({ kind: 'paragraph' as const, text: texts.join('') })),
    },
  ),
  { maxLength: 5 },
);
const narrative = fc.record({ preamble: blocks, overview: blocks, problems: blocks, other: blocks });
const figures = fc.dictionary(
  fc.constantFrom(
    ...['regulations', 'normativeDocuments'].flatMap((row) =>
      ['issued', 'repealed', 'inForce'].map((column) => `active.${row}.${column}`),
    ),
    ...['active.licences', 'active.penalties', 'active.coercion'],
    ...['received', 'carriedOver', 'granted', 'carriedForward'].flatMap((row) =>
      [0, 1, 2].map((column) => `requests.${row}.${column}`),
    ),
    ...['reconsideration', 'directLitigation'].flatMap((row) =>
      ['upheld', 'corrected', 'pending'].map((column) => `review.${row}.${column}`),
    ),
  ),
  fc.integer({ min: 0, max: 2 }),
);
const state = fc.record({
  narrative,
  figures,
  last: figures,
  member: figures,
  level: fc.constantFrom<UnitLevel>('township', 'county'),
  year: fc.constantFrom(2022, 2023),
});
type State = typeof state extends fc.Arbitrary<infer T> ? T : never;

function inputOf({ narrative: texts, figures: own, last, member, level, year }: State): CheckInput {
  return {
    report: { ...withFigures(zeroReport(level, year), own), narrative: texts },
    previous: withFigures(zeroReport(level, year - 1), last),
    members: [withFigures(zeroReport(level, year), member)],
  };
}

/** Some blocks of a part go, some come in from elsewhere, some are doubled, all in a new order. */
function edited(own: readonly Block[], others: readonly Block[], draw: (upTo: number) => number): Block[] {
  return [
    ...own.filter(() => draw(4) > 0),
    ...own.filter(() => draw(4) === 0),
    ...others.filter(() => draw(3) === 0),
  ]
    .map((block) => ({ block, at: draw(1000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ block }) => block);
}

/** What a finding says, to the last figure. */
const said = ({ rule, message }: Finding) => `${rule} ${message}`;

it('a reason holds only for a finding that says exactly what it said when the reason was given', () => {
  fc.assert(
    fc.property(state, state, fc.infiniteStream(fc.nat()), (before, other, chance) => {
      const draw = (upTo: number) => Number(chance.next().value) % upTo;
      const asked = inputOf(before);
      const given = checkReport(asked).filter(({ explainable }) => explainable && draw(3) > 0);
      const saidThen = new Map(given.map((finding) => [finding.key, said(finding)]));
      const { notes } = given.reduce<Report>(
        (report, finding) => applyPatches(report, reasonPatches(report, finding, finding.key)),
        asked.report,
      );
      const source = draw(3) === 0 ? before : other;
      const texts = { ...before.narrative };
      for (const part of NARRATIVE_PARTS) {
        const from = source.narrative[NARRATIVE_PARTS[draw(4)] ?? part];
        texts[part] = edited(texts[part], from, draw);
      }
      const mixed = Object.entries({ ...before.figures, ...other.figures }).filter(() => draw(2) > 0);
      const after: State = {
        narrative: draw(3) === 0 ? before.narrative : texts,
        figures: draw(2) === 0 ? before.figures : Object.fromEntries(mixed),
        last: draw(3) === 0 ? other.last : before.last,
        member: draw(3) === 0 ? other.member : before.member,
        level: draw(5) === 0 ? other.level : before.level,
        year: draw(5) === 0 ? other.year : before.year,
      };
      const input = inputOf(after);
      for (const finding of checkReport({ ...input, report: { ...input.report, notes } })) {
        if (finding.reason !== undefined) expect(said(finding)).toBe(saidThen.get(finding.reason));
      }
    }),
    { numRuns: 200 },
  );
});
