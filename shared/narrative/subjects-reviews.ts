import type { ReviewBlockKey, ReviewOutcomeKey, Subject } from './reading';
import type { Phrase } from './sentences';

const RECONSIDERATION: readonly ReviewBlockKey[] = ['reconsideration'];
const LITIGATION: readonly ReviewBlockKey[] = ['directLitigation', 'litigationAfterReconsideration'];
export const ALL_REVIEWS: readonly ReviewBlockKey[] = [...RECONSIDERATION, ...LITIGATION];

const CASE = '(?:案件|案|申请|事项|情况|件|的|数量|数|共|总|合|计|为|是|有|达|发生|分别|均|:|“|”)*';
const RECONSIDERED = '(?:行政)?复议';
const SUED = '(?:行政)?诉讼';
const AND = '(?:案件|申请)?(?:、|和|及|或|与|以及|/)?(?:被)?(?:提起|申请)?';
const BOTH = new RegExp(
  `(?:${RECONSIDERED}${AND}${SUED}|${SUED}${AND}${RECONSIDERED}|信息公开(?:类|相关)?(?:行政)?(?:争议)?案件|相关案件|复议诉讼)${CASE}$`,
);
const AFTER_RECONSIDERATION = new RegExp(`复议后(?:再)?(?:提起)?(?:起诉|${SUED})(?:的${SUED})?${CASE}$`);
const DIRECT = new RegExp(`(?:未经复议直接|直接)(?:提起)?(?:起诉|${SUED})(?:的${SUED})?${CASE}$`);
const ONE_RECONSIDERATION = new RegExp(`${RECONSIDERED}${CASE}$`);
const ONE_LITIGATION = new RegExp(`(?:${SUED}|起诉)${CASE}$`);

/** Where the body itself decides or handles cases, or only trains for them, it is not the one complained about. */
const NOT_COMPLAINED_ABOUT =
  /审理|审结(?<!尚未审结|未审结)|办理|受理|承办|代理|出庭|应诉|指导|参与|调解|接受|培训|意见书|建议书|接待|咨询|化解|撤回|胜诉|败诉|法院|立案|非信息公开|其他|所属|上一?年度?|结转|引导|宣传|各类|被告|被复议|被申请人(?!提起|申请|提出)|第三人|各|新发生|新增|收到.*申请|接到.*申请/;

