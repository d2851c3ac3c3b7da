import type { Claim, DecisionKey, ReviewBlockKey } from './reading';
import { isOnWholeArea } from './request-words';
import type { Sentence } from './sentences';
import { ALL_REVIEWS, blocksNamed } from './subjects-reviews';
import { timeScope } from './time-scope';

/** Statements without a figure: nothing came in, all is done, all was upheld, nothing was issued. */

interface Pattern {
  kind: Claim['kind'];
  pattern: RegExp;
  /** The sentence must be known to be about applications. */
  needsTopic?: boolean;
  /** Words in the clause, or before it in the sentence, with which it says something narrower. */
  unless?: RegExp;
}

const NOT = '(?:未|没有|从未|均未|暂未|无|并未|尚未)';
const REQUEST =
  '(?:政府信息公开申请|信息公开申请|政府信息依申请公开|依申请公开|公开申请|申请公开|政府信息公开的申请|申请公开政府信息)';
const NARROW =
  /网络|网上|信函|邮寄|当面|现场|传真|重复|逾期|超期|关于|涉及|不合理|费用|收费|投诉|举报|复议|诉讼|许可|季度|半年|月份|大量|有效的|类似|各(?:乡|镇|村|社区|街道)/;

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'noneReceived',
    pattern: new RegExp(
      `${NOT}(?:有)?(?:收到|接到|接收到?|受理|收悉|新收到?|发生|产生|出现|办理|处理|和|或|、)*(?:过)?(?:任何|公民、法人(?:和|或者|或|及)其他组织|公民、法人|公民|群众|社会公众|申请人|单位|个人|提交|提出|的|向.{1,8}|关于|要求|书面|有效|、|和|或|及)*${REQUEST}(?:的)?(?:事项|件|办件|办理|申请|业务|情况|政府信息|信息|案件|要求|受理|类|来信|来函|等)*(?:$|[，,;:。()])`,
    ),
    unless: NARROW,
  },
  {
    kind: 'noneReceived',
    pattern:
      /(?:依申请公开|信息公开申请)(?:的)?(?:事项|件|办件|申请|数量|数|件数)*(?:为|是)?(?:无|零)(?:件)?(?:$|[，,;。])/,
    unless: NARROW,
  },
  {
    kind: 'noneCarriedOver',
    pattern:
      /(?:无|没有|未有)(?:上一?年度?|\d{4}年度?)(?:的)?结转|上一?年度?(?:均)?(?:无|没有|未)(?:有)?结转/,
  },
  {
    kind: 'noneCarriedForward',
    pattern:
      /(?:无|没有|未有)(?:需要?)?(?:申请)?(?:结转|转入)(?:至|到|入)?(?:下一?年|次年|\d{4}年)|(?:无|没有)(?:申请)?(?:件)?(?:需要?)?结转(?:至)?(?:下一?年度?)/,
  },
  {
    kind: 'allDone',
    needsTopic: true,
    pattern:
      /(?:全部|均|都|皆)(?:已)?(?:经)?[^，,;。()、]{0,14}?(?:办结|办理完毕|办理完成|办理完结|处理完毕|处理完结|办毕)|(?<!按时|按期|及时|如期|限时|期限内|时限内|期内|法定)办结率(?:为|达|达到|达到了)?(?:100%|百分之百)/,
    unless:
      /其余|剩余|其他均|除|结转(?:的|至本|申请)|上年度?结转|到期|应|建议|提案|议案|热线|工单|留言|投诉|举报|信访|许可|处罚|复议|诉讼|案件|意见|问题|诉求|来信|来电|咨询|未|不|整改|计划|力争|确保|部分/,
  },
  {
    kind: 'allDone',
    needsTopic: true,
    pattern:
      /(?:全部|均|都)(?:已)?(?:经)?(?:依法|依规|依法依规|按要求|按规定|规范|妥善|认真|、)*(?:已)?(?:予以|作出|进行了?)?(?:答复|回复)(?:完毕|申请人)?(?:$|[，,;。])/,
    unless:
      /其余|剩余|其他均|除|结转(?:的|至本|申请)|上年度?结转|到期|应|建议|提案|议案|热线|工单|留言|投诉|举报|信访|许可|处罚|复议|诉讼|案件|意见|问题|诉求|来信|来电|咨询|未|不|整改|计划|力争|确保|部分|期限|时限|按时|按期|及时/,
  },
  {
    kind: 'allUpheld',
    pattern:
      /(?:均|全部|都)(?:获|被|得到|予以|获得|是|为|系|人民法院|法院|复议机关)*(?:结果)?维持(?!稳定|秩序)|结果(?:均|全部)(?:为|是)?(?:结果)?维持/,
    unless: /计划|力争|确保|秩序|稳定/,
  },
  {
    kind: 'noneCorrected',
    pattern:
      /(?:无|没有|未|未有|未发生|未出现|无一)(?:被|案件被|件被)*(?:行政复议|行政诉讼|复议|诉讼|机关|法院|、|和|或)*(?:纠正|纠错)|(?:均|全部)胜诉|(?:无|没有|未|未发生)(?:行政)?(?:诉讼)?败诉|纠错率(?:为)?(?:0|零)/,
  },
  {
    kind: 'noReview',
    pattern: new RegExp(
      `${NOT}(?:有)?(?:发生|出现|收到|产生|引发|存在|涉及)?(?:过)?(?:任何|一起|1起|因|政府|信息公开|公开|工作|引起|引发|导致|申请|提起|被|的|而|涉及|办理|类|依)*(?:行政复议|行政诉讼|复议|诉讼)(?:案件|申请)?(?:(?:、|和|及|或|与|也未|及被)(?:未|也未|没有)?(?:被)?(?:提起|申请)?(?:行政诉讼|行政复议|诉讼|复议))?(?:和申诉|、申诉)?(?:的)?(?:案件|申请|情况|情形|事项|件|等)*(?:$|[，,;。()])`,
    ),
    unless: /尚未审结|未审结|未经复议|未被纠正|纠正|纠错|败诉|季度|半年|月份/,
  },
  {
    kind: 'noDocuments',
    pattern:
      /(?:未|没有|无|均未|未有)(?:制发|制定|印发|出台|新增|制作|新制定|新制发)(?:过)?(?:新的|任何|规章和|规章、)*(?:行政)?规范性文件(?:$|[，,;。])/,
  },
  {
    kind: 'noDecisions',
    pattern:
      /(?:未|没有|无|均未)(?:作出|做出|实施|发生|开展)(?:过)?(?:任何)?(?:行政许可|行政处罚|行政强制)(?:(?:、|和|及|或)(?:行政许可|行政处罚|行政强制))*(?:处理)?(?:决定|措施|行为|案件)?(?:$|[，,;。])/,
  },
  {
    kind: 'figureMissing',
    pattern:
      /(?:现行有效|制发|废止)(?:的)?(?:行政)?(?:规范性文件)?(?:数量)?(?:共|共有|共计|为|总数为)?(?:件|份)(?=$|[，,;。])|现行有效(?:的)?(?:行政)?(?:规范性文件)?(?:共|共有|共计|为|总数为)?(?=$|[;。])/,
    unless: /未|没有|无|不|是否|统一|确保|清理|公布|公开|目录/,
  },
];

