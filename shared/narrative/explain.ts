import { compactText } from './compact-text';
import type { Trace, TraceEntry, Tried } from './interpreter/trace';
import { readBlock, type Around } from './read-block';

/** How a figure or a statement of a text was read, or why it was left alone. Positions are in the text itself. */
export interface Explained extends Omit<TraceEntry, 'from' | 'until'> {
  /** The figure with its unit, or the statement. */
  words: string;
  /** The words by which it was read. */
  readBy?: string;
}

/** The nearest misses say most; more would hide them. */
const MOST_TRIED = 3;

/** Every figure and statement of a block, in the order of the text. */
export function explainBlock(text: string, around: Around): Explained[] {
  const trace: Trace = { entries: [] };
  const { origin } = readBlock(text, around, trace);
  const compact = compactText(text).text;
  return trace.entries
    .sort((a, b) => a.start - b.start)
    .map(({ from, until, ...entry }) => ({
      ...entry,
      start: origin(entry.start),
      end: origin(entry.end - 1) + 1,
      words: compact.slice(entry.start, entry.end),
      ...(from === undefined || until === undefined ? {} : { readBy: compact.slice(from, until) }),
      tried: entry.frame === undefined ? nearest(entry.tried) : [],
    }));
}

/** How near a frame came: it held but for what the text is about, or but for one word. */
const NEARNESS: readonly Tried['why'][] = [
  'time',
  'part',
  'topic',
  'turned',
  'veto',
  'unit',
  'words',
  'needs',
  'right',
  'left',
];

/** Where the words fit, what they are about is reason enough. */
const TELLS_ALL: ReadonlySet<Tried['why']> = new Set(NEARNESS.slice(0, 4));

function nearest(tried: readonly Tried[]): Tried[] {
  const rank = (each: Tried): number => (each.unknown === true ? -1 : NEARNESS.indexOf(each.why));
  const sorted = [...tried].sort((a, b) => rank(a) - rank(b));
  const [first] = sorted;
  return sorted.slice(0, first && TELLS_ALL.has(first.why) ? 1 : MOST_TRIED);
}

const MEANINGS: Readonly<Record<NonNullable<TraceEntry['means']>, string>> = {
  received: '收到、受理或办理的申请数',
  carriedOver: '上年结转数',
  carriedForward: '结转下年度数',
  handled: '办结、答复数',
  result: '某类办理结果数',
  applicant: '某类申请人的申请数',
  review: '行政复议、行政诉讼数',
  document: '规章、规范性文件数',
  decision: '行政处理决定数',
  fees: '行政事业性收费',
  noneReceived: '没有收到申请',
  noneCarriedOver: '没有上年结转',
  noneCarriedForward: '没有结转下年度',
  allDone: '全部办结',
  oneResult: '全部是一种办理结果',
  noneResult: '没有某种办理结果',
  oneApplicant: '全部是一类申请人',
  allUpheld: '全部维持',
  noneCorrected: '没有被纠正',
  noneLost: '没有败诉',
  stillPending: '都未审结',
  nonePending: '都已审结',
  noneApplicant: '没有某类申请人',
  noReview: '没有复议、诉讼',
  noneRepealed: '没有废止文件',
  noFees: '没有收费',
  noDocuments: '没有制发文件',
  noDecisions: '没有作出决定',
  figureMissing: '漏写了数字',
};

const ASIDE: Readonly<Record<NonNullable<TraceEntry['aside']>, string>> = {
  approximate: '是约数',
  difference: '是与上年比较的增减数',
  cumulative: '是多年累计数',
  idiom: '“一件”在这里不是件数',
  each: '“分别”前后的名称和数字对不上',
};

const TIMES: Readonly<Record<TraceEntry['time'], string>> = {
  unsaid: '没有写年份',
  thisYear: '本年',
  other: '不是本年',
};

/** An explanation in one line of plain words. */
export function explainLine(each: Explained): string {
  const said = `“${each.words}”`;
  if (each.aside !== undefined) return `${said}：不核对，${ASIDE[each.aside]}。`;
  if (each.frame !== undefined && each.means !== undefined) {
    const by = each.readBy === undefined ? '' : `“${each.readBy}”，`;
    return `${said}：读作${MEANINGS[each.means]}（${by}句式 ${each.frame}，${TIMES[each.time]}）。`;
  }
  if (each.unknown !== undefined) return `${said}：没有读，词表里没有“${each.unknown}”。`;
  if (each.tried.length === 0) return `${said}：没有读，旁边的话没有说是表中的数。`;
  return `${said}：没有读，${each.tried.map(reasonOf).join('；')}。`;
}

function reasonOf({ frame, why, word, unknown }: Tried): string {
  return `${frame}：${unknown === true ? `词表里没有“${(word ?? '').replace(/的$/, '')}”` : REASONS[why](word)}`;
}

const REASONS: Readonly<Record<Tried['why'], (word: string | undefined) => string>> = {
  left: (word) => (word === undefined ? '前面的话不合' : `前面的“${word}”不合`),
  right: (word) => (word === undefined ? '后面的话不合' : `后面的“${word}”不合`),
  veto: (word) => (word === undefined ? '旁边的话另有所指' : `有“${word}”，另有所指`),
  needs: () => '没有说是什么的数',
  topic: () => '看不出说的是政府信息公开申请',
  time: () => '说的不是本年',
  part: () => '只是其中一部分，或是别的单位的',
  turned: () => '前面已经说到别的事',
  unit: () => '单位不合',
  words: () => '看不出是表中哪一格',
};
