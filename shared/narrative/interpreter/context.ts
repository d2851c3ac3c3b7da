import type { Topic } from '../reading';
import { passes, stands, tagTest, type Line } from './line';

/** What a sentence is about at one of its tokens. */
export interface Context {
  /** Applications, or something else that is counted; undefined where the sentence has not said. */
  topic: Topic | undefined;
  time: 'unsaid' | 'thisYear' | 'other';
  /** 全县 …: said of a whole area, up to where the body comes back to itself. */
  area: boolean;
  /** A bureau by its name, or the government's own desk, does what is said. */
  bureau: boolean;
  /** Other bodies were named: 各部门, 下属. */
  others: boolean;
  /** The applications last spoken of are those of a channel or a matter. */
  narrowed: boolean;
}

const T = {
  comma: tagTest('COMMA|SEMI'),
  mark: tagTest('MARKS'),
  opening: tagTest('OPENING'),
  closing: tagTest('CLOSING'),
  compare: tagTest('COMPARE'),
  thisYear: tagTest('THIS_YEAR'),
  otherYear: tagTest('OTHER_YEAR|NEXT_YEAR|PART_YEAR|OTHER_TIME|PLAN'),
  lastYear: tagTest('LAST_YEAR'),
  withinYear: tagTest('WITHIN_YEAR'),
  namedYear: tagTest('YEAR|LAST_YEAR|NEXT_YEAR|OTHER_TIME'),
  nextYear: tagTest('NEXT_YEAR|YEAR'),
  carry: tagTest('CARRY'),
  pending: tagTest('PENDING'),
  betweenCarry: tagTest('FILLER|PENDING|BY_NOW|NOT|ALL'),
  to: tagTest('TO|FILLER'),
  from: tagTest('FROM'),
  delta: tagTest('DELTA'),
  request: tagTest('REQUEST'),
  apply: tagTest('APPLY'),
  applications: tagTest('APPLY|REQUEST'),
  applyVerb: tagTest('RECEIVE|TAKE_ON|DONE|HANDLE|OPENLY'),
  submit: tagTest('SUBMIT'),
  applicant: tagTest('APPLICANT|EVERYDAY'),
  betweenApply: tagTest('FILLER|FIGURE|EVERYBODY|JOIN|SELF'),
  otherTopic: tagTest('OTHER_TOPIC|RECONSIDER|SUIT|DOCUMENT|LICENCE|PENALTY|COERCION'),
  otherApplication: tagTest('OTHER_APPLICATION'),
  result: tagTest('RESULT'),
  disclosure: tagTest('DISCLOSURE'),
  area: tagTest('AREA'),
  areaLead: tagTest('MARKS|DUN|YEAR|THIS_YEAR|FILLER|PART_YEAR|BY_NOW|DATE'),
  ours: tagTest('OURS'),
  semi: tagTest('SEMI'),
  parts: tagTest('PARTS'),
  bureau: tagTest('BUREAU|OWN_DESK'),
  others: tagTest('OTHER_BODY'),
  among: tagTest('AMONG'),
  some: tagTest('NARROW|SET_ASIDE|RECONSIDER|SUIT|OTHER_BODY'),
  ofWhole: tagTest('APPLY|REQUEST|MATTER|FILLER'),
  takeIn: tagTest('RECEIVE|TAKE_ON|HANDLE'),
  part: tagTest('ABOUT|OTHER_WORK'),
  channel: tagTest('CHANNEL'),
  allChannels: tagTest('ALL_CHANNELS'),
  figure: tagTest('FIGURE'),
  unknown: tagTest('UNKNOWN'),
} as const;

/** So near a word still belongs to another: 低保申请人, 许可申请; 19件申请中. */
const CLOSE = 4;
/** Two kinds of result side by side are about nothing but applications. */
const RESULTS_SAY = 2;

/**
 * The context at each token, and at the end (one more than there are tokens). `before` is what the text was about when
 * the sentence began.
 */
