import { describe, expect, it } from 'vitest';
import { line, invisible, madePdf, table, text, thinBox, turnedText } from './made-pdf';
import { readMade, shapeOf, sourceOf } from './read-made';

/** Enough text that a page is no picture; stands away from where tests put theirs. */
const FILLER = text(50, 60, '洛龙区李楼街道办事处政府信息公开工作年度报告全文');
const FILLER_TEXT = '洛龙区李楼街道办事处政府信息公开工作年度报告全文';
const page = (...content: string[]) => ({ content: FILLER + content.join('') });

describe('a ruled table in a PDF', () => {
  it('becomes cells, with their texts and blanks', async () => {
    const pdf = madePdf([
      page(
        table(50, 100, [
          ['规章', '1', ''],
          ['许可', '', '30'],
        ]),
      ),
    ]);
    expect(await shapeOf(pdf)).toEqual([
      FILLER_TEXT,
      [
        ['规章', '1', ''],
        ['许可', '', '30'],
      ],
    ]);
  });

  it('is found by thin filled boxes as by lines', async () => {
    const rules = [100, 120, 140].map((y) => thinBox(50, y, 160, 0.7)).join('');
    const sides = [50, 130, 210].map((x) => thinBox(x, 100, 0.7, 40)).join('');
    const pdf = madePdf([page(rules, sides, text(60, 114, '规章'), text(160, 134, '5'))]);
    expect(await shapeOf(pdf)).toEqual([
      FILLER_TEXT,
      [
        ['规章', ''],
        ['', '5'],
      ],
    ]);
  });

  it('has spans where no rule parts two places', async () => {
    const rules = [line(50, 100, 290, 100), line(50, 140, 290, 140), line(130, 120, 290, 120)];
    const sides = [50, 130, 290].map((x) => line(x, 100, x, 140));
    const half = line(210, 120, 210, 140);
    const words = [
      text(60, 124, '合并'),
      text(140, 114, '申请人情况'),
      text(140, 134, '1'),
      text(220, 134, '2'),
    ];
    const { blocks } = await sourceOf(madePdf([page(...rules, ...sides, half, ...words)]));
    const grid = blocks.find((block) => block.kind === 'grid');
    expect(grid?.cells.map(({ text: words_, rowSpan, columnSpan }) => [words_, rowSpan, columnSpan])).toEqual(
      [
        ['合并', 2, 1],
        ['申请人情况', 1, 2],
        ['1', 1, 1],
        ['2', 1, 1],
      ],
    );
  });

  it('joins a label wrapped to two characters, and keeps figures in two lines apart', async () => {
    const cells = table(50, 100, [['商业\n企业', '3\n5']], { height: 40 });
    expect(await shapeOf(madePdf([page(cells)]))).toEqual([FILLER_TEXT, [['商业企业', '3\n5']]]);
  });

  it('cuts a run of text where a rule passes through it, closing marks stay', async () => {
    const rules = [line(50, 100, 150, 100), line(50, 120, 150, 120)];
    const sides = [50, 80, 150].map((x) => line(x, 100, x, 120));
    // Three characters of ten points fit into the first cell; the closing mark hangs over its right edge.
    const words = text(50, 114, '（三）不予公开');
    expect(await shapeOf(madePdf([page(...rules, ...sides, words)]))).toEqual([
      FILLER_TEXT,
      [['（三）', '不予公开']],
    ]);
    const hanging = text(60, 114, '（三）不予公开');
    expect(await shapeOf(madePdf([page(...rules, ...sides, hanging)]))).toEqual([
      FILLER_TEXT,
      [['（三）', '不予公开']],
    ]);
  });

  it('is open at its sides or cut at its foot, and is still whole', async () => {
    const open = [100, 120, 140].map((y) => line(50, y, 210, y)).join('') + line(130, 100, 130, 140);
    const words = text(60, 114, '规章') + text(140, 114, '1') + text(60, 134, '许可') + text(140, 134, '2');
    expect(await shapeOf(madePdf([page(open, words)]))).toEqual([
      FILLER_TEXT,
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
    ]);
    const cut = table(
      50,
      100,
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
      { bottom: false },
    );
    expect(await shapeOf(madePdf([page(cut)]))).toEqual([
      FILLER_TEXT,
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
    ]);
  });

  it('is no table where it is one frame', async () => {
    const frame = [
      line(30, 30, 560, 30),
      line(30, 800, 560, 800),
      line(30, 30, 30, 800),
      line(560, 30, 560, 800),
    ];
    expect(await shapeOf(madePdf([page(...frame)]))).toEqual([FILLER_TEXT]);
  });

  it('says where each cell is on its page', async () => {
    const { blocks } = await sourceOf(madePdf([page(table(50, 100, [['规章', '1']]))]));
    const grid = blocks.find((block) => block.kind === 'grid');
    expect(grid?.cells[1]?.at).toEqual({ page: 1, box: [130, 100, 210, 120] });
  });

  it('is upright on a turned page', async () => {
    // A page that is turned a quarter clockwise when shown: what runs upwards on it is upright then.
    const upright = (x: number, y: number, words: string) => turnedText(x, y, words, 10, [0, 1, -1, 0]);
    const rules =
      [300, 320].map((x) => line(x, 100, x, 260)).join('') +
      [100, 180, 260].map((y) => line(300, y, 320, y)).join('');
    const content =
      rules + upright(313, 250, '规章') + upright(313, 170, '7') + upright(100, 500, FILLER_TEXT);
    expect(await shapeOf(madePdf([{ content, rotate: 90 }]))).toEqual([FILLER_TEXT, [['规章', '7']]]);
  });
});

