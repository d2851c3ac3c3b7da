/** A slip of the pen in a text; positions are in the text itself. */
interface Slip {
  kind: 'doubled' | 'halfWidth' | 'unfinished' | 'date' | 'template' | 'placeholder' | 'punctuation';
  title: string;
  advice: string;
  start: number;
  end: number;
}

interface Pattern {
  kind: Slip['kind'];
  title: string;
  advice: string;
  pattern: RegExp;
  /** Hits that are right after all. */
  except?: RegExp;
}

const DATE_ADVICE = '日期不对，请核对。';

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'doubled',
    title: '叠字',
    advice: '词语重复了，请删去一个。',
    pattern: /(\p{Script=Han}{2,4})\1/gu,
    // 逐条逐条, 一件一件 are idioms; 等等 and the like repeat by nature.
    except: /^[一逐每各件层步点天]|^等等|^研究研究|^讨论讨论|^学习学习/u,
  },
  {
    kind: 'doubled',
    title: '年份重复',
    advice: '年份写了两遍，请删去一个。',
    pattern: /(\d{4}年度?)\s*\1/gu,
  },
  {
    kind: 'halfWidth',
    title: '半角标点',
    advice: '中文里应用全角标点。',
    pattern: /\p{Script=Han}[,;!?](?=\p{Script=Han})/gu,
  },
  {
    kind: 'punctuation',
    title: '标点重复',
    advice: '标点重复了，请删去多余的。',
    pattern: /[，、；。：]{2,}/gu,
    except: /^。{3,}$/u,
  },
  {
    kind: 'date',
    title: '日期有误',
    advice: DATE_ADVICE,
    pattern:
      /(?<!\d)\d{5,}\s*年|(?<!\d)(?:1[3-9]|[2-9]\d|0)\s*月\s*\d{1,2}\s*日|\d{1,2}\s*月\s*(?:3[2-9]|[4-9]\d|0)\s*日|(?<!\d)(?:4|6|9|11)\s*月\s*31\s*日|(?<![\d1])2\s*月\s*3[01]\s*日/gu,
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
  const slips = PATTERNS.flatMap(({ kind, title, advice, pattern, except }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !(except?.test(match[0]) ?? false))
      .map((match) => ({ kind, title, advice, start: match.index, end: match.index + match[0].length })),
  );
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
