import { RESULT_GROUPS_2021, type RequestGroup } from '../form/request-rows';
import type { Subject } from './reading';
import { isOneChannel } from './request-words';
import type { Phrase } from './sentences';

/** Results of applications by their official names, groups and single rows. */
interface ResultName {
  pattern: string;
  rows: readonly string[];
  label: string;
}

/** The rows a group adds up; the 2019 form's single row （六） has the group's own key. */
function rowsOf(label: string): { rows: readonly string[]; label: string } {
  const group = RESULT_GROUPS_2021.find((candidate: RequestGroup) => candidate.label.startsWith(label));
  return { rows: group?.rows.map((row) => row.key) ?? [], label };
}

const GRANTED = rowsOf('（一）');
const PARTIAL = rowsOf('（二）');
const DENIED = rowsOf('（三）');
const UNAVAILABLE = rowsOf('（四）');
const NOT_PROCESSED = rowsOf('（五）');
const OTHER = rowsOf('（六）');

function single(pattern: string, row: string): ResultName {
  return { pattern, rows: [row], label: '' };
}

/** Most particular first: 予以公开及部分公开 before 部分公开 before 予以公开. */
const NAMES: readonly ResultName[] = [
  {
    pattern: '(?:予以公开|同意公开|公开)(?:和|及|或|与|、|以及|\\+)(?:予以)?部分公开',
    rows: [...GRANTED.rows, ...PARTIAL.rows],
    label: '予以公开、部分公开',
  },
  { pattern: '(?:予以)?部分公开', ...PARTIAL },
  { pattern: '(?:决定)?不予公开|不予以公开|不同意公开', ...DENIED },
  {
    pattern: '(?<!不|主动|部分|决定不)(?:予以公开|同意公开|准予公开|全部公开|完全公开|全部予以公开)',
    ...GRANTED,
  },
  { pattern: '无法提供|不能提供', ...UNAVAILABLE },
  { pattern: '不予处理', ...NOT_PROCESSED },
  { pattern: '其他(?:方式)?处理|其他处理方式|作其他处理', ...OTHER },
  single('(?:属于|涉及)?国家秘密', 'denied.stateSecret'),
  single('(?:其他)?法律、?行政法规禁止公开', 'denied.prohibitedByLaw'),
  single('(?:危及)?[“"]?三安全一稳定[”"]?', 'denied.securityAndStability'),
  single('(?:保护)?第三方(?:合法)?权益', 'denied.thirdPartyRights'),
  single('(?:属于)?(?:三类)?内部事务信息', 'denied.internalAffairs'),
  single('(?:属于)?(?:四类)?过程性信息', 'denied.deliberativeProcess'),
  single('(?:属于)?(?:行政)?执法案卷(?:信息)?', 'denied.enforcementFile'),
  single('(?:属于)?行政查询事项', 'denied.administrativeInquiry'),
  single('(?:本机关|本单位)?不掌握(?:相关)?(?:政府)?信息|(?:本机关|本单位)不掌握', 'unavailable.notHeld'),
  single('(?:没有现成信息)?(?:、|，)?需要?另行制作|没有现成信息', 'unavailable.mustBeCreated'),
  single('(?:补正后)?(?:申请)?内容仍?不明确', 'unavailable.stillUnclear'),
  single('信访(?:、)?举报(?:、)?投诉类(?:申请)?', 'notProcessed.petition'),
  single('重复申请', 'notProcessed.duplicate'),
  single('(?:要求)?(?:提供)?公开出版物', 'notProcessed.publication'),
  single('(?:无正当理由)?大量反复申请', 'notProcessed.excessive'),
  single('(?:要求行政机关)?(?:确认或)?重新出具(?:已获取信息)?', 'notProcessed.reconfirmation'),
  single('(?:无正当理由)?逾期不补正', 'otherHandling.notCorrected'),
  single('逾期(?:未|不)(?:按收费通知要求)?缴(?:纳)?费(?:用)?', 'otherHandling.feeUnpaid'),
];

const AFTER = '[的政府信息公开申请事项情形况类答复意见件处理决定数量总共计合一为是有达了:“”"、、]*';
const BEFORE_NUMBER = NAMES.map((name) => new RegExp(`(?:${name.pattern})${AFTER}$`));
const BEHIND_NUMBER = NAMES.map(
  (name) =>
    new RegExp(
      `^(?:件)?(?:的)?(?:申请)?(?:因|均|全部|已|依法|被|决定|作出|作|答复为|答复|为|属于|属|系|是|予)*(?:${name.pattern})`,
    ),
);
const GRANTED_SHORT = /^(?:其中|其中:)?[、]?(?:已|依法)?公开$/;
const LEAD = /^[其中数量总共计合累一为是有达到了的“”"、和及约件均已]*$/;

/** Documents sorted by how they are published look the same: 主动公开30件、依申请公开5件、不予公开3件. */
const DOCUMENT_SORTING =
  /公文|发文|文件(?!.*申请)|主动公开(?:类|的|文件|公文)?[共为]?\d+[件份]|公开属性|目录|事项清单|栏目/;

/** Whether the words of a sentence sort documents, not applications. */
export function sortsDocuments(sentence: string): boolean {
  return DOCUMENT_SORTING.test(sentence);
}

/** The kind of result a figure counts, or undefined. */
export function resultSubject(phrase: Phrase): Subject | undefined {
  const { near, right } = phrase;
  if (phrase.number.unit === '条' || isOneChannel(near)) return undefined;
  const before = BEFORE_NUMBER.findIndex((pattern) => pattern.test(near));
  if (before >= 0)
    return /未|无(?!法提供|正当理由)|没有(?!现成)|非(?!法)|撤回|收到|受理|接到/.test(leadOf(near, before))
      ? undefined
      : forItsReason(leadOf(near, before), before);
  if (GRANTED_SHORT.test(near)) return { of: 'result', rows: GRANTED.rows };
  if (!LEAD.test(near)) return undefined;
  const behind = BEHIND_NUMBER.findIndex((pattern) => pattern.test(right));
  return behind < 0 ? undefined : subjectOf(behind);
}

/** 不予处理22件、其他13件: the last group of the form, said in one word behind the one before it. */
export function bareOther(phrase: Phrase, last: Extract<Subject, { of: 'result' }>): Subject | undefined {
  if (last.rows !== NOT_PROCESSED.rows || !/^[、和及]?其他[为共]*$/.test(phrase.near)) return undefined;
  return phrase.right === '' ? { of: 'result', rows: OTHER.rows } : undefined;
}

/** 属于行政执法案卷不予公开的2件: the reason named first is the row; another reason is some part of a row. */
function forItsReason(lead: string, before: number): Subject | undefined {
  if (NAMES[before]?.label === '') return subjectOf(before);
  const row = BEFORE_NUMBER.findIndex((pattern, at) => NAMES[at]?.label === '' && pattern.test(lead));
  if (row >= 0) return subjectOf(row);
  return /因(?!此)|由于|属于|涉及/.test(lead) ? undefined : subjectOf(before);
}

function leadOf(near: string, index: number): string {
  const at = near.search(BEFORE_NUMBER[index] ?? /$/);
  return near.slice(0, at);
}

function subjectOf(index: number): Subject | undefined {
  const name = NAMES[index];
  return name ? { of: 'result', rows: name.rows } : undefined;
}
