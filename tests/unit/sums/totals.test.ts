import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RESULT_GROUPS_2021, storedRequestKeys } from '../../../shared/form/request-rows';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { computeTotals } from '../../../shared/sums/totals';

const KEYS = storedRequestKeys(RESULT_GROUPS_2021);
const figure = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });

function reportWith(rows: (number | null)[][]): Report {
  const report = blankReport({ name: '某镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
  return { ...report, requests: Object.fromEntries(KEYS.map((key, index) => [key, rows[index] ?? []])) };
}

it('totals agree with adding up by hand, blanks counting as nothing', () => {
  const rows = fc.array(fc.array(figure, { minLength: 6, maxLength: 6 }), {
    minLength: KEYS.length,
    maxLength: KEYS.length,
  });
  fc.assert(
    fc.property(rows, (figures) => {
      const totals = computeTotals(reportWith(figures));
      figures.forEach((row, index) => {
        const sum = row.reduce<number>((total, value) => total + (value ?? 0), 0);
        expect(totals.get(`requests.${KEYS[index] ?? ''}.total`)).toBe(sum);
      });
      // （七）总计: every stored row but 一, 二 and 四.
      const results = figures.slice(2, -1);
      for (let column = 0; column < 6; column += 1) {
        const sum = results.reduce((total, row) => total + (row[column] ?? 0), 0);
        expect(totals.get(`requests.handledTotal.${column}`)).toBe(sum);
      }
    }),
  );
});
