import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/document/plain-text';
import { reportDocument } from '../../../shared/document/report-document';
import { withFigure } from '../../../shared/report/values';
import { ordinaryReport, rareReport } from '../../export/golden-reports';

const lines = (text: string) => text.slice(1).split('\r\n');

describe('the document as plain text', () => {
  it('starts with a byte order mark and ends its lines as old Windows editors need it', () => {
    const text = plainText(reportDocument(ordinaryReport()));
    expect(text.startsWith('\uFEFF洛龙区李楼街道办事处2023年')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('writes each table row with as many tabs as the grid has, merged cells empty', () => {
    const report = withFigure(ordinaryReport(), 'requests.denied.stateSecret.2', 4);
    const text = lines(plainText(reportDocument(report)));
    expect(text).toContain('行政许可\t0\t\t');
    expect(text).toContain('\t（三）不予公开\t1.属于国家秘密\t0\t0\t4\t0\t0\t0\t4');
    expect(text).toContain('\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0');
    expect(text.filter((line) => line.split('\t').length === 10)).toHaveLength(28);
    expect(text.filter((line) => line.split('\t').length === 15)).toHaveLength(4);
  });

  it('keeps an unreadable figure as typed, without breaking its row', () => {
    const report = rareReport();
    const text = plainText(
      reportDocument({ ...report, notes: { 'active.regulations.issued': '约\t3\n件' } }),
    );
    expect(lines(text)).toContain('规章\t约 3 件\t0\t0');
  });
});
