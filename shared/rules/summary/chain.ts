import Big from 'big.js';
import { figureRows, rowName, TABLE_IDS } from '../../form/form';
import type { FigureCell } from '../../form/types';
import { exactFigure } from '../../sums/exact';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** A summary is the sum of its members, cell by cell. */
export const chain: Rule = {
  id: 'CHAIN',
  severity: 'warning',
  title: '汇总与各单位之和',
  source: '县级汇总做法（层级汇总一致性）；本级报告可能只含政府办公室，须说明汇总范围',
  explanation: '汇总报告每一格要等于纳入汇总的各单位同一格之和；本级报告不含下级的，说明汇总范围即可。',
  example: '12 个乡镇本年新收合计 36 件，汇总报告填了 35 件。',
  check: (run) =>
    run.members.length === 0
      ? []
      : TABLE_IDS.flatMap((table) => figureRows(run.report.form, table).flatMap((row) => checkRow(run, row))),
};

interface Difference {
  cell: FigureCell;
  here: string;
  sum: string;
}

function checkRow({ report, figures, members }: CheckRun, row: readonly FigureCell[]): Matter[] {
  const differences = row.flatMap((cell): Difference[] => {
    const here = exactFigure(figures.stored.get(cell.address) ?? null);
    const sum = members
      .filter((member) => member.form === report.form)
      .reduce((result, member) => result.plus(exactFigure(member.figure(cell.address))), new Big(0));
    return here.eq(sum) ? [] : [{ cell, here: here.toFixed(), sum: sum.toFixed() }];
  });
  const [first] = differences;
  if (!first) return [];
  const columns = differences.map(
    ({ cell, here, sum }) => `“${cell.columnLabel}”列本报告 ${here}、各单位合计 ${sum}`,
  );
  return [
    {
      title: `${rowName(first.cell)}：本报告 ${first.here}，各单位合计 ${first.sum}`,
      advice: '核对有没有漏收、重收的单位；本级不含下级的，说明汇总范围。',
      message: `“${rowName(first.cell)}”行：${columns.join('；')}（纳入汇总的有 ${members.length} 个单位）。`,
      cells: differences.map(({ cell }) => cell.address),
      about: `${first.cell.table}.${first.cell.row}`,
      facts: differences.map(({ sum }) => sum),
    },
  ];
}
