import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage, visitPage, type HtmlElement } from '../../../shared/html/page';
import { tableCellReader } from '../../../shared/html/table-cells';

function grids(html: string) {
  const tables: HtmlElement[] = [];
  visitPage(parsePage(html), {
    text: () => undefined,
    enter: (element) => {
      if (element.tagName === 'table') tables.push(element);
      return true;
    },
    leave: () => undefined,
  });
  return tables.map(tableCellReader());
}

const rowsOf = (html: string) => grids(html)[0]?.rows;
const cellOf = (inner: string, attributes = '') =>
  rowsOf(`<table><tr><td ${attributes}>${inner}</td></tr></table>`)?.[0]?.[0];

describe('the cells of a table', () => {
  it('stand in their grid places; covered places are null, empty cells are not', () => {
    expect(
      rowsOf(
        '<table><tr><td rowspan="2">三</td><td colspan="2">予以公开</td></tr><tr><td></td><td>2</td></tr></table>',
      ),
    ).toEqual([
      ['三', '予以公开', null],
      [null, '', '2'],
    ]);
  });

  it('reach to the end with a span of nought, but never out of their section', () => {
    expect(
      rowsOf(
        '<table><thead><tr><td rowspan="0">a</td><td>b</td></tr><tr><td>c</td></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      ),
    ).toEqual([
      ['a', 'b'],
      [null, 'c'],
      ['1', '2'],
    ]);
  });

  it('leave out hidden rows and cells, and tables inside', () => {
    expect(
      rowsOf(
        '<table><tr hidden><td>9</td></tr><tr style="display: none"><td>9</td></tr><tr><td style="display:none">9</td><td>1<table><tr><td>2</td></tr></table></td></tr></table>',
      ),
    ).toEqual([['1']]);
  });

  it.each([
    ['2.68E+06', 'x:num="2676474"', '2676474'],
    ['2.68E+06', 'sdval="2676474"', '2676474'],
    ['0.09', 'x:num="9.1999999999999998E-2"', '0.092'],
    ['1,234', 'x:num', '1,234'],
    ['####', 'x:num="1234"', '1234'],
    ['-', 'x:num="0"', '0'],
    ['/', 'x:num="0"', '/'],
    ['5%', 'sdval="0.05"', '5%'],
    ['5件', 'x:num="5"', '5件'],
    ['2.68E+06', '', '2.68E+06'],
    ['12', 'x:num="1E999"', '12'],
  ])('%s with %s is %s', (shown, attributes, text) => {
    expect(cellOf(shown, attributes)).toBe(text);
  });

  it.each([
    ['12<sup>1</sup>', '12(1)'],
    ['12<sup> </sup>', '12'],
    ['<sup>1</sup>规章', '1规章'],
    ['<del>15</del><ins>12</ins>', '12'],
    ['<s>15</s>12', '12'],
    ['<span style="text-decoration: line-through">15</span>12', '12'],
    ['3<br>5', '3\n5'],
    ['<p>商业</p><p>企业</p>', '商业\n企业'],
    ['<span>1</span>\n<span>2</span>', '12'],
    ['其他法律行政\n   法规', '其他法律行政法规'],
    ['\u200B1\u00A0', '1'],
  ])('%s says %j', (inner, text) => {
    expect(cellOf(inner)).toBe(text);
  });
});

describe('a page that means ill', () => {
  it('is believed up to so many covered places', () => {
    const row = `<tr>${'<td rowspan="60" colspan="60">1</td>'.repeat(100)}</tr>`;
    const covered = grids(`<table>${row.repeat(500)}</table>`.repeat(4))
      .flatMap(({ rows }) => rows)
      .flat()
      .filter((cell) => cell === null).length;
    expect(covered).toBeLessThan(250_000);
  });

  it('has no row wider than a table can be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 12 }), { maxLength: 12 }),
        (spans) => {
          const cells = spans.map(
            (row) =>
              `<tr>${row.map(([wide, high]) => `<td colspan=${wide} rowspan=${high}>1`).join('')}</tr>`,
          );
          const rows = rowsOf(`<table>${cells.join('')}</table>`) ?? [];
          expect(rows).toHaveLength(spans.length);
          expect(Math.max(0, ...rows.map((row) => row.length))).toBeLessThanOrEqual(256);
        },
      ),
    );
  });

  it('can be nested deeper than the stack is', () => {
    expect(grids(`${'<table><tr><td>'.repeat(5000)}1`)).toHaveLength(5000);
  });
});
