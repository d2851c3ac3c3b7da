import { describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';
import { letterOf, letterText } from '../../../shared/summary/letter';
import { withFigures, zeroReport } from '../rules/report-fixture';

function items(report: Report, previous?: Report): string[] {
  const findings = checkReport(previous ? { report, previous } : { report });
  const { blocks } = letterOf({ unit: '甲镇', year: 2023, findings, from: '乙县', date: '', due: null });
  return blocks.filter(({ kind }) => kind === 'item').map(({ text }) => text.replace(/^\d+．/u, ''));
}
const one = (report: Report, words: string, previous?: Report): string | undefined =>
  items(report, previous).find((text) => text.includes(words));
const zero = zeroReport('township', 2023);

describe('an item of a letter', () => {
  it('says what to do once, though rule and advice both say it', () => {
    const blank = one(withFigures(zero, { 'active.penalties': null }), '行政处罚');
    expect(blank).toMatch(/没有的请填 0，不要留空或画线。$/u);
    const closing = one({ ...zero, narrative: { ...zero.narrative, other: [] } }, '六、其他需要报告的事项');
    expect(closing).toMatch(/请写明本年度是否收取，如“本年度未收取政府信息公开信息处理费”。$/u);
    const fees = one(withFigures(zero, { 'active.fees': '3800' }), '3800 万元');
    expect(fees).toMatch(/：如果实际是 3800 元，应填 0\.38。$/u);
  });

  it('keeps the part of an advice its message does not have', () => {
    const before = { ...withFigures(zero, { 'requests.carriedForward.0': 3 }), year: 2022 };
    const carried = one(zero, '2022 年报告', before);
    expect(carried).toMatch(/请说明理由。改成上年报告的数。$/u);
    const figures = { 'requests.received.0': 99, 'requests.granted.0': 5, 'requests.partial.0': 1 };
    const column = one(withFigures(zero, figures), '相差 93');
    expect(column).toContain('本列改对后即相符。');
    expect(column).toMatch(/核对本列的新收、结转和办理结果，改正填错的一格。$/u);
  });

  it('begins with its part once, and says nothing of this program', () => {
    const imported = {
      title: '',
      headings: [
        { text: '一、总体情况', numeral: '一', title: '总体情况', part: 'overview' as const },
        { text: '五、存在的主要问题', numeral: '五', title: '存在的主要问题', part: 'problems' as const },
      ],
      oldLabels: [],
      variantLabels: [],
      blankTotals: [],
      unplaced: [],
      signature: [],
    };
    const texts = items({ ...zero, imported });
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).not.toMatch(/程序|自动消失|导入/u);
    expect(texts.find((text) => text.includes('没有找到“四、'))).toMatch(
      /^四、政府信息公开行政复议、行政诉讼情况：原文没有找到.*六个部分缺一不可。补上这一部分的标题和内容。$/u,
    );
    expect(texts.filter((text) => /^(?<part>[一二三四五六]、[^：]+)：“\k<part>/u.test(text))).toEqual([]);
  });
});

it('a letter as text has the ends of lines Windows knows', () => {
  const text = letterText(
    letterOf({ unit: '甲镇', year: 2023, findings: [], from: '乙县', date: '1月8日', due: null }),
  );
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});
