import { requestMeaning } from './mentions';
import type { TextNumber } from './numbers-in-text';
import type { Mention, Share } from './reading';
import { isNarrowedBefore, isOnWholeArea } from './request-words';
import { phraseAt, type Sentence } from './sentences';
import { timeScope } from './time-scope';
import type { Topic } from './topic';

const OF_WHAT =
  '(?:所)?占(?:比|全部|总|申请|办结|答复|受理|新收|收到|数量|件数|总数|总量|量|数|的|比例|比重|当年|全年|本年度|办理|结果|政府信息公开|为|是|达|到|:)*$';
/** 12件，占(比)33.9% — and nothing that compares or speaks of a rate. */
const BEHIND_FIGURE = new RegExp(`^(?:的|信息|申请|,|，|\\(|、)*${OF_WHAT}`);
/** 自然人申请占83.3% */
const BARE = new RegExp(`(?:申请)?(?:的)?${OF_WHAT}`);

/**
 * The shares of a sentence. `mentions` are those of the same sentence; `earlier` figures of the block may be the whole;
 * `before` is what the text was about at the sentence's start.
 */
export function sharesIn(
  sentence: Sentence,
  mentions: readonly Mention[],
  earlier: readonly number[],
  before: Topic | undefined,
): Share[] {
  return sentence.numbers.flatMap((number, position) => {
    if (number.unit !== '%' || number.approximate) return [];
    const share = ofFigure(sentence, position, mentions, earlier) ?? bare(sentence, position, before);
    return share ? [share] : [];
  });
}

function ofFigure(
  sentence: Sentence,
  position: number,
  mentions: readonly Mention[],
  earlier: readonly number[],
): Share | undefined {
  const number = sentence.numbers[position];
  const part = sentence.numbers[position - 1];
  if (!number || !part || !isPart(part)) return undefined;
  const words = sentence.text.slice(part.unitEnd, number.start);
  if (!BEHIND_FIGURE.test(words)) return undefined;
  const of = mentions.find((mention) => mention.number === part);
  const parts = partsIn(sentence);
  const totals = countsBefore(sentence, part).filter((value) => !parts.includes(value));
  // 网络218件，占63.7%；信函96件，占28.1%: of a whole that is not said; the figures before are parts themselves.
  if (!of && totals.length === 0) return undefined;
  return {
    number,
    part,
    ...(of ? { of } : {}),
    needsTopic: (of?.needsTopic ?? false) && !words.includes('申请'),
    wholes: [...earlier, ...countsBefore(sentence, part), parts.reduce((sum, value) => sum + value, 0)],
    scope: timeScope(sentence.text.slice(sentence.start, number.start)),
    onWholeArea: isOnWholeArea(sentence.text.slice(sentence.start, number.start)),
  };
}

/** A share without its figure: of what is read from the words before 占, as for a figure. */
function bare(sentence: Sentence, position: number, before: Topic | undefined): Share | undefined {
  const phrase = phraseAt(sentence, position);
  if (!phrase || !BARE.test(phrase.near) || isNarrowedBefore(phrase.before)) return undefined;
  const near = phrase.near.replace(BARE, '');
  const words = sentence.text.slice(sentence.start, sentence.end);
  const meaning = requestMeaning({ ...phrase, near, far: near, right: '' }, words, before);
  if (meaning?.subject.of !== 'result' && meaning?.subject.of !== 'applicant') return undefined;
  return {
    number: phrase.number,
    of: { subject: meaning.subject, mayLeaveOutCarriedOver: false, includesCarriedOver: false },
    needsTopic: meaning.needsTopic,
    wholes: [],
    scope: timeScope(phrase.before),
    onWholeArea: isOnWholeArea(phrase.before),
  };
}

/** The figures of a sentence that have their share behind them. */
function partsIn(sentence: Sentence): number[] {
  const { numbers, text } = sentence;
  return numbers.flatMap((number, index) => {
    const next = numbers[index + 1];
    const shared = next?.unit === '%' && BEHIND_FIGURE.test(text.slice(number.unitEnd, next.start));
    return shared && isPart(number) ? [number.value] : [];
  });
}

function isPart(part: TextNumber): boolean {
  return part.unit !== '' && part.unit !== '%' && part.decimals === 0 && !part.approximate;
}

function countsBefore(sentence: Sentence, part: TextNumber): number[] {
  return sentence.numbers
    .filter((number) => number.start < part.start && number.unit !== '%')
    .map((number) => number.value);
}
