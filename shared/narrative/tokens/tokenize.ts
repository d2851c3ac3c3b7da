import { classNumber } from '../lexicon/classes';
import { LEXICON, tagNamed } from '../lexicon/lexicon';
import type { TextNumber } from './figures';
import type { Token } from './token';

/** A word or mark as the segmentation looks it up. */
interface Entry {
  class: number;
  value: string | undefined;
}

/**
 * Words by their characters, as a tree: from each place in a text one walk finds every word that begins there. A step is
 * looked up by node and letter in a hash table of integers, which is far quicker than a map in every node.
 */
const LETTERS = new Uint16Array(0x1_0000);
const LETTER_BITS = 10;
const SLOT_BITS = 16;
const KEYS = new Int32Array(1 << SLOT_BITS);
const NODES = new Uint16Array(1 << SLOT_BITS);
/** The word that ends at a node. The first is the root. */
const WORDS: (Entry | undefined)[] = [undefined];
const SPREAD = 0x9e37_79b1;

/** Where a step stands in the table, or would stand. */
function slotOf(key: number): number {
  let slot = Math.imul(key, SPREAD) >>> (32 - SLOT_BITS);
  while (KEYS[slot] !== 0 && KEYS[slot] !== key) slot = (slot + 1) & ((1 << SLOT_BITS) - 1);
  return slot;
}

let letters = 0;
function enter(word: string, entry: Entry): void {
  let node = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (LETTERS[code] === 0) LETTERS[code] = letters += 1;
    const key = (node << LETTER_BITS) | (LETTERS[code] ?? 0);
    const slot = slotOf(key);
    if (KEYS[slot] === 0) {
      KEYS[slot] = key;
      NODES[slot] = WORDS.push(undefined) - 1;
    }
    node = NODES[slot] ?? 0;
  }
  WORDS[node] = entry;
  if (letters >> LETTER_BITS > 0 || WORDS.length > KEYS.length / 2)
    throw new Error('more words than the tree has room for');
}

for (const [characters, tag] of [
  ['，,', 'COMMA'],
  [';', 'SEMI'],
  [':', 'COLON'],
  ['(', 'OPENING'],
  [')', 'CLOSING'],
  ['、', 'DUN'],
  ['“”"《》', 'FILLER'],
] as const) {
  for (const character of characters) enter(character, { class: classNumber([tag]), value: undefined });
}
for (const { word, tags, value } of LEXICON.values()) enter(word, { class: classNumber(tags), value });

const UNKNOWN = classNumber(['UNKNOWN']);
const FIGURE = classNumber(['FIGURE']);
const FULL_SHARE = classNumber(['FIGURE', 'FULL_SHARE']);
const NAME = classNumber(['NAME']);
const DATE = classNumber(['DATE']);
const PART_YEAR = classNumber(['PART_YEAR']);
const BUREAU = classNumber(['BUREAU']);
const ALL = classNumber(['ALL']);
const AMONG = classNumber(['FILLER', 'AMONG']);
const COMMA = classNumber(['COMMA']);

/** The whole year, a part of it, a day, a year; what else has digits and counts nothing is a name. */
const DATES =
  /(?<whole>1月1日起?[至到—–~-]+(?:(?<end>\d{4})年)?12月31日止?|(?<!\d)1(?:月份?)?[至到—–~-]+12月份?|截[至止]?到?(?:(?<until>\d{4})年)?12月(?:31日|底|末)?)|(?<part>\d{4}年?[—–~至到-]+\d{4}年|截[至止]到?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?|(?<!\d)1(?:月份?)?[至到—–~-](?:[2-9]|1[01])月份?)|(?<day>(?<!\d)\d{1,2}月\d{1,2}日)|(?<month>(?<!\d)(?:1[0-2]|[1-9])月(?:份|以来|底|末)?)|(?<year>(?<!\d)\d{4})年度?|\d+/g;
/** 县水利局, 市住建委: a body by its name, at the start of a clause or behind the time. */
const BUREAUS =
  /[县市区省州旗](?<=(?:^|[，,;:。、()]|\d年度?|全年|本年度?|今年|其中|涉及|的|为).)[^，,;:。、()\d我本各全的收受办等]{2,10}?(?:局|委)(?![员托会派])/g;

/** Where a date, a year or a body's name stands. */
interface Span {
  start: number;
  end: number;
  class: number;
}

/** The dates, years and names of a compact text, in order. `reportYear` tells this year from last year and next. */
export function spansIn(text: string, reportYear: number): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(DATES)) {
    const { whole, part, day, month, year, end, until } = match.groups ?? {};
    const written = year ?? end ?? until;
    let kind = NAME;
    if (written !== undefined && (whole !== undefined || year !== undefined))
      kind = yearClass(Number(written) - reportYear);
    else if (whole !== undefined || day !== undefined) kind = DATE;
    else if (part !== undefined || month !== undefined) kind = PART_YEAR;
    spans.push({ start: match.index, end: match.index + match[0].length, class: kind });
  }
  for (const match of text.matchAll(BUREAUS))
    spans.push({ start: match.index, end: match.index + match[0].length, class: BUREAU });
  return spans.sort((a, b) => a.start - b.start);
}

function yearClass(difference: number): number {
  if (difference === 0) return classNumber(['YEAR', 'THIS_YEAR']);
  if (difference === -1) return classNumber(['YEAR', 'LAST_YEAR']);
  return classNumber(['YEAR', difference === 1 ? 'NEXT_YEAR' : 'OTHER_YEAR']);
}

