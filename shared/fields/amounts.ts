import Big from 'big.js';
import { cellAt } from '../form/form';
import type { Address } from '../form/types';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';
import { exactFigure } from '../sums/exact';
import type { NamedFigure } from './figures';

/**
 * What a figure comes to, exactly; null where none of the cells behind it is filled in (blank is never zero). A sum
 * counts single blanks among filled cells as nothing, as the totals of the tables do.
 */
export function amountOf(report: Report, { cells }: NamedFigure): Big | null {
  const amounts = cells.flatMap((address) => cellAmount(report, address) ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount), new Big(0));
}

function cellAmount(report: Report, address: Address): Big | null {
  const cell = cellAt(report.form, address);
  if (cell?.kind !== 'computed') {
    const figure = figureAt(report, address);
    return figure === null ? null : exactFigure(figure);
  }
  const addends = cell.addends.flatMap((addend) => cellAmount(report, addend) ?? []);
  return addends.length === 0 ? null : addends.reduce((sum, amount) => sum.plus(amount), new Big(0));
}

/** How a figure is written in a sentence: money with the decimals of its cell, everything else as a whole number. */
export function amountText(report: Report, figure: NamedFigure): string | null {
  const [only] = figure.cells;
  if (figure.kind === 'money' && only !== undefined) {
    const stored = figureAt(report, only);
    return stored === null ? null : String(stored);
  }
  return amountOf(report, figure)?.toFixed() ?? null;
}

/** `part` of `whole` in percent: one decimal, halves upwards, `50%` for `50.0%`; null where the whole is nothing. */
export function percentText(part: Big, whole: Big): string | null {
  return whole.eq(0) ? null : `${part.times(100).div(whole).round(1, Big.roundHalfUp).toFixed()}%`;
}