describe('a table over two pages', () => {
  const heading = ['项目', '自然人', '总计'];

  it('goes on, without its repeated heading row', async () => {
    const pdf = madePdf([
      { content: FILLER + table(50, 700, [heading, ['规章', '1', '2']]) },
      { content: table(50, 60, [heading, ['许可', '3', '4']]) + text(50, 300, FILLER_TEXT) },
    ]);
    expect(await shapeOf(pdf)).toEqual([
      FILLER_TEXT,
      [heading, ['规章', '1', '2'], ['许可', '3', '4']],
      FILLER_TEXT,
    ]);
  });

  it('does not go on with one of other columns, or after text', async () => {
    const first = { content: FILLER + table(50, 700, [['规章', '1', '2']]) };
    const other = {
      content: table(50, 60, [['许可', '3', '4']], { width: 60 }) + text(50, 300, FILLER_TEXT),
    };
    expect(await shapeOf(madePdf([first, other]))).toHaveLength(4);
    const after = { content: text(50, 60, FILLER_TEXT) + table(50, 160, [['许可', '3', '4']]) };
    expect(await shapeOf(madePdf([first, after]))).toHaveLength(4);
  });

  it('makes a row whole that the end of the page cut', async () => {
    const pdf = madePdf([
      { content: FILLER + table(50, 700, [['申请人无正当', '0', '1']]) },
      {
        content:
          table(50, 60, [
            ['理由', '', ''],
            ['2.其他', '5', '6'],
          ]) + text(50, 300, FILLER_TEXT),
      },
    ]);
    expect((await shapeOf(pdf))[1]).toEqual([
      ['申请人无正当理由', '0', '1'],
      ['2.其他', '5', '6'],
    ]);
  });

  it('does not take a heading row without figures for the rest of a row', async () => {
    const pdf = madePdf([
      { content: FILLER + table(50, 700, [['规章', '0', '1']]) },
      {
        content:
          table(50, 60, [
            ['信息内容', '本年', '现行'],
            ['许可', '5', '6'],
          ]) + text(50, 300, FILLER_TEXT),
      },
    ]);
    expect((await shapeOf(pdf))[1]).toEqual([
      ['规章', '0', '1'],
      ['信息内容', '本年', '现行'],
      ['许可', '5', '6'],
    ]);
  });

  it('may lack on the second page a label that was drawn on the first', async () => {
    const label =
      line(50, 700, 130, 700) + line(50, 740, 130, 740) + line(50, 700, 50, 740) + text(53, 713, '（三）');
    const pdf = madePdf([
      {
        content:
          FILLER +
          label +
          table(130, 700, [
            ['1.秘密', '1'],
            ['2.禁止', '2'],
          ]),
      },
      { content: table(130, 60, [['3.安全', '3']]) + text(50, 300, FILLER_TEXT) },
    ]);
    const { blocks } = await sourceOf(pdf);
    const grid = blocks.find((block) => block.kind === 'grid');
    expect(grid?.cells[0]).toMatchObject({ text: '（三）', row: 0, column: 0, rowSpan: 3 });
    expect(grid?.cells.at(-1)).toMatchObject({ text: '3', row: 2, column: 2 });
  });
});

