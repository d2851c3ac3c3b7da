import { cellPatch } from '../../commands/patch';
import { CARRIED_FORWARD, CARRIED_OVER } from '../../form/request-rows';
import { noteAt, reasonKey } from '../../report/notes';
import { figuresOf, previousFigures, type Figures } from '../figures';
import { APPLICANT_COLUMNS, requestCell, TOTAL_COLUMN, type RequestColumn } from '../requests/columns';
import type { Finding, Rule, RuleContext } from '../types';
import { lastYear } from './previous';

/** What was carried forward last year is what is carried over this year, in each column. */
export const xCarry: Rule = {
  id: 'X-CARRY',
  severity: 'error',
  title: '上年结转与上年报告',
  source: '第三部分第二项“上年结转”与上年报告第四项“结转下年度继续办理”两行的含义（审核通例）',
  explanation:
    '今年的“二、上年结转”每一列，要等于上年报告“四、结转下年度继续办理”的同一列。上年报错了或申请人类别有调整的，说明理由后不再计为错误。',
  example: '上年报告结转下年度 2 件（自然人），今年上年结转填了 0。',
  check: checkColumns,
};

function checkColumns(context: RuleContext): Finding[] {
  const previous = lastYear(context);
  if (!previous) return [];
  const now = figuresOf(context);
  const before = previousFigures(context, previous);
  return APPLICANT_COLUMNS.flatMap((column) => {
    const carriedOver = requestCell(CARRIED_OVER.key, column);
    const carriedForward = requestCell(CARRIED_FORWARD.key, column);
    if (before.stored.get(carriedForward) === null) return [];
    if (now.amount(carriedOver) === before.amount(carriedForward)) return [];
    return [finding(context, column, now, before)];
  });
}

function finding(context: RuleContext, column: RequestColumn, now: Figures, before: Figures): Finding {
  const { report } = context;
  const address = requestCell(CARRIED_OVER.key, column);
  const blank = now.stored.get(address) === null;
  const today = now.amount(address);
  const last = before.amount(requestCell(CARRIED_FORWARD.key, column));
  const key = `${xCarry.id}:${column.key}`;
  // An explained difference is no longer wrong: rules.md, X-CARRY (last year's error, a re-classed applicant).
  const accepted = noteAt(report, reasonKey(key)) !== undefined;
  const sameTotal =
    now.amount(requestCell(CARRIED_OVER.key, TOTAL_COLUMN)) ===
    before.amount(requestCell(CARRIED_FORWARD.key, TOTAL_COLUMN));
  return {
    rule: xCarry.id,
    severity: accepted ? 'warning' : xCarry.severity,
    title: `上年结转与上年报告不符（${column.label}列）`,
    message:
      `‘${CARRIED_OVER.label}’行‘${column.label}’列${blank ? '还没有填写' : `填的是 ${today}`}，` +
      `${report.year - 1} 年报告‘${CARRIED_FORWARD.label}’行‘${column.label}’列是 ${last}，相差 ${Math.abs(today - last)}，两者应当相等。` +
      (sameTotal ? '两年的总计相同，可能是申请人类别划分不同。' : '') +
      '上年报告有误或类别有调整的，请说明理由。',
    cells: [address],
    part: 'requests',
    key,
    fix: { label: `改为 ${last}`, patches: [cellPatch(report, address, last)] },
  };
}
