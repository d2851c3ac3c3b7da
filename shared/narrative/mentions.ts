import type { Mention, Subject } from './reading';
import { isNarrowedBefore, isOfBureau, isOnWholeArea, isOtherBody, isOtherWork } from './request-words';
import { respectively } from './respectively';
import { phraseAt, type Phrase, type Sentence } from './sentences';
import { bareDocument, documentSubject } from './subjects-documents';
import { decisionSubject, feesSubject } from './subjects-decisions';
import { applicantNamed, applicantSubject, namesApplicants } from './subjects-applicants';
import { requestSubject } from './subjects-requests';
import { bareOther, resultSubject, sortsDocuments } from './subjects-results';
import { reviewSubject } from './subjects-reviews';
import { timeScope } from './time-scope';
import { topicAtEnd, topicOfResults, type Topic } from './topic';

/** Units in which applications, results, applicants and cases are counted. */
const CASES = new Set(['件', '件次', '项', '宗', '份', '个', '例', '起', '次', '条', '笔', '桩', '人', '']);

/** The figures of a sentence whose meaning is certain. `before`: what the text was about at the sentence's start. */
export function mentionsIn(sentence: Sentence, before: Topic | undefined): Mention[] {
  const words = sentence.text.slice(sentence.start, sentence.end);
  const includesCarriedOver = /(?:含|包括|包含)(?:其中)?(?:上一?年度?|\d{4}年度?)(?:的)?结转/.test(words);
  const namesCarriedOver = /上一?年度?(?:的)?结转|\d{4}年度?结转|年初结转/.test(words);
  const mentions: Mention[] = [];
  let turned = false;
  sentence.numbers.forEach((number, position) => {
    const phrase = phraseFor(sentence, position);
    if (!phrase || number.approximate || isDelta(phrase) || isOverYears(phrase) || isIdiom(phrase)) return;
    const meaning = inList(meaningOf(phrase, words, before), mentions) ?? continued(phrase, mentions);
    if (!meaning) {
      turned ||= isOtherMatter(phrase);
      return;
    }
    if (meaning.subject.of === 'received' && isPartOrGross(phrase, sentence, mentions)) return;
    if (meaning.subject.of === 'applicant' && isWithinResult(phrase, sentence, mentions)) return;
    if (meaning.subject.of === 'review' && isOfAllCases(phrase, sentence)) return;
    if (leans(meaning.subject, phrase)) {
      if (turned) return;
    } else {
      turned = false;
    }
    const received = mentions.find((each) => each.subject.of === 'received');
    const within = applicantNamed(phrase.before.slice(0, -phrase.near.length || undefined));
    mentions.push({
      number,
      subject: meaning.subject,
      scope: timeScope(phrase.before),
      onWholeArea: isOnWholeArea(phrase.before),
      ofBureau: isOfBureau(phrase.before),
      needsTopic: meaning.needsTopic,
      ...(within && meaning.subject.of !== 'applicant' ? { withinApplicant: within } : {}),
      ...(received && !namesCarriedOver ? { receivedBefore: received.number.value } : {}),
      mayLeaveOutCarriedOver: !namesCarriedOver && received !== undefined,
      includesCarriedOver,
    });
  });
  return mentions;
}

function phraseFor(sentence: Sentence, position: number): Phrase | undefined {
  const phrase = phraseAt(sentence, position);
  if (!phrase) return undefined;
  const named = respectively(sentence, position);
  if (named === null) return undefined;
  return named === undefined ? phrase : { ...phrase, near: named, far: named, right: '' };
}

/** 增加5件, 较上年减少3件, 同比增长2件: a difference, no count. */
function isDelta(phrase: Phrase): boolean {
  return /(?:增加|增长|减少|下降|上升|多|少|提高|降低|(?<!新)增|减|超出|超过)(?:了|约)*$|同比|环比|较|相比|持平/.test(
    phrase.near,
  );
}

/** 查处违法案件36件: the sentence has turned to something else that is counted, and what follows may lean on that. */
function isOtherMatter(phrase: Phrase): boolean {
  return isOtherWork(phrase.near) || OTHER_VERBS.test(phrase.near);
}

const OTHER_VERBS =
  /查处|立案|督办|承办|受理|收到|接到|办理|处理|开展|组织|举办|召开|发布|推送|公示|制定|制发|印发|回应|征集|更新|录入|完成|建设|项目|案件/;

/**
 * 收到342件，其中办公室收到87件: a part of the number before; 接收52件，实际受理47件: more than what counts. 其中新收
 * names the very row of the table.
 */
function isPartOrGross(phrase: Phrase, sentence: Sentence, mentions: readonly Mention[]): boolean {
  const behind = sentence.text.slice(phrase.number.unitEnd, sentence.end);
  if (/实际(?:受理|收到|办理)|扣除|剔除/.test(behind)) return true;
  const total = mentions.find((mention) => mention.subject.of === 'received');
  if (!total || /新收/.test(phrase.near)) return false;
  return sentence.text.slice(total.number.unitEnd, phrase.number.start).includes('其中');
}

/** 部分公开6件，其中自然人申请5件: applicants of that result alone. */
function isWithinResult(phrase: Phrase, sentence: Sentence, mentions: readonly Mention[]): boolean {
  const last = mentions.at(-1);
  if (last?.subject.of !== 'result') return false;
  return sentence.text.slice(last.number.unitEnd, phrase.number.start).includes('其中');
}

