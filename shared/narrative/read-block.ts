import { claimsIn } from './claims';
import { compactText } from './compact-text';
import { itemListsIn } from './item-lists';
import type { BlockReading, Claim, Mention, Share, Subject, WebCount } from './reading';
import { isNarrowedBefore, isOtherBody } from './request-words';
import { respectively } from './respectively';
import { phraseAt, sentencesOf, type Phrase, type Sentence } from './sentences';
import { sharesIn } from './shares';
import { decisionSubject, documentSubject, feesSubject } from './subjects-active';
import { applicantNamed, applicantSubject } from './subjects-applicants';
import { requestSubject } from './subjects-requests';
import { resultSubject, sortsDocuments } from './subjects-results';
import { reviewSubject } from './subjects-reviews';
import { timeScope } from './time-scope';
import { topicAtEnd, type Topic } from './topic';
import { webCountsIn } from './web-counts';

/** Units in which applications, results, applicants and cases are counted. */
const CASES = new Set(['件', '件次', '项', '宗', '份', '个', '例', '起', '次', '条', '笔', '桩', '人', '']);

/** Longer blocks than any report has are read so far: the check must stay quick on any text. */
const LIMIT = 20_000;

/** What a block of text says in figures and about figures, without regard to any table. Never throws. */
export function readBlock(text: string): BlockReading {
  const compact = compactText(text.length > LIMIT ? text.slice(0, LIMIT) : text);
  const sentences = sentencesOf(compact.text);
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  const shares: Share[] = [];
  const webCounts: WebCount[] = [];
  const counted: number[] = [];
  let topic: Topic | undefined;

  for (const sentence of sentences) {
    const before = topic;
    const own = mentionsIn(sentence, before);
    mentions.push(...own);
    claims.push(...claimsIn(sentence).flatMap((claim) => settle(claim, sentence, before)));
    shares.push(...sharesIn(sentence, own, counted));
    webCounts.push(...webCountsIn(sentence));
    counted.push(...sentence.numbers.filter((number) => number.unit !== '%').map((number) => number.value));
    topic = topicAtEnd(sentence.text.slice(sentence.start, sentence.end)) ?? topic;
  }
  return {
    mentions,
    claims,
    shares,
    webCounts,
    lists: itemListsIn(sentences),
    aboutRequests: topic === 'requests' || /依申请/.test(compact.text.slice(0, 40)),
    origin: compact.origin,
  };
}

/** A claim on applications is dropped where the text has turned to something else. */
function settle(claim: Claim, sentence: Sentence, before: Topic | undefined): Claim[] {
  if (claim.kind === 'allDone' && isPartOnly(sentence, claim)) return [];
  if (!claim.needsTopic) return [claim];
  const topic = topicAtEnd(sentence.text.slice(sentence.start, claim.start)) ?? before;
  if (topic === 'other') return [];
  return [topic === 'requests' ? { ...claim, needsTopic: false } : claim];
}

/** 受理线下申请9件，已全部办结; 上年结转的3件，均已办结: not all applications. */
function isPartOnly(sentence: Sentence, claim: Claim): boolean {
  const before = sentence.text.slice(sentence.start, claim.start);
  if (isNarrowedBefore(before) || isOtherBody(before)) return true;
  return /上一?年度?(?:的)?结转|\d{4}年度?结转/.test(before) && !/收到|新收|受理|接收|接到/.test(before);
}

function mentionsIn(sentence: Sentence, before: Topic | undefined): Mention[] {
  const words = sentence.text.slice(sentence.start, sentence.end);
  const includesCarriedOver =
    /(?:含|包括|包含|加上|连同|及)(?:其中)?(?:上一?年度?|\d{4}年度?)(?:的)?结转/.test(words);
  const mentions: Mention[] = [];
  sentence.numbers.forEach((number, position) => {
    const phrase = phraseFor(sentence, position);
    if (!phrase || number.approximate || isDelta(phrase) || isOverYears(phrase)) return;
    const topic = topicAtEnd(phrase.before) ?? before;
    const meaning = meaningOf(phrase, words, topic);
    if (!meaning) return;
    const within = applicantNamed(phrase.before.slice(0, -phrase.near.length || undefined));
    mentions.push({
      number,
      subject: meaning.subject,
      scope: timeScope(phrase.before),
      needsTopic: meaning.needsTopic,
      ...(within && meaning.subject.of !== 'applicant' ? { withinApplicant: within } : {}),
      includesCarriedOver,
      sentence: sentence.index,
    });
  });
  return mentions;
}

function phraseFor(sentence: Sentence, position: number): Phrase | undefined {
  const phrase = phraseAt(sentence, position);
  if (!phrase) return undefined;
  const named = respectively(sentence, position);
  return named === undefined ? phrase : { ...phrase, near: named, far: named, right: '' };
}

/** 增加5件, 较上年减少3件, 同比增长2件: a difference, no count. */
function isDelta(phrase: Phrase): boolean {
  return /(?:增加|增长|减少|下降|上升|多|少|提高|降低|增|减|超出|超过)(?:了|约)*$|同比|环比|较|相比|持平/.test(
    phrase.near,
  );
}

/** 累计收到150件 may count from any year on, unless the year is said. */
function isOverYears(phrase: Phrase): boolean {
  return /累计/.test(phrase.near) && !/全年|本年|今年|年内|当年|年度|\d{4}年/.test(phrase.before);
}

function meaningOf(
  phrase: Phrase,
  words: string,
  topic: Topic | undefined,
): { subject: Subject; needsTopic: boolean } | undefined {
  const fees = feesSubject(phrase);
  if (fees) return { subject: fees, needsTopic: false };
  if (!CASES.has(phrase.number.unit) || phrase.number.decimals > 0) return undefined;
  if (phrase.number.unit === '' && !standsAlone(phrase)) return undefined;

  const active = documentSubject(phrase) ?? decisionSubject(phrase);
  if (active) return { subject: active, needsTopic: false };
  const review = reviewSubject(phrase);
  if (review) return { subject: review, needsTopic: false };
  if (sortsDocuments(words)) return undefined;

  // What is said of some applications, or of other bodies' ones, is no total of the table.
  const partial = isNarrowedBefore(phrase.before) || isOtherBody(phrase.before);
  // Results first: 不予处理 and 其他处理 hold the verb of 处理申请.
  const result = resultSubject(phrase);
  if (result) return partial ? undefined : resolve({ subject: result, needsTopic: true }, topic);
  const request = requestSubject(phrase);
  if (request) return partial && request.subject.of !== 'carriedOver' ? undefined : resolve(request, topic);
  const applicant = applicantSubject(phrase, words);
  if (applicant) return partial ? undefined : resolve({ subject: applicant, needsTopic: true }, topic);
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
