import Big from 'big.js';
import { TOTAL_KEY } from '../form/applicants';
import { addressIn, cellIn } from '../form/form';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  HANDLED_TOTAL,
  RECEIVED,
  RESULT_GROUPS_2019,
  RESULT_GROUPS_2021,
  withoutRemark,
  type RequestRow,
} from '../form/request-rows';
import { REVIEW_BLOCKS } from '../form/review-table';
import type { Address, FormVersion, TableId } from '../form/types';
import type { Report } from '../report/model';
import { exactFigure } from '../sums/exact';
import { figuresOf, type Figures } from '../sums/totals';

/** One line of a report's key figures: a cell, or the sum of some, under its official label. */
interface KeyFigure {
  label: string;
  cells: readonly Address[];
}

/** A key figure beside last year's. Amounts are exact decimals as text; null where the cell is blank or not there. */
interface ComparedFigure {
  label: string;
  now: string | null;
  before: string | null;
  /** `+2`, `-0.5`, `0`; null where either is missing. */
  difference: string | null;
}

/** The figures by which a report is known, in the order of the form; sub-rows of a group are added up. */
export function keyFigures(version: FormVersion): KeyFigure[] {
  return [...activeFigures(version), ...requestFigures(version), ...reviewFigures(version)];
}

/** The key figures of a report beside those of the year before, where that is known. */
export function compareKeyFigures(report: Report, previous: Report | undefined): ComparedFigure[] {
  // By label, as the two forms hold （六）其他处理 in other cells and Table 2 in other columns.
  const then = new Map(previous ? keyFigures(previous.form).map(({ label, cells }) => [label, cells]) : []);
  const figures = figuresOf(report);
  const figuresThen = previous && figuresOf(previous);
  return keyFigures(report.form).map(({ label, cells }) => {
    const now = sum(figures, cells);
    const cellsThen = then.get(label);
    const before = figuresThen && cellsThen ? sum(figuresThen, cellsThen) : null;
    return { label, now, before, difference: differenceOf(now, before) };
  });
}

const DOCUMENTS: Readonly<Record<FormVersion, readonly string[]>> = {
  '2021': ['issued', 'repealed', 'inForce'],
  '2019': ['made', 'published', 'total'],
};

function activeFigures(version: FormVersion): KeyFigure[] {
  const cells = [
    ...DOCUMENTS[version].map((column) => cellIn(version, 'active', 'normativeDocuments', column)),
    ...['licences', 'penalties', 'coercion'].map((row) => cellIn(version, 'active', row, 'decisions')),
    cellIn(version, 'active', 'fees', 'amount'),
  ];
  return cells.flatMap((cell) => (cell ? [{ label: cell.name, cells: [cell.address] }] : []));
}

function requestFigures(version: FormVersion): KeyFigure[] {
  const groups = version === '2021' ? RESULT_GROUPS_2021 : RESULT_GROUPS_2019;
  const row = ({ key, label }: RequestRow): KeyFigure => ({
    label,
    cells: [total(version, 'requests', key)],
  });
  return [
    row(RECEIVED),
    row(CARRIED_OVER),
    ...groups.map((group) => ({
      label: withoutRemark(group.label),
      cells: group.rows.map((each) => total(version, 'requests', each.key)),
    })),
    row(HANDLED_TOTAL),
    row(CARRIED_FORWARD),
  ];
}

function reviewFigures(version: FormVersion): KeyFigure[] {
  return REVIEW_BLOCKS.map(({ key, name }) => ({ label: name, cells: [total(version, 'review', key)] }));
}

function total(version: FormVersion, table: TableId, row: string): Address {
  return addressIn(version, table, row, TOTAL_KEY);
}

/** The exact sum; a single figure that is blank has none. */
function sum({ stored, amount }: Figures, cells: readonly Address[]): string | null {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && stored.has(only)) {
    const figure = stored.get(only) ?? null;
    return figure === null ? null : exactFigure(figure).toFixed();
  }
  return cells.reduce((result, cell) => result.plus(amount(cell)), new Big(0)).toFixed();
}

function differenceOf(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null;
  const difference = new Big(now).minus(before);
  return difference.gt(0) ? `+${difference.toFixed()}` : difference.toFixed();
}
