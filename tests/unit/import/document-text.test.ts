import { describe, expect, it } from 'vitest';
import { importText } from '../../../shared/import/text/import-text';
import { spacedWords, textDocument } from './render-shapes';
import { ALL_PARTS, figures, parts, read, sample, text } from './sample-text';

describe('the title', () => {
  const titled = (title: string) => read(text.replace(/^.*$/mu, title)).report;

  it.each([
    ['青石镇人民政府 2023 年政府信息公开工作年度报告', '青石镇人民政府', 2023],
    ['青石镇人民政府2023年度政府信息公开工作年度报告', '青石镇人民政府', 2023],
    ['2022年度云溪县教育局政府信息公开工作年度报告', '云溪县教育局', 2022],
    ['云溪县教育局关于２０２２年度政府信息公开工作的报告', '云溪县教育局', 2022],
    ['云溪县教育局二〇二四年政府信息公开工作年度报告', '云溪县教育局', 2024],
    ['云溪县青石镇2023年政府信息公开工作告年度报', '云溪县青石镇', 2023],
    ['# 青石镇人民政府2023年政府信息公开年度报告', '青石镇人民政府', 2023],
    ['青石镇人民政府政府信息公开工作年度报告（2023年度）', '青石镇人民政府', 2023],
    [
      '云溪县发展和改革局（云溪县粮食局）2023年政府信息公开工作年度报告',
      '云溪县发展和改革局（云溪县粮食局）',
      2023,
    ],
    ['云溪县青石镇人民政府\n2023年政府信息公开工作年度报告', '云溪县青石镇人民政府', 2023],
    ['云溪县青石镇人民政府2023年政府信息\n公开工作年度报告', '云溪县青石镇人民政府', 2023],
    [
      '首页 > 政府信息公开 > 年报\n名称：甲县乙镇2020年政府信息公开工作年度报告\n青石镇人民政府2023年政府信息公开工作年度报告',
      '青石镇人民政府',
      2023,
    ],
  ])('%s', (title, unit, year) => {
    const report = titled(title);
    expect(report.unit.name).toBe(unit);
    expect(report.year).toBe(year);
    expect(figures(report)).toEqual(figures(sample));
  });

  it('is missing: the statistical period gives the year, the signature the name, and both are told', () => {
    const { report, findings } = read(`${text.replace(/^.*$/mu, '')}\n\n青石镇人民政府\n2024年1月9日`);
    expect(report.year).toBe(2023);
    expect(report.unit.name).toBe('青石镇人民政府');
    expect(findings.map((finding) => finding.rule)).toEqual(['I-YEAR', 'I-UNIT']);
    expect(report.imported?.signature).toEqual(['青石镇人民政府', '2024年1月9日']);
  });

  it('names no year anywhere: the file is refused, the file name can help', () => {
    const without = text.replace(/20\d\d年(?:\d+月\d+日)?/gu, '');
    expect(importText(without)).toMatchObject({ ok: false });
    expect(read(without, '青石镇2022年报').report.year).toBe(2022);
  });
});

describe('the name of the body, where the title lacks it', () => {
  const preamble = sample.narrative.preamble[0]?.text ?? '';
  const named = (first: string, opening: string) =>
    read(text.replace(/^.*$/mu, first).replace(preamble, opening)).report.unit.name;

  it.each([
    [
      '2021年政府信息公开工作年度报告',
      '根据条例，现公布云溪县青石镇人民政府2021年政府信息公开工作年度报告。',
    ],
    ['2021年政府信息公开工作年度报告', '本报告按照要求，由云溪县青石镇人民政府编制。'],
    [
      '文号： 发布机构：云溪县青石镇人民政府 发布日期：2022-01-27\n2021年政府信息公开工作年度报告',
      '根据条例编制。',
    ],
  ])('%s %s', (first, opening) => {
    expect(named(first, opening)).toBe('云溪县青石镇人民政府');
  });
});

describe('a document in one line', () => {
  it('is divided at its headings', () => {
    const line = textDocument(sample, spacedWords).replace(/\s*\n\s*/gu, ' ');
    const { report, findings } = read(line);
    expect(parts(report)).toEqual(ALL_PARTS);
    expect(figures(report)).toEqual(figures(sample));
    expect(report.narrative.overview.filter((block) => block.kind === 'heading')).toHaveLength(5);
    expect(findings).toEqual([]);
  });
});

describe('readings put behind the characters by copy protection', () => {
  it('are taken out of the text, and it is told', () => {
    const { report, findings } = read(text.replace(/公开/gu, '公(gōng)开(kāi)'));
    expect(figures(report)).toEqual(figures(sample));
    expect(report.narrative).toEqual(sample.narrative);
    expect(findings.map((finding) => finding.rule)).toEqual(['I-TEXT']);
  });
});