const OUTCOMES: readonly { pattern: RegExp; outcome: ReviewOutcomeKey }[] = [
  {
    pattern: /(?:结果)?(?:被)?维持(?:原行政行为|原行政决定|原决定|的)?[案件数量共计为是有:]*$/,
    outcome: 'upheld',
  },
  { pattern: /(?:结果|被)?(?:纠正|纠错)(?:的)?[案件数量共计为是有:]*$/, outcome: 'corrected' },
  { pattern: /其他结果(?:的)?[案件数量共计为是有:]*$/, outcome: 'otherOutcome' },
  { pattern: /(?:尚未|未)审结(?:的)?[案件数量共计为是有:]*$/, outcome: 'pending' },
];
const OUTCOMES_RIGHT: readonly { pattern: RegExp; outcome: ReviewOutcomeKey }[] = [
  { pattern: /^(?:案件)?(?:结果)?(?:为|被|予以)?(?:结果)?维持/, outcome: 'upheld' },
  { pattern: /^(?:案件)?(?:结果)?(?:为|被|予以)?(?:结果)?纠正/, outcome: 'corrected' },
  { pattern: /^(?:案件)?(?:为)?其他结果/, outcome: 'otherOutcome' },
  { pattern: /^(?:案件)?(?:仍|尚|还)?(?:未审结|在审理)/, outcome: 'pending' },
];
const LEAD = /^[其中数量总共计合累一为是有达到了的“”"、和及约件均已]*$/;

/** What a figure on reconsideration and litigation counts, or undefined. */
export function reviewSubject(phrase: Phrase): Subject | undefined {
  const { near, right, before } = phrase;
  const outcome =
    OUTCOMES.find(({ pattern }) => pattern.test(near)) ??
    (LEAD.test(near) ? OUTCOMES_RIGHT.find(({ pattern }) => pattern.test(right)) : undefined);
  if (outcome) {
    // Of the new cases alone; the table counts those carried over too.
    if (/新发生|新增|上年/.test(before)) return undefined;
    if (BOTH_COUNTED.test(before) || leansOnOtherCases(before)) return undefined;
    const blocks = blocksNamed(before);
    return blocks ? { of: 'review', blocks, outcome: outcome.outcome } : undefined;
  }
  if (NOT_COMPLAINED_ABOUT.test(near.replace(/尚未审结|未审结/g, ''))) return undefined;
  if (isOfOtherMatters(near) || leansOnOtherCases(before)) return undefined;
  if (/全[市县区省]/.test(near) && !/信息公开|依申请公开/.test(near)) return undefined;
  // 均为2件 is said of each; only 均为0件 is also the sum.
  if (/[均各]/.test(near) && phrase.number.value !== 0) return undefined;
  const blocks = blocksCounted(near) ?? blocksBehind(phrase);
  return blocks ? { of: 'review', blocks } : undefined;
}

/** 复议6件、诉讼3件，其中维持4件: whether of both or of the last is not certain. */
const BOTH_COUNTED =
  /\d[件起宗例](?:、|和|及)[^，,;。]{0,12}(?:诉讼|复议)\D{0,6}\d+[件起宗例][，,(]?其中[^;。]{0,40}$/;
const ABOUT_DISCLOSURE = /信息公开|依申请公开|公开申请/;

/** 因征地补偿引发行政诉讼14件 */
function isOfOtherMatters(near: string): boolean {
  return /(?:因|由).*(?:引发|引起|导致|产生)/.test(near) && !/公开/.test(near);
}

/** 办理各类行政诉讼26件，行政复议38件: the cases right before were no complaints about disclosure. */
function leansOnOtherCases(before: string): boolean {
  if (ABOUT_DISCLOSURE.test(before)) return false;
  const counted = before.split(/(?<=\d[件起宗例])[，,;、]/).slice(0, -1);
  return counted.some(
    (part) =>
      /复议|诉讼/.test(part) &&
      (NOT_COMPLAINED_ABOUT.test(part.replace(/尚未审结|未审结/g, '')) || isOfOtherMatters(part)),
  );
}

function blocksCounted(near: string): readonly ReviewBlockKey[] | undefined {
  if (BOTH.test(near)) return ALL_REVIEWS;
  if (AFTER_RECONSIDERATION.test(near)) return ['litigationAfterReconsideration'];
  if (DIRECT.test(near)) return ['directLitigation'];
  if (ONE_LITIGATION.test(near)) return LITIGATION;
  if (ONE_RECONSIDERATION.test(near)) return RECONSIDERATION;
  return undefined;
}

/** 发生2件行政复议 */
function blocksBehind(phrase: Phrase): readonly ReviewBlockKey[] | undefined {
  if (!/(?:发生|引发|被提起|被申请|提起|涉及|产生|有)[了过共]*$/.test(phrase.near)) return undefined;
  const match = /^(?:政府)?(?:信息公开)?(?:类|的|相关)?(行政复议|行政诉讼)(?:案件|申请)?$/.exec(phrase.right);
  if (!match) return undefined;
  return match[1] === '行政复议' ? RECONSIDERATION : LITIGATION;
}

/** The blocks the last words on reviews in a text name; both where they are named together. */
export function blocksNamed(text: string): readonly ReviewBlockKey[] | undefined {
  const clause = text.split(/[;。]/).at(-1) ?? text;
  const after = clause.lastIndexOf('复议后');
  const direct = clause.lastIndexOf('未经复议');
  const sued = Math.max(clause.lastIndexOf('诉讼'), clause.lastIndexOf('起诉'));
  const reconsidered = clause.replace(/复议后|未经复议/g, '~~~~').lastIndexOf('复议');
  const last = Math.max(after, direct, sued, reconsidered);
  if (last < 0) return /信息公开.{0,6}案件|相关案件/.test(clause) ? ALL_REVIEWS : undefined;
  if (after >= 0 && sued - after < 12 && sued >= after && reconsidered < after)
    return ['litigationAfterReconsideration'];
  if (direct >= 0 && sued - direct < 12 && sued >= direct && reconsidered < direct)
    return ['directLitigation'];
  // Named side by side without a figure between them: 行政复议、行政诉讼案件3件，其中维持2件.
  const low = Math.min(sued, reconsidered);
  const together = low >= 0 && !/\d|[一二两三四五六七八九十]件/.test(clause.slice(low, last));
  if (together) return ALL_REVIEWS;
  return last === reconsidered ? RECONSIDERATION : LITIGATION;
}
