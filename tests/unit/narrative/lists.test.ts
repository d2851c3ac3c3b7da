import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../shared/narrative/read-block';
import { checkReport } from '../../../shared/rules/check';
import { withOverview, zeroReport } from '../rules/report-fixture';

/** The lists of a text as sums: `310 = 180 + 121`. */
function sums(text: string): string[] {
  return readBlock(text, { year: 2023, inRequestSection: false }).lists.map(
    ({ total, items }) => `${total.value} = ${items.map((item) => item.value).join(' + ')}`,
  );
}

function messages(text: string): string[] {
  return checkReport({ report: withOverview(zeroReport(), text) })
    .filter((each) => each.rule === 'NAR-ITEMS')
    .map((each) => each.message);
}

describe('a list that holds a list', () => {
  it('in brackets: each sum is compared on its own level', () => {
    expect(
      sums(
        '主动公开信息310条，其中，门户网站公开180条（包括通知公告90条、政策文件50条、财政信息40条），微信公众号公开121条。',
      ),
    ).toEqual(['310 = 180 + 121', '180 = 90 + 50 + 40']);
  });

  it('up to the mark of the outer level', () => {
    expect(
      sums(
        '发布信息88篇，其中：工作动态40篇，包含村居动态31篇、部门动态8篇；通知公告30篇；法定公开内容18篇。',
      ),
    ).toEqual(['88 = 40 + 30 + 18', '40 = 31 + 8']);
  });

  it('behind two totals in a row', () => {
    expect(sums('收到建议12件（主办8件、会办4件），提案19件（主办11件、会办8件）。')).toEqual([
      '12 = 8 + 4',
      '19 = 11 + 8',
    ]);
  });
});

describe('a list', () => {
  it('opens behind 其中, 包括, a colon, a bracket, and at the start of the next sentence', () => {
    for (const text of [
      '公开信息30条，其中网站20条、公众号10条。',
      '公开信息30条，包括网站20条、公众号10条。',
      '公开信息共30条：网站20条，公众号10条。',
      '公开信息30条（网站20条、公众号10条）。',
      '公开信息30条。其中，网站20条，公众号10条。',
    ])
      expect(sums(text), text).toEqual(['30 = 20 + 10']);
  });

  it('ends where something new is said', () => {
    expect(sums('公开信息30条，其中网站20条、公众号10条，回应关切12条。')).toEqual(['30 = 20 + 10']);
    expect(sums('收到申请26件，其中信函9件、网络17件，办结27件。')).toEqual(['26 = 9 + 17']);
  });

  it('is left alone where its items are not certain', () => {
    for (const text of [
      '公开信息30条，其中网站20条、公众号10条等。',
      '公开信息30条，其中网站20余条、公众号10条。',
      '公开信息30条，其中动态20条、调查10期。',
      '比上年减少30条，其中网站20条、公众号9条。',
    ])
      expect(sums(text), text).toEqual([]);
  });

  it('is told with the sum of its own level', () => {
    expect(
      messages(
        '主动公开信息310条，其中，门户网站公开180条（包括通知公告90条、政策文件50条、财政信息41条），微信公众号公开130条。',
      ),
    ).toEqual([expect.stringContaining('90 + 50 + 41 = 181')]);
  });

  it('without an opener is told where a part is larger than the whole', () => {
    const text = '2023年公开信息总数260条，微信公众号发布284条，门户网站发布21条。';
    expect(messages(text)).toEqual([expect.stringContaining('284')]);
    expect(messages(text.replace('284', '239'))).toEqual([]);
  });
});
