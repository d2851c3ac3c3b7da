import { claimsIn } from './claims';
import { compactText } from './compact-text';
import { itemListsIn } from './item-lists';
import { mentionsIn } from './mentions';
import type { BlockReading, Claim, Mention, Share, WebCount } from './reading';
import { isNarrowedBefore, isOtherBody } from './request-words';
import { sentencesOf, type Sentence } from './sentences';
import { sharesIn } from './shares';
import { topicAtEnd, type Topic } from './topic';
import { webCountsIn } from './web-counts';

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
    shares.push(...sharesIn(sentence, own, counted, before));
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