const DECISION_WORDS: readonly (readonly [string, DecisionKey])[] = [
  ['行政许可', 'licences'],
  ['行政处罚', 'penalties'],
  ['行政强制', 'coercion'],
];

/** The statements of a sentence. */
export function claimsIn(sentence: Sentence): Claim[] {
  const words = sentence.text.slice(sentence.start, sentence.end);
  const told = new Set<Claim['kind']>();
  return PATTERNS.flatMap((each) => {
    // 全部答复，办结率100%: the same thing said twice in a sentence is one statement.
    if (told.has(each.kind)) return [];
    const match = each.pattern.exec(words);
    if (!match) return [];
    const clause = clauseAround(words, match.index, match.index + match[0].length);
    if (each.unless?.test(clause.replace(each.kind === 'noReview' ? /$^/ : match[0], ''))) return [];
    const claim = toClaim(sentence, each, words, match);
    if (claim) told.add(each.kind);
    return claim ? [claim] : [];
  });
}

function toClaim(
  sentence: Sentence,
  each: Pattern,
  words: string,
  match: RegExpExecArray,
): Claim | undefined {
  const claimed = match[0].replace(/[，,;:。()]$/, '');
  const before = words.slice(0, match.index);
  const claim: Claim = {
    kind: each.kind,
    scope: timeScope(before + claimed),
    onWholeArea: isOnWholeArea(before),
    needsTopic: each.needsTopic ?? false,
    start: sentence.start + match.index,
    end: sentence.start + match.index + claimed.length,
  };
  switch (each.kind) {
    case 'allUpheld':
    case 'noneCorrected': {
      const blocks = reviewsBefore(before);
      return blocks || each.kind === 'noneCorrected'
        ? { ...claim, blocks: blocks ?? ALL_REVIEWS }
        : undefined;
    }
    case 'noReview':
      return { ...claim, blocks: blocksIn(claimed) };
    case 'noDecisions':
      return {
        ...claim,
        decisions: DECISION_WORDS.filter(([word]) => claimed.includes(word)).map(([, kind]) => kind),
      };
    case 'figureMissing':
      // Only beside figures of the same kind is it certain that one was forgotten.
      return /(?:制发|制定|废止|规范性文件).{0,12}\d/.test(words) ? claim : undefined;
    default:
      return claim;
  }
}

/** All blocks a sentence has named before a statement on them: 复议2件，诉讼1件，均获维持. */
function reviewsBefore(before: string): readonly ReviewBlockKey[] | undefined {
  const named = blocksNamed(before);
  if (!named) return undefined;
  const part = before.split(';').at(-1) ?? before;
  const reconsidered = /复议(?!后)/.test(part);
  const sued = /诉讼|起诉/.test(part);
  return reconsidered && sued ? ALL_REVIEWS : named;
}

function blocksIn(words: string): readonly ReviewBlockKey[] {
  const reconsidered = /复议/.test(words);
  const sued = /诉讼/.test(words);
  if (reconsidered && !sued) return ['reconsideration'];
  if (sued && !reconsidered) return ['directLitigation', 'litigationAfterReconsideration'];
  return ALL_REVIEWS;
}

function clauseAround(words: string, start: number, end: number): string {
  const before = words.slice(0, start);
  const from =
    Math.max(
      before.lastIndexOf('，'),
      before.lastIndexOf(';'),
      before.lastIndexOf(','),
      before.lastIndexOf('('),
    ) + 1;
  return words.slice(from, end);
}
