import { RESULT_GROUP_KEYS } from '../lexicon/derived-words';
import { APPLICANTS } from '../../form/applicants';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  HANDLED_TOTAL_KEY,
  RESULT_GROUPS_2021,
} from '../../form/request-rows';
import { compilePattern, runPattern } from '../frames/pattern';
import type { Means } from '../frames/frame';
import { ALL_REVIEWS } from '../frames/reviews';
import type {
  DecisionKey,
  DocumentColumnKey,
  DocumentRowKey,
  Mention,
  ReviewBlockKey,
  ReviewOutcomeKey,
  Subject,
} from '../reading';
import { indexOf, lastIndex, passes, stands, tagTest, type Line } from './line';
import type { Token } from '../tokens/token';
import type { Phrase } from './phrase';
import type { Fit } from './try-frame';

const T = {
  result: tagTest('RESULT'),
  results: tagTest('RESULT|OPENLY'),
  applicant: tagTest('APPLICANT|EVERYDAY'),
  outcome: tagTest('OUTCOMES'),
  handled: tagTest('HANDLE|DONE'),
  takeOn: tagTest('TAKE_ON'),
  received: tagTest('RECEIVE|TAKE_ON|WEAK'),
  verb: tagTest('ISSUE|REPEAL|VALID'),
  document: tagTest('DOCUMENT'),
  documents: tagTest('DOCUMENTS'),
  regulation: tagTest('REGULATION'),
  figure: tagTest('FIGURE'),
  comma: tagTest('COMMA|SEMI'),
  care: tagTest('CARE|PUBLISH|OPENLY'),
  cleanUp: tagTest('CLEAN_UP'),
  lapsed: tagTest('LAPSED'),
  otherDocument: tagTest('OTHER_DOCUMENT|LICENCE|PENALTY|APPLY'),
  not: tagTest('NOT'),
  decision: tagTest('DECISIONS'),
  semi: tagTest('SEMI'),
  among: tagTest('AMONG'),
  reconsider: tagTest('RECONSIDER'),
  suit: tagTest('SUIT'),
  after: tagTest('AFTER_RECON'),
  direct: tagTest('DIRECT'),
  dispute: tagTest('DISPUTE'),
  allReviews: tagTest('RECONSIDER|SUIT|AFTER_RECON|DIRECT|DISPUTE'),
} as const;

/** What a figure counts by a frame that holds; undefined where the words do not say which row, column or block. */
export function subjectOf(
  means: Means,
  line: Line,
  phrase: Phrase,
  fit: Fit,
  mentions: readonly Mention[],
): Subject | undefined {
  const last = mentions.at(-1);
  switch (means.of) {
    case 'received':
      return { of: 'received', reading: readingOf(line, phrase, fit) };
    case 'carriedOver':
    case 'carriedForward':
    case 'handled':
    case 'fees':
      return { of: means.of };
    case 'result':
      return resultOf(valueIn(line, T.result, fit));
    case 'results':
      return resultOf(valuesIn(line, T.results, fit).join('+'));
    case 'granted':
      return resultOf('granted');
    case 'otherResult':
      return endsRow(line, phrase, last) ? otherResult(last?.subject) : undefined;
    case 'otherApplicant':
      return endsRow(line, phrase, last) ? otherApplicant(mentions) : undefined;
    case 'applicant':
      return applicantOf(line, phrase, fit, last);
    case 'review':
      return { of: 'review', blocks: means.blocks };
    case 'reviewNamed':
      return { of: 'review', blocks: blocksBefore(line, fit.from) ?? ALL_REVIEWS };
    case 'outcome':
      return outcomeOf(line, fit);
    case 'document':
      return documentOf(line, phrase, fit);
    case 'same':
      return last?.subject;
    case 'documentToo':
      return documentToo(line, fit, last?.subject);
    case 'decision':
      // Behind 分别 other names stand between the words and their figure.
      return {
        of: 'decision',
        kinds: decisionsAmong([
          ...line.tokens.slice(Math.min(fit.from, phrase.near.from), fit.to),
          ...line.tokens.slice(phrase.right.from, fit.until),
        ]),
      };
    case 'allDecisions':
      return { of: 'decision', kinds: DECISION_KEYS };
  }
}

