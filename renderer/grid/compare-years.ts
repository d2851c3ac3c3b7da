import Big from 'big.js';
import { cellAt } from '../../shared/form/form';
import type { ValueCell } from '../../shared/form/types';
import type { Figure, Report } from '../../shared/report/model';
import { figureAt } from '../../shared/report/values';
import { amountAt } from '../../shared/sums/totals';

/** Last year's figure of a cell and by how much this year's differs, as text; '' where there is nothing to compare. */
interface YearComparison {
  previous: string;
  /** `+3`, `-1`; '' where nothing changed or a figure is missing. */
  difference: string;
}

/** Compares a cell with last year's report (which may be on the older form and not have the cell at all). */
export function comparison(cell: ValueCell, report: Report, previous: Report): YearComparison {
  if (!cellAt(previous.form, cell.address)) return { previous: '', difference: '' };
  const before = figureOf(cell, previous);
  const now = figureOf(cell, report);
  if (before === null) return { previous: '', difference: '' };
  const change = now === null ? new Big(0) : new Big(now).minus(before);
  const sign = change.gt(0) ? '+' : '';
  return { previous: String(before), difference: change.eq(0) ? '' : `${sign}${change.toFixed()}` };
}

function figureOf(cell: ValueCell, report: Report): Figure {
  return cell.kind === 'computed' ? amountAt(report, cell.address) : figureAt(report, cell.address);
}

/** Writes the comparison into the small line of a cell. */
export function compareYears(line: HTMLElement, cell: ValueCell, report: Report, previous: Report): void {
  const { previous: before, difference } = comparison(cell, report, previous);
  // Zero in both years is most of a township's table: nothing to look at.
  const text = difference !== '' ? `${before}\u2002${difference}` : before === '0' ? '' : before;
  if (line.textContent !== text) line.textContent = text;
}
