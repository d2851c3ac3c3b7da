import { lastIndex, passes, stands, tagTest, type Line } from '../interpreter/line';
import type { TextNumber } from '../tokens/figures';
import { fromToAt } from '../interpreter/from-to';
import { isCount, NEW_FACT } from './counts';

const T = {
  figure: tagTest('FIGURE'),
  end: tagTest('COMMA|SEMI|COLON|OPENING|CLOSING'),
  mark: tagTest('COMMA|DUN|SEMI'),
  dun: tagTest('DUN'),
  comma: tagTest('COMMA'),
  semi: tagTest('SEMI'),
  /** Words with which a clause counts something of its own. */
  ownSort: tagTest(
    'OTHER_VERB|PUBLISH|RECEIVE|TAKE_ON|HANDLE|DONE|ISSUE|REPEAL|VALID|WEAK|DECIDE|ACTIVE|WITH_OTHERS|RESULT|APPLICANT|EVERYDAY|RECONSIDER|SUIT|DECISIONS|DOCUMENTS|CARRY',
  ),
  filler: tagTest('FILLER'),
  among: tagTest('AMONG'),
  half: tagTest('HALF'),
  delta: tagTest('DELTA'),
  compared: tagTest('LAST_YEAR|COMPARE'),
  lastYear: tagTest('LAST_YEAR'),
  thisYear: tagTest('THIS_YEAR'),
  /** A clause with one of these may hold the sum of what was counted before it. */
  sum: tagTest('SUM|TOTAL|CUMULATIVE|WITHIN_YEAR|ALL|MAKES_UP'),
  surelySum: tagTest('SUM|TOTAL|MAKES_UP'),
  part: tagTest('PARTS|INCLUDE|REST|LEFT|COMPARE|DELTA|EACH|OTHER_TIME|LAST_YEAR|CARRY|NOT_WHOLE|PLAN'),
} as const;

/** Words that say what is counted: where the counts of a row have one, their total has it too. */
const SORTS = [
  'RECEIVE|TAKE_ON|WEAK',
  'DONE',
  'DOCUMENTS',
  'ISSUE',
  'REPEAL',
  'VALID',
  'LICENCE',
  'PENALTY',
  'COERCION',
  'RECONSIDER',
  'SUIT',
  'RESULT',
  'OTHER_VERB',
].map(tagTest);

/** A total and the counts in a row with it, without a word that opens a list. */
interface Row {
  total: TextNumber;
  items: readonly TextNumber[];
  /** 另有1件: figures of the same unit behind the items, which may or may not belong to them. */
  rest: readonly TextNumber[];
}

/**
 * Rows of counts with their total behind or before them: 网站5100条、客户端2200条，总量7300条 or 举行发布会24场，市级16场、县级8场.
 * As no word says that the counts are all there is, a sum is wrong only where one mistyped figure would make it right.
 */
export function rowsIn(line: Line): Row[] {
  return line.figures.flatMap((at) => {
    const total = line.tokens[at]?.figure;
    if (!total || !isCount(total)) return [];
    const row =
      totalBehind(line, at, total) ??
      totalBefore(line, at, total, T.dun) ??
      totalBefore(line, at, total, T.comma);
    return row && isMistyped(row) ? [row] : [];
  });
}

function totalBehind(line: Line, at: number, total: TextNumber): Row | undefined {
  const clause = lastIndex(line, T.end, at) + 1;
  if (!stands(line, T.sum, clause, at) && !passes(line, T.sum, at + 1) && !passes(line, T.sum, at + 2))
    return undefined;
  if (stands(line, T.part, clause, at)) return undefined;
  const row = rowBefore(line, clause, total);
  if (!row || row.items.length < 2 || stands(line, T.part, row.from, clause)) return undefined;
  const sure = stands(line, T.surelySum, clause, at + 3);
  return sure || sameSort(line, [row.from, clause], [clause, at + 3])
    ? { total, items: row.items, rest: [] }
    : undefined;
}

/** A longer row has its total elsewhere, in tokens. */
const LONGEST_ROW = 100;

/** The counts of one unit before a clause, up to the start of the sentence or a stronger mark. */
function rowBefore(
  line: Line,
  clause: number,
  total: TextNumber,
): { items: TextNumber[]; from: number } | undefined {
  const items: TextNumber[] = [];
  let level: Uint8Array | undefined;
  let from = clause - 1;
  // 一是动态3120条；二是财政1410条；两类共4530条
  const own = passes(line, T.semi, from) ? T.semi : T.comma;
  for (let index = clause - 2; index >= Math.max(0, clause - LONGEST_ROW); index -= 1) {
    if (passes(line, T.end, index) && !passes(line, own, index)) break;
    const figure = line.tokens[index]?.figure;
    if (figure && (figure.unit === total.unit) !== isCount(figure)) {
      if (figure.unit === total.unit || figure.unit === '%') return undefined;
    }
    if (figure?.unit === total.unit) {
      items.unshift(figure);
      if (items.length > 1) {
        const mark = lastIndex(line, T.mark, from, index);
        const between = [T.dun, own].find((each) => passes(line, each, mark));
        if (!between || (level && between !== level)) return undefined;
        level = between;
      }
      from = index;
    }
  }
  // The clause of the first item is read to its start.
  let start = from;
  while (start > 0 && !passes(line, T.end, start - 1) && !passes(line, T.dun, start - 1)) start -= 1;
  // 村务公开栏更新168期，财务公开栏更新56期: what is said of each is nothing new.
  const facts = line.tokens.slice(start, clause - 1).filter((token) => NEW_FACT[token.class] === 1).length;
  const ofEach = facts === items.length && stands(line, NEW_FACT, start, from);
  return stands(line, NEW_FACT, from, clause - 1) && !ofEach ? undefined : { items, from: start };
}