/** 不予公开28件中，第十五条3件、其他9件: 其他 is of the row of the figure right before it, shares left aside. */
function endsRow(line: Line, { at }: Phrase, last: Mention | undefined): boolean {
  let before = lastIndex(line, T.figure, at);
  while (line.tokens[before]?.figure?.unit === '%') before = lastIndex(line, T.figure, before);
  return last !== undefined && line.tokens[before]?.figure === last.number;
}

/** 收到并办结: what came in and what was settled in one figure; 受理 may hold what was carried over. */
function readingOf(line: Line, phrase: Phrase, fit: Fit): 'received' | 'counted' | 'handled' {
  const from = Math.min(fit.from, phrase.near.from);
  if (stands(line, T.handled, from, fit.to) || !stands(line, T.received, fit.from, fit.to)) return 'handled';
  return stands(line, T.takeOn, fit.from, fit.to) ? 'counted' : 'received';
}

/** The value of the first word of a kind in the match: to the left, or else to the right. */
function valueIn(line: Line, kind: Uint8Array, fit: Fit): string | undefined {
  for (let index = fit.from; index < fit.until; index += 1) {
    if (passes(line, kind, index)) return line.tokens[index]?.value;
  }
  return undefined;
}

function valuesIn(line: Line, kind: Uint8Array, { from, until }: Fit): string[] {
  const values = line.tokens
    .slice(from, until)
    .flatMap((token) => (kind[token.class] === 1 && token.value !== undefined ? [token.value] : []));
  return [...new Set(values)];
}

type Result = Extract<Subject, { of: 'result' }>;
/** The few there are, each made once. */
const RESULTS = new Map<string, Result>();

/** The rows of `granted`, `denied.stateSecret` or `granted+partial`. */
export function resultOf(value: string | undefined): Result | undefined {
  if (value === undefined || value === '') return undefined;
  const known = RESULTS.get(value) ?? makeResult(value);
  RESULTS.set(value, known);
  return known;
}

function makeResult(value: string): Result {
  const groups = value
    .split('+')
    .map((key) => [key, RESULT_GROUPS_2021[RESULT_GROUP_KEYS.findIndex((each) => each === key)]] as const);
  const rows = groups.flatMap(([key, group]) => group?.rows.map((row) => row.key) ?? [key]);
  return { of: 'result', rows, ...(groups.every(([, group]) => group) ? { group: value } : {}) };
}

/**
 * 不予处理22件、其他13件: the last group of the form, said in one word at the end of a row of groups. Where groups lie
 * between, all of these may be meant.
 */
function otherResult(last: Subject | undefined): Subject | undefined {
  if (last?.of !== 'result' || last.group === undefined) return undefined;
  const at = RESULT_GROUP_KEYS.findIndex((key) => key === last.group);
  const [before, other] = RESULT_GROUP_KEYS.slice(-2).map((key) => resultOf(key));
  if (!other || at < 2 || last.group === 'other') return undefined;
  return at < RESULT_GROUP_KEYS.length - 2 && before
    ? { ...other, or: [...before.rows, ...other.rows] }
    : other;
}

/** 自然人296件、商业企业12件、其他8件: the last column, or all those that the sentence has not named. */
function otherApplicant(mentions: readonly Mention[]): Subject | undefined {
  const named = mentions.flatMap(({ subject }) => (subject.of === 'applicant' ? subject.columns : []));
  const others = columnsOf(`0-${APPLICANTS.length - 1}`).filter((column) => !named.includes(column));
  return others.length === 0 ? undefined : { of: 'applicant', columns: others.slice(-1), or: others };
}

