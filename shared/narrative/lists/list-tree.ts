import { compilePattern, runPattern } from '../frames/pattern';
import { lastIndex, passes, stands, tagTest, type Line } from '../interpreter/line';
import type { TextNumber } from '../tokens/figures';
import { isCount, isCounted, NEW_FACT } from './counts';

/** A count with the counts it is made up of; those without parts of their own are leaves. */
export interface ListNode {
  total: TextNumber;
  items: ListNode[];
  /** Whether the items are certain, and meant to be all. */
  sure: boolean;
  /** The words say that the items are all there is: the last is 其他, or each is named (分别). */
  closed?: boolean;
  /** 其中 opens it. */
  parts?: boolean;
}

const T = {
  figure: tagTest('FIGURE'),
  opener: tagTest('PARTS|INCLUDE|EACH|COLON|OPENING'),
  word: tagTest('PARTS|INCLUDE|EACH'),
  parts: tagTest('PARTS'),
  opensBehind: tagTest('PARTS|EACH'),
  opening: tagTest('OPENING'),
  closing: tagTest('CLOSING'),
  colon: tagTest('COLON'),
  ofTotal: tagTest('INFO|MATTER|APPLY|REQUEST|UNIT|DISCLOSURE'),
  light: tagTest('COMMA|SEMI|DUN|COLON|OPENING'),
  filler: tagTest('FILLER'),
  delta: tagTest('DELTA'),
  newFact: NEW_FACT,
  not: tagTest('NOT'),
  work: tagTest('OTHER_WORK'),
  done: tagTest('DONE'),
  notWhole: tagTest('NOT_WHOLE|ABOUT'),
  dun: tagTest('DUN'),
  comma: tagTest('COMMA'),
  semi: tagTest('SEMI'),
  mark: tagTest('MARKS|DUN'),
  clauseMark: tagTest('MARKS'),
  carry: tagTest('CARRY|LAST_YEAR|NOT_WHOLE'),
  other: tagTest('OTHER'),
  each: tagTest('EACH'),
  rowEnd: tagTest('SEMI|OPENING|CLOSING'),
  said: tagTest('TOTAL'),
  published: tagTest('PUBLISH|OPENLY'),
  otherCount: tagTest('NEW_FACT|COMPARE|DELTA|CUMULATIVE|LAST_YEAR|OTHER_TIME|SUM'),
} as const;

/** The lists of a sentence. `before`: the last sentence, whose only count a 其中 at the start takes apart. */
export function listsIn(line: Line, before: Line | undefined): ListNode[] {
  const lists: ListNode[] = [];
  for (let at = 0; at < line.tokens.length;) {
    const opened = openerAt(line, at, before);
    if (!opened) {
      at += 1;
      continue;
    }
    const read = readList(line, opened);
    if (read) lists.push(read.node);
    at = Math.max(read?.next ?? at + 1, at + 1);
  }
  return lists;
}

interface Opened {
  total: TextNumber;
  /** Where the items begin. */
  from: number;
  /** Where they must end: the bracket that opened them closes, or the end of the sentence. */
  to: number;
  bracket: boolean;
}

/** A list opens at a token: 其中, 包括, a colon or a bracket, with its total right before. */
function openerAt(line: Line, at: number, before: Line | undefined): Opened | undefined {
  if (!passes(line, T.opener, at)) return undefined;
  let last = at - 1;
  if (!passes(line, T.colon, at) && !passes(line, T.opening, at) && passes(line, T.light, last)) last -= 1;
  while (passes(line, T.ofTotal, last)) last -= 1;
  const total =
    at === 0 && passes(line, T.parts, 0)
      ? onlyCount(before)
      : (countAt(line, last) ?? countOfClause(line, at));
  if (!total) return undefined;
  const bracket = passes(line, T.opening, at) || passes(line, T.opening, at - 1);
  const to = bracket ? closingAfter(line, at) : line.tokens.length;
  if (passes(line, T.opening, at) && !isBracketList(line, at, to, total)) return undefined;
  let from = at;
  while (
    from < to &&
    (passes(line, T.word, from) ||
      passes(line, T.colon, from) ||
      passes(line, T.opening, from) ||
      (from > at && passes(line, T.comma, from)))
  )
    from += 1;
  return { total, from, to, bracket };
}