/** `between`: the mark between the items. In clauses of their own there are three at least, and none has a verb. */
function totalBefore(line: Line, at: number, total: TextNumber, between: Uint8Array): Row | undefined {
  let from = at + 1;
  while (
    from < at + REACH &&
    !passes(line, T.end, from) &&
    !passes(line, T.figure, from) &&
    !passes(line, T.among, from)
  )
    from += 1;
  const opens = passes(line, T.among, from) || (passes(line, T.comma, from) && !hasWords(line, at + 1, from));
  if (!opens) return undefined;
  const items: TextNumber[] = [];
  // 47件申请中，网络29件，邮寄18件: behind 中 the counts may stand in clauses of their own.
  const among = passes(line, T.among, from);
  if (among && passes(line, T.comma, from + 1)) from += 1;
  const inClauses = among || between === T.comma;
  let level: Uint8Array | undefined;
  let last = from;
  let index = from + 1;
  for (; index < line.tokens.length; index += 1) {
    if (passes(line, T.end, index) && !(inClauses && passes(line, T.comma, index))) break;
    if (among && items.length > 1 && passes(line, NEW_FACT, index)) break;
    const figure = line.tokens[index]?.figure;
    if (!figure) continue;
    if (figure.unit !== total.unit || !isCount(figure) || figure.value >= total.value) return undefined;
    const mark = lastIndex(line, T.mark, index, from + 1);
    const own = [T.dun, T.comma].find((each) => passes(line, each, mark));
    if (items.length > 0 && (!own || (level && own !== level) || (!among && own !== between)))
      return undefined;
    if (items.length > 0) level = own;
    items.push(figure);
    last = index;
  }
  // 线上57条，线下36条: there is no third.
  const halves = items.length === 2 && passes(line, T.half, from + 1) && stands(line, T.half, from + 2, last);
  const inOwnClauses = !among && between === T.comma;
  if (inOwnClauses && ((items.length < 3 && !halves) || stands(line, T.ownSort, from, last)))
    return undefined;
  const clause = lastIndex(line, T.end, at) + 1;
  if (items.length < 2 || stands(line, NEW_FACT, from, last) || stands(line, T.part, from, last))
    return undefined;
  return sameSort(line, [from, last], [clause, from]) && !stands(line, T.part, clause, at)
    ? { total, items, rest: restBehind(line, last, total) }
    : undefined;
}

function restBehind(line: Line, last: number, total: TextNumber): TextNumber[] {
  return line.figures.flatMap((at) => {
    const figure = line.tokens[at]?.figure;
    return at > last && figure?.unit === total.unit ? [figure] : [];
  });
}

/** So few tokens stand between 56家 and 中. */
const REACH = 6;

function hasWords(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!passes(line, T.filler, index)) return true;
  return false;
}

/** Two counts and what the text says is between them. */
interface Difference {
  more: TextNumber;
  less: TextNumber;
  said: TextNumber;
}

/** 今年收到30件，去年24件，净增5件; 由56件降至42件，减少13件: what lies between the two is not what is said. */
export function differencesIn(line: Line): Difference[] {
  if (!stands(line, T.delta, 0, line.tokens.length)) return [];
  const counts = line.tokens.flatMap(({ figure }, index) => (figure ? [{ figure, index }] : []));
  return counts.flatMap(({ figure: said, index: at }, place) => {
    const [first, second] = counts.slice(Math.max(0, place - 2), place);
    if (!first || !second || place < 2 || !isCount(said)) return [];
    if (![first.figure, second.figure].every((each) => isCount(each) && each.unit === said.unit)) return [];
    let delta = at - 1;
    while (passes(line, T.filler, delta)) delta -= 1;
    if (!passes(line, T.delta, delta)) return [];
    const change = fromToAt(line, second.index)?.before === first.index;
    const behind = lastIndex(line, T.end, delta) + 1;
    const compared =
      (behind > second.index ? delta === behind : delta === second.index + 1) &&
      (stands(line, T.compared, first.index, second.index)
        ? !stands(line, T.compared, 0, first.index)
        : // 2022年收到24件，2023年收到30件，增加6件
          stands(line, T.lastYear, 0, first.index) && stands(line, T.thisYear, first.index, second.index));
    if (!change && !compared) return [];
    const [more, less] =
      first.figure.value > second.figure.value
        ? [first.figure, second.figure]
        : [second.figure, first.figure];
    return more.value - less.value === said.value ? [] : [{ more, less, said }];
  });
}

type Range = readonly [from: number, to: number];

/** Whether what the counts of a row are of is said of their total as well. */
function sameSort(line: Line, items: Range, total: Range): boolean {
  return SORTS.every((sort) => !stands(line, sort, ...items) || stands(line, sort, ...total));
}

/** A sum may be off by so much of its total, at most. */
const MOST = 0.35;

/** One wrong digit, or two digits that changed places, would explain the difference. A right sum is no row to tell of. */
function isMistyped({ total, items }: Row): boolean {
  const sum = items.reduce((result, { value }) => result + value, 0);
  const difference = Math.abs(sum - total.value);
  if (difference < (total.step ?? 1) || difference > Math.max(1, total.value * MOST)) return false;
  return /^[1-9]0*$/.test(String(difference)) || /^[1-9]0*$/.test(String(difference / 9));
}
