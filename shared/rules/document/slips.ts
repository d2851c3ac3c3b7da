import { withoutBlanks } from '../../text/blanks';
import { brokenDates } from './broken-dates';

/** A slip of the pen in a text; positions are in the text itself. */
interface Slip {
  kind:
    'doubled' | 'halfWidth' | 'blank' | 'unfinished' | 'date' | 'template' | 'placeholder' | 'punctuation';
  title: string;
  advice: string;
  start: number;
  end: number;
  /** What ought to stand there; only where that is certain. */
  repair?: string;
}

interface Pattern {
  kind: Slip['kind'];
  title: string;
  advice: string;
  pattern: RegExp;
  /** Whether a hit is right after all; `at` is its place in the whole text. */
  isRight?: (words: string, text: string, at: number) => boolean;
  repair?: (words: string) => string | undefined;
}

/** Where a name ends with the word another name begins with: 人民政府政府信息公开, 政务公开公开栏. */
const NAMES_THAT_MEET: readonly { word: string; before: RegExp; after: RegExp }[] = [
  {
    word: '政府',
    before: /(?:人民|镇|乡|县|区|市|省|州|旗|盟|级)$/u,
    after: /^(?:信息|网站|门户|办|公报|工作报告|采购|购买|文件|职能|数据|规章|常务|会议|领导|部门)/u,
  },
  {
    word: '公开',
    before: /(?:政务|信息|村务|居务|财务|校务|院务|厂务|党务|事务|警务|司法)$/u,
    after:
      /^(?:栏|指南|目录|专栏|专区|平台|年报|年度|电话|渠道|申请|查阅|点|窗口|办|领导小组|条例|制度|工作)/u,
  },
  { word: '服务', before: /(?:便民|政务|公共)$/u, after: /^(?:中心|大厅|热线|平台|窗口|指南)/u },
  { word: '中心', before: /服务$/u, after: /^(?:主任|副主任|负责人)/u },
  { word: '办公室', before: /.$/u, after: /^(?:主任|副主任|负责人)/u },
];
/** 逐条逐条, 一件一件 are idioms; 等等 and the like repeat by nature. */
const REPEATED_BY_NATURE = /^[一逐每各件层步点天]|^等等|^研究研究|^讨论讨论|^学习学习/u;