/** The columns of `0` or `1-5`; none where it is some part of what was counted before it. */
function applicantOf(line: Line, phrase: Phrase, fit: Fit, last: Mention | undefined): Subject | undefined {
  const value = valueIn(line, T.applicant, fit);
  const whole = wholeBefore(line, phrase, fit, last);
  return value === undefined || whole === 'unknown'
    ? undefined
    : { of: 'applicant', columns: columnsOf(value), ...whole };
}

/**
 * What the applicants before a figure are counted among: 不予公开的申请中，自然人2件 or 予以公开自然人9件 among those rows,
 * 办结26件，其中自然人20件 perhaps. Where a result, what is carried forward or cases stand before them otherwise
 * (不予公开3件、部分公开2件，自然人5件), only the writer knows. A row of applicants is counted among what its first is.
 */
function wholeBefore(
  line: Line,
  { at, near }: Phrase,
  fit: Fit,
  last: Mention | undefined,
): Pick<Extract<Subject, { of: 'applicant' }>, 'rows' | 'maybe'> | 'unknown' {
  const result = resultOf(line.tokens[lastIndex(line, T.result, fit.from, near.from)]?.value);
  if (result) return { rows: result.rows };
  const from = last ? indexOf(line, last.number) : -1;
  if (!last || stands(line, T.semi, from, at)) return {};
  const { subject } = last;
  if (subject.of === 'applicant')
    return { ...(subject.rows ? { rows: subject.rows } : {}), ...(subject.maybe ? { maybe: true } : {}) };
  const among = stands(line, T.among, from, at);
  const rows = subject.of === 'result' ? subject.rows : WHOLE_ROWS[subject.of];
  if (rows && (among || subject.of === 'handled' || subject.of === 'carriedOver'))
    return among && subject.of !== 'handled' ? { rows } : { rows, maybe: true };
  return rows || subject.of === 'review' ? 'unknown' : {};
}

/** The rows of Table 3 that a figure of these is the total of. */
const WHOLE_ROWS: Partial<Record<Subject['of'], readonly string[]>> = {
  handled: [HANDLED_TOTAL_KEY],
  carriedOver: [CARRIED_OVER.key],
  carriedForward: [CARRIED_FORWARD.key],
};