/** 行政复议3件，其中信息公开类1件: the first counts cases of every kind. */
function isOfAllCases(phrase: Phrase, sentence: Sentence): boolean {
  return /^[，,(]?其中[^\d，,;。]{0,6}信息公开/.test(
    sentence.text.slice(phrase.number.unitEnd, sentence.end),
  );
}

/** 办结30件, 结转下年6件 say of what only through what stands before them. */
function leans(subject: Subject, phrase: Phrase): boolean {
  if (!['handled', 'carriedOver', 'carriedForward', 'result', 'applicant'].includes(subject.of)) return false;
  return !/申请/.test(phrase.near + phrase.right);
}

/** 办结一件申请、解决一个问题: any one, no count. */
function isIdiom(phrase: Phrase): boolean {
  return phrase.number.style === 'chinese' && phrase.number.value === 1 && phrase.right !== '';
}

/** 累计收到150件 may count from any year on, unless the year is said. */
function isOverYears(phrase: Phrase): boolean {
  return /累计/.test(phrase.near) && !/全年|本年|今年|年内|当年|年度|\d{4}年/.test(phrase.before);
}

function meaningOf(
  phrase: Phrase,
  words: string,
  before: Topic | undefined,
): { subject: Subject; needsTopic: boolean } | undefined {
  const fees = feesSubject(phrase);
  if (fees) return { subject: fees, needsTopic: false };
  if (!CASES.has(phrase.number.unit) || phrase.number.decimals > 0) return undefined;
  if (phrase.number.unit === '' && !standsAlone(phrase)) return undefined;

  const active = documentSubject(phrase) ?? decisionSubject(phrase);
  if (active) return { subject: active, needsTopic: false };
  const review = reviewSubject(phrase);
  if (review) return { subject: review, needsTopic: false };
  return requestMeaning(phrase, words, before);
}

/**
 * What a figure or a share says of applications: their number, results or applicants. `before`: what the text was
 * about at the sentence's start.
 */
export function requestMeaning(
  phrase: Phrase,
  words: string,
  before: Topic | undefined,
): { subject: Subject; needsTopic: boolean } | undefined {
  if (sortsDocuments(words)) return undefined;
  const topic = topicAtEnd(phrase.before) ?? before;
  // What is said of some applications, or of other bodies' ones, is no total of the table.
  const partial = isNarrowedBefore(phrase.before) || isOtherBody(phrase.before);
  // Results first: 不予处理 and 其他处理 hold the verb of 处理申请.
  const result = resultSubject(phrase);
  if (result)
    return partial
      ? undefined
      : resolve({ subject: result, needsTopic: true }, topic ?? topicOfResults(words));
  const request = requestSubject(phrase);
  // 受理各类申请 is no sign by itself: what was spoken of before it counts.
  const earlier = topicAtEnd(phrase.before.slice(0, phrase.before.length - phrase.near.length)) ?? before;
  const carried = request?.subject.of === 'carriedOver' || request?.subject.of === 'carriedForward';
  if (carried && earlier === 'other') return undefined;
  if (request) return partial && request.subject.of !== 'carriedOver' ? undefined : resolve(request, earlier);
  const applicant = applicantSubject(phrase, words);
  if (applicant)
    return partial
      ? undefined
      : resolve({ subject: applicant, needsTopic: !namesApplicants(phrase.near) }, topic);
  return undefined;
}

/** 自然人申请296件，商业企业31件: what the first applicant applied for, the others did. */
function inList(
  meaning: { subject: Subject; needsTopic: boolean } | undefined,
  mentions: readonly Mention[],
): { subject: Subject; needsTopic: boolean } | undefined {
  const last = mentions.at(-1);
  if (meaning?.subject.of !== 'applicant' || last?.subject.of !== 'applicant') return meaning;
  return { ...meaning, needsTopic: meaning.needsTopic && last.needsTopic };
}

/** What is said shortly because the figure before said more. */
function continued(
  phrase: Phrase,
  mentions: readonly Mention[],
): { subject: Subject; needsTopic: boolean } | undefined {
  const last = mentions.at(-1);
  if (last?.subject.of === 'document') {
    // 制发规章0件、行政规范性文件4件: the verb is said once.
    const rows = bareDocument(phrase);
    return rows && { subject: { ...last.subject, rows }, needsTopic: false };
  }
  if (last?.subject.of === 'result') {
    const rest = bareOther(phrase, last.subject);
    return rest && { subject: rest, needsTopic: last.needsTopic };
  }
  // 收到342件，办结337件，结转19件: what is left over behind what was settled goes on to the next year.
  const settled = last?.subject.of === 'handled' && mentions.some((each) => each.subject.of === 'received');
  if (settled && /^[另还尚有]*结转[了共]*$/.test(phrase.near) && phrase.right === '') {
    return { subject: { of: 'carriedForward' }, needsTopic: last.needsTopic };
  }
  return undefined;
}

/** Whether the section has to tell that it is about applications; undefined where the text is about something else. */
function resolve(
  meaning: { subject: Subject; needsTopic: boolean },
  topic: Topic | undefined,
): { subject: Subject; needsTopic: boolean } | undefined {
  if (!meaning.needsTopic) return meaning;
  if (topic === 'other') return undefined;
  return topic === 'requests' ? { ...meaning, needsTopic: false } : meaning;
}

/** A figure without a unit counts only where nothing else follows it: 申请数量为0，. */
function standsAlone(phrase: Phrase): boolean {
  return phrase.right === '' && /[数量共计为是有:]$/.test(phrase.near);
}
