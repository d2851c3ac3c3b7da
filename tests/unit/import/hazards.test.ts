import { describe, expect, it } from 'vitest';
import { importText } from '../../../shared/import/text/import-text';
import { figureAt } from '../../../shared/report/values';
import { type Cell, cellLines, excelTabs, markdown, textDocument } from './render-shapes';
import { ALL_PARTS, figures, parts, read, sample, text } from './sample-text';

describe('damaged text', () => {
  it.each([
    [
      'a byte order mark and Windows line ends',
      (source: string) => `\uFEFF${source.replace(/\n/gu, '\r\n')}`,
    ],
    ['no-break spaces', (source: string) => source.replace(/\t0/gu, '\t\u00A00\u00A0')],
    ['zero-width characters', (source: string) => source.replace(/信息/gu, '信\u200B息')],
    [
      'full-width figures',
      (source: string) => source.replace(/\t1(?=\t|\n)/gu, '\t１').replace(/\t0(?=\t|\n)/gu, '\t０'),
    ],
    ['broken no-break spaces', (source: string) => source.replace(/\t0(?=\t)/gu, '\t? 0')],
    [
      'indents of full-width spaces',
      (source: string) => source.replace(/^(?=[\p{Script=Han}（])/gmu, '\u3000\u3000'),
    ],
    ['more tabs behind the rows', (source: string) => source.replace(/(\t\d+)$/gmu, '$1\t\t')],
  ])('%s', (_name, damage) => {
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    const { report, findings } = read(damaged);
    expect(figures(report)).toEqual(figures(sample));
    expect(report.narrative).toEqual(sample.narrative);
    expect(findings).toEqual([]);
  });

  it('a page in traditional characters', () => {
    const traditional = text.replace(
      /[开开处决数现规废发总况动经复议诉结维审关请转续办国无当]/gu,
      (each) => TRADITIONAL[each] ?? each,
    );
    const { report } = read(traditional);
    expect(parts(report)).toEqual(ALL_PARTS);
    expect(figures(report)).toEqual(figures(sample));
  });

  it('readings injected behind the characters of labels', () => {
    const injected = text
      .replace(/予以公开/gu, '予(yu)以(yi)公(gong)开(kai)')
      .replace(/商业企业/gu, '商(shāng)业(yè)企业');
    expect(figures(read(injected).report)).toEqual(figures(sample));
  });
});

const TRADITIONAL: Readonly<Record<string, string>> = {
  开: '開',
  处: '處',
  决: '決',
  数: '數',
  现: '現',
  规: '規',
  废: '廢',
  发: '發',
  总: '總',
  况: '況',
  动: '動',
  经: '經',
  复: '復',
  议: '議',
  诉: '訴',
  结: '結',
  维: '維',
  审: '審',
  关: '關',
  请: '請',
  转: '轉',
  续: '續',
  办: '辦',
  国: '國',
  无: '無',
  当: '當',
};

