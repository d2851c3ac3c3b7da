import type { Phrase } from './sentences';
import { isOneChannel, isOtherApplication, isOtherBody, isOtherWork } from './request-words';
import type { Subject } from './reading';

/**
 * Applications received, carried over, settled, carried forward. The words between the verb and the figure must all be
 * known ones: 收到关于征地的申请5件 says nothing about all applications, so one unknown word means silence.
 */

/** What may stand between the last word and the figure. */
const TAIL = '[数量还尚总共计合累一为是有达到了的之:“”"件]*';
/** The object, word by word; no word is made of others, so that a pattern has one way to match. */
const OBJECT =
  '(?:各渠道|多渠道|各类|有效|公民|法人|其他组织|组织|社会公众|公众|群众|市民|村民|居民|申请人|申请|提交|提出|递交|向|本|我|镇|街道|局|乡|委|办|单位|机关|政府|政务|信息|公开|依法|依|事项|业务|办件|表|书|类|案件|件|和|或者|或|以及|及|与|、|的|其|并|予以|办理|受理|登记)*';
const VERB_RECEIVED = '(?:收到|接到|接收|收悉|新收|新接|新增|接受|登记)(?:并)?(?:受理|接收|登记)?';
/** Verbs of many uses: only where nothing but the time and the body stands before them. */
const WEAK_VERB = /^(?:新增|接受|登记)/;
const WORDS =
  '(?:\\d{4}年度?|全年|本年度?|今年|年内|年度|当年|度|我|本|街道|镇|乡|局|办事处|办公室|办|委|县|区|市|厅|政府|单位|机关|公民|法人|其他组织|组织|社会|公众|群众|申请人|提出|提交|依法|依规|共计|共有|共|合计|总计|累计|全部|所有|有|经统计|统计|和|或者|或|及|与|、|的|并|其中|实际|最终|信息公开申请|依申请公开|方面)*';
/** Time, the body and filling words only. */
const BARE_LEAD = new RegExp(`^${WORDS}$`);
/** The same behind the name of a body: 李楼街道共. */
const NAMED_LEAD = new RegExp(
  `^(?:[^，,;:。]{0,12}(?:街道|镇|乡|局|办事处|办公室|委|县|区|市|厅|政府|单位|机关))?${WORDS}$`,
);
const VERB_COUNTED = '(?:受理|接件|收件|收办|收处)';
const VERB_HANDLED_TOO = '(?:办理|处理|承办|接办|处置)';

const RECEIVED = new RegExp(`(?<verb>${VERB_RECEIVED})(?<object>${OBJECT})${TAIL}$`);
const COUNTED = new RegExp(`(?<verb>${VERB_COUNTED})(?<object>${OBJECT})${TAIL}$`);
const HANDLED_TOO = new RegExp(`(?<verb>${VERB_HANDLED_TOO})(?<object>${OBJECT})${TAIL}$`);
/** 政府信息公开申请12件, 依申请公开12件, without a verb. */
const NOUN = new RegExp(
  `(?:政府信息公开申请|信息公开申请|公开申请|依申请公开政府信息|依申请公开)(?:申请|事项|办件|办理|件)*${TAIL}$`,
);
/** 申请总量为12件, where the section is about them. */
const AMOUNT = /^(?:\d{4}年度?|全年|本年度?|今年)?申请(?:总量|总数|数量)[共计为是有达:]*$/;
/** Behind the figure: 12件政府信息公开申请. */
const RIGHT_OBJECT = new RegExp(`^${OBJECT}(?:(?:均|全部|都|已|其中|按时|按期|依法).*)?$`);
/** 共有26件政府信息公开申请 */
const ALL_LEAD =
  /^(?:\d{4}年度?|全年|本年度?|今年|年内)?[我街道镇局办乡单位]{0,4}(?:总共|一共|共计|共有|共)$/;
