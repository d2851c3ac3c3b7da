import { describe, expect, it } from 'vitest';
import { madePdf, text } from './made-pdf';
import { rowsOf, shapeOf, sourceOf } from './read-made';

const COLUMNS = [260, 305, 350, 395, 440, 485, 530];
const TITLE = text(50, 60, '三、收到和处理政府信息公开申请情况');

/** A row of the form without rules; figures are centred, `''` is a blank cell. */
function row(y: number, figures: readonly string[]): string {
  return figures
    .map((each, index) => (each === '' ? '' : text((COLUMNS[index] ?? 0) - each.length * 4, y, each, 8)))
    .join('');
}

const zeros = (first: string) => [first, '0', '0', '0', '0', '0', first];
const LABELS = [
  '1.属于国家秘密',
  '2.其他法律行政\n法规禁止公开',
  '3.危及三安全一\n稳定',
  '4.保护第三方',
  '5.内部事务信息',
  '6.过程性信息',
  '7.行政执法案卷',
  '8.行政查询事项',
];

/** The rows of group （三） with the others above and below it, the label of the group beside its middle. */
function form(change: (rows: string[][]) => void = () => undefined): Uint8Array {
  const figures = Array.from({ length: 12 }, (_, index) => zeros(String(index + 1)));
  change(figures);
  const heads = ['自然人', '商业\n企业', '科研\n机构', '公益\n组织', '法律\n服务', '其他', '总计'];
  let content = TITLE;
  heads.forEach((head, column) => {
    const lines = head.split('\n');
    lines.forEach((each, index) => {
      content += text(
        (COLUMNS[column] ?? 0) - each.length * 4,
        100 + (lines.length === 1 ? 5 : index * 10),
        each,
        8,
      );
    });
  });
  const labels = ['一、本年新收申请', '二、上年结转申请', '（一）予以公开', ...LABELS, '（七）总计'];
  labels.forEach((label, index) => {
    const y = 140 + index * 30;
    const x = label.startsWith('（') ? 90 : /^\d/u.test(label) ? 150 : 50;
    const lines = label.split('\n');
    lines.forEach((each, at) => {
      content += text(x, y + (lines.length === 1 ? 0 : at * 10 - 5), each, 8);
    });
    content += row(y, figures[index] ?? []);
  });
  content += text(90, 140 + 6.5 * 30 - 5, '（三）不', 8) + text(90, 140 + 6.5 * 30 + 5, '予公开', 8);
  return madePdf([{ content: content + text(50, 700, '四、行政复议情况') }]);
}

describe('a table in a PDF that draws no rules', () => {
  it('is put together by the places of its figures and labels', async () => {
    const { blocks } = await sourceOf(form());
    const grid = blocks.find((block) => block.kind === 'grid');
    if (!grid) throw new Error('no table');
    const rows = rowsOf(grid);
    expect(rows[0]).toEqual([
      '',
      '·',
      '自然人',
      '商业企业',
      '科研机构',
      '公益组织',
      '法律服务',
      '其他',
      '总计',
    ]);
    expect(rows[1]).toEqual(['一、本年新收申请', '·', ...zeros('1')]);
    expect(rows[4]).toEqual(['（三）不予公开', '1.属于国家秘密', ...zeros('4')]);
    expect(rows[5]).toEqual(['·', '2.其他法律行政法规禁止公开', ...zeros('5')]);
    expect(rows[12]).toEqual(['（七）总计', '·', ...zeros('12')]);
    expect(grid.cells.find((cell) => cell.text === '（三）不予公开')).toMatchObject({ rowSpan: 8 });
    expect(blocks.map((block) => (block.kind === 'para' ? block.text : 'table'))).toEqual([
      '三、收到和处理政府信息公开申请情况',
      'table',
      '四、行政复议情况',
    ]);
  });

  it('keeps blanks in their places', async () => {
    const bytes = form((rows) => {
      rows[4] = ['', '3', '', '', '', '', '3'];
    });
    const { blocks } = await sourceOf(bytes);
    const grid = blocks.find((block) => block.kind === 'grid');
    expect(grid && rowsOf(grid)[5]?.slice(2)).toEqual(['', '3', '', '', '', '', '3']);
  });

  it('goes on over the end of a page, where a label is broken, too', async () => {
    const at = (y: number, label: string, figures: readonly string[] = []) => {
      const x =
        label.startsWith('（') || label === '）不' || label === '予公开' ? 90 : /^\d/u.test(label) ? 150 : 50;
      return text(/^类/u.test(label) ? 150 : x, y, label, 8) + row(y, figures);
    };
    const first = ['一、本年新收申请', '二、上年结转申请', '（一）予以公开', '（二）部分公开'];
    const top = first.map((label, index) => at(140 + index * 30, label, zeros(String(index))));
    const items = LABELS.slice(0, 4).map((label, index) =>
      at(260 + index * 30, label.split('\n')[0] ?? '', zeros(String(index + 4))),
    );
    const group = at(270, '（三') + at(280, '）不') + at(290, '予公开');
    const below = ['6.过程性信息', '7.行政执法案卷', '8.行政查询事项'].map((label, index) =>
      at(120 + index * 30, label, zeros(String(index + 9))),
    );
    const bytes = madePdf([
      { content: TITLE + top.join('') + items.join('') + group + at(380, '5.属于三', zeros('8')) },
      { content: at(90, '类内部事务') + below.join('') + at(210, '（七）总计', zeros('12')) },
    ]);
    const { blocks } = await sourceOf(bytes);
    const grid = blocks.find((block) => block.kind === 'grid');
    if (!grid) throw new Error('no table');
    const rows = rowsOf(grid);
    expect(rows[4]).toEqual(['（三）不予公开', '1.属于国家秘密', ...zeros('4')]);
    expect(rows[8]).toEqual(['·', '5.属于三类内部事务', ...zeros('8')]);
    expect(rows[9]).toEqual(['·', '6.过程性信息', ...zeros('9')]);
    expect(grid.cells.find((cell) => cell.text === '（三）不予公开')).toMatchObject({ rowSpan: 8 });
  });

  it('is left to the lines where a figure stands between two columns', async () => {
    const between = madePdf([
      {
        content:
          TITLE +
          Array.from(
            { length: 12 },
            (_, index) =>
              text(50, 140 + index * 30, `（${'一二三四五六七八九十'[index] ?? '十一'}）予以公开`, 8) +
              row(140 + index * 30, zeros('1')),
          ).join('') +
          text(280, 155, '9', 8),
      },
    ]);
    expect((await shapeOf(between)).every((block) => typeof block === 'string')).toBe(true);
  });
});
