import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../shared/import/csv/import-csv';
import { importHtml } from '../../../shared/import/html/import-html';
import type { ImportResult } from '../../../shared/import/import-result';
import { importText } from '../../../shared/import/text/import-text';
import type { Report } from '../../../shared/report/model';
import { figureAt } from '../../../shared/report/values';
import { arbitraryReport } from './arbitrary-report';
import * as shapes from './render-shapes';

const RUNS = { numRuns: 15 };

function figuresOf(report: Report): unknown[] {
  return shapes.figureAddresses(report).map((address) => [address, figureAt(report, address)]);
}

/** The report is read whole: figures, text, name, year and form are those it was written from. */
function expectSame(result: ImportResult, report: Report): void {
  if (!result.ok) throw new Error(result.reason);
  expect(figuresOf(result.report)).toEqual(figuresOf(report));
  expect(result.report.narrative).toEqual(report.narrative);
  expect(result.report).toMatchObject({ form: report.form, year: report.year, unit: report.unit });
  expect(result.report.printed).toEqual({});
  expect(result.report.notes).toEqual({});
  const told = result.findings.filter((finding) => finding.rule !== 'I-FORM');
  expect(told.map(({ title }) => title).filter((title) => !/^有 \d+ 格没有数字$/u.test(title))).toEqual([]);
  // Nothing but the blanks is said, and each of them.
  const blank = shapes.figureAddresses(report).filter((address) => figureAt(report, address) === null);
  expect(new Set(told.flatMap(({ cells }) => cells))).toEqual(new Set(blank));
  expect(result.report.imported?.unplaced).toEqual([]);
}

/** No figure is wrong: each is the report's, or blank with a finding that names its cell. */
function expectSameOrTold(result: ImportResult, report: Report): void {
  if (!result.ok) throw new Error(result.reason);
  const told = new Set(result.findings.flatMap((finding) => finding.cells));
  for (const address of shapes.figureAddresses(report)) {
    const read = figureAt(result.report, address);
    if (read === null && told.has(address)) continue;
    expect([address, read]).toEqual([address, figureAt(report, address)]);
  }
}

const half = (text: string) =>
  text
    .replace(/[（）：，]/gu, (mark) => ({ '（': '(', '）': ')', '：': ':', '，': ',' })[mark] ?? mark)
    .replace(/[“”]/gu, '"')
    .replace(/\)(?=\p{Script=Han})/gu, ') ');
const spaced = (text: string) => (text.length <= 6 ? Array.from(text).join(' ') : text);

describe.each(['2021', '2019'] as const)('a report on the %s form', (version) => {
  const whole = arbitraryReport(version, 0);
  const gappy = arbitraryReport(version, 30);

  it.each([
    ['tab-separated as Excel copies it', shapes.excelTabs],
    ['Markdown', shapes.markdown],
    ['Markdown with merged cells repeated', shapes.repeatedMarkdown],
    ['bars between cells', shapes.crawlerBars],
  ])('survives %s, blanks included', (_name, shape) => {
    fc.assert(
      fc.property(gappy, (report) => expectSame(importText(shapes.textDocument(report, shape)), report)),
      RUNS,
    );
  });

  // Here a row whose first figures are blank can have more than one reading.
  it('reads the tabs of a browser copy or says what it could not read', () => {
    fc.assert(
      fc.property(gappy, (report) =>
        expectSameOrTold(importText(shapes.textDocument(report, shapes.browserTabs)), report),
      ),
      RUNS,
    );
    fc.assert(
      fc.property(whole, (report) =>
        expectSame(importText(shapes.textDocument(report, shapes.browserTabs)), report),
      ),
      RUNS,
    );
  });

  it.each([
    ['one cell per line', shapes.cellLines],
    ['bar lines between cells', shapes.barLines],
    ['a bar behind each cell', shapes.cellsWithBar],
    ['words divided by spaces', shapes.spacedWords],
  ])('never takes a wrong figure from %s with blanks', (_name, shape) => {
    fc.assert(
      fc.property(gappy, (report) =>
        expectSameOrTold(importText(shapes.textDocument(report, shape)), report),
      ),
      RUNS,
    );
  });

  it.each([
    ['one cell per line', shapes.cellLines],
    ['bar lines between cells', shapes.barLines],
    ['a bar behind each cell', shapes.cellsWithBar],
    ['words divided by spaces', shapes.spacedWords],
  ])('survives %s where no cell is blank', (_name, shape) => {
    fc.assert(
      fc.property(whole, (report) => expectSame(importText(shapes.textDocument(report, shape)), report)),
      RUNS,
    );
  });

  it('survives a web page with merged cells, blanks included', () => {
    fc.assert(
      fc.property(gappy, (report) => expectSame(importHtml(shapes.htmlDocument(report)), report)),
      RUNS,
    );
  });

  it('survives comma-separated values, blanks included', () => {
    fc.assert(
      fc.property(gappy, (report) => expectSame(importCsv(shapes.csvDocument(report)), report)),
      RUNS,
    );
  });

  it.each([
    ['half-width punctuation', half],
    ['spaces inside short labels', spaced],
  ])('survives labels with %s', (_name, label) => {
    fc.assert(
      fc.property(gappy, (report) => {
        expectSame(importText(shapes.textDocument(report, shapes.excelTabs, label)), report);
        expectSame(importHtml(shapes.htmlDocument(report, label)), report);
      }),
      RUNS,
    );
  });
});
