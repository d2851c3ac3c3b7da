import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../shared/form/applicants';
import { cellAt, cellsOf } from '../../../shared/form/form';
import type { Report } from '../../../shared/report/model';
import { figureAt, withFigure } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';
import { computeTotals } from '../../../shared/sums/totals';
import { zeroReport } from './report-fixture';

const RESULT_ROWS = Object.keys(zeroReport().requests).filter(
  (row) => !['received', 'carriedOver', 'carriedForward'].includes(row),
);
const CELLS = [...cellsOf('2021').values()].flatMap((cell) =>
  cell.kind === 'figure' && cell.address.startsWith('requests.') ? [cell.address] : [],
);
const RUNS = 500;

/** Any consistent Table 3: some results, what is carried, and as many received as that takes. */
const consistent = fc
  .array(
    fc.record({
      results: fc.array(fc.tuple(fc.constantFrom(...RESULT_ROWS), fc.integer({ min: 0, max: 300 })), {
        maxLength: 6,
      }),
      carriedOver: fc.integer({ min: 0, max: 20 }),
      carriedForward: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: APPLICANTS.length, maxLength: APPLICANTS.length },
  )
  .map((columns): Report => {
    const report = zeroReport();
    columns.forEach(({ results, carriedOver, carriedForward }, column) => {
      const at = (row: string): number[] => (report.requests[row] ??= []).map(Number);
      const put = (row: string, value: number) => {
        report.requests[row] = at(row).map((figure, index) => (index === column ? value : figure));
      };
      results.forEach(([row, value]) => put(row, value));
      const settled = RESULT_ROWS.reduce((sum, row) => sum + (at(row)[column] ?? 0), 0) + carriedForward;
      put('carriedForward', carriedForward);
      put('carriedOver', Math.min(carriedOver, settled));
      put('received', settled - Math.min(carriedOver, settled));
    });
    return report;
  });

const mutation = fc.record({
  report: consistent,
  address: fc.constantFrom(...CELLS),
  change: fc.integer({ min: -50, max: 50 }).filter((change) => change !== 0),
});

function mutate({ report, address, change }: { report: Report; address: string; change: number }): Report {
  const value = Number(figureAt(report, address));
  return withFigure(report, address, value + change < 0 ? value + 1 : value + change);
}

const errorsOf = (report: Report) => checkReport({ report }).filter((each) => each.severity === 'error');
const columnOf = (address: string) => APPLICANTS[Number(address.at(-1))]?.label ?? '';
const rowOf = (address: string) => {
  const name = cellAt('2021', address)?.name ?? '';
  return name.slice(0, name.lastIndexOf(' '));
};

describe(`${RUNS} consistent reports with one figure changed`, () => {
  it('are right before', () => {
    fc.assert(
      fc.property(consistent, (report) => {
        expect(errorsOf(report)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('are found in the right column, and no other', () => {
    fc.assert(
      fc.property(mutation, (made) => {
        const found = errorsOf(mutate(made));
        expect(found.map((each) => each.key)).toEqual([`T3-COL:${made.address.at(-1)}`]);
        expect(found[0]?.message).toContain(`“${columnOf(made.address)}”列：本年新收`);
      }),
      { numRuns: RUNS },
    );
  });

  it('are found in the right row too where the document printed its totals', () => {
    fc.assert(
      fc.property(mutation, (made) => {
        const mutated = mutate(made);
        const before = computeTotals(made.report);
        const after = computeTotals(mutated);
        const printed = Object.fromEntries(
          [...before].filter(([address, total]) => after.get(address) !== total),
        );
        const found = errorsOf({ ...mutated, printed });
        const row = found.find((each) => each.rule === 'T3-ROW');
        expect(row?.cells[0]).toBe(made.address);
        expect(row?.message).toContain(`“${rowOf(made.address)}”行：原文“总计”列印的是`);
        expect(row?.message).toContain(`“${rowOf(made.address)}”行“${columnOf(made.address)}”列这一格对不上`);
        expect(found.map((each) => each.key)).toContain(`T3-COL:${made.address.at(-1)}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('are found as a blank in the right row and column where the figure was left out', () => {
    fc.assert(
      fc.property(consistent, fc.constantFrom(...CELLS), (report, address) => {
        const found = errorsOf(withFigure(report, address, null)).filter((each) => each.rule === 'E-BLANK');
        expect(found.map((each) => each.cells)).toEqual([[address]]);
        expect(found[0]?.message).toContain(`“${rowOf(address)}”行有 1 格没有填写：${columnOf(address)}；`);
      }),
      { numRuns: 100 },
    );
  });
});