export function contextsOf(line: Line, before: Topic | undefined, inRequestSection: boolean): Context[] {
  const contexts: Context[] = [];
  let context: Context = {
    topic: before,
    time: 'unsaid',
    area: false,
    bureau: false,
    others: false,
    narrowed: false,
  };
  const change = (part: Partial<Context>): void => {
    context = { ...context, ...part };
  };
  // Time of the clauses before, and of this clause; a clause that compares takes its time with it.
  let earlier: Context['time'] = 'unsaid';
  let own: Context['time'] | undefined;
  let compares = false;
  let beforeChange: Context['time'] | undefined;
  const brackets: { earlier: Context['time']; own: Context['time'] | undefined }[] = [];
  let clause = 0;
  let results = new Set<string>();
  let turned = false;
  let channels = 0;

  line.tokens.forEach((token, index) => {
    contexts.push(context);
    const kind = token.class;
    if (T.opening[kind] === 1) brackets.push({ earlier, own });
    if (T.closing[kind] === 1) {
      const outside = brackets.pop();
      if (outside) ({ earlier, own } = outside);
    }
    if (T.comma[kind] === 1) {
      if (!compares) earlier = own ?? earlier;
      own = undefined;
      compares = false;
    }
    if (T.from[kind] === 1) beforeChange = own;
    // 由上年的56件降至42件: what it went down to is of the year that was spoken of before.
    if (T.delta[kind] === 1 && passes(line, T.to, index + 1)) own = beforeChange;
    if (T.compare[kind] === 1) compares = true;
    const time = timeOf(line, index);
    if (time) own = time;
    const now = own ?? earlier;
    if (now !== context.time) change({ time: now });
    if (T.mark[kind] === 1) clause = index + 1;

    const topic = topicOf(line, index, clause);
    // 土地流转申请86件，结转下年6件: of a matter that is not known, outside a section on requests.
    const unknownKind =
      !inRequestSection && context.topic === undefined && countsUnknown(line, index, clause);
    if (unknownKind) change({ topic: 'other' });
    if (topic === 'other') turned = true;
    if (T.result[kind] === 1 && !turned) {
      results = results.add(token.value ?? '');
      if (results.size >= RESULTS_SAY && context.topic !== 'requests') change({ topic: 'requests' });
    }
    if (topic && topic !== context.topic) change({ topic });

    if (T.area[kind] === 1 && (index === 0 || passes(line, T.areaLead, index - 1)))
      change({ area: true, bureau: false });
    if (T.ours[kind] === 1) change({ area: false, bureau: false, others: false });
    if (T.bureau[kind] === 1) change({ bureau: true });
    if (T.semi[kind] === 1) {
      channels = 0;
      change({ bureau: false, narrowed: false });
      turned = false;
      results = new Set();
      if (listsResults(line, index + 1)) change({ topic: 'requests' });
    }
    if (T.others[kind] === 1 && !context.others) change({ others: true });
    const among = T.figure[kind] === 1 && stands(line, T.among, index, index + CLOSE);
    // 邮寄的96件申请，予以公开30件: of these alone. Channels side by side make up the whole again.
    if (T.figure[kind] === 1 && countsChannel(line, index, clause)) {
      change({ narrowed: channels === 0 });
      channels += 1;
    }
    if (T.figure[kind] === 1 && (among || stands(line, T.takeIn, clause, index))) {
      const channel = stands(line, T.channel, clause, index) && !stands(line, T.allChannels, clause, index);
      const narrowed =
        channel || stands(line, T.part, clause, index) || (among && isSomeOf(line, index, clause));
      if (narrowed !== context.narrowed) change({ narrowed });
    }
  });
  contexts.push(context);
  return contexts;
}

/** Two kinds of result up to the next semicolon, and nothing else that is counted. */
function listsResults(line: Line, from: number): boolean {
  const next = line.tokens.findIndex((token, index) => index >= from && T.semi[token.class] === 1);
  const part = line.tokens.slice(from, next < 0 ? undefined : next);
  const kinds = part.flatMap((token) => (T.result[token.class] === 1 ? [token.value] : []));
  return new Set(kinds).size >= RESULTS_SAY && !part.some((token) => T.otherTopic[token.class] === 1);
}

/** The time a word sets; none where it only says where cases were carried from or to. */
function timeOf(line: Line, index: number): Context['time'] | undefined {
  // 去年全年, 2022年全年: the whole of the year that was named.
  if (passes(line, T.withinYear, index) && passes(line, T.namedYear, index - 1)) return undefined;
  if (passes(line, T.thisYear, index)) return isCarried(line, index) ? undefined : 'thisYear';
  if (passes(line, T.lastYear, index) || passes(line, T.otherYear, index))
    return isCarried(line, index) ? undefined : 'other';
  return undefined;
}

/** 上年度尚未办结结转 … or 结转至下一年度. */
function isCarried(line: Line, index: number): boolean {
  let next = index + 1;
  while (passes(line, T.betweenCarry, next)) next += 1;
  if (passes(line, T.carry, next) || stands(line, T.pending, index, next)) return true;
  let last = index - 1;
  while (passes(line, T.to, last)) last -= 1;
  return passes(line, T.carry, last);
}

/** What a word says the text is about. */
function topicOf(line: Line, index: number, clause: number): Topic | undefined {
  if (passes(line, T.otherTopic, index) || passes(line, T.otherApplication, index)) return 'other';
  if (passes(line, T.request, index)) return isOtherApplication(line, index, clause) ? 'other' : 'requests';
  if (!passes(line, T.apply, index)) return undefined;
  let last = index - 1;
  while (last >= clause && passes(line, T.betweenApply, last)) last -= 1;
  // 5件申请: who counts applications and names no other kind speaks of these.
  const counted = passes(line, T.figure, index - 1);
  // 个人提交的申请占82%
  const applied = passes(line, T.submit, last) && passes(line, T.applicant, last - 1) && last > clause;
  if (!counted && !applied && (last < clause || !passes(line, T.applyVerb, last))) return undefined;
  return isOtherApplication(line, index, clause) ? 'other' : 'requests';
}

/** 延期答复的19件申请中, 自然资源类申请140件中: what is told behind it is of these alone. */
function isSomeOf(line: Line, index: number, clause: number): boolean {
  let last = index - 1;
  while (last >= clause && passes(line, T.ofWhole, last)) last -= 1;
  return stands(line, T.some, clause, index) || (last >= clause && passes(line, T.unknown, last));
}

/** 网上申请20件, 邮寄的96件申请: counted by their channel; as parts of a whole (其中) they leave what follows to it. */
function countsChannel(line: Line, index: number, clause: number): boolean {
  return (
    stands(line, T.channel, clause, index) &&
    !stands(line, T.allChannels, clause, index) &&
    !stands(line, T.parts, 0, index) &&
    !stands(line, T.takeIn, clause, index) &&
    (stands(line, T.applications, clause, index) || passes(line, T.applications, index + 1))
  );
}

function countsUnknown(line: Line, index: number, clause: number): boolean {
  return (
    index === clause + 1 &&
    passes(line, T.apply, index) &&
    passes(line, T.unknown, clause) &&
    passes(line, T.figure, index + 1)
  );
}

function isOtherApplication(line: Line, index: number, clause: number): boolean {
  return stands(line, T.otherApplication, Math.max(clause, index - CLOSE), index);
}
