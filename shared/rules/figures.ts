import { cellsOf } from '../form/form';
import type { Address } from '../form/types';
import type { Figure, Report } from '../report/model';
import { figureAt } from '../report/values';
import type { RuleContext } from './types';

/** All figures of one report, read once: what is stored, and every cell as an amount for arithmetic. */
export interface Figures {
  /** The stored figure; null where it is blank, or a total. */
  stored: ReadonlyMap<Address, Figure>;
  /** The amount of a count cell or a total; blank counts as 0 (rule E-BLANK tells of blanks apart from this). */
  amount: (address: Address) => number;
}

/** Per run of the checks, as every rule asks for the same figures; the context is made anew for each run. */
const MEMO = new WeakMap<RuleContext, Figures>();

/** The figures of the report under check. */
export function figuresOf(context: RuleContext): Figures {
  const known = MEMO.get(context);
  if (known) return known;
  const figures = readFigures(context.report);
  MEMO.set(context, figures);
  return figures;
}

/** The figures of any report, e.g. last year's. */
export function readFigures(report: Report): Figures {
  const stored = new Map<Address, Figure>();
  const amounts = new Map<Address, number>();
  const cells = cellsOf(report.form);
  for (const cell of cells.values()) {
    if (cell.kind !== 'figure') continue;
    const value = figureAt(report, cell.address);
    stored.set(cell.address, value);
    amounts.set(cell.address, typeof value === 'number' && Number.isFinite(value) ? value : 0);
  }
  const amount = (address: Address): number => {
    const known = amounts.get(address);
    if (known !== undefined) return known;
    const cell = cells.get(address);
    if (cell?.kind !== 'computed') return 0;
    let sum = 0;
    for (const addend of cell.addends) sum += amount(addend);
    amounts.set(address, sum);
    return sum;
  };
  return { stored, amount };
}
