import { describe, expect, it } from 'vitest';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { eBlank } from '../../../shared/rules/cells/e-blank';
import { eNum } from '../../../shared/rules/cells/e-num';
import { found, withFigures, zeroReport } from './report-fixture';

const withNote = (report: Report, address: string, text: string): Report => ({
  ...report,
  notes: { ...report.notes, [address]: text },
});

describe('E-BLANK', () => {
  it('is one line per table for a report not begun', () => {
    const report = blankReport({ name: '某镇', level: 'township', selfReference: '我镇' }, 2023);
    const findings = found(eBlank, { report });
    expect(findings.map((each) => [each.key, each.cells.length])).toEqual([
      ['E-BLANK:active', 10],
      ['E-BLANK:requests', 144],
      ['E-BLANK:review', 12],
    ]);
  });

  it('names row and column of a single blank', () => {
    const [finding, ...others] = found(eBlank, {
      report: withFigures(zeroReport(), { 'requests.denied.stateSecret.2': null }),
    });
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      '“（三）不予公开 1.属于国家秘密”行有 1 格没有填写：科研机构；没有的请填 0，不要留空或画线。',
    );
    expect(finding?.cells).toEqual(['requests.denied.stateSecret.2']);
  });

  it('puts the blanks of a row together and keeps rows apart', () => {
    const findings = found(eBlank, {
      report: withFigures(zeroReport(), {
        'requests.received.0': null,
        'requests.received.5': null,
        'requests.carriedOver.1': null,
        'active.fees': null,
        'review.directLitigation.upheld': null,
      }),
    });
    expect(findings.map((each) => each.message.split('；')[0])).toEqual([
      '“行政事业性收费”行有 1 格没有填写：本年收费金额（单位：万元）',
      '“一、本年新收政府信息公开申请数量”行有 2 格没有填写：自然人、其他',
      '“二、上年结转政府信息公开申请数量”行有 1 格没有填写：商业企业',
      '“行政诉讼 未经复议直接起诉”行有 1 格没有填写：结果维持',
    ]);
  });

  it('is one line where the same columns are blank in many rows', () => {
    const figures = Object.fromEntries(
      Object.keys(zeroReport().requests).flatMap((row) =>
        [1, 2].map((column) => [`requests.${row}.${column}`, null]),
      ),
    );
    const findings = found(eBlank, { report: withFigures(zeroReport(), figures) });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(
      '从“一、本年新收政府信息公开申请数量”到“四、结转下年度继续办理”共 24 行各有 2 格没有填写：商业企业、科研机构',
    );
  });

  it('takes a stroke or 不适用 for a blank and quotes it', () => {
    for (const text of ['/', '—', ' - ', '不适用', '无']) {
      const report = withNote(
        withFigures(zeroReport(), { 'active.regulations.issued': null }),
        'active.regulations.issued',
        text,
      );
      const [finding] = found(eBlank, { report });
      expect(finding?.message).toContain(`本年制发件数（写的是“${text.trim()}”）`);
      expect(found(eNum, { report })).toEqual([]);
    }
  });
});

describe('E-NUM', () => {
  it('tells text in a figure cell, with the text, the place and what is allowed', () => {
    const report = withNote(
      withFigures(zeroReport(), { 'active.penalties': null }),
      'active.penalties',
      '约十二',
    );
    const [finding] = found(eNum, { report });
    expect(finding?.message).toContain('“行政处罚”行“本年处理决定数量”列填的“约十二”不是可以计算的数字');
    expect(finding?.message).toContain('0 或正整数');
    expect(found(eBlank, { report })).toEqual([]);
  });

  it('tells a negative, a broken and an endless figure, and money with too many decimals', () => {
    const bad = {
      'requests.received.0': -1,
      'requests.received.1': 1.5,
      'active.licences': 1e16,
      'active.fees': '1.2345678',
    };
    const findings = found(eNum, { report: withFigures(zeroReport(), bad) });
    expect(findings.flatMap((each) => each.cells).sort()).toEqual(Object.keys(bad).sort());
  });

  it('tells a unit inside the cell, but not a remark on a known figure', () => {
    const report = withFigures(zeroReport(), { 'active.normativeDocuments.issued': 22 });
    const address = 'active.normativeDocuments.issued';
    expect(found(eNum, { report: withNote(report, address, '22件') })).toHaveLength(1);
    expect(found(eNum, { report: withNote(report, address, '22（其中修订16件）') })).toEqual([]);
  });
});
