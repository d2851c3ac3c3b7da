import { lastIndex, passes, stands, tagTest, type Line } from './line';
import { phraseAt, type Phrase } from './phrase';

const T = {
  from: tagTest('FROM|COMPARE'),
  figure: tagTest('FIGURE'),
  mark: tagTest('MARKS'),
  delta: tagTest('DELTA'),
  compared: tagTest('COMPARE|DELTA|FIGURE'),
  to: tagTest('TO|BE'),
  light: tagTest('FILLER|YEAR|THIS_YEAR|BE|TO'),
} as const;
/** So few tokens stand between 由 and the figure it goes from, and between 降至 and the one it goes to. */
const REACH = 5;

/** Where the change to a figure begins: 由(上年的)56件降至. */
export interface FromTo {
  /** The token 由. */
  start: number;
  /** The token of the figure it goes from. */
  before: number;
  /** Behind 降至. */
  until: number;
}

/** Whether the figure at a token is what another went up or down to. */
export function fromToAt(line: Line, at: number): FromTo | undefined {
  const before = lastIndex(line, T.figure, at, at - 2 * REACH);
  if (before < 0 || line.tokens[before]?.figure?.unit !== line.tokens[at]?.figure?.unit) return undefined;
  const to = lastIndex(line, T.to, at, before);
  if (to < 0 || !passes(line, T.delta, to - 1) || stands(line, T.mark, before, at)) return undefined;
  const start = lastIndex(line, T.from, before, before - REACH);
  if (start < 0 || stands(line, T.mark, start, before)) return undefined;
  return { start, before, until: to + 1 };
}

/** 行政复议由上年4件减至1件: the phrase of the second figure is that before 由, or its own words behind 减至. */
export function namedBeforeChange(line: Line, at: number): Phrase | undefined {
  const change = fromToAt(line, at);
  if (!change) return undefined;
  const { start, until } = change;
  const phrase = phraseAt(line, at);
  for (let index = until; index < at; index += 1) {
    if (!passes(line, T.light, index)) return { ...phrase, near: { from: until, to: at } };
  }
  let [from, to] = wordsBefore(line, start);
  // 申请量同比增长14.6%，由上年的41件增至47件: named in the clause before, up to where that compares.
  if (from === to && passes(line, T.mark, start - 1)) {
    const clause = lastIndex(line, T.mark, start - 1) + 1;
    const end = line.tokens.findIndex((_, index) => index >= clause && passes(line, T.compared, index));
    [from, to] = [clause, Math.max(clause, Math.min(end, start - 1))];
  }
  return { ...phrase, far: from, near: { from, to } };
}

function wordsBefore(line: Line, to: number): [from: number, to: number] {
  let from = to;
  while (from > 0 && !passes(line, T.mark, from - 1) && !passes(line, T.figure, from - 1)) from -= 1;
  return [from, to];
}
