import { cellAt, cellsOf } from '../form/form';
import type { Address, FormVersion, ValueCell } from '../form/types';
import type { Figure, Report } from '../report/model';
import { figureAt, figureBy } from '../report/values';

/** All figures of a report, read once. */
export interface Figures {
  /** The stored figure of every cell the clerk fills in; null where it is blank. Totals are not in it. */
  stored: ReadonlyMap<Address, Figure>;
  /**
   * The amount of a count cell or a total. Blank counts as 0 (rules.md, section 1), and so does what is no number:
   * rules E-BLANK and E-NUM tell of these apart from this.
   */
  amount: (address: Address) => number;
}

/** The figures of a report. Each total is added up once, when it is first asked for. */
export function figuresOf(report: Report): Figures {
  const cells = cellsOf(report.form);
  const stored = new Map<Address, Figure>();
  const amounts = new Map<Address, number>();
  for (const cell of cells.values()) {
    if (cell.kind === 'figure') stored.set(cell.address, figureBy(report, cell.path));
  }
  const amount = (address: Address): number => {
    const known = amounts.get(address);
    if (known !== undefined) return known;
    const sum = amountOf(cells.get(address), (own) => stored.get(own) ?? null, amount);
    amounts.set(address, sum);
    return sum;
  };
  return { stored, amount };
}

/** The amount of one cell of a report; as `Figures.amount`, where the others are not needed. */
export function amountAt(report: Report, address: Address): number {
  return amountBy(report.form, address, (own) => figureAt(report, own));
}

/** The same of figures that stand in no report. */
export function amountBy(form: FormVersion, address: Address, stored: (address: Address) => Figure): number {
  return amountOf(cellAt(form, address), stored, (addend) => amountBy(form, addend, stored));
}

/** Every total of a report by address; a total is always a number, whatever is blank. */
export function computeTotals(report: Report): Map<Address, number> {
  const { amount } = figuresOf(report);
  const totals = [...cellsOf(report.form).values()].filter((cell) => cell.kind === 'computed');
  return new Map(totals.map(({ address }) => [address, amount(address)]));
}

/** How every amount is made: a figure is its own, a total adds the amounts of its addends. */
function amountOf(
  cell: ValueCell | undefined,
  stored: (address: Address) => Figure,
  amount: (address: Address) => number,
): number {
  if (cell?.kind === 'computed') return cell.addends.reduce((sum, addend) => sum + amount(addend), 0);
  const value = cell ? stored(cell.address) : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
