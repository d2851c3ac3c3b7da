import { TOTAL_KEY } from '../../shared/form/applicants';
import { addressIn, cellsOf } from '../../shared/form/form';
import { CARRIED_FORWARD, RECEIVED } from '../../shared/form/request-rows';
import type { Report } from '../../shared/report/model';
import { figureAt } from '../../shared/report/values';
import { amountAt } from '../../shared/sums/totals';

/** What the list shows of a report without reading it. `started` is 1 where any figure is filled in. */
interface SummaryColumns {
  received: number;
  carriedForward: number;
  started: 0 | 1;
}

/** The summary columns of a report: totals of 本年新收 and 结转下年度, and whether any figure is filled in. */
export function summaryColumns(report: Report): SummaryColumns {
  return {
    received: whole(totalOf(report, RECEIVED.key)),
    carriedForward: whole(totalOf(report, CARRIED_FORWARD.key)),
    started: hasFigure(report) ? 1 : 0,
  };
}

function totalOf(report: Report, row: string): number {
  return amountAt(report, addressIn(report.form, 'requests', row, TOTAL_KEY));
}

/** A file may hold figures no office ever has; they must not keep the report from being stored. */
function whole(sum: number): number {
  return Math.min(Math.trunc(sum), Number.MAX_SAFE_INTEGER);
}

function hasFigure(report: Report): boolean {
  for (const cell of cellsOf(report.form).values()) {
    if (cell.kind === 'figure' && figureAt(report, cell.address) !== null) return true;
  }
  return false;
}
