import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { acceptedReport } from '../../../shared/import/merge/accepted-report';
import { importText } from '../../../shared/import/text/import-text';
import type { Report } from '../../../shared/report/model';
import { reportFromPrevious } from '../../../shared/taken/next-report';
import { signDate } from '../../../shared/rules/document/sign-date';
import { found, zeroReport } from './report-fixture';

const signed = (date: string | null, year = 2025): Report => ({
  ...zeroReport('township', year),
  signature: { date },
});
const messages = (report: Report) => found(signDate, { report }).map(({ message }) => message);

describe('the date of the signature', () => {
  it.each(['2026-01-01', '2026-01-20', '2026-03-31'])('%s fits a report of 2025', (date) => {
    expect(messages(signed(date))).toEqual([]);
  });

  it('may be missing', () => {
    expect(messages(zeroReport())).toEqual([]);
    expect(messages(signed(null))).toEqual([]);
  });

  it.each([
    ['2025-01-20', '2025年1月20日'],
    ['2025-12-31', '2025年12月31日'],
    ['2026-04-01', '2026年4月1日'],
    ['2027-01-20', '2027年1月20日'],
  ])('%s does not', (date, words) => {
    expect(messages(signed(date))).toEqual([expect.stringContaining(words)]);
  });

  it('is emptied by one click', () => {
    const report = signed('2025-01-20');
    const [finding] = found(signDate, { report });
    expect(applyPatches(report, finding?.fix?.patches ?? []).signature).toEqual({ date: null });
  });

  it('is told where it is no date', () => {
    expect(messages(signed('明年春天'))).toEqual([expect.stringContaining('“明年春天”')]);
  });

  it('is not taken over into next year’s report', () => {
    const report = signed('2026-01-20');
    expect(reportFromPrevious(report, report.unit, 2026).signature).toBeUndefined();
  });
});

describe('an imported document', () => {
  const document = (end: string) =>
    `青石县柳河镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n全年公开信息30条。\n五、存在的主要问题及改进情况\n更新不够及时，下一步加强更新。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n${end}`;
  const read = (end: string): Report => {
    const result = importText(document(end), '年报.txt');
    if (!result.ok) throw new Error(result.reason);
    return result.report;
  };

  it('gives the report its own name and date', () => {
    const report = read('柳河镇人民政府\n2026年1月20日');
    expect(report.signature).toEqual({ name: '柳河镇人民政府', date: '2026-01-20' });
    expect(messages(report)).toEqual([]);
  });

  it('that is signed by the unit is signed by it under its right name, too', () => {
    const report = read('青石县柳河镇人民政府\n二〇二六年一月二十日');
    const parts = ['preamble', 'overview', 'active', 'requests', 'review', 'problems', 'other'] as const;
    const renamed = acceptedReport(report, { unitName: '青石县柳河街道办事处', year: 2025, parts });
    expect(renamed.signature).toEqual({ name: '青石县柳河街道办事处', date: '2026-01-20' });
  });

  it('with a day that does not exist has it told', () => {
    const report = read('青石县柳河镇人民政府\n2026年2月30日');
    expect(report.signature?.date).toBeNull();
    expect(messages(report)).toEqual([expect.stringContaining('“2026年2月30日”')]);
  });
});