/** 47件申请均以网络和信函提交，其中: the only count of the clause before. */
function countOfClause(line: Line, at: number): TextNumber | undefined {
  // 公开信息235条，网站、公众号、公开栏分别为…
  const comma = passes(line, T.each, at) ? lastIndex(line, T.comma, at) : at - 1;
  if (!passes(line, T.opensBehind, at) || !passes(line, T.comma, comma)) return undefined;
  if (stands(line, T.figure, comma, at)) return undefined;
  let start = lastIndex(line, T.clauseMark, comma) + 1;
  // 答复留言86条，回复率100%，其中: a clause that gives but a rate is passed over.
  const figures = line.tokens.slice(start, comma).flatMap(({ figure }) => figure ?? []);
  if (figures.length > 0 && figures.every(({ unit }) => unit === '%') && passes(line, T.comma, start - 1))
    start = lastIndex(line, T.clauseMark, start - 1) + 1;
  const counts = line.tokens.flatMap(({ figure }, index) =>
    figure && figure.unit !== '%' && index >= start && index < comma ? [index] : [],
  );
  const [only] = counts;
  if (only === undefined || counts.length > 1 || stands(line, T.otherCount, start, comma)) return undefined;
  return countAt(line, only);
}

/** An exact count, and no difference: 减少3件，其中. */
function countAt(line: Line, at: number): TextNumber | undefined {
  const figure = line.tokens[at]?.figure;
  if (!figure || !isCount(figure)) return undefined;
  let last = at - 1;
  while (passes(line, T.filler, last)) last -= 1;
  return passes(line, T.delta, last) ? undefined : figure;
}

function onlyCount(line: Line | undefined): TextNumber | undefined {
  const counts =
    line?.tokens.flatMap((token) => (token.figure && isCounted(token.figure.unit) ? [token.figure] : [])) ??
    [];
  const [only] = counts;
  return only && counts.length === 1 && isCount(only) ? only : undefined;
}

function closingAfter(line: Line, at: number): number {
  let depth = 1;
  for (let index = at + 1; index < line.tokens.length; index += 1) {
    if (passes(line, T.opening, index)) depth += 1;
    if (passes(line, T.closing, index)) depth -= 1;
    if (depth === 0) return index;
  }
  return line.tokens.length;
}

/** (市本级88件、市直部门190件): two counts of the unit, and no word that says where cases came from. */
function isBracketList(line: Line, at: number, to: number, total: TextNumber): boolean {
  const counts = line.tokens.slice(at, to).filter((token) => token.figure && token.figure.unit !== '%');
  return (
    counts.length > 1 &&
    counts.every((token) => token.figure?.unit === total.unit) &&
    !stands(line, T.carry, at, to)
  );
}

/** Items as they are read, with the marks that stood before each. */
interface Reading {
  node: ListNode;
  /** Behind the last token read. */
  next: number;
  /** The mark between the first two items. */
  level: Uint8Array | undefined;
}

