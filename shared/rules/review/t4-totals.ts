import { TOTAL_KEY, TOTAL_LABEL } from '../../form/applicants';
import { cellIn } from '../../form/form';
import { REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../form/review-table';
import { addition, checkTotal, PRINTED_ADVICE, useComputedTotal } from '../printed/total-check';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

type ReviewBlock = (typeof REVIEW_BLOCKS)[number];

const IDS: Readonly<Record<ReviewBlock['key'], string>> = {
  reconsideration: 'T4-FY',
  directLitigation: 'T4-ZJ',
  litigationAfterReconsideration: 'T4-FH',
};

const OUTCOMES = REVIEW_OUTCOMES.map(({ label }) => label).join('、');

/** The printed 总计 of the three blocks of Table 4 against the four outcomes: T4-FY, T4-ZJ, T4-FH. */
export const t4Totals: readonly Rule[] = REVIEW_BLOCKS.map((block) => ({
  id: IDS[block.key],
  severity: 'error',
  title: `第四部分${block.label}的${TOTAL_LABEL}`,
  source: '国办公开办函〔2021〕30号附件第四部分表式（总计为四种结果之和）',
  explanation: `原文印的${block.label}总计，要等于${OUTCOMES}之和。本程序里的总计都是算出来的，只核对导入的原文。`,
  example: `${block.label}：${REVIEW_OUTCOMES[0].label} 2、${REVIEW_OUTCOMES[2].label} 1，总计却印着 0。`,
  check: (run) => checkBlock(run, block),
}));

function checkBlock(run: CheckRun, block: ReviewBlock): Matter[] {
  const total = cellIn(run.report.form, 'review', block.key, TOTAL_KEY);
  const check = total?.kind === 'computed' && checkTotal(run, total.address, total.addends);
  if (!check) return [];
  return [
    {
      title: `${block.label}：${TOTAL_LABEL}印 ${check.printed}，相加 ${check.sum}`,
      advice: PRINTED_ADVICE,
      message:
        `“${block.name}”的“${TOTAL_LABEL}”列：原文印的是 ${check.printed}，` +
        `${OUTCOMES}相加 ${addition(run, check.addends)} = ${check.sum}，` +
        `相差 ${Math.abs(check.printed - check.sum)}。` +
        '请对照案件台账，改正填错的一格；各格都对的，总计以程序算出的为准。',
      cells: [check.total, ...check.addends],
      fix: useComputedTotal(run, check.total),
    },
  ];
}
