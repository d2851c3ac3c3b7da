import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../shared/import/csv/import-csv';
import { importSource } from '../../../shared/import/import-source';
import { mapTableGrid } from '../../../shared/import/tables/read-table';
import type { ImportResult } from '../../../shared/import/import-result';
import { importText } from '../../../shared/import/text/import-text';
import { figureAt, withFigure } from '../../../shared/report/values';
import {
  csvDocument,
  excelTabs,
  figureAddresses,
  html,
  markdown,
  textDocument,
  type Shape,
} from './render-shapes';
import { figures, read, sample } from './sample-text';

/** The sample with another figure in every cell: a figure in a wrong cell shows. */
const distinct = figureAddresses(sample).reduce(
  (report, address, index) => withFigure(report, address, address === 'active.fees' ? '0.5' : index + 1),
  sample,
);
const tabs = textDocument(distinct, excelTabs);

const table2 = (/^二、.*\n\n([\s\S]*?)\n\n三、/mu.exec(tabs)?.[1] ?? '').split('\n');
const withTable2 = (lines: readonly string[]) => tabs.replace(table2.join('\n'), lines.join('\n'));

function whole(result: ImportResult): void {
  if (!result.ok) throw new Error(result.reason);
  expect(figures(result.report)).toEqual(figures(distinct));
  expect(result.findings).toEqual([]);
}

const fromFile = (text: string) =>
  importSource(
    { kind: 'text', blocks: [{ kind: 'para', label: '', text, at: { line: 1 } }], notices: [] },
    '',
  );

describe('is read whole', () => {
  it('a letter passed on, with marks before each line', () => {
    whole(importText(tabs.replace(/^/gmu, '> ')));
  });

  it('tables drawn with characters', () => {
    const drawn: Shape = (rows) =>
      markdown(rows)
        .split('\n')
        .map((line) => (/^[|:\-\s]+$/u.test(line) ? '├────┼────┤' : line.replaceAll('|', '│')))
        .join('\n');
    whole(importText(textDocument(distinct, drawn)));
  });

  it('tables of a web page in Markdown', () => {
    const text = textDocument(distinct, html).replace(/^([一二三四五六]、)/gmu, '## $1');
    whole(fromFile(text));
  });

  it('numbers kept as text by Excel', () => {
    whole(importCsv(csvDocument(distinct).replace(/(?<=,)(\d+)(?=[,\n]|$)/gmu, '"=""$1"""')));
  });

  it('traditional characters in title and labels', () => {
    const traditional = tabs
      .replaceAll('报告', '報告')
      .replaceAll('总计', '總計')
      .replaceAll('法人或其他组织', '法人或其他組織')
      .replaceAll('结果维持', '結果維持');
    whole(importText(traditional));
  });

  it('a Table 4 without its head, below its heading, where the totals prove its places', () => {
    whole(importText(tabs.replace(/(?<=^四、政府信息公开行政复议.*\n)(?:.*\n)*?(?=[\d\t]+$)/mu, '\n')));
  });

  it('Table 2 as a list: a row for each figure', () => {
    const names = tabs
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([label = '']) => /^(?:规章|行政)/u.test(label) && label !== '行政复议')
      .map(([label = '', ...own]) => ({ label, own: own.filter((text) => /\d/u.test(text)) }));
    const columnsOf = (label: string) =>
      /规章|规范性/u.test(label)
        ? ['本年制发件数', '本年废止件数', '现行有效件数']
        : [label.includes('收费') ? '本年收费金额（单位：万元）' : '本年处理决定数量'];
    const list = names.flatMap(({ label, own }) =>
      columnsOf(label).map((column, index) => `${label}\t${column}\t${own[index]}`),
    );
    whole(importText(withTable2(['信息内容\t指标\t数量', ...list])));
  });

  it('a head of Table 2 in two rows', () => {
    const lines = table2.flatMap((line) =>
      line.includes('制发件数') ? ['信息内容\t本年\t\t现行有效件数', '\t制发件数\t废止件数\t'] : [line],
    );
    whole(importText(withTable2(lines)));
  });

  it('a Table 4 divided into one for 行政复议 and one for 行政诉讼', () => {
    const figuresOf4 = (/^行政复议\t.*\n.*\n.*\n(.*)$/mu.exec(tabs)?.[1] ?? '').split('\t');
    const outcomes = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
    const divided = [
      '行政复议\t\t\t\t',
      outcomes,
      figuresOf4.slice(0, 5).join('\t'),
      '行政诉讼\t\t\t\t\t\t\t\t\t',
      '未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t',
      `${outcomes}\t${outcomes}`,
      figuresOf4.slice(5, 15).join('\t'),
    ].join('\n');
    whole(importText(tabs.replace(/^行政复议\t.*\n.*\n.*\n.*$/mu, divided)));
    const unproven = divided.replace(/\t(\d+)\n行政诉讼/u, '\t9999\n行政诉讼');
    const { report } = read(tabs.replace(/^行政复议\t.*\n.*\n.*\n.*$/mu, unproven));
    expect(figures(report).slice(-12)).toEqual(Array(12).fill(null));
  });

  it('tables with fields for who filled them in', () => {
    const field = (name: string) => `填报单位：${name}\t\t\t单位：件`;
    const text = tabs
      .replace(/^(?=行政复议\t)/mu, `${field('某局')}\n`)
      .replace(/^(五、)/mu, '填报人：张三\t\t联系电话：01012345678\t\t审核人：李四\n$1');
    const { report, findings } = read(text);
    expect(figures(report)).toEqual(figures(distinct));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'I-TEXT hint',
      'I-TEXT hint',
    ]);
  });
});

