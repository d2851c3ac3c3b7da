import fc from 'fast-check';
import { cellsOf } from '../../../shared/form/form';
import { RESULT_GROUPS_2021, resultKeys } from '../../../shared/form/request-rows';
import type { Figure } from '../../../shared/report/model';
import real from '../../fixtures/real-figures.json';

const FIGURES = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');

/** Figures of published reports, as far as they could be read: cells that could not are blank. */
export const REAL_FIGURES: readonly { id: string; year: number; figures: Record<string, Figure> }[] =
  real.map(({ id, year, figures }) => ({
    id,
    year,
    figures: Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== '/')),
  }));

const RESULTS = resultKeys(RESULT_GROUPS_2021);
const small = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 31, max: 900 }) },
);

/** Figures of a whole report whose columns add up as the form demands, many of them nought or one. */
export const balancedFigures: fc.Arbitrary<Record<string, Figure>> = fc
  .record({
    // Result rows drawn per column: so many applications each, the rest carried forward.
    columns: fc.array(
      fc.record({
        results: fc.array(fc.tuple(fc.constantFrom(...RESULTS), small), { maxLength: 4 }),
        forward: small,
        over: small,
      }),
      { minLength: 6, maxLength: 6 },
    ),
    used: fc.integer({ min: 0, max: 6 }),
    documents: fc.array(small, { minLength: 9, maxLength: 9 }),
    fees: fc.constantFrom('0', '0.092', '26.55', '4068.208'),
    review: fc.array(small, { minLength: 12, maxLength: 12 }),
    reviewed: fc.boolean(),
  })
  .map(({ columns, used, documents, fees, review, reviewed }) => {
    const figures: Record<string, Figure> = {};
    columns.forEach(({ results, forward, over }, column) => {
      const key = (row: string) => `requests.${row}.${column}`;
      for (const row of [...RESULTS, 'received', 'carriedOver', 'carriedForward']) figures[key(row)] = 0;
      if (column >= used) return;
      const own = new Map(results);
      const sum = [...own.values()].reduce((all, each) => all + each, 0) + forward;
      const carried = Math.min(over, sum);
      for (const [row, value] of own) figures[key(row)] = value;
      Object.assign(figures, {
        [key('received')]: sum - carried,
        [key('carriedOver')]: carried,
        [key('carriedForward')]: forward,
      });
    });
    FIGURES.filter(({ table, figure }) => table === 'active' && figure === 'count').forEach(
      ({ address }, index) => {
        figures[address] = documents[index] ?? 0;
      },
    );
    figures['active.fees'] = fees;
    FIGURES.filter(({ table }) => table === 'review').forEach(({ address }, index) => {
      figures[address] = reviewed ? (review[index] ?? 0) : 0;
    });
    return figures;
  });

/** The same with some cells left blank. */
export const gappyFigures: fc.Arbitrary<Record<string, Figure>> = fc
  .tuple(
    balancedFigures,
    fc.array(fc.constantFrom(...FIGURES.map(({ address }) => address)), { maxLength: 60 }),
  )
  .map(([figures, blank]) => ({
    ...figures,
    ...Object.fromEntries(blank.map((address) => [address, null])),
  }));
