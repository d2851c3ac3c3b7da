import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../shared/report/values';
import { cellLines, excelTabs, spacedWords, textDocument } from './render-shapes';
import { figures, parts, read, sample, text, ALL_PARTS } from './sample-text';

describe('captions and headings', () => {
  it('a caption that repeats the title of the part is no second heading', () => {
    const captioned = text
      .replace(/^二、主动公开政府信息情况$/mu, '$&\n\n主动公开政府信息情况\t\t\t')
      .replace(/^三、(收到和处理政府信息公开申请情况)$/mu, '$&\n\n$1');
    const { report, findings } = read(captioned);
    expect(parts(report)).toEqual(ALL_PARTS);
    expect(report.narrative).toEqual(sample.narrative);
    expect(figures(report)).toEqual(figures(sample));
    expect(findings).toEqual([]);
  });

  it('a row of figures right above a heading is no piece of it', () => {
    const dense = textDocument(sample, spacedWords).replace(/\n+/gu, '\n');
    const { report, findings } = read(dense);
    expect(figures(report)).toEqual(figures(sample));
    expect(parts(report)).toEqual(ALL_PARTS);
    expect(findings).toEqual([]);
  });
});

describe('the name of the body', () => {
  it.each([
    'Page 8 - 某市某区信访局2023年政府信息公开工作年度报告',
    '首页 政务公开 政府信息公开年报 某市某区信访局2023年政府信息公开工作年度报告',
    '某市政府门户网站_某市某区信访局2023年政府信息公开工作年度报告',
  ])('is without what stands before it: %s', (title) => {
    expect(read(text.replace(/^.*$/mu, title)).report.unit.name).toBe('某市某区信访局');
  });
});

it('a long name that goes on in the second line of the title is whole', () => {
  const title =
    '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自\n治旗人力资源和社会保障局2023年政府信息公开工作年度报告';
  expect(read(text.replace(/^.*$/mu, title)).report.unit.name).toBe(
    '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人力资源和社会保障局',
  );
});

describe('labels', () => {
  it('are joined where a page broke them over lines', () => {
    const torn = textDocument(sample, cellLines)
      .replace(/^本年制发件数$/mu, '本年制\n\n发件数')
      .replace(/^(商业|科研)(企业|机构)$/gmu, '$1\n\n$2')
      .replace(/^行政许可$/mu, '行政\n\n许可');
    const { report, findings } = read(torn);
    expect(figures(report)).toEqual(figures(sample));
    expect(findings).toEqual([]);
  });

  it('are joined where all their characters stand apart', () => {
    const spread = textDocument(sample, cellLines, (label) => Array.from(label).join(' '));
    expect(figures(read(spread).report)).toEqual(figures(sample));
  });
});

describe('printed totals', () => {
  it('that are not the sums are told at once, those beside a blank are not', () => {
    const other = textDocument(sample, excelTabs)
      .replace(/^(一、本年新收.*\t)1$/mu, '$19')
      .replace(/^(二、上年结转政府信息公开申请数量\t\t\t)0(.*\t)0$/mu, '$1$27');
    const { report, findings } = read(other);
    expect(figureAt(report, 'requests.carriedOver.0')).toBeNull();
    const sums = findings.filter(({ rule }) => rule === 'I-SUM');
    expect(sums).toHaveLength(1);
    expect(sums[0]?.cells).toEqual(['requests.received.total']);
    expect(sums[0]?.message).toContain('原文是 9，相加是 1');
  });
});