/** The columns that an APPLICANT word stands for. */
export function columnsOf(value: string): readonly number[] {
  const [from = 0, to = from] = value.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function outcomeOf(line: Line, fit: Fit): Subject | undefined {
  const named = stands(line, T.allReviews, fit.from, fit.to) ? fit.to : fit.from;
  const blocks = blocksBefore(line, fit.to === fit.from ? fit.until : named);
  // The words of the lexicon name the outcomes by the keys of the report file.
  const outcome = OUTCOME_KEYS.find((key) => key === valueIn(line, T.outcome, fit));
  return blocks && outcome ? { of: 'review', blocks, outcome } : undefined;
}

const OUTCOME_KEYS: readonly ReviewOutcomeKey[] = ['upheld', 'corrected', 'otherOutcome', 'pending'];

/** The blocks that the last words on reviews name, in the part of the sentence that ends before a token. */
function blocksBefore(line: Line, before: number): readonly ReviewBlockKey[] | undefined {
  const start = lastIndex(line, T.semi, before) + 1;
  const last = lastIndex(line, T.allReviews, before, start);
  if (last < 0) return undefined;
  if (passes(line, T.dispute, last))
    return lastIndex(line, T.allReviews, last, start) < 0 ? ALL_REVIEWS : blocksBefore(line, last);
  if (passes(line, T.reconsider, last))
    return pairedBefore(line, T.suit, last, start) ? ALL_REVIEWS : ['reconsideration'];
  if (passes(line, T.direct, last)) return ['directLitigation'];
  if (passes(line, T.after, last)) return ['litigationAfterReconsideration'];
  const own = lastIndex(line, tagTest('AFTER_RECON|DIRECT'), last, Math.max(start, last - 4));
  if (own >= 0 && !stands(line, T.figure, own, last))
    return passes(line, T.after, own) ? ['litigationAfterReconsideration'] : ['directLitigation'];
  return pairedBefore(line, T.reconsider, last, start)
    ? ALL_REVIEWS
    : ['directLitigation', 'litigationAfterReconsideration'];
}

/** 行政复议、行政诉讼案件3件: named side by side, without a figure between them. */
function pairedBefore(line: Line, other: Uint8Array, last: number, start: number): boolean {
  const index = lastIndex(line, other, last, start);
  return index >= 0 && !stands(line, T.figure, index, last);
}

/** 新制定2件，修订1件: together they may be what the table counts as made. */
const REVISED = compilePattern('DUN|JOIN|COMMA FILLER? REVISE FILLER* FIGURE', false);

function documentOf(line: Line, phrase: Phrase, fit: Fit): Subject | undefined {
  const verb = lastIndex(line, T.verb, fit.until, fit.from);
  const column = DOCUMENT_COLUMNS.find((key) => key === line.tokens[verb]?.value);
  if (!column) return undefined;
  if (column === 'issued' && runPattern(REVISED, line.classes, phrase.at + 1, 1, line.tokens.length).matched)
    return undefined;
  const own =
    rowsIn(line, phrase.near.from, phrase.near.to) ?? rowsIn(line, phrase.right.from, phrase.right.to);
  if (own) return { of: 'document', rows: own, column };
  const noun = lastIndex(line, T.documents, phrase.near.from);
  if (noun < 0) return undefined;
  // 主动公开规章13件(新制定5件): counted among what was published, cleaned up, put on record.
  const clause = lastIndex(line, T.comma, noun) + 1;
  const next = line.tokens.findIndex((_, index) => index > noun && passes(line, T.comma, index));
  const end = next < 0 ? phrase.at : Math.min(next, phrase.at);
  if (stands(line, T.care, clause, end)) return undefined;
  // 清理规范性文件24件，废止3件，失效2件: counted among what was looked at; 失效 may or may not be repealed.
  const cleanedUp = stands(line, T.cleanUp, clause, end);
  if (
    cleanedUp &&
    (column === 'issued' ||
      stands(line, T.figure, clause, end) ||
      stands(line, T.lapsed, end, line.tokens.length))
  )
    return undefined;
  // A verb alone leans on the noun before it; nothing else may have come between that could be meant.
  for (let index = noun + 1; index < phrase.at; index += 1) {
    const denied = stands(line, T.not, Math.max(0, index - 3), index);
    if (passes(line, T.otherDocument, index) && !denied) return undefined;
  }
  const rows = rowsIn(line, clause, noun + 1);
  return rows && { of: 'document', rows, column };
}

const DOCUMENT_COLUMNS: readonly DocumentColumnKey[] = ['issued', 'repealed', 'inForce'];

/** The documents named last between two tokens; both where no figure stands between them. */
function rowsIn(line: Line, from: number, to: number): readonly DocumentRowKey[] | undefined {
  const document = lastIndex(line, T.document, to, from);
  const regulation = lastIndex(line, T.regulation, to, from);
  if (document < 0 && regulation < 0) return undefined;
  const both = document >= 0 && regulation >= 0;
  if (both && !stands(line, T.figure, Math.min(document, regulation), Math.max(document, regulation)))
    return ['regulations', 'normativeDocuments'];
  return document > regulation ? ['normativeDocuments'] : ['regulations'];
}

/** 制发规章0件、行政规范性文件4件: the verb is said once. */
function documentToo(line: Line, fit: Fit, last: Subject | undefined): Subject | undefined {
  const rows = rowsIn(line, fit.from, fit.to);
  return rows && last?.of === 'document' ? { ...last, rows } : undefined;
}

const DECISION_KEYS: readonly DecisionKey[] = ['licences', 'penalties', 'coercion'];

/** The decisions that some tokens name, in the order of the table. */
export function decisionsAmong(tokens: readonly Token[]): DecisionKey[] {
  const named = tokens.flatMap((token) => (T.decision[token.class] === 1 ? [token.value] : []));
  return DECISION_KEYS.filter((key) => named.includes(key));
}