describe('marks of footnotes', () => {
  it.each(['12①', '12*', '12[1]', '12注1', '12（见说明）'])(
    '%s: the count is read, the mark is told',
    (printed) => {
      const { report, findings } = read(tabs.replace(/^行政许可\t\d+/mu, `行政许可\t${printed}`));
      expect(report.active).toMatchObject({ licences: 12 });
      expect(report.notes).toEqual({ 'active.licences': printed });
      expect(findings).toMatchObject([{ rule: 'I-CELL', severity: 'hint' }]);
    },
  );

  it.each(['12 3', '12.①', '1①2', '12[a'])('%s: nothing is certain', (printed) => {
    const { report, findings } = read(tabs.replace(/^行政许可\t\d+/mu, `行政许可\t${printed}`));
    expect(report.active).toMatchObject({ licences: null });
    expect(findings).toMatchObject([{ rule: 'I-CELL', severity: 'warning' }]);
  });
});

it('rows of the form that stand nowhere are told', () => {
  const { report, findings } = read(tabs.replace(/^.*重复申请.*\n/mu, ''));
  expect(report.requests['notProcessed.duplicate']).toEqual(Array(6).fill(null));
  const missing = findings.filter(({ title }) => title === '有行没有找到');
  expect(missing).toMatchObject([{ rule: 'I-ROW', part: 'requests' }]);
  expect(missing[0]?.message).toContain('重复申请');
});

it('labels torn into pieces round their figures leave no figure in another row', () => {
  const torn = tabs
    .split('\n')
    .map((line) => {
      const [, label = '', figures = ''] =
        /^\t*(?:[^\t]*\t)*?(\d\.[^\t]+)((?:\t\d+){7})\t*$/u.exec(line) ?? [];
      if (label === '') return line;
      const pieces = label.slice(3).match(/.{1,2}/gu) ?? [];
      return [`${label.slice(0, 3)} ${figures.trim().replace(/\t/gu, ' ')}`, ...pieces].join('\n');
    })
    .join('\n');
  const { report } = read(torn);
  const wrong = figureAddresses(distinct).filter((address) => {
    const figure = figureAt(report, address);
    return figure !== null && figure !== figureAt(distinct, address);
  });
  expect(wrong).toEqual([]);
});

/** Table 3 as it stands in the text, without the blank lines round it. */
const table3 = /^三、.*\n\n([\s\S]*?)\n\n四、政府/mu.exec(tabs)?.[1] ?? '';

it('two columns behind the total are left out, in one finding', () => {
  const wider = table3
    .split('\n')
    .map((line, index) => `${line}\t${index === 0 ? '上年总计' : '30'}\t${index === 0 ? '同比增减' : '-13%'}`)
    .map((line, index) => (index === 1 || index === 2 ? line.replace(/30\t-13%$/u, '\t') : line))
    .join('\n');
  const { report, findings } = read(tabs.replace(table3, wider));
  expect(figures(report)).toEqual(figures(distinct));
  const told = findings.filter(({ rule }) => rule === 'I-ROW');
  expect(told).toHaveLength(1);
  expect(told[0]?.message).toContain('不是本表的栏目');
});

it('a table that stands twice with other figures is left blank, in one finding', () => {
  const lastYear = table3.replace(/\t(\d)/gu, '\t1$1');
  const { report, findings } = read(tabs.replace(table3, `${table3}\n\n${lastYear}`));
  const wrong = figureAddresses(distinct).filter(
    (address) => ![null, figureAt(distinct, address)].includes(figureAt(report, address)),
  );
  expect(wrong).toEqual([]);
  const told = findings.filter(({ rule, part }) => rule === 'I-ROW' && part === 'requests');
  expect(told).toHaveLength(1);
  expect(told[0]?.message).toContain('各出现两次');
});

it.each([
  ['behind', (own: string, other: string) => `${own}\n\n附：2021年收到和处理政府信息公开申请情况\n${other}`],
  ['before', (own: string, other: string) => `上一年情况（2021年）\n${other}\n\n2022年情况\n${own}`],
])('a table of another year, %s that of the report, is kept apart', (_place, both) => {
  const lastYear = table3.replace(/\t(\d)/gu, '\t1$1');
  const text = tabs.replaceAll(/20\d\d(?=年政府信息公开工作年度报告)/gu, '2022');
  const { report, findings } = read(text.replace(table3, both(table3, lastYear)));
  expect(report.year).toBe(2022);
  for (const address of figureAddresses(distinct)) {
    expect([address, figureAt(report, address)]).toEqual([address, figureAt(distinct, address)]);
  }
  const told = findings.filter(({ part, rule }) => part === 'requests' && rule === 'I-TEXT');
  expect(told[0]?.message).toContain('2021年');
  expect(told.length).toBeLessThan(3);
  expect(report.imported?.unplaced.some(({ text: kept }) => kept.includes('结转下年度'))).toBe(true);
});

it('a Table 4 with its outcomes as rows is left blank where one of them has lost a cell', () => {
  const rows = [
    ['结果', '行政复议', '行政诉讼', ''],
    ['', '', '未经复议直接起诉', '复议后起诉'],
    ['结果维持', '0', '4', '0'],
    ['结果纠正', '4', '4', '4'],
    ['其他结果', '0', '0', '0'],
    ['尚未审结', '0', '2', '0'],
    ['总计', '4', '10', '4'],
  ];
  expect(mapTableGrid(rows, '2021', 'review').values.size).toBe(15);
  const short = rows.map((row) => (row[0] === '结果纠正' ? row.slice(0, 3) : row));
  const { values, problems } = mapTableGrid(short, '2021', 'review');
  expect(values.size).toBe(0);
  expect(problems).not.toEqual([]);
});
