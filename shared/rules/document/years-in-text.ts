/** A year in a text that says of which year the report is. Positions are in the text itself. */
export interface YearMention {
  kind: 'period' | 'announcement' | 'ownTitle' | 'fee' | 'activity' | 'plan';
  year: number;
  /** The four digits. */
  start: number;
  end: number;
  /** The words to quote. */
  quoteStart: number;
  quoteEnd: number;
}

const PERIOD_WORDS = /统计|数据|期限|时限|报告期/;
const FULL_YEAR =
  /(\d{4})\s*年\s*1\s*月\s*1\s*日\s*(?:起)?\s*(?:至|到|—|–|－|-|~)+\s*(?:(\d{4})\s*年)?\s*12\s*月\s*3[01]\s*日/g;
const OWN_TITLE = /(\d{4})\s*年度?\s*政府信息公开(?:工作)?(?:年度)?(?:年度报告|年报)/g;
/** 现将2023年度…报告如下: what follows is this report, whatever the words between. */
const ANNOUNCEMENT =
  /现[就将]?(?:[^。；;《》]{0,30}?[^\d。；;《》])?(\d{4})\s*年度?[^。；;《》\d]{0,30}?(?:政府信息公开|政务公开|信息公开|年报|年度报告)[^。；;《》\d]{0,24}?如下/g;
const FEE = /(\d{4})\s*年度?[^。；;\d]{0,24}信息处理费/g;
/** Sentences that open with a year and then tell what the body did. */
const ACTIVITY =
  /(?:^|[。；;\n）)：:]\s*)(\d{4})\s*年度?\s*(?![\d一二三四五六七八九十]{1,2}\s*月|以来|至|到|—|-|期间|末|底|初)[，,]?\s*(?:我|本|全)?[^。；;，,]{0,16}(?:[，,]\s*)?(?:共|累计|全年)?[^。；;，,]{0,16}(?:收到|受理|接到|主动公开|公开(?:各类)?(?:政府)?信息|发布(?:各类)?(?:政府)?信息|开展|完成|制定|更新|未发生|未收取)/g;
/** What turns a year into a comparison, a source or a plan. */
const NOT_OWN =
  /较|比|同期|相比|结转|决算|预算|规划|要点|通知|意见|办法|方案|考核|计划|评估|第三方|报告格式|将|拟|力争|起|施行|年报/;
const PLAN =
  /(?:^|[。；;\n）)：:]\s*)(\d{4})\s*年度?\s*[，,]?\s*(?:我|本)[^。；;，,]{0,10}(?:将|拟|计划)(?!.{0,4}近)/g;
/** A cited document's own name holds years that are not the report's. */
const CITED = /《[^》]*》/g;

/** The years of a text that ought to be the report's, with the words round them. */
export function yearsIn(text: string): YearMention[] {
  const body = text.replace(CITED, (words) =>
    /通知|意见|办法|要点|格式/.test(words) ? '\u0000'.repeat(words.length) : words,
  );
  return [
    ...periods(body),
    ...titles(body),
    ...found(body, FEE, 'fee'),
    ...activities(body),
    ...found(body, PLAN, 'plan'),
  ];
}

function periods(text: string): YearMention[] {
  const mentions: YearMention[] = [];
  for (const match of text.matchAll(FULL_YEAR)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if (!PERIOD_WORDS.test(before)) continue;
    const [first, second] = [match[1], match[2]];
    if (first === undefined) continue;
    mentions.push(mention('period', Number(first), match.index, match));
    if (second === undefined) continue;
    const start = text.indexOf(second, match.index + first.length);
    mentions.push(mention('period', Number(second), start, match));
  }
  return mentions;
}

function found(text: string, pattern: RegExp, kind: YearMention['kind']): YearMention[] {
  return [...text.matchAll(pattern)].map((match) => {
    const digits = match[1] ?? '';
    return mention(kind, Number(digits), text.indexOf(digits, match.index), match);
  });
}

/** The report's own title, told as such or announced; where a title is announced, it is told once. */
function titles(text: string): YearMention[] {
  const announced = found(text, ANNOUNCEMENT, 'announcement');
  const named = found(text, OWN_TITLE, 'ownTitle').filter((each) => !isCited(text, each));
  return [...announced, ...named.filter(({ start }) => announced.every((each) => each.start !== start))];
}

function activities(text: string): YearMention[] {
  return found(text, ACTIVITY, 'activity').filter((each) => {
    const end = text.slice(each.start).search(/[。；;\n]/);
    const sentence = text.slice(each.start, end < 0 ? undefined : each.start + end);
    const years = new Set([...sentence.matchAll(/(\d{4})\s*年/g)].map((match) => match[1]));
    // Where another year is named beside it, the sentence compares or tells a history.
    return years.size === 1 && !NOT_OWN.test(sentence);
  });
}

/** 关于做好2022年…年度报告…的通知 names the year of the notice. */
function isCited(text: string, each: YearMention): boolean {
  const before = text.slice(Math.max(0, each.start - 8), each.start);
  const after = text.slice(each.quoteEnd, each.quoteEnd + 12);
  return /做好|印发|关于|上年|上一年|查阅/.test(before) || /格式|有关|编制|的通知|编报|质量/.test(after);
}

function mention(
  kind: YearMention['kind'],
  year: number,
  start: number,
  match: RegExpExecArray,
): YearMention {
  return {
    kind,
    year,
    start,
    end: start + 4,
    quoteStart: match.index + (/^[。；;\n）)：:]/.test(match[0]) ? 1 : 0),
    quoteEnd: match.index + match[0].length,
  };
}
