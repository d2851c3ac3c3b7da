import Big from 'big.js';
import { cellAt } from '../form/form';
import type { Address, FormVersion } from '../form/types';
import type { Report } from '../report/model';
import { exactOf } from './cell-sums';

/** What one body has added to a cell of a summary; null where it has left the cell blank. */
interface Contribution {
  unit: string;
  figure: string | null;
}

/** The figure cells behind a cell: itself, or those a total adds. */
export function leavesOf(form: FormVersion, address: Address): Address[] {
  const cell = cellAt(form, address);
  return cell?.kind === 'computed' ? cell.addends.flatMap((each) => leavesOf(form, each)) : [address];
}

/**
 * What the bodies of a summary have added to one of its cells or totals, as its own record remembers, largest first and
 * blanks last; null where the report is no summary.
 */
export function contributionsAt({ form, summary }: Report, address: Address): Contribution[] | null {
  if (!summary) return null;
  const leaves = leavesOf(form, address);
  const places = leaves.map((leaf) => summary.cells.indexOf(leaf)).filter((place) => place >= 0);
  const rows = summary.members.map(({ unit, figures }) => {
    const known = places.flatMap((place) => exactOf(figures[place] ?? null) ?? []);
    const sum = known.reduce((all, each) => all.plus(each), new Big(0));
    return { unit, sum: known.length === 0 ? null : sum };
  });
  rows.sort((a, b) => {
    if (a.sum === null || b.sum === null) return Number(a.sum === null) - Number(b.sum === null);
    return b.sum.cmp(a.sum);
  });
  return rows.map(({ unit, sum }) => ({ unit, figure: sum?.toFixed() ?? null }));
}