describe('the text of a PDF', () => {
  const long = '我街道按照主动公开基本目录及时发布机构职能财政收支民生保障环境保护等方面的信息';

  it('is joined to paragraphs by indent and line end', async () => {
    const lines = [
      text(70, 100, long.slice(0, 36)),
      text(50, 120, long.slice(36)),
      text(70, 140, '另起一段'),
      text(50, 160, '（一）主动公开情况'),
      text(50, 30, '一'.repeat(38)),
    ];
    expect(await shapeOf(madePdf([{ content: lines.join('') }]))).toEqual([
      '一'.repeat(38),
      long,
      '另起一段',
      '（一）主动公开情况',
    ]);
  });

  it('leaves out page numbers and running heads, and joins a paragraph over the pages', async () => {
    const rest = ['甲'.repeat(38), '乙'.repeat(38), '丙'.repeat(38)];
    const pages = rest.map((words, index) => ({
      content:
        text(200, 40, '年度报告第' + (index + 1) + '页') +
        text(50, 200, words) +
        text(280, 810, `- ${index + 1} -`),
    }));
    expect(await shapeOf(madePdf(pages))).toEqual([rest.join('')]);
  });

  it('has characters for radicals, in labels and in sentences, and nothing else changed', async () => {
    const pdf = madePdf([page(text(50, 200, '⾏政⼈员⻓（１２）'))]);
    expect((await shapeOf(pdf))[1]).toBe('行政人员长（１２）');
  });

  it('leaves out what is turned against the page and says so', async () => {
    const stamp = turnedText(300, 300, '已归档9', 20, [0.7, 0.7, -0.7, 0.7]);
    const { blocks, notices } = await sourceOf(madePdf([page(table(50, 200, [['规章', '1']]), stamp)]));
    expect(JSON.stringify(blocks)).not.toContain('归档');
    expect(notices).toMatchObject([{ code: 'turnedText', text: '已归档9' }]);
  });

  it('keeps a label written upwards in its cell, but no figure', async () => {
    const turned = (words: string, x: number) => turnedText(x, 138, words, 10, [0, 1, -1, 0]);
    const cells = table(50, 100, [['', '3', '']], { height: 40 });
    const pdf = madePdf([page(cells, turned('结果', 90), turned('15', 250))]);
    expect((await shapeOf(pdf))[1]).toEqual([['结果', '3', '']]);
  });
});

describe('a PDF that is not read', () => {
  it('a scan has no text, or text nobody sees', async () => {
    expect(await readMade(madePdf([{ content: text(280, 810, '1') }]))).toMatchObject({
      refused: 'pictureOnlyPdf',
    });
    const scan = invisible(text(50, 100, FILLER_TEXT) + table(50, 200, [['规章', '1']]));
    expect(await readMade(madePdf([{ content: scan }]))).toMatchObject({ refused: 'pictureOnlyPdf' });
  });

  it('is locked by a password', async () => {
    const locked =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O <' +
      'ab'.repeat(32) +
      '> /U <' +
      'cd'.repeat(32) +
      '> /P -44 >> /ID [<aa> <aa>]';
    expect(await readMade(madePdf([page()], { trailer: locked }))).toMatchObject({ refused: 'encrypted' });
  });

  it('has too many pages', async () => {
    const pages = Array.from({ length: 51 }, () => page());
    expect(await readMade(madePdf(pages))).toEqual({ refused: 'tooManyPages', params: { limit: 50 } });
  });

  it('is cut off anywhere: what is left of it may be half a figure', async () => {
    const whole = madePdf([page(table(50, 100, [['规章', '123']]))]);
    for (let length = 0; length < whole.length - 7; length += 7) {
      expect(await readMade(whole.subarray(0, length))).toMatchObject({ refused: 'damaged' });
    }
  });
});
