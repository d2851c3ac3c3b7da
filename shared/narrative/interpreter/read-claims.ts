import { CLAIM_FRAMES } from '../frames/claims';
import type { ClaimCondition, ClaimFrame } from '../frames/frame';
import { compilePattern, runPattern, type Pattern } from '../frames/pattern';
import { ALL_REVIEWS } from '../frames/reviews';
import { testFor } from '../lexicon/classes';
import type { Claim, Mention, ReviewBlockKey, Subject } from '../reading';
import { compileCondition, type CompiledCondition } from './compiled-frames';
import type { Context } from './context';
import { lastIndex, passes, stands, tagTest, type Line } from './line';
import { columnsOf, decisionsAmong, resultOf } from './subject';
import type { Trace, Tried } from './trace';

interface CompiledClaim {
  frame: ClaimFrame;
  words: Pattern;
  veto: readonly CompiledCondition<ClaimCondition['in']>[];
}

const COMPILED: readonly CompiledClaim[] = CLAIM_FRAMES.map((frame) => ({
  frame,
  words: compilePattern(frame.words, false),
  veto: (frame.veto ?? []).map((each) => compileCondition(each)),
}));

/** For each class of tokens the statements that can begin with it. */
const STARTING: readonly (readonly CompiledClaim[])[] = Array.from(
  { length: testFor([]).length },
  (_, number) => COMPILED.filter(({ words }) => (words.start & (words.accepts[number] ?? 0)) !== 0),
);

const T = {
  mark: tagTest('MARKS'),
  figure: tagTest('FIGURE'),
  comma: tagTest('COMMA|SEMI|COLON'),
  semi: tagTest('SEMI'),
  reconsider: tagTest('RECONSIDER'),
  suit: tagTest('SUIT'),
  reviews: tagTest('RECONSIDER|SUIT|DISPUTE'),
  result: tagTest('RESULT'),
  applicant: tagTest('APPLICANT'),
  anyApplicant: tagTest('APPLICANT|EVERYDAY'),
  after: tagTest('AFTER_RECON'),
  direct: tagTest('DIRECT'),
  receive: tagTest('RECEIVE|TAKE_ON'),
  carry: tagTest('CARRY'),
  share: tagTest('FULL_SHARE'),
} as const;

/** The statements of a sentence. `mentions` are its figures, as they were read. */
export function readClaims(
  line: Line,
  contexts: readonly Context[],
  inRequestSection: boolean,
  mentions: readonly Mention[],
  trace?: Trace,
): Claim[] {
  const claims: Claim[] = [];
  const task = { line, contexts, inRequestSection, mentions, trace };
  line.tokens.forEach((token, from) => {
    for (const compiled of STARTING[token.class] ?? []) {
      // 全部答复，办结率100%: the same thing said twice in a sentence is one statement.
      if (claims.some((claim) => claim.kind === compiled.frame.means)) continue;
      const claim = readClaim(compiled, task, from);
      if (claim) claims.push(claim);
    }
  });
  return claims;
}

interface Task {
  line: Line;
  contexts: readonly Context[];
  inRequestSection: boolean;
  mentions: readonly Mention[];
  trace: Trace | undefined;
}

/** No statement has more tokens than this; longer ones are not looked through from each of their words. */
const REACH = 48;

function readClaim(compiled: CompiledClaim, task: Task, from: number): Claim | undefined {
  const { line, contexts, trace } = task;
  const { words, frame } = compiled;
  const limit = Math.min(line.tokens.length, from + REACH);
  const match = runPattern(words, line.classes, from, 1, limit);
  // What ends at the limit did not end there of itself.
  if (!match.matched || (match.at >= limit && limit < line.tokens.length)) return undefined;
  // The mark that closes a statement is no part of it, nor the one that opens it.
  const start = passes(line, T.mark, from) ? from + 1 : from;
  const end = passes(line, T.mark, match.at - 1) ? match.at - 1 : match.at;
  const why = whyNot(compiled, task, start, end);
  const claim = why === undefined ? claimOf(frame, task, start, end) : undefined;
  const [opening, closing] = [line.tokens[start], line.tokens[end - 1]];
  if (trace && opening && closing) {
    trace.entries.push({
      start: opening.start,
      end: closing.end,
      ...(claim ? { frame: frame.id, means: frame.means } : {}),
      tried: claim ? [] : [{ frame: frame.id, ...(why ?? { why: 'words' }) }],
      topic: contexts[start]?.topic,
      time: contexts[start]?.time ?? 'unsaid',
    });
  }
  return claim;
}

