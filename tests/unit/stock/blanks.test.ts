import { describe, expect, it } from 'vitest';
import { blanksIn, clauseOf } from '../../../shared/stock/blanks';
import { STOCK_PARAGRAPHS } from '../../../shared/stock/paragraphs';

/** The text without its nth blank and the clause round it. */
function without(text: string, nth = 0): string {
  const blank = blanksIn(text)[nth];
  if (!blank) throw new Error('no such blank');
  const { start, end } = clauseOf(text, blank);
  return text.slice(0, start) + text.slice(end);
}

describe('a blank removed with its clause', () => {
  it.each([
    ['发布信息〔填写：条数〕条，公众号同步推送。', '公众号同步推送。'],
    ['公众号同步推送，发布信息〔填写：条数〕条。', '公众号同步推送。'],
    ['公众号推送，发布信息〔填写：条数〕条，居民可查。', '公众号推送，居民可查。'],
    ['栏目更新。组织培训〔填写：场次〕场。明确专人。', '栏目更新。明确专人。'],
    ['2025年，组织培训〔填写：场次〕场。明确专人。', '明确专人。'],
    ['栏目更新。本年度，培训〔填写：场次〕场。', '栏目更新。'],
    ['培训〔填写：场次〕场', ''],
    ['对照上级要求，还有以下问题：一是〔填写：问题〕。', ''],
    ['一是〔填写：问题〕；二是人手不足。', '二是人手不足。'],
  ])('%s', (text, left) => {
    expect(without(text)).toBe(left);
  });

  it('takes the one that is meant', () => {
    expect(without('发布〔填写：甲〕条，推送〔填写：乙〕条，解读〔填写：丙〕件。', 1)).toBe(
      '发布〔填写：甲〕条，解读〔填写：丙〕件。',
    );
  });

  it('leaves whole sentences of every stock paragraph', () => {
    const words = STOCK_PARAGRAPHS.flatMap(({ sentences }) => sentences).flatMap((sentence) =>
      (typeof sentence === 'string' ? [sentence] : sentence.map(([, each]) => each)).map((each) =>
        each.replaceAll('{year}', '2025'),
      ),
    );
    for (const sentence of words)
      blanksIn(sentence).forEach((_blank, nth) => {
        const text = `上一句。${sentence}下一句。`;
        const left = without(text, nth);
        expect(left).toMatch(/^上一句。.*下一句。$/u);
        expect(left).not.toMatch(/[，、；：][。，；]|。，|。。|^，|(?:年|如下)。/u);
      });
  });
});
