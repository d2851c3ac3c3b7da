import type { TextNumber } from './numbers-in-text';
import type { ItemList } from './reading';
import type { Sentence } from './sentences';

/** Units that count the same thing for a list. */
const COUNTED = new Set([
  '件',
  '条',
  '项',
  '起',
  '宗',
  '次',
  '份',
  '个',
  '例',
  '篇',
  '部',
  '批',
  '期',
  '件次',
  '人次',
  '场',
  '家',
  '块',
  '处',
]);
/** Behind 其中: the items begin. */
const BEGIN =
  /其中(?:包括|包含|有|:|，)*|包括:?|分别(?:为|是)|具体(?:为|是|包括):?|(?<=(?:总数|总计|共计|共).{0,12}[件条项次份篇期个]):|(?<=\d[件条项次份篇期个]):/g;
/** The list is not meant to be whole. */
const NOT_WHOLE = /等|涉及|主要|重点|尤其|特别|如|例如|含|包含|约|余|近|多/;
/** 比上年减少3件，其中: a difference, no total of what follows. */
const DIFFERENCE = /(?:减少|增加|增长|下降|上升|增|减|多|少|降|升)[了约]?$/;
/** A clause that goes on with something else than items. */
const OTHER_MATTER =
  /办结|答复|结转|同比|增长|较|比|上年|去年|未(?!审结|经复议)|均|全部|不断|组织|召开|开展|举办|平均|累计|点击|浏览|阅读|关注|粉丝|回应|更新|整改|此外|另外|同时|截至|总计|合计|共计|共(?!享|建)|占/;

/** The totals with the items behind them, in a sentence and where 其中 opens the next one. */
export function itemListsIn(sentences: readonly Sentence[]): ItemList[] {
  return sentences.flatMap((sentence, index) => {
    const words = sentence.text.slice(sentence.start, sentence.end);
    const lists: ItemList[] = [];
    for (const match of words.matchAll(BEGIN)) {
      const at = sentence.start + match.index;
      const total =
        totalBefore(sentence, at) ?? (match.index === 0 ? onlyTotal(sentences[index - 1]) : undefined);
      const list = total && listBehind(sentence, at + match[0].length, total);
      if (list) lists.push(list);
    }
    return lists;
  });
}

/** The last figure before 其中, with no other statement between. */
function totalBefore(sentence: Sentence, at: number): TextNumber | undefined {
  const total = sentence.numbers.filter((number) => number.unitEnd <= at).at(-1);
  if (!total || !isCount(total)) return undefined;
  if (DIFFERENCE.test(sentence.text.slice(sentence.start, total.start))) return undefined;
  return /^[，,;:(、]?(?:信息|政府信息|申请|各类信息|政务信息|内容)?[，,;:(]?$/.test(
    sentence.text.slice(total.unitEnd, at),
  )
    ? total
    : undefined;
}

function onlyTotal(sentence: Sentence | undefined): TextNumber | undefined {
  const counts = sentence?.numbers.filter((number) => COUNTED.has(number.unit)) ?? [];
  const [only] = counts;
  return only && counts.length === 1 && isCount(only) ? only : undefined;
}

function isCount(number: TextNumber): boolean {
  return COUNTED.has(number.unit) && !number.approximate && number.decimals === 0;
}

function listBehind(sentence: Sentence, from: number, total: TextNumber): ItemList | undefined {
  const items: TextNumber[] = [];
  let last = from;
  let depth = 0;
  for (const number of sentence.numbers.filter((each) => each.start >= from)) {
    const between = sentence.text.slice(last, number.start);
    for (const character of between) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    // The bracket the list itself stands in has closed: what follows is no item.
    if (depth < 0) break;
    if (number.unit === '%') {
      last = number.unitEnd;
      continue;
    }
    if (depth > 0 || OTHER_MATTER.test(between)) break;
    // 动态180条、调查16期: clerks add such up all the same, or not; nothing is certain.
    if (number.unit !== total.unit) return undefined;
    if (number.approximate || number.decimals > 0) return undefined;
    items.push(number);
    last = number.unitEnd;
  }
  if (items.length < 2) return undefined;
  const whole = sentence.text.slice(from, items.at(-1)?.unitEnd ?? from);
  const tail = sentence.text.slice(items.at(-1)?.unitEnd ?? from, sentence.end);
  if (NOT_WHOLE.test(whole) || /^[^，,;。]{0,6}等/.test(tail)) return undefined;
  const end = items.at(-1)?.unitEnd ?? from;
  const rest = sentence.numbers.filter((each) => each.start >= end && each.unit === total.unit);
  return { total, items, rest };
}
