import { compilePattern, runPattern } from '../frames/pattern';
import type { Mention, Share } from '../reading';
import type { TextNumber } from '../tokens/figures';
import type { Context } from './context';
import { fromToAt } from './from-to';
import { lastIndex, passes, stands, tagTest, type Line } from './line';
import { meaningAt } from './read-figures';
import { phraseAt } from './phrase';
import { namedRespectively } from './respectively';

const T = {
  figure: tagTest('FIGURE'),
  share: tagTest('SHARE'),
  sum: tagTest('SUM'),
  rate: tagTest('RATE'),
  result: tagTest('RESULT'),
  whole: tagTest('RECEIVE|TAKE_ON|DONE|AMOUNT|TOTAL|ALL|OF_WHAT'),
  counted: tagTest('APPLY|REQUEST|AMOUNT|OF_WHAT'),
  limit: tagTest('LIMIT'),
  concluded: tagTest('DONE|CONCLUDED'),
  mark: tagTest('MARKS'),
  semi: tagTest('SEMI'),
  lastYear: tagTest('LAST_YEAR'),
  thisYear: tagTest('THIS_YEAR'),
  compare: tagTest('COMPARE'),
} as const;
const OF_WHAT =
  'FILLER|SHARE|OF_WHAT|DONE|TAKE_ON|RECEIVE|HANDLE|APPLY|REQUEST|AMOUNT|TOTAL|THIS_YEAR|YEAR|ALL|AREA|OURS|DISCLOSURE|COLON|TO*';
/** 12件，占(比)33.9%: and nothing that compares or speaks of a rate. */
const BEHIND_FIGURE = compilePattern(
  `FIGURE FILLER|INFO|APPLY|COMMA|OPENING|DUN* SHARE RESULT? ${OF_WHAT}`,
  true,
);
/** 予以公开18件(45%) */
const IN_BRACKET = compilePattern('FIGURE APPLY? OPENING', true);
/** 自然人申请占83.3% */
const BARE = [`SHARE ${OF_WHAT}`, 'RATE FILLER|TO*'].map((each) => compilePattern(each, true));

/** The shares of a sentence. `mentions` are its figures; `earlier` counts of the block may be the whole. */
export function readShares(
  line: Line,
  contexts: readonly Context[],
  inRequestSection: boolean,
  mentions: readonly Mention[],
  earlier: readonly number[],
): Share[] {
  if (!line.figures.some((at) => line.tokens[at]?.figure?.unit === '%')) return [];
  const parts = partsIn(line);
  return line.figures.flatMap((at) => {
    const figure = line.tokens[at]?.figure;
    if (figure?.unit !== '%' || figure.approximate) return [];
    // 较2022年的54件下降13%: the other year is only what is compared with.
    const change = growthOfChange(line, at, figure);
    if (!change && contexts[at]?.time === 'other') return [];
    const share =
      change ??
      growth(line, at, figure) ??
      settled(line, contexts, inRequestSection, at, figure) ??
      ofBracket(line, at, figure) ??
      ofFigure(line, at, figure, mentions, parts, earlier, contexts) ??
      bare(line, contexts, inRequestSection, at, figure) ??
      rate(line, at, figure);
    const { area = false, bureau = false } = contexts[at] ?? {};
    return share ? [{ ...share, onWholeArea: area, ofBureau: bureau }] : [];
  });
}

type Found = Omit<Share, 'onWholeArea' | 'ofBureau'>;