function whyNot(
  { frame, veto }: CompiledClaim,
  task: Task,
  start: number,
  end: number,
): Pick<Tried, 'why' | 'veto'> | undefined {
  const { line, contexts, inRequestSection, mentions } = task;
  const here = contexts[end] ?? contexts[start];
  if (!here || here.time === 'other') return { why: 'time' };
  const clause = lastIndex(line, T.comma, start) + 1;
  const held = veto.find((each) => {
    const [from, to] = each.in === 'match' ? [start, end] : [each.in === 'before' ? 0 : clause, start];
    return stands(line, each.test, from, to) && !(each.unless && stands(line, each.unless, from, to));
  });
  if (held) return { why: 'veto', veto: held.tags };
  if (ALL_OF.has(frame.means) && isTakenBack(task, end)) return { why: 'part' };
  if (frame.topic === 'any') return undefined;
  const topic = contexts[start]?.topic;
  if (topic === 'other' || (topic === undefined && !inRequestSection)) return { why: 'topic' };
  return isOfPart(line, contexts[start], mentions, start) ? { why: 'part' } : undefined;
}

/** Statements that a figure behind them makes one of some. */
const ALL_OF: ReadonlySet<Claim['kind']> = new Set(['allDone', 'nonePending']);

/** 全部审结5件; 全部办结27件，尚有2件未办结: how many were settled, and what was not, is said behind. */
function isTakenBack({ line, mentions }: Task, end: number): boolean {
  const from = line.tokens[end]?.start ?? 0;
  if (line.tokens[end]?.figure && line.tokens[end].figure.unit !== '%') return true;
  return mentions.some(
    (each) => each.subject.of === 'carriedForward' && each.number.start >= from && each.number.value > 0,
  );
}

/** What a figure before 均已办结 may count for it to be said of all applications. */
const WHOLES: ReadonlySet<Subject['of']> = new Set(['received', 'handled', 'applicant', 'carriedOver']);

/** 受理线下申请9件，已全部办结; 上年结转的3件，均已办结: not all applications. */
function isOfPart(
  line: Line,
  here: Context | undefined,
  mentions: readonly Mention[],
  start: number,
): boolean {
  if (here?.narrowed === true || here?.others === true) return true;
  const own = mentions.filter((mention) => mention.number.start < (line.tokens[start]?.start ?? 0));
  const figure = lastCount(line, start);
  if (figure < 0) return stands(line, T.carry, 0, start) && !stands(line, T.receive, 0, start);
  const last = own.find((mention) => mention.number === line.tokens[figure]?.figure);
  if (last?.subject.of === 'carriedOver') return !own.some((mention) => mention.subject.of === 'received');
  return last !== undefined && !WHOLES.has(last.subject.of);
}

/** The last count before a token, shares left aside. */
function lastCount(line: Line, before: number): number {
  let index = lastIndex(line, T.figure, before);
  while (index >= 0 && line.tokens[index]?.figure?.unit === '%') index = lastIndex(line, T.figure, index);
  return index;
}

