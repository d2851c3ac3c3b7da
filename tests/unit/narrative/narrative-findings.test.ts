import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { blankReport } from '../../../shared/report/blank';
import { checkReport } from '../../../shared/rules/check';
import { withFigures, withOverview } from '../rules/report-fixture';
import { TABLES } from './corpus-tables';

const narrative = (report: Parameters<typeof checkReport>[0]['report']) =>
  checkReport({ report }).filter((each) => each.rule.startsWith('NAR-'));

describe('a finding on a sentence', () => {
  it('marks the figure in the clerk”s own text, blanks and full-width digits included', () => {
    const text = '2023 年，共收到 政府信息公开申请 ２ ５ 件。';
    const [finding] = narrative(withOverview(TABLES.busy, '（二）依申请公开情况', text));
    const start = text.indexOf('２ ５');
    expect(finding?.text).toEqual({ part: 'overview', block: 1, start, end: start + 3 });
    expect(finding?.message).toContain('“一、本年新收政府信息公开申请数量”行“总计”列是 26');
  });

  it('puts the figure right in its own manner, and is gone then', () => {
    for (const [text, right] of [
      ['全年共收到政府信息公开申请二十五件。', '全年共收到政府信息公开申请二十六件。'],
      ['全年共收到政府信息公开申请２５件。', '全年共收到政府信息公开申请２６件。'],
      ['作出行政许可决定2,901件。', '作出行政许可决定2,910件。'],
    ] as const) {
      const report = withOverview(TABLES.busy, text);
      const [finding] = narrative(report);
      const fixed = applyPatches(report, finding?.fix?.patches ?? []);
      expect(fixed.narrative.overview[0]?.text).toBe(right);
      expect(narrative(fixed)).toEqual([]);
    }
  });

  it('offers no figure where more than one would be right', () => {
    const [finding] = narrative(withOverview(TABLES.busy, '全年受理政府信息公开申请31件。'));
    expect(finding?.rule).toBe('NAR-R1');
    expect(finding?.fix).toBeUndefined();
  });

  it('keeps its key while figures change', () => {
    const text = '全年共收到政府信息公开申请25件。';
    const [before] = narrative(withOverview(TABLES.busy, text));
    const [after] = narrative(withOverview(withFigures(TABLES.busy, { 'requests.received.0': 40 }), text));
    expect(after?.key).toBe(before?.key);
    expect(after?.message).not.toBe(before?.message);
  });

  it('says nothing against a table that is not filled in yet', () => {
    const unit = { name: '柳河镇人民政府', level: 'township' as const, selfReference: '我镇' };
    const report = withOverview(
      blankReport(unit, 2023),
      '全年共收到政府信息公开申请25件，均已办结，无行政复议。',
    );
    expect(narrative(report)).toEqual([]);
  });

  it('reads the section from its heading', () => {
    const bare = '共受理29件，办结25件。';
    expect(
      narrative(withOverview(TABLES.busy, '（二）依申请公开情况', bare)).map((each) => each.rule),
    ).toEqual(['NAR-Z']);
    expect(narrative(withOverview(TABLES.busy, '（三）政务服务情况', bare))).toEqual([]);
  });

  it('accepts what came in with and without the carried-over ones only where the words allow it', () => {
    const rules = (text: string) => narrative(withOverview(TABLES.busy, text)).map((each) => each.rule);
    expect(rules('收到政府信息公开申请29件。')).toEqual(['NAR-R1']);
    expect(rules('收到政府信息公开申请29件（含上年结转3件）。')).toEqual([]);
    expect(rules('受理政府信息公开申请29件。')).toEqual([]);
  });
});