function ofFigure(
  line: Line,
  at: number,
  number: TextNumber,
  mentions: readonly Mention[],
  parts: readonly number[],
  earlier: readonly number[],
  contexts: readonly Context[],
): Found | undefined {
  const before = lastIndex(line, T.figure, at);
  const part = line.tokens[before]?.figure;
  if (!part || !isPart(part) || !isShareOf(line, before, at)) return undefined;
  const of = mentions.find((mention) => mention.number === part);
  // 维持3件，占已结案件的60%: of the cases that are not pending.
  if (of?.subject.of === 'review' && stands(line, T.concluded, before, at)) return undefined;
  const totals = countsBefore(line, before);
  // 网络218件，占63.7%；信函96件，占28.1%: of a whole that is not said; the figures before are parts themselves.
  if (
    !of &&
    !isOfRequests(line, contexts, before, at) &&
    totals.every((value) => parts.includes(value)) &&
    !agreeOnSum(line, parts)
  )
    return undefined;
  return {
    kind: 'part',
    number,
    part,
    ...(of ? { of } : {}),
    ...(isOfRequests(line, contexts, before, at) ? { ofRequests: true } : {}),
    wholes: [...earlier, ...totals, parts.reduce((sum, value) => sum + value, 0)],
  };
}

/** 占全县新收申请的66%: the whole is named, and it is all applications. */
function isOfRequests(line: Line, contexts: readonly Context[], from: number, to: number): boolean {
  const share = lastIndex(line, T.share, to, from);
  return (
    share >= 0 &&
    contexts[to]?.topic === 'requests' &&
    stands(line, T.whole, share, to) &&
    stands(line, T.counted, share, to)
  );
}

/** 23件，占46%；15件，占35%；12件，占24%: where all shares but one are of the sum of their figures, it is the whole. */
function agreeOnSum(line: Line, parts: readonly number[]): boolean {
  const sum = parts.reduce((all, value) => all + value, 0);
  const shares = line.tokens.flatMap(({ figure }) => (figure?.unit === '%' ? [figure] : []));
  if (sum === 0 || parts.length < MANY_SHARES || shares.length !== parts.length) return false;
  const off = shares.filter(
    ({ value, decimals }, index) => Math.abs(((parts[index] ?? 0) / sum) * 100 - value) > 10 ** -decimals,
  );
  return off.length === 1;
}

const MANY_SHARES = 3;

function isShareOf(line: Line, figure: number, share: number): boolean {
  // 三项合计占18.7%: of several figures together.
  if (stands(line, T.sum, figure, lastIndex(line, T.share, share))) return false;
  return (
    runPattern(BEHIND_FIGURE, line.classes, share - 1, -1, figure - 1).matched ||
    // Of a growth or a rate the words say so.
    (runPattern(IN_BRACKET, line.classes, share - 1, -1, figure - 1).matched && closesBehind(line, share))
  );
}

function closesBehind(line: Line, at: number): boolean {
  return runPattern(CLOSES, line.classes, at + 1, 1, line.tokens.length).matched;
}

