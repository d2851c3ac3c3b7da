import { cellAt, cellsOf } from '../form/form';
import type { Address } from '../form/types';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';

/**
 * The value of any count cell for arithmetic: a stored figure, or a total computed from its addends.
 * Blank counts as 0 (rules.md, section 1); rule E-BLANK tells of blanks apart from this.
 */
export function amountAt(report: Report, address: Address): number {
  const cell = cellAt(report.form, address);
  if (cell?.kind === 'computed')
    return cell.addends.reduce((sum, addend) => sum + amountAt(report, addend), 0);
  const value = figureAt(report, address);
  return typeof value === 'number' ? value : 0;
}

/** Every total of the report by address; a total is always a number, whatever is blank. */
export function computeTotals(report: Report): Map<Address, number> {
  const totals = new Map<Address, number>();
  for (const cell of cellsOf(report.form).values()) {
    if (cell.kind === 'computed') totals.set(cell.address, amountAt(report, cell.address));
  }
  return totals;
}
