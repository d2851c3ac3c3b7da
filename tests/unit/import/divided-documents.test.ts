import { describe, expect, it } from 'vitest';
import { importHtml } from '../../../shared/import/html/import-html';
import { withFigure } from '../../../shared/report/values';
import { excelTabs, gridOf, htmlDocument, textDocument, type Cell, type Shape } from './render-shapes';
import { figures, read, sample, text } from './sample-text';

/** Table 3 on its grid, the other tables as Excel copies them. */
const requests =
  (write: (grid: (Cell | null)[][]) => string): Shape =>
  (rows) =>
    rows.some((row) => row.some((cell) => cell.text === '申请人情况'))
      ? write(gridOf(rows))
      : excelTabs(rows);
const tabs = (grid: readonly (readonly (Cell | string | null)[])[]) =>
  grid
    .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : (cell?.text ?? ''))).join('\t'))
    .join('\n');
const LABELS = 3;
/** The row labels and some columns of Table 3, the heads above them again. */
const half = (grid: readonly (readonly (Cell | null)[])[], from: number, to: number) =>
  grid.map((row, y) => {
    const [first, ...others] = row.slice(LABELS + from, LABELS + to);
    const above =
      y < 2 && first === null ? row.slice(0, LABELS + from).findLast((cell) => cell !== null) : first;
    return [...row.slice(0, LABELS), above ?? null, ...others];
  });

describe('a table in another division than the form’s', () => {
  it.each<[string, Shape]>([
    [
      'Table 3 in two halves, each with its own columns and the labels again',
      requests((grid) => `${tabs(half(grid, 0, 4))}\n\n续表\n\n${tabs(half(grid, 4, 7))}`),
    ],
    [
      'a share behind every figure of Table 3',
      requests((grid) =>
        tabs(
          grid.map((row, y) => [
            ...row.slice(0, LABELS),
            ...row.slice(LABELS).flatMap((cell) => [cell, cell?.figure ? '12.5%' : y === 2 ? '占比' : '']),
          ]),
        ),
      ),
    ],
    [
      'blank columns between those with something in them',
      (rows) => tabs(gridOf(rows).map((row) => row.flatMap((cell) => [cell, '']))),
    ],
    [
      'quotes round every field',
      (rows) =>
        gridOf(rows)
          .map((row) => row.map((cell) => `"${cell?.text ?? ''}"`).join('\t'))
          .join('\n'),
    ],
    [
      'Table 4 as three small ones below their names',
      (rows) => {
        const figure = rows.at(-1) ?? [];
        if (figure.length !== 15) return excelTabs(rows);
        const head = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
        return ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']
          .map((name, block) =>
            [
              name,
              head,
              figure
                .slice(5 * block, 5 * block + 5)
                .map((cell) => cell.text)
                .join('\t'),
            ].join('\n'),
          )
          .join('\n\n');
      },
    ],
  ])('%s: is read', (_name, shape) => {
    expect(figures(read(textDocument(sample, shape)).report)).toEqual(figures(sample));
  });

  it('two halves that share a column with different figures are not joined', () => {
    const document = textDocument(
      withFigure(sample, 'requests.received.0', 7),
      requests((grid) => {
        const left = tabs(half(grid, 0, 4));
        return `${left}\n\n${left.replace('\t7\t', '\t8\t')}\n\n${tabs(half(grid, 4, 7))}`;
      }),
    );
    const { findings } = read(document);
    expect(findings.some(({ rule, message }) => rule === 'I-ROW' && message.includes('出现两次'))).toBe(true);
  });
});

describe('several reports in one file', () => {
  const other = textDocument(withFigure({ ...sample, year: 2022 }, 'active.licences', 99), excelTabs);
  const neighbour = { ...sample, unit: { ...sample.unit, name: '青石县白河镇人民政府' } };

  it.each([
    ['this and last year', `${text}\n\n${other}`, ''],
    ['last and this year', `${other}\n\n${text}`, ''],
    [
      'the year the file is named by',
      `${text}\n\n${textDocument({ ...sample, year: 2024 }, excelTabs)}`,
      '2023年报.txt',
    ],
    ['two bodies', `${text}\n\n${textDocument(withFigure(neighbour, 'active.licences', 99), excelTabs)}`, ''],
  ])('%s: one is read, the other is said and kept', (_name, document, name) => {
    const { report, findings, unplaced } = read(document, name);
    expect(report.year).toBe(sample.year);
    expect(report.unit.name).toBe(sample.unit.name);
    expect(figures(report)).toEqual(figures(sample));
    expect(report.narrative).toEqual(read(text).report.narrative);
    expect(findings.map(({ title }) => title)).toEqual(['文件里有 2 份报告']);
    expect(unplaced.at(-1)?.text).toContain('一、总体情况');
  });

  it('an annex below the signature has tables of its own', () => {
    const signed = `${sample.unit.name}\n2024年1月20日`;
    const annex =
      '附件\n各科室受理情况统计表\n一、本年新收政府信息公开申请数量\t10\t3\t0\t0\t0\t0\t13\n办公室\t3\t1\t4';
    const { report, unplaced } = read(`${text}\n${signed}\n${annex}`);
    expect(figures(report)).toEqual(figures(sample));
    expect(report.signature).toEqual({ name: sample.unit.name, date: '2024-01-20' });
    expect(report.narrative).toEqual(read(text).report.narrative);
    expect(unplaced.map(({ text: words }) => words).join('\n')).toContain('各科室受理情况统计表');
  });

  it('a page with its copy for printing is one report', () => {
    const page = htmlDocument(sample);
    const body = page.replace(/^.*<body>|<\/body>.*$/gsu, '');
    const result = importHtml(page.replace('</body>', `${body}</body>`));
    expect(result.ok && figures(result.report)).toEqual(figures(sample));
    expect(result.ok && result.findings.some(({ title }) => title.startsWith('文件里有'))).toBe(false);
  });
});
