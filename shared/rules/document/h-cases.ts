import { HANDLED_TOTAL_KEY } from '../../form/request-rows';
import { REVIEW_BLOCKS } from '../../form/review-table';
import { figuresOf, previousFigures } from '../figures';
import { lastYear } from '../last-year/previous';
import { requestCell } from '../requests/columns';
import type { Finding, Rule, RuleContext } from '../types';

const REQUESTS = ['received', 'carriedOver', HANDLED_TOTAL_KEY].map((row) => requestCell(row, 'total'));

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

function checkCases(context: RuleContext): Finding[] {
  const previous = lastYear(context);
  if (!previous) return [];
  const now = figuresOf(context);
  const before = previousFigures(context, previous);
  const blocks = REVIEW_BLOCKS.filter((block) => now.amount(`review.${block.key}.total`) > 0);
  if (blocks.length === 0) return [];
  if (REQUESTS.some((cell) => now.amount(cell) > 0 || before.amount(cell) > 0)) return [];
  const named = blocks.map((block) => `${block.name} ${now.amount(`review.${block.key}.total`)} 件`);
  return [
    {
      rule: hCases.id,
      severity: hCases.severity,
      title: '核对案件是否因政府信息公开引起',
      message: `第四部分填了${named.join('、')}，而今年和上年都没有新收、结转和办结的申请；请核对案件是否因政府信息公开工作引起。`,
      cells: blocks.map((block) => `review.${block.key}.total`),
      part: 'review',
      key: hCases.id,
    },
  ];
}
