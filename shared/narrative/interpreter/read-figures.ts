import { runPattern } from '../frames/pattern';
import type { UnitClass } from '../frames/frame';
import { columnsOf, subjectOf } from './subject';
import type { Mention, Subject } from '../reading';
import type { TextNumber } from '../tokens/figures';
import { factsOf } from './facts';
import { namedBeforeChange } from './from-to';
import { candidatesAt } from './candidates';
import type { CompiledFrame } from './compiled-frames';
import type { Context } from './context';
import { lastIndex, passes, stands, tagTest, type Line } from './line';
import { partsAmong } from './parts';
import { phraseAt, type Phrase } from './phrase';
import { namedRespectively } from './respectively';
import { startState, type Task } from './task';
import type { Trace, TraceEntry, Tried } from './trace';
import { tryFrame } from './try-frame';
import { whyNot } from './why-not';

const T = {
  applicant: tagTest('APPLICANT|EVERYDAY'),
  compare: tagTest('COMPARE'),
  semi: tagTest('SEMI'),
  delta: tagTest('DELTA'),
  active: tagTest('ACTIVE'),
  filler: tagTest('FILLER'),
  cumulative: tagTest('CUMULATIVE'),
  year: tagTest('YEAR|THIS_YEAR'),
  otherMatter: tagTest('OTHER_WORK|OTHER_TOPIC|OTHER_VERB|RECEIVE|TAKE_ON|HANDLE|PUBLISH|ISSUE'),
  reviews: tagTest('RECONSIDER|SUIT'),
  unknown: tagTest('UNKNOWN'),
  result: tagTest('RESULT'),
} as const;

/** Units in which applications, results, applicants and cases are counted. */
const UNITS: Readonly<Record<UnitClass, ReadonlySet<string>>> = {
  cases: new Set([
    '件',
    '件次',
    '项',
    '宗',
    '份',
    '个',
    '例',
    '起',
    '次',
    '条',
    '笔',
    '桩',
    '人',
    '人次',
    '家次',
    '',
  ]),
  documents: new Set(['件', '份', '个', '部', '项', '']),
  decisions: new Set(['件', '起', '宗', '个', '份', '例', '次', '件次', '笔', '']),
  matters: new Set(['项']),
  money: new Set(['万元', '元']),
};

/** The figures of a sentence whose meaning is certain. */
export function readFigures(
  line: Line,
  contexts: readonly Context[],
  inRequestSection: boolean,
  trace?: Trace,
): Mention[] {
  if (line.figures.length === 0) return [];
  const facts = factsOf(line);
  const state = startState();
  let read = 0;
  line.figures.forEach((at) => {
    // Behind a semicolon nothing leans on what was counted before it.
    if (stands(line, T.semi, read, at)) state.turned = false;
    read = at;
    const figure = line.tokens[at]?.figure;
    if (!figure || figure.unit === '%') return;
    const entry: TraceEntry | undefined = trace && {
      start: figure.start,
      end: figure.unitEnd,
      tried: [],
      topic: contexts[at]?.topic,
      time: contexts[at]?.time ?? 'unsaid',
    };
    if (entry) trace?.entries.push(entry);
    const phrase = namedRespectively(line, at) ?? namedBeforeChange(line, at) ?? phraseAt(line, at);
    const aside = phrase === 'unpaired' ? 'each' : asideOf(line, phrase, figure);
    if (aside !== undefined || phrase === 'unpaired') {
      if (entry && aside !== undefined) entry.aside = aside;
      return;
    }
    state.tentative = undefined;
    const mention = readFigure({
      line,
      contexts,
      inRequestSection,
      facts,
      state,
      phrase,
      figure,
      entry,
    });
    if (stands(line, T.active, phrase.near.from, phrase.near.to)) state.sorted = figure.unit;
    if (entry && !mention && entry.tried.length === 0) entry.unknown = unknownBeside(line, phrase);
    const leaning = mention ?? state.tentative;
    if (!leaning) state.turned ||= stands(line, T.otherMatter, phrase.near.from, phrase.near.to);
    if (leaning) state.mentions.push(leaning);
  });
  const parts = partsAmong(state.mentions, line);
  for (const { number, frame } of parts) {
    const entry = trace?.entries.find(({ start }) => start === number.start);
    if (entry) Object.assign(entry, { frame: undefined, means: undefined, tried: [{ frame, why: 'part' }] });
  }
  return state.mentions.filter((mention) => mention.frame !== '' && !parts.has(mention));
}

/** The word nearest to a figure that is not in the lexicon, as the text has it. */
function unknownBeside(line: Line, { near, right }: Phrase): string | undefined {
  const before = lastIndex(line, T.unknown, near.to, near.from);
  const at = before >= 0 ? before : lastIndex(line, T.unknown, right.to, right.from);
  const token = line.tokens[at];
  return token && line.text.slice(token.start, token.end);
}