/** Half-width marks in Chinese text, and what they ought to be. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
  ':': '：',
};

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'doubled',
    title: '叠字',
    advice: '词语重复了，请删去一个。',
    pattern: /(\p{Script=Han}{2,4})\1/gu,
    isRight: (words, text, at) => REPEATED_BY_NATURE.test(words) || meetInNames(words, text, at),
    repair: (words) => words.slice(words.length / 2),
  },
  {
    kind: 'doubled',
    title: '年份重复',
    advice: '年份写了两遍，请删去一个。',
    pattern: /(\d{4}年度?)\s*\1/gu,
    repair: (words) => /^\d{4}年度?/u.exec(words)?.[0],
  },
  {
    kind: 'halfWidth',
    title: '半角标点',
    advice: '改成全角标点。',
    pattern: /\p{Script=Han}[,;!?:](?=\p{Script=Han})/gu,
    repair: (words) => words.charAt(0) + (FULL_WIDTH[words.charAt(1)] ?? ''),
  },
  {
    kind: 'blank',
    title: '字间空格',
    advice: '字与字之间有空格，请删去。',
    pattern: /\p{Script=Han}(?:[ \u00A0]+\p{Script=Han})+/gu,
    repair: withoutBlanks,
  },
  {
    kind: 'punctuation',
    title: '标点重复',
    advice: '标点重复了，请删去多余的。',
    pattern: /[，、；。：]{2,}/gu,
    isRight: (words) => /^。{3,}$/u.test(words),
    repair: (words) => (new Set(words).size === 1 ? words.charAt(0) : undefined),
  },
  {
    kind: 'date',
    title: '日期有误',
    advice: '“日”写成了“曰”，请改正。',
    pattern: /(?<!\d)\d{1,2}\s*月\s*\d{1,2}\s*曰/gu,
    repair: (words) => words.replace('曰', '日'),
  },
  {
    kind: 'date',
    title: '日期有误',
    advice: '日期里多了一个字，请删去。',
    // 2025年年底, 12月31日日报 are right.
    pattern: /\d{4}年年(?=\d{1,2}月)|(?<!\d)\d{1,2}月(?:月(?=\d{1,2}日)|\d{1,2}日日(?![报常程均]))/gu,
    repair: (words) => words.replace(/([年月日])\1/u, '$1'),
  },
  {
    kind: 'date',
    title: '日期有误',
    advice: '日期后面缺了“日”，请补上。',
    // 1月3至5日 is right.
    pattern: /(?<![\d.])\d{1,2}月\d{1,2}(?=[，。；）)止起]|至(?:次年)?\d{1,2}月|$)/gu,
    repair: (words) => `${words}日`,
  },
  {
    kind: 'date',
    title: '统计期限的截止日期',
    advice: '统计期限一般到 12 月 31 日，请核对。',
    pattern: /1\s*月\s*1\s*日.{0,14}12\s*月\s*30\s*日/gu,
  },
  {
    kind: 'template',
    title: '模板说明文字',
    advice: '这是格式的填写说明，不是报告内容，请删去。',
    pattern: /该部分以表格形式报告|表格如下[:：]?|此处(?:填写|插入)|请在此|（示例）|（样本）|填表说明/gu,
  },
  {
    kind: 'placeholder',
    title: '还有待填的空',
    advice: '是待填的空，请填上实际内容。',
    pattern:
      /[Xx×]{2,}|[＿_]{2,}|【[^】]{0,12}】|＊{2,}|\*{2,}|〔\s*〕|(?:共|收到|为|计)\s{1,}(?=件|条|项|份)/gu,
  },
];

const ENDS = /[。！？；：:”’）)》…!?;.\d]$/u;
/** Shorter lines are headings without a number, signatures and the like. */
const SHORTEST_PARAGRAPH = 25;
/** One text shows so many slips at most; more say nothing new. */
const MOST = 20;

/** The slips of one paragraph or heading, in order. */
export function slipsIn(text: string): Slip[] {
  const slips = PATTERNS.flatMap(({ kind, title, advice, pattern, isRight, repair }): Slip[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index: start }) => {
      if (isRight?.(words, text, start)) return [];
      const meant = repair?.(words);
      const slip = { kind, title, advice, start, end: start + words.length };
      return [meant === undefined ? slip : { ...slip, repair: meant }];
    }),
  );
  slips.push(...dateSlips(text));
  const unfinished = unfinishedEnd(text);
  const all = unfinished ? [...slips, unfinished] : slips;
  return all.sort((a, b) => a.start - b.start).slice(0, MOST);
}

function unfinishedEnd(text: string): Slip | undefined {
  const trimmed = text.trimEnd();
  if (trimmed.length < SHORTEST_PARAGRAPH || ENDS.test(trimmed) || !/[，。；]/.test(trimmed))
    return undefined;
  return {
    kind: 'unfinished',
    title: '句子没有写完',
    advice: '末尾没有句号，请核对是否没有写完。',
    start: Math.max(0, trimmed.length - 8),
    end: trimmed.length,
  };
}

function dateSlips(text: string): Slip[] {
  return brokenDates(text).map(({ start, end, meant }) => ({
    kind: 'date' as const,
    title: '日期有误',
    advice: meant === undefined ? '没有这样的日期，请核对。' : `日期缺了字，请改成“${meant}”。`,
    start,
    end,
    ...(meant !== undefined && { repair: meant }),
  }));
}

/** Whether the two halves of `words` are the end of one name and the beginning of the next. */
function meetInNames(words: string, text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
  return NAMES_THAT_MEET.some(
    (names) => words === names.word.repeat(2) && names.before.test(before) && names.after.test(after),
  );
}
