import type { DecisionKey, Subject } from './reading';
import { isOtherBody } from './request-words';
import type { Phrase } from './sentences';

const DECISIONS: readonly { word: string; kind: DecisionKey }[] = [
  { word: '行政许可', kind: 'licences' },
  { word: '行政处罚', kind: 'penalties' },
  { word: '行政强制', kind: 'coercion' },
];
const DECISION_TAIL =
  '(?:处理|决定书|决定|办理|办结|作出|执行|案件|措施|行为|业务|事件|件|数量|数|的|共|总|合|计|为|是|有|达|分别|:|“|”)*';
const DECISION = new RegExp(`(?:行政许可|行政处罚|行政强制)${DECISION_TAIL}$`);
const ALL_DECISIONS = /(?:行政处理决定|处理行政决定|作出行政决定|行政决定|处理决定)[数量总共计合为是有达:]*$/;
const DECISION_BEHIND = /^(?:件)?(行政许可|行政处罚|行政强制)(?:决定|案件|处理决定)?$/;
const VERB = /(?:作出|做出|实施|办理|办结|下达|完成|开展|发生)[了共计]*$/;
/** Web items, steps of a procedure, lists of powers: not decisions. */
const NOT_DECISIONS =
  /公示|公开|发布|录入|上传|归集|推送|信息|公布|事项|目录|清单|申请|受理|立案|听证|案卷|评查|培训|罚款|检查|双公示|拟|移交|咨询|档案|网站|栏目|移送|撤销|注销|变更|延续|延期|不予|减免|免予|复议|诉讼|金额|简易|一般程序|上级|协助|配合/;

/** 办理行政许可事项97件: matters dealt with, counted in 件; a list of powers counts 项. */
const DONE_MATTERS = /((?:办理|办结|作出|完成)(?:各类)?行政许可)(?:审批)?事项/;

/** 公示处罚决定书198份，许可决定书1310份: the verb is said once. */
function leansOnPublishing({ near, before }: Phrase): boolean {
  if (/作出|做出|实施|办理|办结|下达|完成|开展/.test(near)) return false;
  const counted = before
    .slice(0, before.length - near.length)
    .split(/[，,;、]/)
    .filter((part) => /\d/.test(part));
  const last = counted.at(-1) ?? '';
  return (
    /行政(?:许可|处罚|强制)/.test(last) &&
    /公示|公开|发布|录入|上传|归集|推送|公布|听证|评查|抽查|移送/.test(last)
  );
}

/** What a figure on decisions counts, or undefined. */
export function decisionSubject(phrase: Phrase): Subject | undefined {
  const { near, right, number } = phrase;
  if (!['件', '起', '宗', '个', '份', '例', '次', '项', '件次', '笔', ''].includes(number.unit))
    return undefined;
  if (isOtherBody(phrase.before) || leansOnPublishing(phrase)) return undefined;
  const words = number.unit === '件' ? near.replace(DONE_MATTERS, '$1') : near;
  if (NOT_DECISIONS.test(words) || NOT_DECISIONS.test(right)) return undefined;
  if (number.unit === '项' && !near.includes('决定')) return undefined;
  const behind = DECISION_BEHIND.exec(right);
  if (behind && VERB.test(near)) return decision(behind[1] ?? '');
  if (DECISION.test(words)) return decision(words);
  if (ALL_DECISIONS.test(words)) return { of: 'decision', kinds: DECISIONS.map(({ kind }) => kind) };
  return undefined;
}

function decision(text: string): Subject {
  return {
    of: 'decision',
    kinds: DECISIONS.filter(({ word }) => text.includes(word)).map(({ kind }) => kind),
  };
}

const FEES = /行政事业性收费(?:收入|金额|总额|收取|费用)?[总共计合为是有达:]*$/;

/** 行政事业性收费 in 万元, or undefined. */
export function feesSubject(phrase: Phrase): Subject | undefined {
  return phrase.number.unit === '万元' && FEES.test(phrase.near) ? { of: 'fees' } : undefined;
}
