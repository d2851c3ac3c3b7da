import Big from 'big.js';
import { figureRows, TABLE_IDS } from '../../form/form';
import type { Address, FigureCell } from '../../form/types';
import type { Report } from '../../report/model';
import { figureAt } from '../../report/values';
import { partOf, placeOf } from '../place';
import type { Finding, Rule, RuleContext } from '../types';

/** A summary is the sum of its members, cell by cell. */
export const chain: Rule = {
  id: 'CHAIN',
  severity: 'warning',
  title: '汇总与各单位之和',
  source: '县级汇总做法（层级汇总一致性）；本级报告可能只含政府办公室，须说明汇总范围',
  explanation: '汇总报告每一格要等于纳入汇总的各单位同一格之和；本级报告不含下级的，说明汇总范围即可。',
  example: '12 个乡镇本年新收合计 36 件，汇总报告填了 35 件。',
  check: (context) => {
    const { members } = context;
    if (!members || members.length === 0) return [];
    return TABLE_IDS.flatMap((table) =>
      figureRows(context.report.form, table).flatMap((row) => checkRow(context, members, row)),
    );
  },
};

interface Difference {
  address: Address;
  here: string;
  sum: string;
}

function checkRow(context: RuleContext, members: readonly Report[], row: readonly FigureCell[]): Finding[] {
  const { report } = context;
  const differences = row.flatMap((cell) => compare(report, members, cell) ?? []);
  const [first] = differences;
  if (!first) return [];
  const place = placeOf(report.form, first.address);
  const columns = differences.map(({ address, here, sum }) => {
    const each = placeOf(report.form, address);
    const name = each.row === place.row ? each.column : `${each.row} ${each.column}`;
    return `‘${name}’列本报告 ${here}、各单位合计 ${sum}`;
  });
  return [
    {
      rule: chain.id,
      severity: chain.severity,
      title: '与各单位之和不符',
      message: `‘${place.row}’行：${columns.join('；')}（纳入汇总的有 ${members.length} 个单位）。`,
      cells: differences.map((difference) => difference.address),
      part: partOf(first.address),
      key: `${chain.id}:${first.address}`,
    },
  ];
}

function compare(report: Report, members: readonly Report[], cell: FigureCell): Difference | undefined {
  const here = exact(figureAt(report, cell.address));
  const sum = members.reduce(
    (result, member) =>
      member.form === report.form ? result.plus(exact(figureAt(member, cell.address))) : result,
    new Big(0),
  );
  return here.eq(sum) ? undefined : { address: cell.address, here: here.toFixed(), sum: sum.toFixed() };
}

/** A figure as an exact decimal; blank and unreadable count as 0 (E-BLANK and E-NUM tell of them). */
function exact(figure: number | string | null): Big {
  const text = String(figure ?? 0);
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? new Big(text) : new Big(0);
}
