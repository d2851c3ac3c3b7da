import { runPattern, type Skip } from '../frames/pattern';
import type { CompiledCondition, CompiledFrame } from './compiled-frames';
import { lastIndex, passes, stands, tagTest, type Line } from './line';
import type { Phrase } from './phrase';

/** A frame that holds: the tokens it took to the left (from `from` to `to`) and to the right (up to `until`). */
export interface Fit {
  from: number;
  to: number;
  until: number;
}

/** Why a frame does not hold, with the token where it stopped. */
export interface Misfit {
  why: 'left' | 'right' | 'veto' | 'needs';
  token?: number | undefined;
  veto?: CompiledCondition;
}

const FILLER_ONLY = tagTest('FILLER|TOTAL|AMOUNT|ALL|DUN|COLON|DELTA');
const PARTS = tagTest('PARTS');
const AMONG = tagTest('AMONG');
const FAR_MARKS = tagTest('COMMA|COLON|SEMI');

/** Runs one frame on one figure. `undefined` where a word that it needs is not there, so that nothing need be said. */
export function tryFrame(compiled: CompiledFrame, line: Line, phrase: Phrase): Fit | Misfit | undefined {
  const { frame, left, right } = compiled;
  const { near } = phrase;
  const far = frame.far === true && isFillerOnly(line, near.from, near.to);
  const from = far ? phrase.far : near.from;
  if (left.needed.some((each) => !stands(line, each, from, near.to))) return undefined;
  const end = frame.across === true ? line.tokens.length : phrase.right.to;
  if (right?.needed.some((each) => !stands(line, each, phrase.right.from, end)) === true) return undefined;
  const skip: Skip = far ? FAR_MARKS : undefined;
  const leftMatch = runPattern(left, line.classes, near.to - 1, -1, from - 1, skip);
  if (!leftMatch.matched) return { why: 'left', token: leftMatch.at };
  let until = phrase.right.from;
  if (right) {
    const rightMatch = runPattern(right, line.classes, phrase.right.from, 1, end);
    if (!rightMatch.matched) return { why: 'right', token: rightMatch.at };
    until = rightMatch.at;
  }
  const fit = { from: leftMatch.at + 1, to: near.to, until };
  const scope = (condition: CompiledCondition): boolean => holds(condition, line, phrase, fit, from);
  const veto = compiled.veto.find(scope);
  if (veto) return { why: 'veto', veto, token: wordOf(veto, line, phrase, fit, from) };
  if (compiled.needs.length > 0 && !compiled.needs.some(scope)) return { why: 'needs' };
  return fit;
}

/** Whether a condition's words stand in its scope. */
function holds(condition: CompiledCondition, line: Line, phrase: Phrase, fit: Fit, from: number): boolean {
  if (condition.in === 'row') return standsInRow(line, condition);
  const [start, end] = rangeOf(condition.in, line, phrase, fit, from);
  if (!stands(line, condition.test, start, end)) return false;
  return condition.unless === undefined || !stands(line, condition.unless, start, end);
}

/** The word by which a condition holds. */
function wordOf(
  condition: CompiledCondition,
  line: Line,
  phrase: Phrase,
  fit: Fit,
  from: number,
): number | undefined {
  if (condition.in === 'row') return undefined;
  const [start, end] = rangeOf(condition.in, line, phrase, fit, from);
  return lastIndex(line, condition.test, end, start);
}

function rangeOf(
  scope: Exclude<CompiledCondition['in'], 'row'>,
  line: Line,
  phrase: Phrase,
  fit: Fit,
  from: number,
): readonly [number, number] {
  switch (scope) {
    case 'ahead':
      return [from - 1, from];
    case 'lead':
      return [from, fit.from];
    case 'match':
      return [fit.from, fit.to];
    case 'near':
      return [from, fit.to];
    case 'right':
      return [phrase.right.from, phrase.right.to];
    case 'before':
      return [0, phrase.at];
    case 'behind':
      return [phrase.at + 1, line.tokens.length];
    case 'sentence':
      return [0, line.tokens.length];
  }
}

/** (个人9件、企业2件): two words of different value, each counted. */
function standsInRow(line: Line, condition: CompiledCondition): boolean {
  const values = line.tokens.flatMap((token, index) =>
    condition.test[token.class] === 1 && line.tokens[index + 1]?.figure ? [token.value] : [],
  );
  return new Set(values).size > 1;
}

/** 收到申请，共计21件: what counts stands in the clause before. Behind 其中 and 12件中 a part is counted. */
function isFillerOnly(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!passes(line, FILLER_ONLY, index)) return false;
  return !stands(line, PARTS, from, to) && !passes(line, AMONG, from - 2);
}