const ALL_RIGHT = /^(?:的)?(?:政府信息公开申请|信息公开申请|依申请公开(?:申请|事项)?)$/;
const FILLER = /^[其中数量总共计合累一为是有达到了的之:“”"、和及约件均已]*$/;

/** Words before a verb that narrow or turn what it says. */
const NARROWED =
  /未|没有|不|无(?!锡|为|棣|极)|办理(?!工作|情况|过程|中|方面|流程)|会同|联合|共同|牵头|参与|协办|代|同一|个别|某|月均|日均|年均|平均|单月|最多|转来|转交|拟|如(?!皋|东)|若|凡|每|超期|逾期|延期|撤回|撤销|补正|转办|转送|移送|退回|重复|关于|涉及|有关|要求|针对|类似|涉|同比|较|指导|督促|(?<!其他|法人|公益)组织|帮助|代为|委托|引导|推动|支持|提供|收到|受理|接到|开展|审批|登记|告知|答复|公示|发布|征求|召开|印发|制定|梳理|规范|完善|复议|诉讼|许可|处罚|强制|排名|排在?前|前[二三四五六七八九十]|(?<!我|本)部门$/;

function isNarrowed(words: string): boolean {
  return NARROWED.test(words) || isOneChannel(words) || isOtherWork(words) || isOtherBody(words);
}

const YEAR = '(?:(\\d{4})年度?|上一?年度?|去年度?|上年末|往年)';
const CARRIED_OVER = new RegExp(
  `(?:${YEAR}(?:的|末|底|未办结|尚未办结|未办理完结)*(?:结转|转结|转入|遗留|延续)(?:至|到|入|来)?(?:的)?(?:本年度?|今年|当年|\\d{4}年度?)?(?:继续)?(?:办理|处理)?${OBJECT}|结转(?:自)?(?:上一?年度?|去年)(?:度)?(?:未办结)?${OBJECT})${TAIL}$`,
);
const CARRIED_OVER_RIGHT =
  /^(?:件)?(?:申请)?(?:为|是|系|属于|属|由|均为)?(?:(\d{4})年度?|上一?年度?|去年度?)(?:的)?(?:结转|转入|遗留)/;
const NEXT = '(?:(\\d{4})年度?|下一?年度?|次年度?|明年|来年)';
const CARRIED_FORWARD = new RegExp(
  `(?:(?:结转|转结|转入|转至|转到|转|顺延|延续|延至|留待|跨年)(?:至|到|入)?${NEXT}(?:继续)?(?:办理|处理|答复|办结)?|${NEXT}(?:继续)?结转|结转${NEXT})${OBJECT}${TAIL}$`,
);
const CARRIED_FORWARD_RIGHT =
  /^(?:件)?(?:申请)?(?:因.{0,12})?(?:将|需|拟|已|依法|按规定)*(?:结转|转入|转至|转到|转|顺延|延续|留待)(?:至|到|入)?(?:(\d{4})年|下一?年|次年|明年|来年)/;
/** 结转3件至下一年度 */
const NEXT_BEHIND = new RegExp(`^(?:件)?(?:申请)?(?:至|到|入)${NEXT}`);
const STILL_OPEN = new RegExp(
  `(?:尚在办理|正在办理|仍在办理|未办结|尚未办结|待办|在办|尚未答复|未答复)(?:中|过程中|期限内)?${OBJECT}${TAIL}$`,
);
const STILL_OPEN_RIGHT =
  /^(?:件)?(?:申请)?(?:尚|仍|还|正)(?:在|处于|未)?(?:法定期限内|期限内)?(?:办理|办结|答复|审查|处理)/;

const HANDLED = new RegExp(
  `(?:办结|办理完毕|办理完成|办理完结|办理答复|答复完毕|答复(?!书|函|意见|率|时)|回复(?!函|率)|办复(?!率)|处理完毕|处理完结|办毕|本年度办理结果|办理结果)${OBJECT}${TAIL}$`,
);
const HANDLED_RIGHT =
  /^(?:件)?(?:申请)?(?:均|全部|都|已|依法|依规|按时|按期|及时|按规定|按要求|按规|经|完成|在?法定期限内|在?规定期限内|当年)*(?:办结|办理完毕|答复|回复|办理完成|办复)/;
/** Answers of a particular kind are no total of answers. */
const SOME_ANSWERS =
  /超期|逾期|延期|延长|口头|当场|当面|电话|书面|网络|邮寄|补正|告知|转|不予|部分|新收的|当年新收|本年新收|其余|剩余|其他|未|尚|第三方|许可|处罚|强制|复议|诉讼|案件|留言|主动公开/;

/** What an application figure counts, or undefined. `topic`: the sentence or section is known to be about applications. */
export function requestSubject(phrase: Phrase): { subject: Subject; needsTopic: boolean } | undefined {
  return carried(phrase) ?? handled(phrase) ?? received(phrase);
}

function carried(phrase: Phrase): { subject: Subject; needsTopic: boolean } | undefined {
  const { near, right } = phrase;
  if (isOtherWork(near) || /复议|诉讼|资金|预算|经费|项目|案件/.test(near)) return undefined;
  const over = CARRIED_OVER.exec(near) ?? (FILLER.test(near) ? CARRIED_OVER_RIGHT.exec(right) : null);
  if (over) return { subject: withYear('carriedOver', yearIn(over)), needsTopic: false };
  const around = /结转$/.test(near) ? NEXT_BEHIND.exec(right) : null;
  const forward =
    CARRIED_FORWARD.exec(near) ?? around ?? (isLead(near) ? CARRIED_FORWARD_RIGHT.exec(right) : null);
  if (forward) return { subject: withYear('carriedForward', yearIn(forward)), needsTopic: false };
  if (STILL_OPEN.test(near) || (isLead(near) && STILL_OPEN_RIGHT.test(right))) {
    return { subject: { of: 'carriedForward' }, needsTopic: true };
  }
  return undefined;
}

/** What may stand before a figure whose meaning comes behind it. */
function isLead(near: string): boolean {
  return FILLER.test(near.replace(/另有|另|尚有|还有|仍有|剩余|其余|余下|除|截至年底/g, ''));
}

/** The year a pattern caught, whichever of its ways matched. */
function yearIn(match: RegExpExecArray): string | undefined {
  return match.slice(1).find((group) => group !== undefined);
}

function withYear(of: 'carriedOver' | 'carriedForward', year: string | undefined): Subject {
  return year === undefined ? { of } : { of, year: Number(year) };
}

function handled(phrase: Phrase): { subject: Subject; needsTopic: boolean } | undefined {
  const { near, right, far } = phrase;
  const byRight = FILLER.test(near) && HANDLED_RIGHT.test(right);
  const match = HANDLED.exec(near);
  if (!match && !byRight) return undefined;
  // 受理并答复: the figure may be what came in as well.
  if (/受理|收到|接收|接到|新收/.test(near)) return undefined;
  const lead = match ? near.slice(0, match.index) : near;
  if (SOME_ANSWERS.test(near) || SOME_ANSWERS.test(right) || isNarrowed(lead)) return undefined;
  if (!RIGHT_OBJECT.test(right) && !byRight) return undefined;
  const said = /申请/.test(near + right) || /申请/.test(far);
  return { subject: { of: 'handled' }, needsTopic: !said };
}

function received(phrase: Phrase): { subject: Subject; needsTopic: boolean } | undefined {
  const near = FILLER.test(phrase.near) ? phrase.far.replace(/[，,:;]/g, '') : phrase.near;
  for (const [pattern, reading] of [
    [RECEIVED, 'received'],
    [COUNTED, 'counted'],
    [HANDLED_TOO, 'handled'],
  ] as const) {
    const match = pattern.exec(near);
    if (!match) continue;
    const lead = near.slice(0, match.index);
    const object = match.groups?.['object'] ?? '';
    if (WEAK_VERB.test(match[0]) && !BARE_LEAD.test(lead)) return undefined;
    if (pattern !== RECEIVED && !NAMED_LEAD.test(lead)) return undefined;
    if (!/公开/.test(object + phrase.right) && isOtherApplication(near)) return undefined;
    if (isNarrowed(lead) || isOneChannel(object) || !RIGHT_OBJECT.test(phrase.right)) return undefined;
    // 受理各类申请12件 may be any application; 收到申请12件 in this report is about disclosure.
    const word = pattern !== RECEIVED || /各类/.test(object) ? /公开|依申请/ : /申请/;
    const said = word.test(object) || word.test(phrase.right) || /信息公开申请|依申请/.test(lead);
    // 登记信息120条, 办理事项35项: something, but no applications.
    if (!said && /[^件的其并申请]/.test(object)) return undefined;
    return { subject: { of: 'received', reading: readingOf(reading, lead + match[0]) }, needsTopic: !said };
  }
  if (ALL_LEAD.test(phrase.near) && ALL_RIGHT.test(phrase.right)) {
    return { subject: { of: 'received', reading: 'handled' }, needsTopic: false };
  }
  if (AMOUNT.test(phrase.near) && phrase.right === '') {
    return { subject: { of: 'received', reading: 'handled' }, needsTopic: true };
  }
  const noun = NOUN.exec(near);
  if (
    noun &&
    BARE_LEAD.test(near.slice(0, noun.index)) &&
    RIGHT_OBJECT.test(phrase.right) &&
    !isNarrowed(near)
  ) {
    if (/答复|办结|予以|完成|通过|收费|信息\d|目录|指南|渠道|制度/.test(near)) return undefined;
    return { subject: { of: 'received', reading: 'handled' }, needsTopic: false };
  }
  return undefined;
}

/** 收到并办结: what came in and what was settled in one figure. */
function readingOf(
  reading: 'received' | 'counted' | 'handled',
  words: string,
): 'received' | 'counted' | 'handled' {
  if (/办结|答复|回复|办理|处理/.test(words)) return 'handled';
  if (reading === 'received' && /受理/.test(words)) return 'counted';
  return reading;
}
