import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { importCsv } from '../../../shared/import/csv/import-csv';
import { importHtml } from '../../../shared/import/html/import-html';
import type { ImportResult } from '../../../shared/import/import-result';
import { importText } from '../../../shared/import/text/import-text';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { figureAt, withFigure } from '../../../shared/report/values';
import { arbitraryReport } from './arbitrary-report';
import * as shapes from './render-shapes';

type Damage = (cells: string[], at: number) => string[];
const DAMAGES: readonly [string, Damage][] = [
  ['gone', (cells, at) => cells.toSpliced(at, 1)],
  ['twice', (cells, at) => cells.toSpliced(at, 0, cells[at] ?? '')],
  ['with a blank before it', (cells, at) => cells.toSpliced(at, 0, '')],
  ['glued to the next one', (cells, at) => cells.toSpliced(at, 2, cells.slice(at, at + 2).join(''))],
];

const text = (shape: shapes.Shape) => (report: Report) => shapes.textDocument(report, shape);
const SHAPES: readonly [
  string,
  { write: (report: Report) => string; mark: string; read: (document: string) => ImportResult },
][] = [
  ['tabs', { write: text(shapes.excelTabs), mark: '\t', read: importText }],
  ['the tabs of a browser', { write: text(shapes.browserTabs), mark: '\t', read: importText }],
  ['Markdown', { write: text(shapes.markdown), mark: ' | ', read: importText }],
  ['bars', { write: text(shapes.crawlerBars), mark: ' | ', read: importText }],
  ['commas', { write: shapes.csvDocument, mark: ',', read: importCsv }],
];

/** Every figure is the report's, or blank, or its part has a finding. */
function expectNoneWrongInSilence(result: ImportResult, report: Report): void {
  if (!result.ok) return;
  const parts = new Set<string>(result.findings.map(({ part }) => part));
  for (const address of shapes.figureAddresses(report)) {
    const read = figureAt(result.report, address);
    if (read === null || parts.has(address.slice(0, address.indexOf('.')))) continue;
    expect([address, read]).toEqual([address, figureAt(report, address)]);
  }
}

describe.each(SHAPES)('one cell damaged: %s', (_shape, { write, mark, read }) => {
  it.each(DAMAGES)('%s', (_damage, damage) => {
    for (const blanks of [0, 30]) {
      fc.assert(
        fc.property(arbitraryReport('2021', blanks), fc.nat(), fc.nat(), (report, row, column) => {
          const lines = write(report).split('\n');
          const rows = lines.flatMap((line, index) => (line.split(mark).length > 3 ? [index] : []));
          const at = rows[row % rows.length] ?? 0;
          const cells = lines[at]?.split(mark) ?? [];
          const damaged = lines.with(at, damage(cells, column % cells.length).join(mark));
          expectNoneWrongInSilence(read(damaged.join('\n')), report);
        }),
        { numRuns: 15 },
      );
    }
  });
});

describe('one cell damaged: a web page', () => {
  it.each(DAMAGES.slice(0, 2))('%s', (_damage, damage) => {
    for (const blanks of [0, 30]) {
      fc.assert(
        fc.property(arbitraryReport('2021', blanks), fc.nat(), fc.nat(), (report, row, column) => {
          const rows = shapes.htmlDocument(report).split(/(?=<tr>)/u);
          const at = 1 + (row % (rows.length - 1));
          const cells = rows[at]?.split(/(?=<td)/u) ?? [];
          const damaged = rows.with(at, damage(cells, 1 + (column % (cells.length - 1))).join(''));
          expectNoneWrongInSilence(importHtml(damaged.join('')), report);
        }),
        { numRuns: 15 },
      );
    }
  });
});

describe('a whole table damaged: a web page', () => {
  /** The rows of the page, and which of them are rows of Table 3 with all their figures. */
  const rowsOf = (report: Report) => {
    const rows = shapes.htmlDocument(report).split(/(?=<tr>)/u);
    const wide = rows.flatMap((row, index) => (row.split('<td').length > 7 ? [index] : []));
    return { rows, wide };
  };

  it.each([0, 30])('a column gone, %i blanks of a hundred', (blanks) => {
    fc.assert(
      fc.property(arbitraryReport('2021', blanks), fc.integer({ min: 1, max: 7 }), (report, back) => {
        const { rows, wide } = rowsOf(report);
        const without = (row: string) => {
          const cells = row.split(/(?=<td)/u);
          return cells.toSpliced(cells.length - back, 1).join('') + (back === 1 ? '</tr>' : '');
        };
        const damaged = rows.map((row, index) => (wide.includes(index) ? without(row) : row)).join('');
        expectNoneWrongInSilence(importHtml(damaged), report);
      }),
      { numRuns: 20 },
    );
  });

  it.each([0, 30])('two rows exchanged, %i blanks of a hundred', (blanks) => {
    fc.assert(
      fc.property(arbitraryReport('2021', blanks), fc.nat(), fc.nat(), (report, one, other) => {
        const { rows, wide } = rowsOf(report);
        const from = wide[one % wide.length] ?? 0;
        const to = wide[other % wide.length] ?? 0;
        const damaged = rows
          .with(from, rows[to] ?? '')
          .with(to, rows[from] ?? '')
          .join('');
        expectNoneWrongInSilence(importHtml(damaged), report);
      }),
      { numRuns: 20 },
    );
  });
});

test('a figure that stands twice is not taken for a blank one, where the row beside it fits the head', () => {
  const report = blankReport({ name: '某县青石镇人民政府', level: 'township', selfReference: '我镇' }, 2021);
  const filled = withFigure(
    withFigure(report, 'active.normativeDocuments.issued', 0),
    'active.normativeDocuments.repealed',
    0,
  );
  const written = text(shapes.browserTabs)(filled).replace(/^(行政规范性文件\t0)/mu, '$1\t0');
  expectNoneWrongInSilence(importText(written), filled);
});
