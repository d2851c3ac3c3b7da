import { REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../form/review-table';
import { useComputedTotal } from '../printed/document-figures';
import { addition, checkTotal } from '../printed/total-check';
import type { Finding, Rule, RuleContext } from '../types';

type ReviewBlock = (typeof REVIEW_BLOCKS)[number];

const IDS: Readonly<Record<ReviewBlock['key'], string>> = {
  reconsideration: 'T4-FY',
  directLitigation: 'T4-ZJ',
  litigationAfterReconsideration: 'T4-FH',
};

/** The printed 总计 of the three blocks of Table 4 against the four outcomes: T4-FY, T4-ZJ, T4-FH. */
export const t4Totals: readonly Rule[] = REVIEW_BLOCKS.map((block) => ({
  id: IDS[block.key],
  severity: 'error',
  title: `第四部分${block.label}的总计`,
  source: '国办公开办函〔2021〕30号附件第四部分表式（总计为四种结果之和）',
  explanation: `原文印的${block.label}总计，要等于结果维持、结果纠正、其他结果、尚未审结之和。本程序里的总计都是算出来的，只核对导入的原文。`,
  example: `${block.label}：结果维持 2、其他结果 1，总计却印着 0。`,
  check: (context) => blockFindings(context, block),
}));

function blockFindings(context: RuleContext, block: ReviewBlock): Finding[] {
  const total = `review.${block.key}.total`;
  const addends = REVIEW_OUTCOMES.map((outcome) => `review.${block.key}.${outcome.key}`);
  const check = checkTotal(context, total, addends);
  if (!check) return [];
  const fix = useComputedTotal(context, total);
  return [
    {
      rule: IDS[block.key],
      severity: 'error',
      title: `原文的总计不符（${block.label}）`,
      message:
        `‘${block.name}’的‘总计’列：原文印的是 ${check.printed}，` +
        `结果维持、结果纠正、其他结果、尚未审结相加 ${addition(context, addends)} = ${check.sum}，` +
        `相差 ${Math.abs(check.printed - check.sum)}。` +
        '请对照案件台账，改正填错的一格；各格都对的，总计以程序算出的为准。',
      cells: [total, ...addends],
      part: 'review',
      key: IDS[block.key],
      ...(fix ? { fix } : {}),
    },
  ];
}
