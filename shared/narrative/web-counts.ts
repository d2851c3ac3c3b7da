import type { WebCount } from './reading';
import type { Sentence } from './sentences';
import { phraseAt } from './sentences';

const COLUMNS = [
  {
    about: 'normativeDocuments',
    pattern: /(?:行政)?规范性文件(?:类|栏目|信息|公开|发布|及|政策)*[信息共为:“”]*$/,
  },
  { about: 'penalties', pattern: /(?:行政)?处罚(?:、|和|及|\/)?(?:行政)?强制(?:类|栏目|信息)*[共为:“”]*$/ },
] as const;

/** Counts of web items per column (条), which clerks copy into Table 2 by mistake. */
export function webCountsIn(sentence: Sentence): WebCount[] {
  return sentence.numbers.flatMap((number, position) => {
    const phrase = phraseAt(sentence, position);
    if (!phrase || number.unit !== '条' || number.approximate) return [];
    const column = COLUMNS.find(({ pattern }) => pattern.test(phrase.near));
    return column ? [{ number, about: column.about }] : [];
  });
}