/** Reads the items of a list up to a new fact, another unit or its end. Undefined where there are none. */
function readList(line: Line, { total, from, to, bracket }: Opened, outer?: Uint8Array): Reading | undefined {
  const items: ListNode[] = [];
  // 答复8件，其中当日答复1件: the verb of the total is nothing new.
  const settled = line.tokens.some(
    ({ figure }, index) => figure === total && stands(line, T.done, index - 3, index),
  );
  let sure = true;
  let level: Uint8Array | undefined;
  let last = from;
  let at = from;
  for (; at < to; at += 1) {
    const end = items.length > 0 && endsHere(line, at, outer, items.length);
    if (
      end ||
      passes(line, T.closing, at) ||
      (passes(line, T.newFact, at) &&
        !(settled && passes(line, T.done, at)) &&
        !namesItem(line, at, items.length, level))
    )
      break;
    if (passes(line, T.opening, at)) {
      const inner = items.length > 0 ? openerAt(line, at, undefined) : undefined;
      const read = inner && readList(line, inner);
      if (read && items.length > 0) items[items.length - 1] = read.node;
      at = closingAfter(line, at);
      continue;
    }
    if (items.length > 0 && passes(line, T.word, at)) {
      const inner = openerAt(line, at, undefined);
      const read = inner && readList(line, inner, level ?? T.semi);
      if (!read) {
        sure = false;
        break;
      }
      items[items.length - 1] = read.node;
      at = read.next - 1;
      last = read.next;
      continue;
    }
    const figure = line.tokens[at]?.figure;
    if (!figure || figure.unit === '%') continue;
    // …、乡村振兴35条三块: how many items there are.
    if (at === last && figure.value === items.length && figure.unit !== total.unit) continue;
    if (figure.unit !== total.unit || !isCount(figure)) {
      // Behind a stronger mark another count is another matter; within the level nothing is certain.
      if (items.length < 2 || level === undefined || !stands(line, strongerThan(level), last, at))
        sure = false;
      break;
    }
    if (items.length === 1) level = markBetween(line, last, at);
    items.push({ total: figure, items: [], sure: true });
    last = at + 1;
  }
  if (items.length === 0) return undefined;
  const whole = !stands(line, T.notWhole, from, last) && !isOpenEnded(line, last, to);
  if (level === T.semi && isRepeated(items, total)) sure = false;
  return {
    node: {
      total,
      items,
      sure: sure && whole,
      closed: isClosed(line, from, last),
      parts: stands(line, T.parts, from - 2, from),
    },
    next: bracket ? to + 1 : Math.max(at, last),
    level,
  };
}

/**
 * 线下12件，其中予以公开5件；线上108件，其中予以公开60件: said of one after the other, and no list. Where the sum is right
 * it is one all the same.
 */
function isRepeated(items: readonly ListNode[], total: TextNumber): boolean {
  const sum = items.reduce((whole, item) => whole + item.total.value, 0);
  return sum !== total.value && items.slice(1).some(({ parts }) => parts === true);
}

/** 采纳52条、未采纳44条; 动态300条，回应140条: the name of an item, and no new fact. */
function namesItem(line: Line, at: number, count: number, level: Uint8Array | undefined): boolean {
  let end = at + 1;
  while (end < line.tokens.length && !passes(line, T.mark, end) && !passes(line, T.figure, end)) end += 1;
  const mark = lastIndex(line, T.mark, at);
  if (!passes(line, T.figure, end)) return false;
  if (passes(line, T.work, at)) return level !== undefined && passes(line, level, mark);
  return (
    passes(line, T.not, at) && (passes(line, T.dun, mark) || (count === 0 && passes(line, T.dun, end + 1)))
  );
}

/** An inner list ends at a mark of the outer level. */
function endsHere(line: Line, at: number, outer: Uint8Array | undefined, count: number): boolean {
  if (outer === undefined) return false;
  return (
    passes(line, outer, at) ||
    (outer !== T.semi && passes(line, T.semi, at)) ||
    (outer === T.comma && count > 1 && passes(line, T.comma, at))
  );
}

function markBetween(line: Line, from: number, to: number): Uint8Array | undefined {
  const mark = lastIndex(line, T.mark, to, from);
  return [T.dun, T.comma, T.semi].find((each) => passes(line, each, mark));
}

function strongerThan(level: Uint8Array): Uint8Array {
  return level === T.dun ? tagTest('COMMA|SEMI') : T.semi;
}

/** …、其他34条: nothing is left out. */
function isClosed(line: Line, from: number, to: number): boolean {
  let start = to - 1;
  while (start > from && !passes(line, T.mark, start - 1)) start -= 1;
  return stands(line, T.other, start, to) || stands(line, T.each, from - 2, from);
}