/** 42篇，占全部解读材料(70篇)的60%; 占应办总数49件的93.9%: the whole has its figure. */
const OF_BRACKET = compilePattern(
  'FIGURE COMMA? SHARE !FIGURE|MARKS* OPENING? FIGURE CLOSING? FILLER*',
  true,
);
const CLOSES = compilePattern('CLOSING', false);
/** 采纳率(为|达到): and nothing before it in its clause. */
const RATE = /(?:^|[，,;(])(?<what>[^，,;:()\d]{2,4})(?:率|比例|占比)(?:为|是|达|达到)?$/;

function ofBracket(line: Line, at: number, number: TextNumber): Found | undefined {
  if (!runPattern(OF_BRACKET, line.classes, at - 1, -1, -1).matched) return undefined;
  const before = lastIndex(line, T.figure, at);
  const whole = line.tokens[before]?.figure;
  const part = line.tokens[lastIndex(line, T.figure, before)]?.figure;
  if (!part || !whole || !isPart(part) || !isPart(whole) || part.unit !== whole.unit) return undefined;
  return { kind: 'part', number, part, wholes: [whole.value] };
}

/** 收到25条意见，其中11条被采纳，采纳率44%: two counts, and the second one's own word with 率. */
function rate(line: Line, at: number, number: TextNumber): Found | undefined {
  const start = line.tokens[0]?.start ?? 0;
  const match = RATE.exec(line.text.slice(start, number.start));
  const what = match?.groups?.['what'];
  const [whole, part, ...more] = line.tokens.slice(0, at).flatMap(({ figure }) => figure ?? []);
  if (!match || what === undefined || !whole || !part || more.length > 0) return undefined;
  if (!isPart(part) || !isPart(whole) || part.unit !== whole.unit || part.value > whole.value)
    return undefined;
  // 许可公示2880条，处罚公示45条，公示率100%: both have the word, so that neither is the other's part.
  const before = line.text.slice(start, whole.start);
  const own = line.text.slice(whole.unitEnd, start + match.index);
  return own.includes(what) && !before.includes(what)
    ? { kind: 'part', number, part, wholes: [whole.value] }
    : undefined;
}

/** A share without its figure: of what is read from the words before 占, as for a figure. */
function bare(
  line: Line,
  contexts: readonly Context[],
  inRequestSection: boolean,
  at: number,
  number: TextNumber,
): Found | undefined {
  const named = namedRespectively(line, at);
  if (named === 'unpaired') return undefined;
  const phrase = named ?? phraseAt(line, at);
  const match = BARE.map((each) =>
    runPattern(each, line.classes, phrase.near.to - 1, -1, phrase.near.from - 1),
  ).find(({ matched }) => matched);
  if (!match && !isInShareRow(line, at)) return undefined;
  const near = { from: phrase.near.from, to: match ? match.at + 1 : phrase.near.to };
  // 公开率 is of all that was made public, in part or whole.
  if (passes(line, T.rate, near.to) && !passes(line, T.result, near.to - 1)) return undefined;
  const subject = meaningAt(
    line,
    contexts,
    inRequestSection,
    { ...phrase, near, right: { from: at + 1, to: at + 1 } },
    { ...number, unit: '件', decimals: 0 },
  );
  if (subject?.of !== 'result' && subject?.of !== 'applicant') return undefined;
  return {
    kind: 'part',
    number,
    of: { subject, mayLeaveOutCarriedOver: false, includesCarriedOver: false },
    wholes: [],
  };
}

/** 各类答复占比依次为：予以公开55%、部分公开12%: 占比 is said once for all of a row. */
function isInShareRow(line: Line, at: number): boolean {
  const from = lastIndex(line, T.share, at);
  // 占不予公开总数的21.4%: what stands behind 占 is the whole.
  if (from < 0 || stands(line, T.semi, from, at) || passes(line, T.result, from + 1)) return false;
  return line.tokens.slice(from, at).every(({ figure }) => figure === undefined || figure.unit === '%');
}

/** What went down: last year's figure was larger. */
const DOWN = /减少|下降|降低|减|降|少/;
/** 增加5件，增长23.8% */
const GROWTH = compilePattern('DELTA FILLER* FIGURE COMMA|DUN|JOIN? DELTA FILLER*', true);
/** 较上年的220件 */
const THAN = compilePattern('COMPARE YEAR|LAST_YEAR|FILLER|AMOUNT* FIGURE', true);
/** 办结率(为|达)93.1% */
const SETTLED = compilePattern('RATE_DONE FILLER|TO*', true);

/** 收到26件，比上年增加5件，增长23.8%: the growth follows from the two figures before it. */
function growth(line: Line, at: number, number: TextNumber): Found | undefined {
  const match = runPattern(GROWTH, line.classes, at - 1, -1, -1);
  if (!match.matched) return undefined;
  const step = lastIndex(line, T.figure, at);
  const part = line.tokens[step]?.figure;
  const word = line.tokens[match.at + 1];
  if (!part || !word || !isPart(part)) return undefined;
  // 275件，比上年的220件增加55件，增幅25%: the figure of the other year is told.
  const told = line.tokens[match.at]?.figure;
  if (told && isPart(told) && runPattern(THAN, line.classes, match.at, -1, -1).matched) {
    const now = line.tokens[lastIndex(line, T.figure, match.at)]?.figure;
    return { kind: 'growth', number, part, ...(now ? { now } : {}), wholes: [told.value] };
  }
  const counts = line.tokens
    .slice(0, match.at + 1)
    .flatMap(({ figure }) => (figure?.unit === part.unit && isPart(figure) ? [figure] : []));
  const now = counts.at(-1);
  if (!now) return undefined;
  const down = DOWN.test(line.text.slice(word.start, word.end));
  const before = down ? now.value + part.value : now.value - part.value;
  return { kind: 'growth', number, part, now, wholes: [before, ...counts.map(({ value }) => value)] };
}

/** 由56件降至42件，降幅(为)25% */
const CHANGE = compilePattern('FIGURE COMMA|OPENING DELTA FILLER*', true);

const YEAR_ON_YEAR = compilePattern('FIGURE APPLY|REQUEST? COMMA COMPARE? DELTA FILLER*', true);

const COMPARED = compilePattern(
  'FIGURE COMMA|OPENING COMPARE YEAR|LAST_YEAR|FILLER* OPENING? FIGURE CLOSING? DELTA FILLER*',
  true,
);

function growthOfChange(line: Line, at: number, number: TextNumber): Found | undefined {
  const last = lastIndex(line, T.figure, at);
  const first = lastIndex(line, T.figure, last);
  // 47件，较2022年的54件下降13%: the earlier figure stands last.
  const turned = runPattern(COMPARED, line.classes, at - 1, -1, -1).matched;
  const changes =
    runPattern(CHANGE, line.classes, at - 1, -1, -1).matched && fromToAt(line, last)?.before === first;
  if (!turned && !changes && !isYearOnYear(line, first, last, at)) return undefined;
  const [before, now] = (turned ? [last, first] : [first, last]).map((index) => line.tokens[index]?.figure);
  if (before?.unit !== now?.unit) return undefined;
  if (!now || !before || !isPart(now) || !isPart(before)) return undefined;
  const part = { ...now, value: Math.abs(now.value - before.value) };
  return { kind: 'growth', number, part, now, wholes: [before.value] };
}

/** 2022年收到40件，2023年收到34件，同比下降15% */
function isYearOnYear(line: Line, first: number, last: number, at: number): boolean {
  return (
    first >= 0 &&
    runPattern(YEAR_ON_YEAR, line.classes, at - 1, -1, -1).matched &&
    stands(line, T.lastYear, 0, first) &&
    stands(line, T.thisYear, first, last) &&
    !stands(line, T.compare, 0, last)
  );
}

/** The rate of settled applications, where it is not that within the time allowed. */
function settled(
  line: Line,
  contexts: readonly Context[],
  inRequestSection: boolean,
  at: number,
  number: TextNumber,
): Found | undefined {
  const match = runPattern(SETTLED, line.classes, at - 1, -1, -1);
  if (!match.matched || number.value === 100) return undefined;
  const clause = lastIndex(line, T.mark, at) + 1;
  const { topic, narrowed, others } = contexts[clause] ?? {};
  const about = topic === 'requests' || (topic === undefined && inRequestSection);
  if (!about || narrowed === true || others === true || stands(line, T.limit, clause, at)) return undefined;
  return { kind: 'settled', number, wholes: [] };
}

/** The figures of a sentence that have their share behind them. */
function partsIn(line: Line): number[] {
  return line.figures.flatMap((at) => {
    const before = line.tokens[at]?.figure?.unit === '%' ? lastIndex(line, T.figure, at) : -1;
    const part = line.tokens[before]?.figure;
    return part && isPart(part) && isShareOf(line, before, at) ? [part.value] : [];
  });
}

function isPart(part: TextNumber): boolean {
  return part.unit !== '' && part.unit !== '%' && part.decimals === 0 && !part.approximate;
}

function countsBefore(line: Line, before: number): number[] {
  return line.tokens
    .slice(0, before)
    .flatMap(({ figure }) => (figure && figure.unit !== '%' ? [figure.value] : []));
}