/** The tokens of `text` from `start` to `end`. `figures` and `spans` are those of the whole text, in order. */
export function tokensIn(
  text: string,
  start: number,
  end: number,
  figures: readonly TextNumber[],
  spans: readonly Span[],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let figure = 0;
  let span = 0;
  while (at < end) {
    while (figure < figures.length && (figures[figure]?.start ?? 0) < at) figure += 1;
    while (span < spans.length && (spans[span]?.start ?? 0) < at) span += 1;
    const nextFigure = figures[figure];
    const nextSpan = spans[span];
    const stop = Math.min(nextFigure?.start ?? end, nextSpan?.start ?? end, end);
    segment(text, at, stop, tokens);
    at = stop;
    if (at >= end) break;
    // A date holds digits that would else be figures.
    if (nextSpan?.start === at && (nextSpan.class !== NAME || nextFigure?.start !== at)) {
      tokens.push(tokenOf(nextSpan.class, at, nextSpan.end, undefined, undefined));
      at = nextSpan.end;
    } else if (nextFigure) {
      const full = nextFigure.unit === '%' && nextFigure.value === 100;
      tokens.push(tokenOf(full ? FULL_SHARE : FIGURE, at, nextFigure.unitEnd, undefined, nextFigure));
      at = nextFigure.unitEnd;
    }
  }
  return joinIslands(tokens, text);
}

/** One unknown character weighs more than any number of words. */
const UNKNOWN_WEIGHT = 1_000;

/** Room for the longest stretch there is (interpreter/sentences); made once, as every stretch needs it. */
const ROOM = 2_048;
const COST = new Int32Array(ROOM + 1);
const STEPS = new Uint8Array(ROOM);
const ENTRIES = new Array<Entry | undefined>(ROOM).fill(undefined);

/** Fewest unknown characters, then fewest words: one pass from the end, each position looks up its few word lengths. */
function segment(text: string, start: number, end: number, tokens: Token[]): void {
  const length = Math.min(end - start, ROOM);
  if (length <= 0) return;
  COST[length] = 0;
  for (let at = length - 1; at >= 0; at -= 1) {
    let best = (COST[at + 1] ?? 0) + UNKNOWN_WEIGHT;
    let step = 1;
    let entry: Entry | undefined;
    let node = 0;
    for (let each = at + 1; each <= length; each += 1) {
      const letter = LETTERS[text.charCodeAt(start + each - 1)] ?? 0;
      if (letter === 0) break;
      node = NODES[slotOf((node << LETTER_BITS) | letter)] ?? 0;
      if (node === 0) break;
      const word = WORDS[node];
      const own = (COST[each] ?? 0) + 1;
      if (word && own <= best) {
        best = own;
        step = each - at;
        entry = word;
      }
    }
    COST[at] = best;
    STEPS[at] = step;
    ENTRIES[at] = entry;
  }
  for (let at = 0; at < length;) {
    const from = start + at;
    const entry = ENTRIES[at];
    const step = STEPS[at] ?? 1;
    const last = tokens.at(-1);
    if (entry) tokens.push(tokenOf(entry.class, from, from + step, entry.value, undefined));
    else if (last?.class === UNKNOWN && last.end === from) last.end = from + 1;
    else tokens.push(tokenOf(UNKNOWN, from, from + 1, undefined, undefined));
    at += step;
  }
}

/** All tokens have the same shape, which keeps reading them quick. */
function tokenOf(
  kind: number,
  start: number,
  end: number,
  value: string | undefined,
  figure: TextNumber | undefined,
): Token {
  return { class: kind, start, end, value, figure };
}

/**
 * A word of one character beside unknown ones is a piece of an unknown word: 规|划|计, 政策文|件, 签|收. Words that
 * deny, except or give a reason stay what they are: with them a statement must not look like one that is only unknown.
 */
function joinIslands(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, index) => {
    const last = joined.at(-1);
    const touches = last?.class === UNKNOWN && last.end === token.start;
    // 安|全|生产, 食品安|全|71条: no 全 of its own between unknown characters, or before a figure.
    const next = tokens[index + 1];
    const whole = token.class === ALL && next?.figure !== undefined && text.charAt(token.start) === '全';
    const within = whole || (token.class === ALL && next?.class === UNKNOWN);
    // 解读材料中，文字8篇
    const among = token.class === AMONG && next?.class === COMMA;
    if (last && touches && !among && (token.class === UNKNOWN || isPiece(token) || within)) {
      last.end = token.end;
      return;
    }
    if (isPiece(token) && tokens[index + 1]?.class === UNKNOWN) token.class = UNKNOWN;
    joined.push(token);
  });
  return joined;
}

/** Too short to be a word of its own beside unknown characters. */
function isPiece(token: Token): boolean {
  return token.end - token.start === 1 && token.figure === undefined && !WHOLE_CLASSES.has(token.class);
}

const WHOLE_CLASSES = new Set(
  [
    ...['COMMA', 'SEMI', 'COLON', 'OPENING', 'CLOSING', 'DUN', 'NOT', 'CAUSE', 'ALL', 'EXCEPT', 'REST'].map(
      (tag) => [tagNamed(tag)],
    ),
    ['CAUSE', 'FROM'] as const,
  ].map(classNumber),
);
