import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../shared/import/csv/import-csv';
import { importHtml } from '../../../shared/import/html/import-html';
import type { ImportResult } from '../../../shared/import/import-result';
import { figureAt, withFigure } from '../../../shared/report/values';
import { csvDocument, excelTabs, htmlDocument, textDocument } from './render-shapes';
import { figures, read, sample } from './sample-text';

const ADDRESS = 'active.licences';
const SENTINEL = '7777';
const marked = withFigure(sample, ADDRESS, Number(SENTINEL));
const spanned = Array.from(SENTINEL, (digit) => `<span>${digit}</span>`).join('\n');

function ok(result: ImportResult) {
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const page = (inner: string) => ok(importHtml(htmlDocument(marked).replace(spanned, inner)));
const tabs = (cell: string) => read(textDocument(marked, excelTabs).replace(SENTINEL, cell));

describe('a cell is one value or a finding', () => {
  it.each([
    ['a rounded display', page('2.68E+06'), '2.68E+06'],
    ['two lines of a page', page('3<br>5'), '3\n5'],
    ['a rounded display in text', tabs('1.23E+05'), '1.23E+05'],
    ['two lines of a quoted field', tabs('"3\n5"'), '3\n5'],
  ])('%s gives no figure', (_name, { report, findings }, kept) => {
    expect(figureAt(report, ADDRESS)).toBeNull();
    expect(report.notes[ADDRESS]).toBe(kept);
    expect(findings.map(({ rule, cells }) => [rule, cells])).toEqual([['I-CELL', [ADDRESS]]]);
  });

  it('a raised mark behind a figure is no digit of it', () => {
    const { report, findings } = page('12<sup>1</sup>');
    expect(figureAt(report, ADDRESS)).toBe(12);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['I-CELL', 'hint']]);
  });

  it('what is struck out is gone', () => {
    const { report, findings } = page('<del>15</del><ins>12</ins>');
    expect(figureAt(report, ADDRESS)).toBe(12);
    expect(findings).toEqual([]);
  });
});

describe('what a page does not show is no part of a figure', () => {
  const sheet =
    '<style>.old{text-decoration:line-through} span.off{display:none} @media print{.paper{display:none}}</style>';
  it.each([
    ['hidden by its style', '<span style="visibility:hidden">3</span><b>12</b>', ''],
    ['without size', '<span style="font-size:0">3</span>12', ''],
    ['struck out by the style sheet', '<font class="x old">15</font>12', sheet],
    ['hidden by the style sheet', '<span class="off">15</span>12', sheet],
    ['hidden on paper only', '<span class="paper">1</span>2', sheet],
  ])('%s', (_name, inner, head) => {
    const whole = htmlDocument(marked).replace(spanned, inner);
    const { report, findings } = ok(importHtml(head + whole));
    expect(figureAt(report, ADDRESS)).toBe(12);
    expect(findings).toEqual([]);
  });
});

describe('a sum of money in another unit than the form asks for', () => {
  const FEES = 'active.fees';
  const text = textDocument(withFigure(sample, FEES, '3200'), excelTabs);
  it.each([
    ['in its head', text.replace('（单位：万元）', '（单位：元）'), '3200元'],
    ['in its head, without a colon', text.replace('（单位：万元）', '（千元）'), '3200千元'],
    ['in the label of its row', text.replace('行政事业性收费', '行政事业性收费（元）'), '3200元'],
    [
      'above the table',
      text.replace('（单位：万元）', '').replace(/^(二、.*主动公开政府信息情况)$/mu, '$1\n单位：元'),
      '3200元',
    ],
  ])('%s: is no figure', (_name, document, kept) => {
    const { report, findings } = read(document);
    expect(figureAt(report, FEES)).toBeNull();
    expect(report.notes[FEES]).toBe(kept);
    expect(findings.filter(({ rule }) => rule === 'I-CELL').map(({ cells }) => cells)).toEqual([[FEES]]);
  });

  it('the mark of a footnote behind a sum of money names no unit', () => {
    const { report, findings } = read(text.replace('\t3200', '\t26.55①'));
    expect(figureAt(report, FEES)).toBe('26.55');
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['I-CELL', 'hint']]);
  });

  it('nought is nought in every unit', () => {
    const none = textDocument(withFigure(sample, FEES, '0'), excelTabs);
    const { report, findings } = read(none.replace('（单位：万元）', '（单位：元）'));
    expect(figureAt(report, FEES)).toBe('0');
    expect(findings).toEqual([]);
  });
});

it('a page for filling in is read with what stands in its fields', () => {
  const { report, findings } = page('<input name="a" value="12"><input type="hidden" value="7">');
  expect(figureAt(report, ADDRESS)).toBe(12);
  expect(findings).toEqual([]);
});

describe('much of the same', () => {
  it('is one finding: a table full of strokes', () => {
    const text = textDocument(sample, excelTabs).replace(/(?<=\t|^)0(?=\t|$)/gmu, '/');
    const { report, findings } = read(text);
    expect(figures(report).filter((figure) => figure === 0)).toEqual([]);
    const marks = findings.filter(({ rule }) => rule === 'I-CELL');
    expect(marks.map(({ part }) => part)).toEqual(['active', 'requests', 'review']);
    const strokes = figures(report).filter((figure) => figure === null).length;
    expect(marks.flatMap(({ cells }) => cells)).toHaveLength(strokes);
  });

  it('is one more finding: words among the rows beyond the first', () => {
    const words = Array.from({ length: 500 }, (_, index) => `第${index}处说明的文字，放在表格中间`).join(
      '\n',
    );
    const text = textDocument(sample, excelTabs).replace(/^行政许可/mu, `${words}\n行政许可`);
    const { report, findings } = read(text);
    expect(findings.length).toBeLessThan(50);
    expect(report.imported?.unplaced).toHaveLength(500);
    expect(findings.at(-1)?.message).toContain('另有 480 段');
  });
});

describe('a text part in a single cell', () => {
  it('keeps its paragraphs', () => {
    const csv = csvDocument(sample).replace(/^(.*问题：一是.*)\n(.*针对上述问题.*)$/mu, '"$1\n$2"');
    expect(csv).not.toBe(csvDocument(sample));
    expect(ok(importCsv(csv)).report.narrative).toEqual(sample.narrative);
  });
});

describe('what is far too long for a report', () => {
  const title = '青石镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n';
  it.each([
    ['a text', title + '文字'.repeat(2_000_000)],
    ['a line', title + '文字'.repeat(200_000)],
    ['paragraphs', title + '文字。\n'.repeat(30_000)],
    ['a row', `${title}二、主动公开政府信息情况\n规章${'\t0'.repeat(5_000)}`],
  ])('%s is refused in one sentence', (_name, text) => {
    expect(() => read(text)).toThrow(/远远超过一份年度报告的篇幅$/u);
  });

  it('a page nested ten thousand deep is walked', () => {
    expect(importHtml('<table><tr><td>'.repeat(10_000)).ok).toBe(false);
  });
});