function claimOf(frame: ClaimFrame, task: Task, start: number, end: number): Claim | undefined {
  const { line, contexts, mentions } = task;
  const [opening, closing] = [line.tokens[start], line.tokens[end - 1]];
  if (!opening || !closing) return undefined;
  const claim: Claim = {
    kind: frame.means,
    onWholeArea: contexts[start]?.area ?? false,
    ofBureau: contexts[start]?.bureau ?? false,
    start: opening.start,
    end: closing.end,
  };
  switch (frame.means) {
    case 'allUpheld':
    case 'noneCorrected':
    case 'nonePending':
    case 'stillPending': {
      // 复议6件中纠正1件，诉讼3件无纠正: of what the clause itself names.
      const clause = lastIndex(line, T.comma, start) + 1;
      const own = frame.means === 'noneCorrected' && stands(line, T.reviews, clause, end);
      const blocks = own ? blocksIn(line, clause, end) : reviewsBefore(line, start);
      const ofCases = frame.means === 'stillPending' || frame.means === 'nonePending';
      if (ofCases && !countsCases(task, start)) return undefined;
      if (!blocks) return frame.means === 'noneCorrected' ? { ...claim, blocks: ALL_REVIEWS } : undefined;
      return { ...claim, blocks };
    }
    case 'noneLost':
      return { ...claim, blocks: ALL_REVIEWS.slice(1) };
    case 'noReview':
      return { ...claim, blocks: blocksIn(line, start, end) };
    case 'noDecisions':
      return { ...claim, decisions: decisionsAmong(line.tokens.slice(start, end)) };
    case 'oneResult': {
      const value = line.tokens[lastIndex(line, T.result, end, start)]?.value;
      const rows = resultOf(value)?.rows;
      const last = mentions.filter((each) => each.number.start < opening.start).at(-1)?.subject.of;
      return rows && (last === 'received' || last === 'handled') ? { ...claim, rows } : undefined;
    }
    case 'noneResult': {
      const named = line.tokens.slice(start, end).filter((token) => T.result[token.class] === 1);
      const rows = named.flatMap(({ value }) => resultOf(value)?.rows ?? []);
      return rows.length > 0 ? { ...claim, rows } : undefined;
    }
    case 'noneApplicant': {
      const value = line.tokens[lastIndex(line, T.anyApplicant, end, start)]?.value;
      return value === undefined ? undefined : { ...claim, columns: columnsOf(value) };
    }
    case 'oneApplicant': {
      const value = line.tokens[lastIndex(line, T.applicant, end, start)]?.value;
      const last = mentions.filter((each) => each.number.start < opening.start).at(-1)?.subject.of;
      return value !== undefined && last === 'received' ? { ...claim, columns: columnsOf(value) } : undefined;
    }
    case 'figureMissing':
      // Only beside figures of the same kind is it certain that one was forgotten.
      return mentions.some((each) => each.subject.of === 'document') ? claim : undefined;
    default:
      return claim;
  }
}

/** The last figure before counts cases of all outcomes. */
function countsCases({ line, mentions }: Task, start: number): boolean {
  const last = mentions.filter((each) => each.number.start < (line.tokens[start]?.start ?? 0)).at(-1);
  return (
    last?.subject.of === 'review' &&
    last.subject.outcome === undefined &&
    line.tokens[lastCount(line, start)]?.figure === last.number
  );
}

/** All blocks a sentence has named before a statement on them: 复议2件，诉讼1件，均获维持. */
function reviewsBefore(line: Line, before: number): readonly ReviewBlockKey[] | undefined {
  const from = lastIndex(line, T.semi, before) + 1;
  return stands(line, T.reviews, from, before) ? blocksIn(line, from, before) : undefined;
}

function blocksIn(line: Line, from: number, to: number): readonly ReviewBlockKey[] {
  const reconsidered = stands(line, T.reconsider, from, to);
  const sued = stands(line, T.suit, from, to);
  if (sued && stands(line, T.direct, from, to)) return ['directLitigation'];
  if (sued && stands(line, T.after, from, to)) return ['litigationAfterReconsideration'];
  if (reconsidered === sued) return ALL_REVIEWS;
  return reconsidered ? ['reconsideration'] : ['directLitigation', 'litigationAfterReconsideration'];
}
