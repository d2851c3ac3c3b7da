import Big from 'big.js';
import { cellsOf } from '../form/form';
import type { Address, FormVersion } from '../form/types';
import type { Figure } from '../report/model';

/** The sum of one cell over some bodies. */
export interface CellSum {
  /** Exact decimal; null where no body has filled the cell in (never the same as 0). */
  sum: string | null;
  /** How many bodies have filled it in. Of a total: how many at least have filled in every cell behind it. */
  filled: number;
}
export type CellSums = ReadonlyMap<Address, CellSum>;

/** The figure of a body at an address, null where it is blank. */
type FigureOf = (address: Address) => Figure;

const EMPTY: CellSum = { sum: null, filled: 0 };

/** Every cell and every total over some bodies, all of one edition of the form. Exact, whatever the size and decimals. */
export function sumsOf(version: FormVersion, bodies: readonly FigureOf[]): CellSums {
  const sums = new Map<Address, CellSum>();
  for (const cell of cellsOf(version).values()) {
    if (cell.kind === 'figure') sums.set(cell.address, added(bodies.map((figure) => figure(cell.address))));
  }
  return withTotals(version, sums);
}

/** The sums of the cells a clerk fills in, with those of the totals: each adds the sums of its addends. */
export function withTotals(version: FormVersion, figures: CellSums): CellSums {
  const sums = new Map(figures);
  for (const cell of cellsOf(version).values()) {
    if (cell.kind !== 'computed') continue;
    // In reading order a total of totals comes after them.
    const addends = cell.addends.map((address) => sums.get(address) ?? EMPTY);
    const known = addends.flatMap(({ sum }) => (sum === null ? [] : [new Big(sum)]));
    sums.set(cell.address, {
      sum: known.length === 0 ? null : plain(known),
      filled: Math.min(...addends.map(({ filled }) => filled)),
    });
  }
  return sums;
}

/** The exact sum of some figures; what is blank or no number adds nothing and is not counted as filled in. */
function added(figures: readonly Figure[]): CellSum {
  const known = figures.flatMap((figure) => {
    const exact = exactOf(figure);
    return exact === null ? [] : [exact];
  });
  return known.length === 0 ? EMPTY : { sum: plain(known), filled: known.length };
}

/** A figure as an exact decimal; null where it is blank or no number. */
export function exactOf(figure: Figure): Big | null {
  if (figure === null) return null;
  const text = String(figure);
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text) ? new Big(text) : null;
}

function plain(addends: readonly Big[]): string {
  return addends.reduce((sum, addend) => sum.plus(addend), new Big(0)).toFixed();
}
