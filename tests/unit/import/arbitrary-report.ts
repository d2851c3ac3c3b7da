import fc from 'fast-check';
import { cellsOf } from '../../../shared/form/form';
import type { FormVersion } from '../../../shared/form/types';
import { blankReport2019 } from '../../../shared/report/blank';
import { blankReport } from '../../../shared/report/blank';
import type { Block, Report } from '../../../shared/report/model';
import { withFigure } from '../../../shared/report/values';

const SENTENCES = [
  '我镇坚持以公开为常态、不公开为例外，全年发布信息120条。',
  '本年度收到申请3件，均在期限内答复。',
  '在便民服务大厅设有查阅点，配备专人解答。',
  '一是解读材料偏少；二是培训次数不够。下一步将逐项改进。',
  '本年度没有收取信息处理费。',
];
const paragraph: fc.Arbitrary<Block> = fc
  .constantFrom(...SENTENCES)
  .map((text) => ({ kind: 'paragraph', text }));
const headed: fc.Arbitrary<Block[]> = fc
  .tuple(fc.constantFrom('（一）主动公开情况', '（二）依申请公开情况', '（三）政府信息管理情况'), paragraph)
  .map(([text, body]) => [{ kind: 'heading', text }, body]);

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 99 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 2_000_000 }) },
);

/** A report with random figures and text; `blanks` in a hundred cells are left blank. */
export function arbitraryReport(version: FormVersion, blanks: number): fc.Arbitrary<Report> {
  const year = version === '2021' ? fc.integer({ min: 2021, max: 2026 }) : fc.constantFrom(2019, 2020);
  const unit = { name: '某县青石镇人民政府', level: 'township' as const, selfReference: '我镇' };
  const blank = version === '2021' ? blankReport(unit, 2021) : blankReport2019(unit, 2019);
  const cells = Array.from(cellsOf(version).values()).filter((cell) => cell.kind === 'figure');
  const values = fc.tuple(
    ...cells.map((cell) => {
      const value =
        cell.figure === 'money'
          ? fc.constantFrom('0', '0.092', '26.55', '14722.49')
          : cell.figure === 'change'
            ? fc.integer({ min: -20, max: 20 })
            : figure;
      return fc.oneof(
        { weight: 100 - blanks, arbitrary: value },
        { weight: blanks, arbitrary: fc.constant(null) },
      );
    }),
  );
  return fc
    .tuple(
      year,
      values,
      fc.array(headed, { minLength: 1, maxLength: 3 }),
      fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    )
    .map(([reportYear, figures, overview, others]) => {
      let report: Report = { ...blank, year: reportYear };
      cells.forEach((cell, index) => {
        report = withFigure(report, cell.address, figures[index] ?? null);
      });
      return {
        ...report,
        narrative: { preamble: others, overview: overview.flat(), problems: others, other: others },
      };
    });
}
