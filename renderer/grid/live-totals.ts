import type { Address, ComputedCell, FigureCell, FormTable } from '../../shared/form/types';
import { valueCells } from '../../shared/form/form';
import { readFigure } from '../../shared/number/read-figure';
import type { Report } from '../../shared/report/model';
import { withFigure } from '../../shared/report/values';
import { amountAt } from '../../shared/sums/totals';

/** Which totals a figure goes into, directly or through other totals. */
export type Dependents = ReadonlyMap<Address, readonly Address[]>;

/** The dependents of every figure of a table. */
export function dependentsOf(table: FormTable): Dependents {
  const computed = new Map(
    valueCells(table).flatMap((cell) => (cell.kind === 'computed' ? [[cell.address, cell] as const] : [])),
  );
  const leaves = (cell: ComputedCell): Address[] =>
    cell.addends.flatMap((addend) => {
      const inner = computed.get(addend);
      return inner ? leaves(inner) : [addend];
    });
  const dependents = new Map<Address, Address[]>();
  for (const cell of computed.values()) {
    for (const leaf of new Set(leaves(cell))) {
      const known = dependents.get(leaf);
      if (known) known.push(cell.address);
      else dependents.set(leaf, [cell.address]);
    }
  }
  return dependents;
}

/** The totals a figure goes into, as the report has them. */
export function totalsOf(report: Report, dependents: Dependents, address: Address): Map<Address, number> {
  return new Map((dependents.get(address) ?? []).map((total) => [total, amountAt(report, total)]));
}

/** The totals a figure goes into, as they would be with a text that is typed but not taken in yet. */
export function totalsWhileTyping(
  report: Report,
  dependents: Dependents,
  cell: FigureCell,
  text: string,
): Map<Address, number> {
  const reading = readFigure(text, cell.figure);
  const value = reading.kind === 'figure' ? reading.value : null;
  return totalsOf(withFigure(report, cell.address, value), dependents, cell.address);
}
