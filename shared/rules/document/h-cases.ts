import { TOTAL_KEY } from '../../form/applicants';
import { addressIn } from '../../form/form';
import { CARRIED_OVER, HANDLED_TOTAL_KEY, RECEIVED } from '../../form/request-rows';
import { REVIEW_BLOCKS } from '../../form/review-table';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

const ROWS = [RECEIVED.key, CARRIED_OVER.key, HANDLED_TOTAL_KEY];

/** Cases without any application, this year or last. No official tie, so a hint only. */
export const hCases: Rule = {
  id: 'H-CASES',
  severity: 'hint',
  title: '有复议诉讼而两年都没有申请',
  source: '审核通例（第三、四部分之间没有官方勾稽关系，只作提醒）',
  explanation:
    '第四部分有行政复议或行政诉讼，而今年和上年都没有办理过政府信息公开申请的，请核对案件是否因政府信息公开引起。',
  example: '两年都没有收到申请，第四部分却有行政诉讼 2 件。',
  check: checkCases,
};

function checkCases({ report, figures, lastYear }: CheckRun): Matter[] {
  if (!lastYear) return [];
  const totals = REVIEW_BLOCKS.map(({ key, name }) => {
    const cell = addressIn(report.form, 'review', key, TOTAL_KEY);
    return { cell, name, count: figures.amount(cell) };
  });
  const cases = totals.filter(({ count }) => count > 0);
  if (cases.length === 0) return [];
  const requests = ROWS.map((row) => addressIn(report.form, 'requests', row, TOTAL_KEY));
  if (requests.some((cell) => figures.amount(cell) > 0 || lastYear.figures.amount(cell) > 0)) return [];
  const named = cases.map(({ name, count }) => `${name} ${count} 件`);
  return [
    {
      title: `${named.join('、')}，两年都没有申请`,
      advice: '核对案件是否因政府信息公开引起。',
      message: `第四部分填了${named.join('、')}，而今年和上年都没有新收、结转和办结的申请；请核对案件是否因政府信息公开工作引起。`,
      cells: cases.map(({ cell }) => cell),
    },
  ];
}
