import type { Bar } from '../charts/chart';
import { REQUEST_COLUMNS, TOTAL_KEY } from '../form/applicants';
import { addressIn, cellAt } from '../form/form';
import { bareLabel, RECEIVED, RESULT_GROUPS_2019, RESULT_GROUPS_2021 } from '../form/request-rows';
import type { Address, TableId } from '../form/types';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';
import { amountAt } from '../sums/totals';

/** The applications of the year by who has made them. */
export function applicantBars(report: Report): Bar[] {
  return REQUEST_COLUMNS.filter(({ key }) => key !== TOTAL_KEY).map(({ key, label }) => ({
    label,
    value: sumOf(report, [addressIn(report.form, 'requests', RECEIVED.key, key)]),
  }));
}

/** The applications handled in the year by what came of them. */
export function resultBars(report: Report): Bar[] {
  const groups = report.form === '2021' ? RESULT_GROUPS_2021 : RESULT_GROUPS_2019;
  return groups.map((group) => ({
    label: bareLabel(group.label),
    value: sumOf(
      report,
      totalCells(
        report,
        'requests',
        group.rows.map(({ key }) => key),
      ),
    ),
  }));
}

/** The totals of some rows of a table. */
export function totalCells({ form }: Report, table: TableId, rows: readonly string[]): Address[] {
  return rows.map((row) => addressIn(form, table, row, TOTAL_KEY));
}

/** The sum of figures and totals; null where not one figure behind them is filled in. */
export function sumOf(report: Report, addresses: readonly Address[]): number | null {
  if (addresses.every((address) => isBlank(report, address))) return null;
  return addresses.reduce((sum, address) => sum + amountAt(report, address), 0);
}

function isBlank(report: Report, address: Address): boolean {
  const cell = cellAt(report.form, address);
  if (cell?.kind === 'computed') return cell.addends.every((addend) => isBlank(report, addend));
  return figureAt(report, address) === null;
}
