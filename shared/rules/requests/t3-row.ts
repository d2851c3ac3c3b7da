import { labelsOf } from '../cell-labels';
import {
  crossing,
  printedAdvice,
  suspectFirst,
  totalAdvice,
  wrongRows,
  type RowCheck,
  type Suspect,
} from '../printed/request-totals';
import { addition, useComputedTotal } from '../printed/total-check';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** The printed 总计 of each row of Table 3 against the six applicant columns. */
export const t3Row: Rule = {
  id: 'T3-ROW',
  severity: 'error',
  title: '第三部分各行的总计',
  source: '国办公开办函〔2021〕30号附件第三部分表式（总计为六类申请人之和）',
  explanation:
    '原文每一行末尾印的总计，要等于自然人到其他六列之和。本程序里的总计都是算出来的，只核对导入的原文。',
  example: '本年新收一行：法律服务机构 1，其余为 0，总计却印着 0。',
  check: (run) => {
    const suspect = crossing(run);
    return wrongRows(run).map((row) => mismatch(run, row, suspect));
  },
};

function mismatch(run: CheckRun, check: RowCheck, suspect: Suspect | undefined): Matter {
  const { row, column } = labelsOf(run.report.form, check.total);
  const cells = [check.total, ...check.addends];
  return {
    title: `${row}：总计印 ${check.printed}，相加 ${check.sum}`,
    advice: printedAdvice(run, suspect),
    message:
      `“${row}”行：原文“${column}”列印的是 ${check.printed}，` +
      `六类申请人相加 ${addition(run, check.addends)} = ${check.sum}，` +
      totalAdvice(run, check, suspect),
    cells: suspectFirst(cells, suspect),
    about: check.row,
    fix: useComputedTotal(run, check.total),
  };
}
