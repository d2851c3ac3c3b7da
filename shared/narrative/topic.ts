import { bareLabel, RESULT_GROUPS_2021 } from '../form/request-rows';
import { isAboutRequests } from './request-words';

export type Topic = 'requests' | 'other';

const REQUEST_MARKS =
  /依申请公开|信息公开申请|公开申请|申请公开|政府信息申请|申请(?:办理|处理|答复)|本年度办理结果|(?:办结|答复|办理|处理|受理|收到|公开)的申请|申请(?:中|里)|(?:收到|新收|接到|接收)(?:的)?(?:[\d一二两三四五六七八九十百]+[件项宗份])?申请|申请人|申请主体/g;
const OTHER_MARKS =
  /咨询|来电|热线|留言|信箱|来信|来访|信访件|信访事项|诉求|工单|建议|提案|议案|解读|公众号|微信|微博|抖音|栏目|会议|培训|督查|公文|行政复议|行政诉讼|规范性文件|行政许可|行政处罚|行政强制|主动公开|回应|立案|督办|违法|纠纷|项目|司法确认|法律援助/g;

/** What a stretch of text speaks about at its end: applications, or something else that is counted; undefined: neither. */
export function topicAtEnd(text: string): Topic | undefined {
  const requests = lastMatch(text, REQUEST_MARKS);
  const other = lastMatch(text, OTHER_MARKS);
  if (namesResults(text) && other < 0) return 'requests';
  if (requests < 0 && other < 0) return undefined;
  if (requests >= other)
    return isAboutRequests(text.slice(Math.max(0, requests - 10))) ? 'requests' : 'other';
  return 'other';
}

/** The official kinds of result, groups and the single rows that speak of nothing else. */
const RESULT_NAMES = [
  // 予以公开 is said of much else too.
  ...RESULT_GROUPS_2021.slice(1).map((group) => bareLabel(group.label)),
  '内部事务信息',
  '过程性信息',
  '行政执法案卷',
  '行政查询事项',
  '第三方合法权益',
  '本机关不掌握',
  '另行制作',
  '补正后申请内容',
  '信访举报投诉类申请',
  '重复申请',
  '反复申请',
  '不补正',
];

/** 占答复总数的48.7% */
const SHARE_OF_REQUESTS = /占(?:比)?(?:全部)?(?:已)?(?:申请|答复|办结)(?:总数|总量|总件数)/;

/** Two of the official kinds of result side by side are about nothing but applications. */
function namesResults(text: string): boolean {
  return RESULT_NAMES.filter((name) => text.includes(name)).length >= 2;
}

/**
 * What a list of results is about that opens a sentence: 予以公开3件、部分公开1件、不予公开1件 says it by the names
 * that follow. Undefined where the sentence names fewer than two, or speaks of other things too.
 */
export function topicOfResults(sentence: string): Topic | undefined {
  return (namesResults(sentence) || SHARE_OF_REQUESTS.test(sentence)) && lastMatch(sentence, OTHER_MARKS) < 0
    ? 'requests'
    : undefined;
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
