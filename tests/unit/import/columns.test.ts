import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../shared/import/csv/import-csv';
import { importHtml } from '../../../shared/import/html/import-html';
import type { ImportResult } from '../../../shared/import/import-result';
import { importText } from '../../../shared/import/text/import-text';
import { figureAt, withFigure } from '../../../shared/report/values';
import * as arranged from './rearranged-tables';
import {
  cellLines,
  excelTabs,
  figureAddresses,
  html,
  markdown,
  spacedWords,
  textDocument,
} from './render-shapes';
import { sample } from './sample-text';

/** The sample with another figure in every cell: a figure in a wrong cell shows. */
const distinct = figureAddresses(sample).reduce(
  (report, address, index) => withFigure(report, address, address === 'active.fees' ? '0.5' : index + 1),
  sample,
);

type Read = (rearrange: arranged.Rearrange) => ImportResult;
const page: Read = (rearrange) => {
  const text = textDocument(distinct, (rows) => html(rearrange(rows)));
  const body = text
    .split('\n\n')
    .map((line) => (line.startsWith('<table') ? line : `<p>${line}</p>`))
    .join('\n');
  return importHtml(`<!DOCTYPE html><html><body>${body}</body></html>`);
};
const SHAPES: readonly [string, Read][] = [
  ['a web page', page],
  ['tabs', (rearrange) => importText(textDocument(distinct, (rows) => excelTabs(rearrange(rows))))],
  ['bars', (rearrange) => importText(textDocument(distinct, (rows) => markdown(rearrange(rows))))],
  [
    'one cell per line',
    (rearrange) => importText(textDocument(distinct, (rows) => cellLines(rearrange(rows)))),
  ],
  ['words', (rearrange) => importText(textDocument(distinct, (rows) => spacedWords(rearrange(rows))))],
  [
    'commas',
    (rearrange) =>
      importCsv(textDocument(distinct, (rows) => excelTabs(rearrange(rows)).replace(/\t/gu, ','))),
  ],
];

function figuresOf(result: ImportResult): [string, unknown][] {
  if (!result.ok) throw new Error(result.reason);
  return figureAddresses(sample).map((address) => [address, figureAt(result.report, address)]);
}

const wanted = figureAddresses(sample).map((address) => [address, figureAt(distinct, address)]);

describe.each(SHAPES)('columns go where their labels say: %s', (_shape, read) => {
  it.each([
    ['总计 first', arranged.totalFirst],
    ['no 总计', arranged.withoutTotal],
    ['小计 first under the organisations', arranged.subtotalFirst],
    ['合计 instead of 总计', arranged.otherWordForTotal],
    ['备注 behind', arranged.withRemarks],
    ['序号 in front', arranged.counted],
    ['a head of one row', arranged.oneHeadRow],
    ['the head once more', arranged.headAgain],
    ['no head, the totals prove the order', arranged.withoutHead],
  ])('%s', (_name, rearrange) => {
    const result = read(rearrange);
    expect(figuresOf(result)).toEqual(wanted);
    expect(result).toMatchObject({ findings: [] });
  });

  it.each([
    ['two columns swapped', 'requests', arranged.swapped],
    ['Table 4 with its blocks and outcomes swapped', 'review', arranged.reviewSwapped],
    ['Table 2 with its columns swapped', 'active', arranged.activeSwapped],
  ])('%s, and said', (_name, part, rearrange) => {
    const result = read(rearrange);
    expect(figuresOf(result)).toEqual(wanted);
    expect(result).toMatchObject({
      findings: [{ rule: 'I-ROW', severity: 'hint', part, title: '行或栏的顺序不同' }],
    });
  });

  it('no head and no proof: the table stays blank, and it is said', () => {
    const result = read(arranged.withoutProof);
    for (const [address, figure] of figuresOf(result)) {
      const expected = address.startsWith('requests.') ? null : figureAt(distinct, address);
      expect([address, figure]).toEqual([address, expected]);
    }
    const told = result.ok ? result.findings.filter(({ rule }) => rule === 'I-ROW') : [];
    expect(told[0]?.message).toContain('看不出各数字属于哪一栏');
  });
});

describe('tables whose rows stand as columns', () => {
  it('are turned where merged cells are told', () => {
    const result = page(arranged.turned);
    expect(figuresOf(result)).toEqual(wanted);
    expect(result).toMatchObject({ findings: [] });
  });

  it.each(SHAPES.filter(([shape]) => ['a web page', 'tabs', 'bars', 'commas'].includes(shape)))(
    'are turned where Table 4 has its outcomes as rows: %s',
    (_shape, read) => {
      const result = read(arranged.outcomesAsRows);
      expect(figuresOf(result)).toEqual(wanted);
      expect(result).toMatchObject({ findings: [] });
    },
  );
});

describe('a head of Table 3 with a cell gone from the row of the organisations', () => {
  it('says nothing of the columns behind it: no figure in a wrong column', () => {
    const result = page((rows) =>
      rows.map((row) => row.filter(({ text }) => text !== '科研机构').map((cell) => ({ ...cell }))),
    );
    for (const [address, figure] of figuresOf(result)) {
      expect([figureAt(distinct, address), null]).toContain(figure);
    }
  });
});

describe('a head of Table 2 in two rows, one cell per line', () => {
  it('stands in another order than its columns: blank and said', () => {
    const text = textDocument(distinct, cellLines).replace(
      /本年制发件数\s+本年废止件数\s+现行有效件数/u,
      '本年\n\n现行有效件数\n\n制发件数\n\n废止件数',
    );
    const result = importText(text);
    const figures = new Map(figuresOf(result));
    expect(figures.get('active.normativeDocuments.issued')).toBeNull();
    expect(result).toMatchObject({ findings: [{ rule: 'I-ROW' }, { rule: 'I-ROW' }] });
  });
});
