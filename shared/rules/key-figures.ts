import Big from 'big.js';
import { HANDLED_TOTAL_KEY, RESULT_GROUPS_2019, RESULT_GROUPS_2021 } from '../form/request-rows';
import { REVIEW_BLOCKS } from '../form/review-table';
import type { Address, FormVersion } from '../form/types';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';
import { amountAt } from '../sums/totals';
import { placeOf } from './place';
import { requestCell } from './requests/columns';

/** One line of a report's key figures: a cell, or the sum of some, under its official label. */
export interface KeyFigure {
  label: string;
  cells: readonly Address[];
}

/** A key figure beside last year's. Amounts are exact decimals as text; null where the cell is blank or not there. */
export interface ComparedFigure {
  label: string;
  now: string | null;
  before: string | null;
  /** `+2`, `-0.5`, `0`; null where either is missing. */
  difference: string | null;
}

/** The figures by which a report is known, in the order of the form; sub-rows of a group are added up. */
export function keyFigures(version: FormVersion): KeyFigure[] {
  return [...activeFigures(version), ...requestFigures(version), ...reviewFigures()];
}

/** The key figures of a report beside those of the year before, where that is known. */
export function compareKeyFigures(report: Report, previous: Report | undefined): ComparedFigure[] {
  // By label, as the two forms hold （六）其他处理 in other cells and Table 2 in other columns.
  const then = new Map(previous ? keyFigures(previous.form).map(({ label, cells }) => [label, cells]) : []);
  return keyFigures(report.form).map(({ label, cells }) => {
    const now = sum(report, cells);
    const cellsThen = then.get(label);
    const before = previous && cellsThen ? sum(previous, cellsThen) : null;
    return { label, now, before, difference: differenceOf(now, before) };
  });
}

function activeFigures(version: FormVersion): KeyFigure[] {
  const addresses =
    version === '2021'
      ? [
          ...['issued', 'repealed', 'inForce'].map((column) => `active.normativeDocuments.${column}`),
          ...['licences', 'penalties', 'coercion', 'fees'].map((row) => `active.${row}`),
        ]
      : [
          ...['made', 'published', 'total'].map((column) => `active.normativeDocuments.${column}`),
          ...['licences', 'penalties', 'coercion'].map((row) => `active.${row}.decisions`),
        ];
  return addresses.map((address) => {
    const { row, column } = placeOf(version, address);
    return { label: `${row} ${column}`, cells: [address] };
  });
}

function requestFigures(version: FormVersion): KeyFigure[] {
  const groups = version === '2021' ? RESULT_GROUPS_2021 : RESULT_GROUPS_2019;
  const row = (key: string): KeyFigure => {
    const address = requestCell(key, 'total');
    return { label: placeOf(version, address).row, cells: [address] };
  };
  return [
    row('received'),
    row('carriedOver'),
    ...groups.map((group) => ({
      // The remark in （二）'s label says how to count; a list of figures does without it.
      label: group.label.replace(/（区分处理.*$/u, ''),
      cells: group.rows.map((each) => requestCell(each.key, 'total')),
    })),
    row(HANDLED_TOTAL_KEY),
    row('carriedForward'),
  ];
}

function reviewFigures(): KeyFigure[] {
  return REVIEW_BLOCKS.map((block) => ({ label: block.name, cells: [`review.${block.key}.total`] }));
}

function sum(report: Report, cells: readonly Address[]): string | null {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && !only.endsWith('.total')) {
    const figure = figureAt(report, only);
    return figure === null ? null : exact(figure).toFixed();
  }
  return cells.reduce((total, cell) => total.plus(amountAt(report, cell)), new Big(0)).toFixed();
}

function exact(figure: number | string): Big {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(String(figure)) ? new Big(figure) : new Big(0);
}

function differenceOf(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null;
  const difference = new Big(now).minus(before);
  return difference.gt(0) ? `+${difference.toFixed()}` : difference.toFixed();
}
