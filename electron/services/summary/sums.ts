import Big from 'big.js';
import type { Address, FormVersion } from '../../../shared/form/types';
import { exactOf, withTotals, type CellSums } from '../../../shared/summary/cell-sums';
import { leavesOf } from '../../../shared/summary/contributions';
import type { Database } from '../../storage/database';
import { amountReader, figureAdder, figureReader, SLICE } from '../../storage/figure-tables';
import { takingTurns } from '../../storage/taking-turns';
import type { County } from './county';

/** Every cell and total over some reports of an edition, in slices, so that the window keeps its turn. */
export async function sumsOfReports(
  db: Database,
  form: FormVersion,
  ids: readonly string[],
): Promise<CellSums> {
  const turn = takingTurns();
  const adder = figureAdder(db, form);
  for (let from = 0; from < ids.length; from += SLICE) {
    adder.add(ids.slice(from, from + SLICE));
    await turn();
  }
  return withTotals(form, adder.sums());
}

/** The figures of the county's own report that are not the sums of its bodies; null where it is on the other form. */
export function differencesFromSums(db: Database, form: FormVersion, id: string, sums: CellSums) {
  const figures = figureReader(db, form)([id]).get(id);
  if (!figures) return null;
  const differing = [...figures].flatMap(([address, figure]) => {
    const own = exactOf(figure);
    const sum = sums.get(address)?.sum ?? null;
    const isSame = own === null || sum === null ? own === sum : own.eq(sum);
    return isSame ? [] : [{ address, own: own?.toFixed() ?? null, sum }];
  });
  return { id, differing };
}

interface Contribution {
  id: string;
  name: string;
  figure: string | null;
}

/** So many bodies are listed behind a sum; a clerk looks at the largest. */
const MOST_ROWS = 200;

/** The bodies behind one sum of a county, largest first, blanks last; those beyond the list added up. */
export async function contributions(db: Database, { form, bodies }: County, address: Address) {
  const turn = takingTurns();
  const counted = bodies.filter((body) => body.counted);
  const names = new Map(counted.map(({ id, name }) => [id, name]));
  const amountsOf = amountReader(db, form, [leavesOf(form, address)]);
  const rows: Contribution[] = [];
  for (let from = 0; from < counted.length; from += SLICE) {
    const ids = counted.slice(from, from + SLICE).map(({ id }) => id);
    for (const { report, amounts } of amountsOf(ids)) {
      rows.push({ id: report, name: names.get(report) ?? '', figure: amounts[0] ?? null });
    }
    await turn();
  }
  const size = (figure: string | null): number => (figure === null ? -Infinity : Math.abs(Number(figure)));
  rows.sort((a, b) => size(b.figure) - size(a.figure));
  const rest = rows.slice(MOST_ROWS);
  const known = rest.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  return {
    rows: rows.slice(0, MOST_ROWS),
    others: {
      bodies: rest.length,
      sum: known.length === 0 ? null : known.reduce((sum, each) => sum.plus(each), new Big(0)).toFixed(),
      blank: rest.length - known.length,
    },
  };
}
