import { HANDLED_TOTAL } from '../../form/request-rows';
import { labelsOf } from '../cell-labels';
import {
  crossing,
  printedAdvice,
  suspectFirst,
  totalAdvice,
  wrongColumns,
  type ColumnCheck,
  type Suspect,
} from '../printed/request-totals';
import { addition, useComputedTotal } from '../printed/total-check';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** The printed （七）总计 of each column of Table 3 against the results above it. */
export const t3Sum: Rule = {
  id: 'T3-SUM',
  severity: 'error',
  title: `第三部分各列的${HANDLED_TOTAL.label}`,
  source: `国办公开办函〔2021〕30号附件第三部分表式（${HANDLED_TOTAL.label}为（一）至（六）之和）`,
  explanation: `原文每一列印的${HANDLED_TOTAL.label}，要等于（一）至（六）各行之和。本程序里的总计都是算出来的，只核对导入的原文。`,
  example: `自然人列各行办理结果相加是 61，${HANDLED_TOTAL.label}却印着 60。`,
  check: (run) => {
    const suspect = crossing(run);
    return wrongColumns(run).map((column) => mismatch(run, column, suspect));
  },
};

function mismatch(run: CheckRun, check: ColumnCheck, suspect: Suspect | undefined): Matter {
  const { row } = labelsOf(run.report.form, check.total);
  const cells = [check.total, ...check.addends.filter((cell) => run.figures.amount(cell) !== 0)];
  return {
    title: `${check.column}列：${HANDLED_TOTAL.label}印 ${check.printed}，相加 ${check.sum}`,
    advice: printedAdvice(run, suspect),
    message:
      `“${row}”行“${check.column}”列：原文印的是 ${check.printed}，` +
      `（一）至（六）各行相加 ${addition(run, check.addends)} = ${check.sum}，` +
      totalAdvice(run, check, suspect),
    cells: suspectFirst(cells, suspect),
    about: check.column,
    fix: useComputedTotal(run, check.total),
  };
}
