import { describe, expect, it } from 'vitest';
import { t3Col } from '../../../shared/rules/requests/t3-col';
import { found, busyReport, withFigures, zeroReport } from './report-fixture';

const check = (figures: Record<string, number | null>, base = zeroReport()) =>
  found(t3Col, { report: withFigures(base, figures) });

describe('T3-COL', () => {
  it('is silent where every column agrees', () => {
    expect(found(t3Col, { report: busyReport() })).toEqual([]);
    expect(found(t3Col, { report: zeroReport() })).toEqual([]);
  });

  it('names the column, both sides and the difference', () => {
    const [finding, ...others] = check({ 'requests.received.1': 3, 'requests.granted.1': 2 });
    expect(others).toEqual([]);
    expect(finding?.message).toContain(
      '勾稽不符：第三项（七）总计的“商业企业”列：本年新收 3 + 上年结转 0 = 3，办理结果总计 2 + 结转下年度 0 = 2，相差 1。',
    );
    expect(finding?.title).toBe('商业企业列：来 3，办 2，差 1');
    expect(finding?.cells).toContain('requests.received.1');
    expect(finding?.cells).toContain('requests.granted.1');
    expect(finding?.cells).toContain('requests.handledTotal.total');
  });

  it('tells the total column with the one column that makes it wrong', () => {
    const [finding] = check({ 'requests.received.0': 60, 'requests.granted.0': 61 });
    expect(finding?.message).toContain('“总计”列随之不符：60 与 61');
  });

  it('tells the total column apart where several columns are wrong, unless they cancel out', () => {
    const several = check({ 'requests.received.0': 1, 'requests.received.4': 2 });
    expect(several.map((each) => each.key)).toEqual(['T3-COL:0', 'T3-COL:4', 'T3-COL:total']);
    const cancelling = check({ 'requests.received.0': 1, 'requests.granted.5': 1 });
    expect(cancelling.map((each) => each.key)).toEqual(['T3-COL:0', 'T3-COL:5']);
  });

  it('says how many cells of the column are still open', () => {
    const [finding] = check({ 'requests.received.0': 1, 'requests.partial.0': null });
    expect(finding?.message).toContain('本列还有 1 格没有填写');
  });
});
