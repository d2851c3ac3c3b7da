import type { ImportPreview } from '../../shared/contract/import';
import { cellIn, valueRows } from '../../shared/form/form';
import { HANDLED_TOTAL_KEY } from '../../shared/form/request-rows';
import type { FigureCell, TableId, ValueCell } from '../../shared/form/types';
import { figureAt } from '../../shared/report/values';

/**
 * What the printed totals of a document say of its figures: `none`, no total was read that would show a wrong figure;
 * `some`, figures stand outside of every total; `groups`, each total shows a wrong figure, but not two exchanged ones;
 * `all`, two totals cross in every figure.
 */
type SumCheck = 'none' | 'some' | 'groups' | 'all';

/** How far the totals that were read vouch for a table; `all` also where it holds no figure, or is the program's own. */
export function sumCheck({ kind, report, cells }: ImportPreview, table: TableId): SumCheck {
  const all = valueRows(report.form, table).flatMap((row) => row.cells);
  const held = all.filter(
    (cell): cell is FigureCell => cell.kind === 'figure' && figureAt(report, cell.address) !== null,
  );
  if (kind === 'nianbao' || held.length === 0) return 'all';
  const isRead = ({ address }: ValueCell) => (cells[address]?.shown ?? '') !== '';
  const totals = all.flatMap((cell) => (cell.kind === 'computed' && isRead(cell) ? [cell] : []));
  /** 三、之和 proves the rows round it, too: new and carried over are handled and carried forward. */
  const isBalanced = ({ column }: FigureCell) => {
    const handled = table === 'requests' ? cellIn(report.form, table, HANDLED_TOTAL_KEY, column) : undefined;
    return handled !== undefined && isRead(handled);
  };
  const counts = held.map(
    (cell) =>
      totals.filter(({ addends }) => addends.includes(cell.address)).length + (isBalanced(cell) ? 1 : 0),
  );
  if (counts.every((count) => count === 0)) return 'none';
  if (counts.includes(0)) return 'some';
  const values = (addends: readonly string[]) => new Set(addends.map((address) => figureAt(report, address)));
  const canExchange = totals.some(({ addends }) => values(addends).size > 1);
  return counts.some((count) => count === 1) && canExchange ? 'groups' : 'all';
}
