import type { Mention, Subject } from '../reading';
import type { CompiledFrame } from './compiled-frames';
import { indexOf, passes, stands, tagTest } from './line';
import type { Task } from './task';
import type { Tried } from './trace';
import type { Fit } from './try-frame';

const T = {
  apply: tagTest('APPLY|REQUEST'),
  parts: tagTest('PARTS'),
  among: tagTest('AMONG'),
  amount: tagTest('AMOUNT'),
  newOnes: tagTest('NEW'),
  ours: tagTest('OURS'),
  reviews: tagTest('RECONSIDER|SUIT|AFTER_RECON|DIRECT'),
  decide: tagTest('DECIDE|HANDLE|DONE'),
  disclosure: tagTest('DISCLOSURE'),
  comma: tagTest('COMMA'),
  semi: tagTest('SEMI'),
  joint: tagTest('DUN|JOIN'),
  sum: tagTest('SUM'),
  each: tagTest('ALL|EACH_OF'),
} as const;

const LEANING: ReadonlySet<Subject['of']> = new Set([
  'handled',
  'carriedOver',
  'carriedForward',
  'result',
  'applicant',
]);
const OF_REQUESTS: ReadonlySet<Subject['of']> = new Set([...LEANING, 'received']);

/** What in the sentence forbids a meaning that the words round the figure allow. */
export function whyNot(
  compiled: CompiledFrame,
  task: Task,
  subject: Subject,
  fit: Fit,
): Tried['why'] | 'unsaid' | undefined {
  const { line, contexts, phrase, state } = task;
  const here = contexts[phrase.at];
  if (!here) return 'words';
  if (here.time === 'other') return 'time';
  if (isOfEach(task, subject)) return 'part';
  if (OF_REQUESTS.has(subject.of)) {
    if (state.sorted === task.figure.unit) return 'part';
    // 线上收到2件，窗口收到2件，共收申请4件: the sum is of all again.
    const sum = subject.of === 'received' && stands(line, T.sum, phrase.near.from, phrase.near.to);
    if (subject.of !== 'carriedOver' && ((here.narrowed && !sum) || here.others)) return 'part';
    const about = aboutRequests(compiled, task, subject, fit);
    if (about !== 'yes') return about === 'unsaid' ? about : 'topic';
    if (isPart(task, subject)) return 'part';
  }
  if (subject.of === 'review' && isOfOtherCases(task, subject)) return 'part';
  if (
    subject.of === 'decision' &&
    state.otherDecisions &&
    !stands(line, T.decide, phrase.near.from, phrase.at)
  )
    return 'part';
  if (!LEANING.has(subject.of) || stands(line, T.apply, phrase.near.from, phrase.right.to))
    state.turned = false;
  else if (state.turned) return 'turned';
  return undefined;
}

function aboutRequests(
  compiled: CompiledFrame,
  task: Task,
  subject: Subject,
  fit: Fit,
): 'yes' | 'no' | 'unsaid' {
  const { line, contexts, phrase, inRequestSection, facts } = task;
  const { frame, says } = compiled;
  if (frame.topic === 'any') return 'yes';
  const late =
    subject.of === 'result' ||
    subject.of === 'applicant' ||
    subject.of === 'handled' ||
    stands(line, T.amount, phrase.near.from, phrase.at);
  // 29件申请: who counts applications speaks of these.
  const counted = passes(line, T.apply, phrase.right.from) ? phrase.right.from + 1 : undefined;
  const topic =
    contexts[counted ?? (late ? phrase.at : phrase.near.from)]?.topic ??
    ((late || facts.namesCarriedOver) && facts.listsResults ? 'requests' : undefined);
  if (frame.topic === 'free') return topic === 'other' ? 'no' : 'yes';
  const said =
    says !== undefined &&
    (stands(line, says, fit.from, fit.to) || stands(line, says, phrase.right.from, phrase.right.to));
  if (said) return 'yes';
  const lastOne = task.state.mentions.at(-1);
  // 自然人申请296件，商业企业31件: what the first applicant applied for, the others did.
  if (subject.of === 'applicant' && lastOne?.subject.of === 'applicant' && lastOne.frame !== '') return 'yes';
  if (topic === undefined) return inRequestSection ? 'yes' : 'unsaid';
  return topic === 'requests' ? 'yes' : 'no';
}

/** 收到342件，其中办公室收到87件: a part of the figure before. */
function isPart({ line, phrase, state }: Task, subject: Subject): boolean {
  const behind = (mention: Mention | undefined): boolean => {
    const from = mention ? indexOf(line, mention.number) : -1;
    return from >= 0 && stands(line, T.parts, from, phrase.at);
  };
  if (subject.of === 'received' || subject.of === 'handled') {
    const whole = state.mentions.find((each) => each.subject.of === subject.of);
    // 全市收到412件，其中新收400件, 我局57件
    const own = whole?.onWholeArea === true && stands(line, T.ours, phrase.near.from, phrase.near.to);
    return !own && !stands(line, T.newOnes, phrase.near.from, phrase.near.to) && behind(whole);
  }
  // 上年结转的14件申请中，予以公开5件
  const last = state.mentions.at(-1);
  if (subject.of !== 'result' || last?.subject.of !== 'carriedOver') return false;
  return (
    stands(line, T.among, indexOf(line, last.number), phrase.at) ||
    (behind(last) && !state.mentions.some((each) => each.subject.of === 'received'))
  );
}

/** 均为2件 is said of each of several; only 均为0件 is also the sum. */
function isOfEach({ line, phrase, figure }: Task, subject: Subject): boolean {
  const cells =
    subject.of === 'review'
      ? subject.blocks
      : subject.of === 'result'
        ? (subject.group?.split('+') ?? [])
        : [];
  return cells.length > 1 && figure.value !== 0 && stands(line, T.each, phrase.near.from, phrase.near.to);
}

/** 复议维持3件，诉讼维持2件，纠正1件: no cases of one kind were counted that the last could be of. */
function isOfEither({ line, phrase, state }: Task, { blocks }: Extract<Subject, { of: 'review' }>): boolean {
  if (stands(line, T.reviews, phrase.near.from, phrase.near.to)) return false;
  const reviews = state.mentions.flatMap(({ subject }) => (subject.of === 'review' ? [subject] : []));
  const counted = reviews.some(({ outcome }) => outcome === undefined);
  return !counted && reviews.some((each) => each.blocks[0] !== blocks[0]);
}

/** Cases of every kind, or an outcome that may be of reconsideration or of litigation. */
function isOfOtherCases(task: Task, subject: Extract<Subject, { of: 'review' }>): boolean {
  const { line, phrase, state } = task;
  if (state.otherCases && !stands(line, T.disclosure, 0, phrase.at)) return true;
  if (subject.outcome !== undefined && isOfEither(task, subject)) return true;
  if (subject.outcome !== undefined)
    return state.bothCounted >= 0 && !stands(line, T.semi, state.bothCounted, phrase.at);
  const last = state.mentions.at(-1);
  const from = last ? indexOf(line, last.number) : -1;
  const joined =
    from >= 0 && stands(line, T.joint, from, phrase.at) && !stands(line, T.comma, from, phrase.at);
  if (joined && last?.subject.of === 'review' && last.subject.outcome === undefined)
    state.bothCounted = phrase.at;
  return false;
}
