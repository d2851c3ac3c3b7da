import { TOTAL_KEY } from '../../form/applicants';
import { addressIn } from '../../form/form';
import { REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../form/review-table';
import type { Address } from '../../form/types';
import type { Claim } from '../../narrative/reading';
import type { Report } from '../../report/model';
import type { Rule } from '../rule';
import { checkClaims } from './claims';
import { compareMentions } from './compare';

const SOURCE = '审核通例：文字与第四部分表格一致（国办公开办函〔2021〕30号附件第四部分）';

const [, CORRECTED, , PENDING] = REVIEW_OUTCOMES;
const NOT_UPHELD = REVIEW_OUTCOMES.slice(1)
  .map(({ label }) => label)
  .join('、');

function cellsOf({ form }: Report, { blocks = [] }: Claim, columns: readonly string[]): Address[] {
  return blocks.flatMap((block) => columns.map((column) => addressIn(form, 'review', block, column)));
}

/** Reconsideration and litigation, as the text says. */
export const narT4: Rule = {
  id: 'NAR-T4',
  severity: 'warning',
  title: '文中的行政复议、行政诉讼数',
  source: SOURCE,
  explanation:
    '文中行政复议、行政诉讼的件数等于第四部分的总计（行政诉讼为两栏之和）；说“未发生”的，总计应为 0。',
  example: `文中写行政诉讼 2 件，表中${REVIEW_BLOCKS[1].label} 1 件、${REVIEW_BLOCKS[2].label} 0 件。`,
  check: (run) => [
    ...compareMentions(run, 'NAR-T4'),
    ...checkClaims(run, {
      kinds: ['noReview'],
      cells: (claim, { report }) => cellsOf(report, claim, [TOTAL_KEY]),
    }),
    ...checkClaims(run, {
      kinds: ['nonePending'],
      cells: (claim, { report }) => cellsOf(report, claim, ['pending']),
    }),
    ...checkClaims(run, {
      kinds: ['stillPending'],
      cells: (claim, { report }) => cellsOf(report, claim, ['upheld', 'corrected', 'otherOutcome']),
    }),
  ],
};

/** 均获维持, 无被纠错. */
export const narUpheld: Rule = {
  id: 'NAR-UPHELD',
  severity: 'warning',
  title: '文中说均获维持、无纠错',
  source: SOURCE,
  explanation: `文中说“均获维持”的，${NOT_UPHELD}都应为 0；说“无被纠错”的，${CORRECTED.label}应为 0。`,
  example: `文中写均获维持，表中行政复议${PENDING.label} 2 件。`,
  check: (run) => [
    ...checkClaims(run, {
      kinds: ['allUpheld'],
      cells: (claim, { report }) => cellsOf(report, claim, ['corrected', 'otherOutcome', 'pending']),
    }),
    ...checkClaims(run, {
      kinds: ['noneCorrected', 'noneLost'],
      cells: (claim, { report }) => cellsOf(report, claim, ['corrected']),
    }),
  ],
};
