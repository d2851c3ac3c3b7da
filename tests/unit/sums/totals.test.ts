import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RESULT_GROUPS_2021, storedRequestKeys } from '../../../shared/form/request-rows';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { amountAt, computeTotals } from '../../../shared/sums/totals';

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

it('a blank counts as nothing, and so does a cell the form does not have', () => {
  const [key = ''] = KEYS;
  const report = reportWith([[3, null, null, null, null, null]]);
  expect(amountAt(report, `requests.${key}.0`)).toBe(3);
  expect(amountAt(report, `requests.${key}.1`)).toBe(0);
  expect(amountAt(report, 'requests.noSuchRow.0')).toBe(0);
});

it('totals are those of computed cells alone', () => {
  const [key = ''] = KEYS;
  const totals = computeTotals(reportWith([[1, 2, 3, 4, 5, 6]]));
  expect(totals.has(`requests.${key}.total`)).toBe(true);
  expect(totals.has(`requests.${key}.0`)).toBe(false);
});

it('the amount of a total is that of its cells, however deep, and what is no number counts as nothing', () => {
  const [first = '', , third = ''] = KEYS;
  const report = reportWith([[1, 2, 3, 4, 5, 6], [], [7, null, 9]]);
  expect(amountAt(report, `requests.${first}.total`)).toBe(21);
  expect(amountAt(report, `requests.${third}.total`)).toBe(16);
  expect(amountAt(report, 'requests.handledTotal.total')).toBe(16);
  const odd = { ...report, requests: { ...report.requests, [third]: [Number.NaN, '5', 2] } };
  // A file changed by hand may hold what the type does not allow.
  expect(amountAt(odd as unknown as Report, `requests.${third}.total`)).toBe(2);
  expect(computeTotals(odd as unknown as Report).get('requests.handledTotal.total')).toBe(2);
});