/** Figures that claim no count. */
function asideOf(line: Line, { near, right, at }: Phrase, figure: TextNumber): TraceEntry['aside'] {
  if (figure.approximate && figure.step === undefined) return 'approximate';
  let last = near.to - 1;
  while (last >= near.from && passes(line, T.filler, last)) last -= 1;
  const ends = last >= near.from && passes(line, T.delta, last);
  if (ends || stands(line, T.compare, near.from, near.to)) return 'difference';
  if (stands(line, T.cumulative, near.from, near.to) && !stands(line, T.year, 0, at)) return 'cumulative';
  const saysResult = passes(line, T.result, right.from);
  if (figure.style === 'chinese' && figure.value === 1 && right.to > right.from && !saysResult)
    return 'idiom';
  return undefined;
}

function readFigure(task: Task): Mention | undefined {
  for (const compiled of candidatesAt(task.line, task.phrase)) {
    const mention = readBy(compiled, task);
    if (mention) return mention;
  }
  return undefined;
}

function readBy(compiled: CompiledFrame, task: Task): Mention | undefined {
  const { line, phrase, figure, state, entry } = task;
  const { frame } = compiled;
  const last = state.mentions.at(-1);
  if (frame.after !== undefined && last?.subject.of !== frame.after) return undefined;
  const fit = tryFrame(compiled, line, phrase);
  if (!fit) return undefined;
  const tried = (why: Tried['why'], token?: number, veto?: string): undefined => {
    if (entry) entry.tried.push({ ...triedAt(line, frame.id, why, token), ...(veto ? { veto } : {}) });
    return undefined;
  };
  if ('why' in fit) {
    if (fit.why === 'veto' && frame.means.of === 'decision') state.otherDecisions = true;
    if (fit.why === 'veto' && frame.means.of === 'review')
      state.otherCases ||= stands(line, T.reviews, phrase.near.from, phrase.near.to);
    return tried(fit.why, fit.token, fit.veto?.tags);
  }
  if (!isUnit(frame.units ?? 'cases', figure, line, phrase)) return tried('unit');
  if (
    compiled.notBefore &&
    runPattern(compiled.notBefore, line.classes, phrase.at + 1, 1, line.tokens.length).matched
  )
    return tried('veto', phrase.at + 1);
  const subject = subjectOf(frame.means, line, phrase, fit, state.mentions);
  if (!subject) return tried('words');
  const why = whyNot(compiled, task, subject, fit);
  // What only the section would make sure is not read, but what follows leans on it all the same.
  if (why === 'unsaid') state.tentative ??= mentionOf(task, subject, '');
  if (why) return tried(why === 'unsaid' ? 'topic' : why);
  if (entry) {
    entry.frame = frame.id;
    entry.means = subject.of;
    entry.from = line.tokens[Math.min(fit.from, phrase.at)]?.start ?? figure.start;
    entry.until = line.tokens[Math.max(fit.until - 1, phrase.at)]?.end ?? figure.unitEnd;
  }
  return mentionOf(task, subject, frame.id);
}

function triedAt(line: Line, frame: string, why: Tried['why'], at: number | undefined): Tried {
  const token = at === undefined ? undefined : line.tokens[at];
  if (!token) return { frame, why };
  const word = line.text.slice(token.start, token.end);
  return { frame, why, word, ...(T.unknown[token.class] === 1 ? { unknown: true } : {}) };
}

/** A figure without a unit counts only where nothing else follows it: 申请数量为0，. */
function isUnit(units: UnitClass, figure: TextNumber, line: Line, phrase: Phrase): boolean {
  if (!UNITS[units].has(figure.unit)) return false;
  if (units === 'money') return true;
  if (figure.decimals > 0 && figure.step === undefined) return false;
  if (figure.unit !== '') return true;
  return (
    phrase.right.from === phrase.right.to && /[数量共计为是有:]/.test(line.text.charAt(figure.start - 1))
  );
}

function mentionOf(
  { line, contexts, facts, state, phrase, figure }: Task,
  subject: Subject,
  frame: string,
): Mention {
  const received = state.mentions.find((each) => each.subject.of === 'received');
  const named = lastIndex(line, T.applicant, phrase.near.to);
  const official = line.tokens[named]?.value;
  const here = contexts[phrase.at];
  return {
    number: subject.of === 'fees' && figure.unit === '元' ? inTenThousands(figure) : figure,
    subject,
    frame,
    onWholeArea: here?.area ?? false,
    ofBureau: here?.bureau ?? false,
    ...(here?.area === true && facts.ownLevel !== undefined ? { ownLevel: facts.ownLevel } : {}),
    ...(official !== undefined && subject.of !== 'applicant' ? { withinApplicant: columnsOf(official) } : {}),
    ...(received && !facts.namesCarriedOver ? { receivedBefore: received.number.value } : {}),
    mayLeaveOutCarriedOver: !facts.namesCarriedOver && received !== undefined,
    includesCarriedOver: facts.includesCarriedOver,
  };
}

/** Table 2 counts fees in 万元. */
function inTenThousands(figure: TextNumber): TextNumber {
  return { ...figure, value: figure.value / 10_000, step: 0.00005 };
}

/** What a phrase means by itself, as if a count stood in the figure's place: for a share without its figure. */
export function meaningAt(
  line: Line,
  contexts: readonly Context[],
  inRequestSection: boolean,
  phrase: Phrase,
  figure: TextNumber,
): Subject | undefined {
  const state = startState();
  return readFigure({
    line,
    contexts,
    inRequestSection,
    facts: factsOf(line),
    state,
    phrase,
    figure,
    entry: undefined,
  })?.subject;
}