describe('tables that cannot be read whole', () => {
  it('are pictures: the text is there, the tables stay blank, and it is told', () => {
    const pictures = textDocument(sample, () => '').replace(/\n{3,}/gu, '\n\n');
    const { report, findings } = read(pictures);
    expect(report.narrative).toEqual(sample.narrative);
    expect(new Set(figures(report))).toEqual(new Set([null]));
    expect(findings.map((finding) => [finding.rule, finding.part])).toEqual([
      ['I-TABLE', 'active'],
      ['I-TABLE', 'requests'],
      ['I-TABLE', 'review'],
    ]);
  });

  it('have lost every repeated cell: labels only', () => {
    const seen = new Set<string>();
    const lines = textDocument(sample, cellLines)
      .split('\n')
      .filter((line) => !seen.has(line) && seen.add(line));
    const { report, findings } = read(lines.join('\n'));
    const wanted = figures(sample);
    expect(figures(report).every((figure, index) => figure === null || figure === wanted[index])).toBe(true);
    expect(figureAt(report, 'requests.received.0')).toBeNull();
    expect(findings.some((finding) => finding.part === 'requests')).toBe(true);
  });

  it('have figures glued together: only zeros can be told apart', () => {
    const glued = text
      .replace(/^规章\t0\t0\t0$/mu, '规章000')
      .replace(/^行政规范性文件\t0\t0\t0$/mu, '行政规范性文件5125')
      .replace(/^行政处罚\t1.*$/mu, '行政处罚97')
      .replace(/^四、结转下年度继续办理\t.*$/mu, '四、结转下年度继续办理0000000');
    const { report, findings } = read(glued);
    expect(report.active).toMatchObject({
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: null, repealed: null, inForce: null },
      penalties: 97,
    });
    expect(report.requests['carriedForward']).toEqual([0, 0, 0, 0, 0, 0]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'I-ROW',
      cells: [
        'active.normativeDocuments.issued',
        'active.normativeDocuments.repealed',
        'active.normativeDocuments.inForce',
      ],
    });
    expect(findings[0]?.message).toContain('5125');
    expect(report.imported?.unplaced).toEqual([{ part: 'active', text: '行政规范性文件 5125' }]);
  });

  it('have a unit in every cell: one finding a table, every text kept', () => {
    const unit = text.replace(/\t(\d+)(?=[\t\n])/gu, '\t$1件');
    const { report, findings } = read(unit);
    expect(report.requests).toMatchObject({ received: [1, 0, 0, 0, 0, 0] });
    expect(report.notes?.['requests.received.0']).toBe('1件');
    const told = findings.filter(({ part }) => part === 'requests');
    expect(told).toMatchObject([{ rule: 'I-CELL', severity: 'hint' }]);
    expect(told[0]?.cells).toContain('requests.carriedForward.5');
    expect(told[0]?.message).toContain('“1件”');
  });

  it('have cells that are more than numbers: the words are kept', () => {
    const remarked = text
      .replace(/^规章\t0\t0\t0$/mu, '规章\t/\t—\t22（其中修订16件）')
      .replace(/^行政事业性收费\t0/mu, '行政事业性收费\t251000元')
      .replace(/^行政许可\t0/mu, '行政许可\t12件');
    const { report, findings } = read(remarked);
    expect(report.active).toMatchObject({
      regulations: { issued: null, repealed: null, inForce: 22 },
      fees: null,
      licences: 12,
    });
    expect(report.notes).toEqual({
      'active.regulations.issued': '/',
      'active.regulations.repealed': '—',
      'active.regulations.inForce': '22（其中修订16件）',
      'active.fees': '251000元',
      'active.licences': '12件',
    });
    expect(findings.map((finding) => finding.rule)).toEqual(Array(5).fill('I-CELL'));
  });

  it('have the unit of the cell behind the figure, or noughts before it: read and said', () => {
    const { report, findings } = read(
      text
        .replace(/^行政事业性收费\t0/mu, '行政事业性收费\t3,800.5万元')
        .replace(/^行政许可\t0/mu, '行政许可\t1,204 件')
        .replace(/^行政处罚\t1/mu, '行政处罚\t012'),
    );
    expect(report.active).toMatchObject({ fees: '3800.5', licences: 1204, penalties: 12 });
    expect(findings.map(({ rule, severity, cells }) => [rule, severity, ...cells])).toEqual([
      ['I-CELL', 'hint', 'active.licences'],
      ['I-CELL', 'hint', 'active.penalties'],
      ['I-CELL', 'hint', 'active.fees'],
    ]);
  });

  it('print totals that are not the sums, or none at all', () => {
    const wrong = text
      .replace(/^(一、本年新收.*\t)1\t$/mu, '$13\t')
      .replace(/^(\t\t2\.其他法律.*\t)0$/mu, '$1');
    const { report } = read(wrong);
    expect(report.printed).toEqual({ 'requests.received.total': 3 });
    expect(report.imported?.blankTotals).toEqual(['requests.denied.prohibitedByLaw.total']);
  });

  it('come from a converter that lost most of the heads', () => {
    const { report, findings } = read(
      [
        '云溪市2025年政府信息公开工作年度报告',
        '一、总体情况',
        '持续推进。',
        '二、主动公开政府信息情况',
        '## 表二：主动公开政府信息情况',
        '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
        '|---|---|---|---|',
        '| 规章 | 3 | 0 | 15 |',
        '| 行政规范性文件 | 61 | 59 | 422 |',
        '三、收到和处理政府信息公开申请情况',
        '| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |',
        '| 一、本年新收政府信息公开申请数量 | 37 | 6 | 0 | 0 | 1 | 2 | 46 |',
        '| 项目 | 本年新收件数 | 上年结转件数 | 予以公开 | 部分公开 | 不予公开 | 其他 | 总计 |',
        '| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |',
        '四、政府信息公开行政复议、行政诉讼情况',
        '行政复议行政诉讼',
        '| 11 | 2 | 9 | 2 | 24 | 7 | 0 | 1 | 6 | 14 | 2 | 1 | 7 | 9 | 19 |',
        '五、存在的主要问题及改进情况',
        '问题和改进。',
        '六、其他需要报告的事项',
        '无。',
      ].join('\n'),
    );
    expect(report.active).toMatchObject({ normativeDocuments: { issued: 61, repealed: 59, inForce: 422 } });
    expect(report.requests['received']).toEqual([37, 6, 0, 0, 1, 2]);
    expect(report.requests['carriedForward']).toEqual([4, 1, 0, 0, 0, 0]);
    expect(report.review).toEqual({
      reconsideration: { upheld: 11, corrected: 2, otherOutcome: 9, pending: 2 },
      directLitigation: { upheld: 7, corrected: 0, otherOutcome: 1, pending: 6 },
      litigationAfterReconsideration: { upheld: 2, corrected: 1, otherOutcome: 7, pending: 9 },
    });
    expect(report.printed).toEqual({});
    expect(findings.map((finding) => finding.rule)).not.toContain('I-TABLE');
  });

  it('have a 小计 column: the head says which', () => {
    const { report } = read(textDocument(sample, (rows) => markdown(withSubtotals(rows))));
    expect(figures(report)).toEqual(figures(sample));
    const unnamed = textDocument(sample, (rows) => markdown(withSubtotals(rows))).replace('小计', '');
    expect(read(unnamed).report.requests['received']).toEqual(Array(6).fill(null));
  });

  it('show the same row twice with different figures: neither is taken', () => {
    const row = '二、上年结转政府信息公开申请数量';
    const twice = text.replace(
      new RegExp(`^${row}.*$`, 'mu'),
      (line) => `${line}\n${line.replace('\t0', '\t4')}`,
    );
    const { report, findings } = read(twice);
    expect(report.requests['carriedOver']).toEqual([null, null, null, null, null, null]);
    expect(findings.map((finding) => finding.rule)).toContain('I-ROW');
  });

  it('follow both forms at once: the year decides, and it is told', () => {
    const mixed = textDocument(sample, excelTabs)
      .replace(/本年制发件数\t本年废止件数\t现行有效件数/u, '本年新制作数量\t本年新公开数量\t对外公开总数量')
      .replace(/^信息内容\t本年处理决定数量\t\t$/gmu, '信息内容\t上一年项目数量\t本年增/减\t处理决定数量')
      .replace(/^行政处罚\t1\t\t$/mu, '行政处罚\t5\t0\t7');
    const { report, findings } = read(mixed);
    expect(report.form).toBe('2021');
    expect(report.active).toMatchObject({ regulations: { issued: null }, penalties: 7 });
    expect(report.imported?.oldLabels).toContain('对外公开总数量');
    expect(findings.map((finding) => finding.rule)).toContain('I-FORM');
  });
});

/** Table 3 with a 小计 behind the organisations, as some programs draw it; other tables as they are. */
function withSubtotals(rows: readonly (readonly Cell[])[]): Cell[][] {
  const isRequests = rows.some((row) => row.some((cell) => cell.text.includes('申请人情况')));
  if (!isRequests) return rows.map((row) => [...row]);
  return rows.map((row) => {
    const last = row[row.length - 1]!;
    if (last.figure) return [...row.slice(0, -1), { ...last, text: '0' }, last];
    if (last.text === '其他') return [...row, { ...last, text: '小计' }];
    return row.map((cell) => (cell.colSpan >= 5 ? { ...cell, colSpan: cell.colSpan + 1 } : cell));
  });
}

describe('what is no report', () => {
  it.each([
    ['nothing', ''],
    ['a letter', '张三：\n你好，2023年的资料已经寄出。\n李四'],
    ['a law', '第一章 总则\n第一条 为了保障公民依法获取政府信息，2019年修订本条例。'],
    ['figures only', '1\t2\t3\n4\t5\t6'],
  ])('%s is refused with a reason', (_name, source) => {
    const result = importText(source);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.reason).toMatch(/^没有找到/u);
  });
});
