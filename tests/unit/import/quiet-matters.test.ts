import { describe, expect, it } from 'vitest';
import { importText } from '../../../shared/import/text/import-text';
import { withFigures } from '../../../shared/report/values';
import { cellLines, excelTabs, figureAddresses, textDocument } from './render-shapes';
import { sample } from './sample-text';

/** A report whose columns come out: what came in is what was granted. */
const balanced = withFigures(
  sample,
  new Map(
    figureAddresses(sample).map((address) => {
      const isRequest = /^requests\.(?:received|granted)\.\d$/u.test(address);
      return [address, isRequest ? 3 + Number(address.at(-1)) : address === 'active.fees' ? '0' : 0];
    }),
  ),
);

function told(text: string) {
  const result = importText(text);
  if (!result.ok) throw new Error(result.reason);
  return result.findings.map(({ rule, part, title, cells }) => ({ rule, part, title, cells }));
}

describe('what a torn or exchanged row leaves behind is said', () => {
  const lines = textDocument(balanced, cellLines);

  it('nothing, where nothing is', () => {
    expect(told(lines)).toEqual([]);
    expect(told(textDocument(balanced, excelTabs))).toEqual([]);
  });

  it('two figures of a row that changed places, one cell per line', () => {
    expect(lines).toContain('\n4\n\n5\n');
    expect(told(lines.replace('\n4\n\n5\n', '\n5\n\n4\n'))).toMatchObject([
      {
        rule: 'I-SUM',
        title: '两列不合勾稽关系',
        cells: ['requests.handledTotal.1', 'requests.handledTotal.2'],
      },
    ]);
  });

  it('labels of columns that changed places', () => {
    const swapped = lines.replace(/商业企业\s+科研机构/u, '科研机构\n\n商业企业');
    expect(swapped).not.toBe(lines);
    expect(told(swapped)).toMatchObject([{ rule: 'I-ROW', part: 'requests', title: '行或栏的顺序不同' }]);
  });

  it('a cell without a figure', () => {
    const text = textDocument(balanced, excelTabs).replace(/^(规章.*?)\t0/mu, '$1\t');
    expect(told(text)).toEqual([
      { rule: 'I-CELL', part: 'active', title: '有 1 格没有数字', cells: ['active.regulations.issued'] },
    ]);
  });
});

describe('a Table 4 without the names of some of its blocks', () => {
  it('is read in the order of the form, and said', () => {
    const report = withFigures(
      balanced,
      new Map([
        ['review.reconsideration.upheld', 1],
        ['review.directLitigation.corrected', 2],
      ]),
    );
    const lines = textDocument(report, cellLines);
    expect(told(lines)).toEqual([]);
    const text = lines.replace(/行政复议\s+行政诉讼\s+(?=结果维持)/u, '');
    expect(text).not.toBe(lines);
    expect(told(text)).toMatchObject([{ rule: 'I-ROW', part: 'review', title: '栏目名称不全' }]);
  });
});
