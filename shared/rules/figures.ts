import { cellsOf } from '../form/form';
import type { Address, FormVersion } from '../form/types';
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
const PREVIOUS_MEMO = new WeakMap<RuleContext, Figures>();

/** The figures of the report under check. */
export function figuresOf(context: RuleContext): Figures {
  return remembered(MEMO, context, context.report);
}

/** The figures of last year's report, which the caller has found to be at hand. */
export function previousFigures(context: RuleContext, previous: Report): Figures {
  return remembered(PREVIOUS_MEMO, context, previous);
}

function remembered(memo: WeakMap<RuleContext, Figures>, context: RuleContext, report: Report): Figures {
  const known = memo.get(context);
  if (known) return known;
  const figures = readFigures(report);
  memo.set(context, figures);
  return figures;
}

function readFigures(report: Report): Figures {
  const stored = new Map<Address, Figure>();
  const amounts = new Map<Address, number>();
  for (const { address, row, column } of plan(report.form)) {
    // Rows of Table 3 are read directly: they are nine tenths of all figures.
    const value = row === undefined ? figureAt(report, address) : (report.requests[row]?.[column] ?? null);
    stored.set(address, value);
    amounts.set(address, typeof value === 'number' && Number.isFinite(value) ? value : 0);
  }
  const cells = cellsOf(report.form);
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

interface Step {
  address: Address;
  /** Where it is a figure of Table 3: its row's key and its column. */
  row: string | undefined;
  column: number;
}

const PLANS = new Map<FormVersion, readonly Step[]>();

/** Every figure cell of an edition with the way to it, worked out once. */
function plan(version: FormVersion): readonly Step[] {
  const known = PLANS.get(version);
  if (known) return known;
  const steps = [...cellsOf(version).values()].flatMap((cell): Step[] => {
    if (cell.kind !== 'figure') return [];
    const row = cell.table === 'requests' ? cell.row : undefined;
    return [{ address: cell.address, row, column: Number(cell.column) }];
  });
  PLANS.set(version, steps);
  return steps;
}