/** …等: more was meant. */
function isOpenEnded(line: Line, from: number, to: number): boolean {
  let end = from;
  while (end < to && !passes(line, T.mark, end)) end += 1;
  return stands(line, tagTest('NOT_WHOLE'), from, end);
}

/** What may stand between the items and their total: ，四个领域合计, ，年内累计, (…)相加，全年为. */
const SUM_WORDS = compilePattern(
  'COMMA|DUN|JOIN|CLOSING FIGURE? UNKNOWN|THIS_YEAR|FILLER|MAKES_UP|INFO|MATTER|OPENLY|REQUEST* SUM|CUMULATIVE|MAKES_UP SUM|FILLER|ALL|COMMA|THIS_YEAR*',
  true,
);

/**
 * 预算信息30条、决算信息32条，合计62条: the total behind its items. They stand in a row right before it, with one and the
 * same mark between them, or in a bracket.
 */
export function sumsBehindIn(line: Line): ListNode[] {
  return line.figures.flatMap((at) => {
    const total = line.tokens[at]?.figure;
    if (!total || !isCount(total)) return [];
    const words = runPattern(SUM_WORDS, line.classes, at - 1, -1, -1);
    if (!words.matched) return [];
    const end = words.at + 1;
    const items = passes(line, T.closing, end)
      ? itemsInBracket(line, end, total)
      : itemsInRow(line, end, total);
    const said = line.tokens.slice(end, at).find((token) => token.figure)?.figure;
    return items.length > 1 && (said === undefined || said.value === items.length)
      ? [{ total, items: items.map((item) => ({ total: item, items: [], sure: true })), sure: true }]
      : [];
  });
}

/** Counts in one row that ends at a mark; none where the row may begin with something else. */
function itemsInRow(line: Line, end: number, total: TextNumber): TextNumber[] {
  const items: TextNumber[] = [];
  let first = end;
  for (let next = end; ;) {
    const before = lastIndex(line, T.figure, next);
    const figure = line.tokens[before]?.figure;
    if (!figure || figure.unit !== total.unit || !isCount(figure)) break;
    if (stands(line, T.newFact, before + 1, next) || stands(line, T.rowEnd, before, next)) break;
    // All items but the last end at 、.
    if (items.length > 0 && !stands(line, T.dun, before, next + 1)) return [];
    items.unshift(figure);
    first = before;
    next = before;
  }
  const lead = Math.max(0, lastIndex(line, T.mark, first));
  return first > 0 && !stands(line, T.newFact, lead, first) ? items : [];
}

/** The counts of a bracket that closes at a token; none where one is of another unit. */
function itemsInBracket(line: Line, closing: number, total: TextNumber): TextNumber[] {
  const opening = lastIndex(line, T.opening, closing);
  const items = line.tokens.slice(Math.max(0, opening), closing).flatMap(({ figure }) => figure ?? []);
  const fits = items.every((item) => item.unit === total.unit && isCount(item));
  return opening >= 0 && fits && !stands(line, T.newFact, opening, closing) ? items : [];
}

/** 信息总数260条，公众号284条: a part that is larger than its whole. */
export function exceedingIn(line: Line): { total: TextNumber; item: TextNumber } | undefined {
  const at = line.tokens.findIndex(
    (token, index) => token.figure !== undefined && isCount(token.figure) && passes(line, T.said, index - 1),
  );
  const total = line.tokens[at]?.figure;
  if (!total || !stands(line, tagTest('INFO|OPENLY'), 0, at)) return undefined;
  for (let index = at + 1, clause = at + 1; index < line.tokens.length; index += 1) {
    if (passes(line, T.semi, index)) return undefined;
    if (passes(line, T.comma, index)) clause = index + 1;
    const figure = line.tokens[index]?.figure;
    if (!figure || figure.unit !== total.unit || !isCount(figure) || figure.value <= total.value) continue;
    if (stands(line, T.published, clause, index) && !stands(line, T.otherCount, clause, index))
      return { total, item: figure };
  }
  return undefined;
}
