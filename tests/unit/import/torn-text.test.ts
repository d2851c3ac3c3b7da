import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/form/form';
import { importText } from '../../../shared/import/text/import-text';
import { figureAt } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';

const fixture = readFileSync(new URL('../../fixtures/import/pdf-text.txt', import.meta.url), 'utf8');

const FIGURES: Readonly<Record<string, number | string>> = {
  'active.normativeDocuments.issued': 2,
  'active.normativeDocuments.repealed': 1,
  'active.normativeDocuments.inForce': 5,
  'active.licences': 97,
  'active.penalties': 12,
  'active.fees': '0.092',
  'requests.received.0': 21,
  'requests.received.1': 2,
  'requests.carriedOver.0': 1,
  'requests.granted.0': 9,
  'requests.granted.1': 1,
  'requests.partial.0': 2,
  'requests.denied.thirdPartyRights.0': 1,
  'requests.unavailable.notHeld.0': 3,
  'requests.unavailable.notHeld.1': 1,
  'requests.unavailable.mustBeCreated.0': 6,
  'requests.otherHandling.notCorrected.0': 1,
  'review.reconsideration.upheld': 1,
};

/** What was read: each figure that is neither zero nor blank; blanks are counted. */
function read(text: string) {
  const result = importText(text);
  if (!result.ok) throw new Error(result.reason);
  const { report, findings } = result;
  const figures: Record<string, number | string> = {};
  let blanks = 0;
  for (const cell of cellsOf('2021').values()) {
    if (cell.kind !== 'figure') continue;
    const value = figureAt(report, cell.address);
    if (value === null) blanks += 1;
    else if (value !== 0) figures[cell.address] = value;
  }
  return { report, findings, figures, blanks };
}

describe('the text of a PDF, labels torn and wrapped', () => {
  it('gives every figure by the order of its rows', () => {
    const { figures, blanks, findings, report } = read(fixture);
    expect(figures).toEqual(FIGURES);
    expect(blanks).toBe(0);
    expect(findings).toEqual([]);
    expect(report.printed).toEqual({});
  });

  it('joins title, headings and paragraphs that were broken at the width of the page', () => {
    const { report } = read(fixture);
    expect(report.imported).toMatchObject({
      title: '云溪县青石镇人民政府2023年政府信息公开工作年度报告',
      signature: ['云溪县青石镇人民政府', '2024年1月18日'],
      unplaced: [],
    });
    expect(report.imported?.headings[3]?.text).toBe('四、因政府信息公开工作被申请行政复议、提起行政诉讼情况');
    expect(report.narrative.overview).toEqual([
      {
        kind: 'paragraph',
        text: '2023年，青石镇按照县里统一安排推进政府信息公开，完善制度，充实内容，群众查询更加方便。',
      },
      { kind: 'heading', text: '（一）主动公开情况' },
      { kind: 'paragraph', text: '全年在县政府网站发布信息 128 条，其中动态类 90 条、财政类 38 条。' },
      { kind: 'heading', text: '（二）依申请公开情况' },
      { kind: 'paragraph', text: '收到申请 23 件，均已办结。' },
    ]);
  });

  it('carries an error of the document itself, so that the rules can tell it', () => {
    const { report, blanks } = read(
      fixture.replace('（七）总计 22 2 0 0 0 0 24', '（七）总计 20 2 0 0 0 0 22'),
    );
    expect(blanks).toBe(0);
    expect(report.printed).toEqual({ 'requests.handledTotal.0': 20, 'requests.handledTotal.total': 22 });
    expect(checkReport({ report }).map((finding) => finding.rule)).toContain('T3-SUM');
  });

  it('takes nothing by order where a row is missing: only rows with their labels beside them', () => {
    const { figures, findings } = read(fixture.replace('6 0 0 0 0 0 6\n', ''));
    expect(figures['requests.received.0']).toBe(21);
    expect(figures['requests.unavailable.mustBeCreated.0']).toBeUndefined();
    expect(figures['requests.otherHandling.notCorrected.0'] ?? 1).toBe(1);
    for (const [address, value] of Object.entries(figures)) expect(value).toBe(FIGURES[address]);
    expect(findings.some((finding) => finding.part === 'requests')).toBe(true);
  });

  it('takes nothing by order where a label contradicts it', () => {
    const swapped = fixture
      .replace('7.属于行政执法案卷 0 0 0 0 0 0 0', '@')
      .replace('8.属于行政查询事项 0 0 0 0 0 0 0', '7.属于行政执法案卷 3 0 0 0 0 0 3')
      .replace('@', '8.属于行政查询事项 0 0 0 0 0 0 0');
    const { figures } = read(swapped);
    expect(figures['requests.denied.enforcementFile.0']).toBe(3);
    expect(figures['requests.denied.administrativeInquiry.0']).toBeUndefined();
  });
});
