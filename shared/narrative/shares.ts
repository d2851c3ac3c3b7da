import type { TextNumber } from './numbers-in-text';
import type { Mention, Share } from './reading';
import type { Sentence } from './sentences';
import { timeScope } from './time-scope';

/** 12件，占(比)33.9% — and nothing that compares or speaks of a rate. */
const SHARE =
  /^(?:的|信息|申请|,|，|\(|、|约?)*(?:所)?占(?:比|全部|总|申请|办结|答复|受理|新收|收到|数量|件数|总数|总量|量|数|的|比例|比重|当年|全年|本年度|办理|结果|政府信息公开|为|是|达|到|:)*$/;

/** The shares of a sentence. `mentions` are those of the same sentence; `earlier` figures of the block may be the whole. */
export function sharesIn(
  sentence: Sentence,
  mentions: readonly Mention[],
  earlier: readonly number[],
): Share[] {
  return sentence.numbers.flatMap((number, position) => {
    const part = sentence.numbers[position - 1];
    if (number.unit !== '%' || number.approximate || !part) return [];
    if (!SHARE.test(sentence.text.slice(part.unitEnd, number.start))) return [];
    if (!isPart(part)) return [];
    const of = mentions.find((mention) => mention.number === part);
    return [
      {
        number,
        part,
        ...(of ? { of } : {}),
        wholes: [...earlier, ...countsBefore(sentence, part)],
        scope: timeScope(sentence.text.slice(sentence.start, number.start)),
        sentence: sentence.index,
      },
    ];
  });
}

function isPart(part: TextNumber): boolean {
  return part.unit !== '' && part.unit !== '%' && part.decimals === 0 && !part.approximate;
}

function countsBefore(sentence: Sentence, part: TextNumber): number[] {
  return sentence.numbers
    .filter((number) => number.start < part.start && number.unit !== '%')
    .map((number) => number.value);
}
