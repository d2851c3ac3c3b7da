import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/form/form';
import { NARRATIVE_PARTS, UNIT_LEVELS, type Report } from '../../../shared/report/model';
import { withFigure } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';
import { countFindings } from '../../../shared/rules/open-findings';
import { checkSheet } from '../../../shared/document/check-sheet';
import { zeroReport } from './report-fixture';

const FIGURES = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');
const WORDS = [
  '收到',
  '受理',
  '政府信息公开申请',
  '依申请公开',
  '上年结转',
  '结转下年度',
  '办结',
  '予以公开',
  '不予公开',
  '自然人',
  '法人或其他组织',
  '行政复议',
  '行政诉讼',
  '均获维持',
  '全部办结',
  '未收到',
  '规范性文件',
  '制发',
  '现行有效',
  '行政许可',
  '占',
  '其中',
  '分别为',
  '2023年',
  '26件',
  '十二件',
  '33.9%',
  '，',
  '、',
  '；',
  '。',
  '（',
  '）',
  '：',
  ' ',
  '\ud800',
  '\udfff',
];

const count = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -5, max: 30 }),
  fc.constantFrom(1e15, 9e15, 1.5, -0.5, Number.MAX_SAFE_INTEGER, 1e300),
);
const money = fc.constantFrom(
  null,
  '',
  '0',
  '0.092',
  '-1',
  '1e15',
  '999999999999999999999',
  '二十',
  '1.00000000001',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
);
const blocks = fc.array(fc.record({ kind: fc.constantFrom('heading', 'paragraph'), text }), { maxLength: 4 });

const anyReport = fc
  .record({
    level: fc.constantFrom(...UNIT_LEVELS),
    year: fc.integer({ min: 2008, max: 2100 }),
    counts: fc.array(count, { minLength: FIGURES.length, maxLength: FIGURES.length }),
    money,
    narrative: fc.tuple(blocks, blocks, blocks, blocks),
    printed: fc.dictionary(
      fc.constantFrom(
        'requests.received.total',
        'requests.handledTotal.0',
        'review.reconsideration.total',
        'x',
      ),
      fc.jsonValue(),
    ),
    notes: fc.dictionary(
      fc.constantFrom('requests.received.0', 'active.fees', 'reason:T2-GZ0', 'reason:X-CARRY:0', 'x#note'),
      fc.jsonValue(),
    ),
  })
  .map(({ level, year, counts, money: fees, narrative, printed, notes }): Report => {
    let report = zeroReport(level, year);
    FIGURES.forEach((cell, index) => {
      report = withFigure(report, cell.address, cell.figure === 'money' ? fees : (counts[index] ?? null));
    });
    const parts = Object.fromEntries(NARRATIVE_PARTS.map((part, index) => [part, narrative[index] ?? []]));
    return { ...report, narrative: { ...report.narrative, ...parts }, printed, notes };
  });

describe('whatever stands in a report', () => {
  it('the checks end, with findings that can be shown', () => {
    fc.assert(
      fc.property(anyReport, fc.option(anyReport, { nil: undefined }), (report, previous) => {
        const context = previous ? { report, previous, members: [report, previous] } : { report };
        const findings = checkReport(context);
        expect(new Set(findings.map((each) => each.key)).size).toBe(findings.length);
        for (const finding of findings) {
          expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
          const range = finding.text;
          const marked = range && report.narrative[range.part][range.block]?.text;
          if (range) expect(range.end <= (marked?.length ?? -1) && range.start <= range.end).toBe(true);
        }
        const counts = countFindings(findings);
        expect(counts.errors + counts.warnings + counts.hints).toBeLessThanOrEqual(findings.length);
        checkSheet({ report, findings, ...(previous ? { previous } : {}), date: '2024年1月15日' });
      }),
      { numRuns: 300 },
    );
  });

  it('the checks end on texts of ten thousand characters', () => {
    const long = [
      '公开',
      '收到申请',
      '其中1件、',
      '、',
      '(',
      '信息公开申请公开',
      '的',
      '2023年',
      '占',
      '未',
      '九',
      '1,',
    ];
    for (const piece of long) {
      const report = zeroReport();
      const overview = [{ kind: 'paragraph' as const, text: piece.repeat(10_000 / piece.length) }];
      expect(() =>
        checkReport({ report: { ...report, narrative: { ...report.narrative, overview } } }),
      ).not.toThrow();
    }
  });
});
