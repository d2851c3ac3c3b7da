import { APPLICANTS, ORGANISATIONS_LABEL } from '../form/applicants';
import type { Subject } from './reading';
import { isOtherApplication } from './request-words';
import type { Phrase } from './sentences';

interface ApplicantName {
  pattern: string;
  columns: readonly number[];
  label: string;
  /** Everyday words that are sure only beside the official ones, or with 申请. */
  loose?: boolean;
}

const ORGANISATIONS = APPLICANTS.map((_, column) => column).slice(1);
const LABELS = APPLICANTS.map((applicant) => applicant.label);

const NAMES: readonly ApplicantName[] = [
  {
    pattern: '法人(?:和|或者|或|及|与|、|/)?(?:非法人组织|其他组织|组织)',
    columns: ORGANISATIONS,
    label: ORGANISATIONS_LABEL,
  },
  { pattern: '法人', columns: ORGANISATIONS, label: ORGANISATIONS_LABEL, loose: true },
  { pattern: '自然人', columns: [0], label: LABELS[0] ?? '' },
  { pattern: '公民个人|公民|个人', columns: [0], label: LABELS[0] ?? '', loose: true },
  { pattern: '商业企业', columns: [1], label: LABELS[1] ?? '' },
  { pattern: '企业', columns: [1], label: LABELS[1] ?? '', loose: true },
  { pattern: '科研机构', columns: [2], label: LABELS[2] ?? '' },
  { pattern: '社会公益组织|公益组织', columns: [3], label: LABELS[3] ?? '' },
  { pattern: '法律服务机构|法律服务组织', columns: [4], label: LABELS[4] ?? '' },
];

const AFTER =
  '(?:申请人|申请|提出|提交|递交|政府信息公开|信息公开|依申请公开|类|的|件|数量|数|量|共|计|为|是|有|达|:|“|”)*';
const BEFORE_NUMBER = NAMES.map((name) => new RegExp(`(?:${name.pattern})${AFTER}$`));
const BEHIND_NUMBER = NAMES.map(
  (name) =>
    new RegExp(
      `^(?:件)?(?:申请)?(?:的)?(?:申请人)?(?:均|全部|都)?(?:为|是|系|由|来自于?|属于?)(?:${name.pattern})`,
    ),
);
/** 公民、法人和其他组织 means everybody. */
const EVERYBODY = /(?:公民|自然人|个人)(?:、|和|及|或|，)(?:法人|企业|组织)/;
const EXACT = /自然人|法人|商业企业|科研机构|公益组织|法律服务/;
const LEAD = /^[其中数量总共计合累一为是有达到了的“”"、和及约件均已]*$/;

/** The kind of applicant a figure counts, or undefined. `sentence` is the whole sentence. */
export function applicantSubject(phrase: Phrase, sentence: string): Subject | undefined {
  const { near, right } = phrase;
  if (EVERYBODY.test(near)) return undefined;
  const before = BEFORE_NUMBER.findIndex((pattern) => pattern.test(near));
  if (before >= 0) return certain(before, near, sentence);
  if (!LEAD.test(near)) return undefined;
  const behind = BEHIND_NUMBER.findIndex((pattern) => pattern.test(right));
  return behind < 0 ? undefined : certain(behind, right, sentence);
}

/** (个人9件、企业2件): everyday words, but two of them side by side. */
function isSplit(sentence: string): boolean {
  return /(?:公民|个人)\D{0,4}\d+[件项宗][^。]{0,6}(?:企业|单位|法人)\D{0,4}\d+[件项宗]/.test(sentence);
}

function certain(index: number, words: string, sentence: string): Subject | undefined {
  const name = NAMES[index];
  if (!name) return undefined;
  const said =
    /申请|提出|提交/.test(words) || EXACT.test(sentence.replace(EVERYBODY, '')) || isSplit(sentence);
  if (name.loose && !said) return undefined;
  if (/非|涉|未|无|不|除/.test(words.slice(0, words.search(new RegExp(name.pattern))))) return undefined;
  return { of: 'applicant', columns: name.columns };
}

const OFFICIAL = '(?:自然人|法人(?:或者|或|和|及|、)其他组织|商业企业|科研机构|社会公益组织|法律服务机构)';
const APPLYING = new RegExp(`${OFFICIAL}(?:提出|提交)?(?:的)?(?:政府信息公开)?申请[为是共有]*$`);

/** 收到自然人提出的申请, 自然人申请: the official name of an applicant says it without a heading. */
export function namesApplicants(near: string): boolean {
  return APPLYING.test(near) && !isOtherApplication(near);
}

/** The columns of the last applicant a text names, where it names one apart from 公民、法人和其他组织. */
export function applicantNamed(text: string): readonly number[] | undefined {
  const words = text.replace(new RegExp(EVERYBODY, 'g'), '');
  let last: { at: number; columns: readonly number[] } | undefined;
  for (const name of NAMES) {
    if (name.loose) continue;
    const at = words.lastIndexOf(name.label === ORGANISATIONS_LABEL ? '法人' : name.label);
    if (at >= 0 && (!last || at > last.at)) last = { at, columns: name.columns };
  }
  return last?.columns;
}
