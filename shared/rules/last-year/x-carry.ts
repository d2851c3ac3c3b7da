import { cellPatch } from '../../commands/patch';
import { CARRIED_FORWARD, CARRIED_OVER } from '../../form/request-rows';
import { spot } from '../cell-labels';
import { APPLICANT_COLUMNS, requestCell, TOTAL_COLUMN, type RequestColumn } from '../request-columns';
import type { Matter, Rule } from '../rule';
import type { CheckRun, LastYear } from '../run';

/** What was carried forward last year is what is carried over this year, in each column. */
export const xCarry: Rule = {
  id: 'X-CARRY',
  severity: 'error',
  // Last year's report was wrong, or an applicant was re-classed: an explained difference is no error (rules.md).
  severityOnceExplained: 'warning',
  title: '上年结转与上年报告',
  source: '第三部分第二项“上年结转”与上年报告第四项“结转下年度继续办理”两行的含义（审核通例）',
  explanation: `今年的“二、上年结转”每一列，要等于上年报告“${CARRIED_FORWARD.label}”的同一列。上年报错了或申请人类别有调整的，说明理由后不再计为错误。`,
  example: '上年报告结转下年度 2 件（自然人），今年上年结转填了 0。',
  check: checkColumns,
};

function checkColumns(run: CheckRun): Matter[] {
  const { report, figures, lastYear } = run;
  if (!lastYear) return [];
  return APPLICANT_COLUMNS.flatMap((column) => {
    const carriedOver = requestCell(report.form, CARRIED_OVER.key, column);
    const carriedForward = requestCell(lastYear.report.form, CARRIED_FORWARD.key, column);
    if (lastYear.figures.stored.get(carriedForward) === null) return [];
    if (figures.amount(carriedOver) === lastYear.figures.amount(carriedForward)) return [];
    return [difference(run, lastYear, column)];
  });
}

function difference({ report, figures }: CheckRun, lastYear: LastYear, column: RequestColumn): Matter {
  const now = (each: RequestColumn) => requestCell(report.form, CARRIED_OVER.key, each);
  const before = (each: RequestColumn) =>
    lastYear.figures.amount(requestCell(lastYear.report.form, CARRIED_FORWARD.key, each));
  const address = now(column);
  const today = figures.amount(address);
  const last = before(column);
  const stands = figures.stored.get(address) === null ? '还没有填写' : `填的是 ${today}`;
  const sameTotal = figures.amount(now(TOTAL_COLUMN)) === before(TOTAL_COLUMN);
  return {
    title: `${column.label}列：上年结转${figures.stored.get(address) === null ? '空着' : ` ${today}`}，上年报告结转 ${last}`,
    advice: '改成上年报告的数；上年报告有误或类别调整的，说明理由。',
    message:
      `${spot(report.form, address)}${stands}，` +
      `${report.year - 1} 年报告“${CARRIED_FORWARD.label}”行“${column.label}”列是 ${last}，相差 ${Math.abs(today - last)}，两者应当相等。` +
      (sameTotal ? '两年的总计相同，可能是申请人类别划分不同。' : '') +
      '上年报告有误或类别有调整的，请说明理由。',
    cells: [address],
    about: column.key,
    facts: [lastYear.report.year, last, sameTotal ? '总计相同' : '总计不同'],
    fix: { label: `改为 ${last}`, patches: [cellPatch(report, address, last)] },
  };
}