describe('what a page puts around the report', () => {
  it.each(['表2 收到和处理政府信息公开申请情况', '附表二：收到和处理政府信息公开申请情况'])(
    'knows the caption of the part’s own table: %s',
    (caption) => {
      const below = (words: string) =>
        read(text.replace(/^三、.*$/mu, (line) => `${line}\n${words}`)).report.imported?.unplaced ?? [];
      expect(below(caption)).toEqual([]);
      expect(below('表2 本单位另行统计的情况').map((each) => each.text)).toEqual([
        '表2 本单位另行统计的情况',
      ]);
    },
  );

  it('stays out of the text and is kept apart', () => {
    const page = [
      '首页 > 政府信息公开 > 年报',
      '索引号：11410300/2024-00002',
      '发布机构：洛龙区',
      text.split('\n')[0],
      '发布时间：2024-01-17 来源：李楼街道 字号：大 中 小',
      ...text.split('\n').slice(1),
      '扫一扫在手机打开当前页',
      '版权所有：某区人民政府',
    ].join('\n');
    const { report, findings } = read(page);
    expect(report.narrative).toEqual(sample.narrative);
    expect(findings).toEqual([]);
    expect(report.imported?.unplaced.map((each) => each.text)).toEqual([
      '首页 > 政府信息公开 > 年报',
      '索引号：11410300/2024-00002',
      '发布机构：洛龙区',
      '发布时间：2024-01-17 来源：李楼街道 字号：大 中 小',
      '扫一扫在手机打开当前页',
      '版权所有：某区人民政府',
    ]);
  });

  it('a table of contents is no second set of headings', () => {
    const [title, ...rest] = text.split('\n\n');
    const contents = [
      '目录',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ];
    const more = [
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ];
    const { report } = read([title, ...contents, ...more, ...rest].join('\n'));
    expect(parts(report)).toEqual(ALL_PARTS);
    expect(report.narrative.overview).toEqual(sample.narrative.overview);
    expect(figures(report)).toEqual(figures(sample));
  });

  it('page numbers between the rows are no figures', () => {
    const { report } = read(text.replace('二、上年结转', '— 3 —\n二、上年结转'));
    expect(figures(report)).toEqual(figures(sample));
  });
});

describe('headings', () => {
  it.each([
    ['no numerals', /^[一二三四五六]、(?=总体|主动|收到|政府信息公开行政|存在|其他需要)/gmu, ''],
    ['Arabic numerals', /^一、(?=总体情况)/gmu, '1、'],
    ['三是', /^三、(?=收到)/gmu, '三是'],
    ['blanks inside', /^一、总体情况$/gmu, '一 、 总 体 情 况 '],
    ['a stray mark behind', /^一、总体情况$/gmu, '一、总体情况、'],
    ['another wording', /^五、存在的主要问题及改进情况$/gmu, '五、存在问题及整改措施'],
    ['Markdown', /^(?=[一二三四五六]、(?:总体|主动|收到|政府信息公开行政|存在|其他需要))/gmu, '## '],
    ['bold type', /^一、总体情况$/gmu, '**一、总体情况**'],
    ['traditional characters', /^二、主动公开政府信息情况$/gmu, '二、主動公開政府信息情況'],
    [
      'one misread character',
      /^三、收到和处理政府信息公开申请情况$/gmu,
      '三、收到和处理政府信息公开申清情况',
    ],
  ])('with %s lead to the same parts', (_name, pattern, replacement) => {
    const changed = text.replace(pattern, replacement);
    expect(changed).not.toBe(text);
    const { report } = read(changed);
    expect(parts(report)).toEqual(ALL_PARTS);
    expect(figures(report)).toEqual(figures(sample));
    expect(report.narrative).toEqual(sample.narrative);
  });

  it('that are missing are not listed, and the table below is read all the same', () => {
    const { report } = read(text.replace(/^四、政府信息公开行政复议.*$/mu, ''));
    expect(parts(report)).toEqual(['overview', 'active', 'requests', 'problems', 'other']);
    expect(figures(report)).toEqual(figures(sample));
  });

  it('raised to the top level are listed without a part and stay in the text', () => {
    const { report } = read(text.replace('（四）政府信息公开平台建设情况', '四、政府信息公开平台建设情况'));
    expect(report.imported?.headings[1]).toMatchObject({ text: '四、政府信息公开平台建设情况', part: null });
    expect(report.narrative.overview.map((block) => block.text)).toContain('四、政府信息公开平台建设情况');
  });

  it('with text in their own line leave the text to the part', () => {
    const { report } = read(
      text.replace(/^六、其他需要报告的事项$/mu, '六、其他需要报告的事项。无其他事项。'),
    );
    expect(report.narrative.other[0]).toEqual({ kind: 'paragraph', text: '无其他事项。' });
    expect(report.imported?.headings.at(-1)?.text).toBe('六、其他需要报告的事项');
  });
});

describe('headings of the level below', () => {
  const overview = (line: string) =>
    read(text.replace(/^（一）主动公开情况$/mu, line)).report.narrative.overview.slice(1, 4);
  const next = sample.narrative.overview[2];

  it.each([
    [
      '（一）主动公开情况。本年度平稳。',
      [{ kind: 'heading', text: '（一）主动公开情况' }, { kind: 'paragraph', text: '本年度平稳。' }, next],
    ],
    ['(一)主动公开情况：', [{ kind: 'heading', text: '(一)主动公开情况' }, next]],
    ['主动公开情况', [{ kind: 'heading', text: '主动公开情况' }, next]],
    [
      '（一）发布信息95条，其中政策12条。',
      [{ kind: 'paragraph', text: '（一）发布信息95条，其中政策12条。' }, next],
    ],
  ])('%s', (line, blocks) => {
    expect(overview(line).slice(0, blocks.length)).toEqual(blocks);
  });
});
