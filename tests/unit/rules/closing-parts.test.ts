import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../shared/rules/check';
import { g5 } from '../../../shared/rules/document/g5';
import { g6 } from '../../../shared/rules/document/g6';
import { hCases } from '../../../shared/rules/document/h-cases';
import { hText } from '../../../shared/rules/document/h-text';
import { t2Web } from '../../../shared/rules/active/t2-web';
import { blankReport } from '../../../shared/report/blank';
import type { NarrativePartId } from '../../../shared/form/types';
import { found, withFigures, withOverview, zeroReport } from './report-fixture';

function withText(part: NarrativePartId, ...texts: string[]) {
  const report = zeroReport();
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, text }));
  return { ...report, narrative: { ...report.narrative, [part]: blocks } };
}

describe('G5', () => {
  const message = (text: string) => found(g5, { report: withText('problems', text) })[0]?.message;

  it('asks for problems and improvements', () => {
    expect(message('')).toContain('还没有写');
    expect(message('无。')).toContain('只写了“无。”');
    for (const nothing of ['/', '——', '暂无', '不适用。', '不存在'])
      expect(message(nothing)).toContain(`只写了“${nothing}”`);
    expect(message('公开工作有待加强')).toContain('只有 8 个字');
    expect(message('下一步将继续做好政府信息公开各项工作。')).toContain('没有写到存在的问题');
    expect(message('存在公开不够及时的问题，公众参与渠道单一。')).toContain('没有写到改进情况');
    expect(message('存在公开不够及时的问题。下一步将按月检查更新。')).toBeUndefined();
  });
});

describe('G6', () => {
  const keys = (text: string, fees = '0') =>
    found(g6, { report: withFigures(withText('other', text), { 'active.fees': fees }) }).map((each) => [
      each.severity,
      each.key,
    ]);

  it('asks whether the fee was charged', () => {
    expect(keys('无其他需要报告的事项。')).toEqual([['warning', 'G6']]);
    expect(keys('本年度未收取政府信息公开信息处理费。')).toEqual([]);
    expect(keys('2023年发出收费通知1件，收取信息处理费共计380元。', '0.038')).toEqual([]);
  });

  it('hints at a unit, a step and a table that do not fit a charged fee', () => {
    expect(keys('收取信息处理费共计385元。', '0.0385')).toEqual([['hint', 'G6:step']]);
    expect(keys('收取信息处理费共计0.038万元。', '0.038')).toEqual([['hint', 'G6:unit']]);
    expect(keys('收取信息处理费共计380元。')).toEqual([['hint', 'G6:fees']]);
  });

  it('does not ask of years before the fee existed', () => {
    expect(found(g6, { report: { ...zeroReport(), year: 2020 } })).toEqual([]);
  });
});

describe('H-TEXT', () => {
  const titles = (text: string) =>
    found(hText, { report: withOverview(zeroReport(), text) }).map((each) => each.title);

  it('finds slips and left-overs', () => {
    expect(titles('我镇认真做好资金资金监管。')).toEqual(['叠字：“资金资金”']);
    expect(titles('自202020年1月1日起统计。')).toEqual(['日期有误：“202020年1月1日”']);
    expect(titles('截至11月31日，信息公开,工作有序。')).toEqual(['日期有误：“11月31日”', '半角标点：“开,”']);
    expect(titles('统计期限为1月1日至12月30日。')).toEqual(['统计期限的截止日期：“1月1日至12月30日”']);
    expect(titles('该部分以表格形式报告。')).toEqual(['模板说明文字：“该部分以表格形式报告”']);
    expect(titles('本年度共收到申请XX件。')).toContain('还有待填的空：“XX”');
    expect(titles('依据国办公开办函〔2019〕60号编制本报告。')).toEqual(['依据文号过时：“〔2019〕60号”']);
    expect(titles('全年收到政府信息公开申请3条。')).toEqual(['申请写成“3条”']);
    expect(titles('我镇认真落实政府信息公开工作要求，不断完善工作机制，信息公开工作取得了较')).toEqual([
      '句子没有写完：“公开工作取得了较”',
    ]);
  });

  it('lets proper text be', () => {
    expect(titles('逐条逐条核对，一件一件办理。2023年1月1日至2023年12月31日，共公开信息1,030条。')).toEqual(
      [],
    );
  });

  it('marks the words in the text', () => {
    const [finding] = found(hText, { report: withOverview(zeroReport(), '做好公开公开工作。') });
    expect(finding?.text).toEqual({ part: 'overview', block: 0, start: 2, end: 6 });
  });

  it('finds a paragraph that stands twice', () => {
    const text = '我镇按照要求及时公开各类政府信息，切实保障群众的知情权。';
    expect(
      found(hText, { report: withOverview(zeroReport(), text, text) }).map((each) => each.title),
    ).toEqual(['段落重复，“一、总体情况”也有']);
  });
});

describe('T2-WEB', () => {
  it('warns where a figure of Table 2 equals a count of web items', () => {
    const text = '全年公开信息32条，包括规范性文件类2条、处罚强制类9条。';
    const figures = { 'active.normativeDocuments.issued': 2, 'active.penalties': 9 };
    const findings = found(t2Web, { report: withOverview(withFigures(zeroReport(), figures), text) });
    expect(findings.map((each) => each.cells)).toEqual([
      ['active.normativeDocuments.issued'],
      ['active.penalties'],
    ]);
    expect(found(t2Web, { report: withOverview(zeroReport(), text) })).toEqual([]);
  });
});

describe('H-CASES', () => {
  it('hints at cases in two years without any application', () => {
    const report = withFigures(zeroReport(), { 'review.directLitigation.upheld': 2 });
    const previous = zeroReport('township', 2022);
    expect(found(hCases, { report, previous })).toHaveLength(1);
    expect(found(hCases, { report })).toEqual([]);
    const busier = withFigures(previous, { 'requests.received.0': 1 });
    expect(found(hCases, { report, previous: busier })).toEqual([]);
  });
});

describe('a report just begun', () => {
  it('has few lines to read: the tables, the two closing parts, part one', () => {
    const report = blankReport({ name: '柳河镇人民政府', level: 'township', selfReference: '我镇' }, 2023);
    expect(checkReport({ report }).map((each) => each.rule)).toEqual([
      'E-BLANK',
      'E-BLANK',
      'E-BLANK',
      'G5',
      'G6',
      'H-ASPECT',
    ]);
  });
});
