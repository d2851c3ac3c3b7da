import { applyPatches } from '../../../shared/commands/patch';
import { cellsOf, formOf } from '../../../shared/form/form';
import type { Address, FormTable, TableId } from '../../../shared/form/types';
import { cellText } from '../../../shared/number/cell-text';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { withFigure } from '../../../shared/report/values';
import { latticeOf } from '../../../shared/selection/lattice';
import { rangeBetween, type Range } from '../../../shared/selection/range';

export const BLANK = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);

/** A report in which no two figures are the same, so that a wrong place shows. */
export function numbered(): Report {
  return [...cellsOf('2021').values()].reduce(
    (report, cell, index) =>
      cell.kind === 'figure'
        ? withFigure(report, cell.address, cell.figure === 'money' ? `${index}.50` : index)
        : report,
    BLANK,
  );
}

/** A table of the 2021 form. */
export function table(id: TableId): FormTable {
  return formOf('2021').tables[id];
}

/** The block between two cells. */
export function block(id: TableId, from: Address, to: Address = from): Range {
  const lattice = latticeOf(table(id));
  const [a, b] = [lattice.byAddress.get(from), lattice.byAddress.get(to)];
  if (!a || !b) throw new Error(`${from} ${to}`);
  return rangeBetween(lattice, a, b);
}

/** What the cells show after the patches. */
export function shown(patches: Parameters<typeof applyPatches>[1], report: Report = BLANK) {
  const after = applyPatches(report, patches);
  return (address: Address) => cellText(after, address);
}
