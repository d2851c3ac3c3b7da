import { describe, expect, it, test } from 'vitest';
import { formOf, TABLE_IDS } from '../../../shared/form/form';
import { cellAddress } from '../../../shared/import/source/cell-address';
import { importSource } from '../../../shared/import/import-source';
import type { Block, Cell, Place, Source } from '../../../shared/import/source/source';
import { figureAt } from '../../../shared/report/values';
import { excelTabs, gridOf, printedTable, textDocument } from './render-shapes';
import { figures, sample } from './sample-text';

const HEADINGS = {
  active: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  review: '四、政府信息公开行政复议、行政诉讼情况',
};

/** The sample's tables as a reader gives them; `change` changes a cell by its text. */
function wordSource(change: (cell: Cell) => Cell = (cell) => cell): Source {
  const blocks: Block[] = [];
  const para = (text: string, label = '') =>
    blocks.push({ kind: 'para', label, text, at: { block: blocks.length } });
  para('青石镇人民政府2023年政府信息公开工作年度报告');
  for (const id of TABLE_IDS) {
    para(HEADINGS[id].slice(2), HEADINGS[id].slice(0, 2));
    const rows = gridOf(printedTable(sample, formOf('2021').tables[id]));
    const block = blocks.length;
    const cells = rows.flatMap((row, index) =>
      row.flatMap((cell, column): Cell[] => {
        if (!cell) return [];
        const { text, rowSpan, colSpan: columnSpan } = cell;
        const at: Place = { block, row: index, cell: column };
        return [change({ row: index, column, rowSpan, columnSpan, text, label: '', at })];
      }),
    );
    blocks.push({ kind: 'grid', rows: rows.length, columns: rows[0]?.length ?? 0, cells, at: { block } });
  }
  return { kind: 'docx', blocks, notices: [{ code: 'hiddenText' }] };
}

function read(source: Source, name = '') {
  const result = importSource(source, name);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const raw = (kind: 'text' | 'html', text: string): Source => ({
  kind,
  blocks: text
    .split('\n')
    .map((line, index) => ({ kind: 'para', label: '', text: line, at: { line: index + 1 } })),
  notices: [],
});

describe('where a figure stands', () => {
  it('is known of every cell of a document with tables, totals too', () => {
    const source = wordSource();
    const { cells, notices, source: shown } = read(source);
    expect(cells.size).toBe(10 + 25 * 7 + 15);
    expect(cells.get('requests.received.0')).toEqual({ at: { block: 4, row: 3, cell: 3 }, shown: '1' });
    expect(cells.get('review.litigationAfterReconsideration.total')?.at).toEqual({
      block: 6,
      row: 3,
      cell: 14,
    });
    expect(shown).toBe(source);
    expect(notices).toEqual([{ code: 'hiddenText' }]);
  });

  it('is a line and a field of a text, which becomes blocks', () => {
    const text = textDocument(sample, excelTabs);
    const { cells, source } = read(raw('text', text));
    const line = text.split('\n').findIndex((each) => each.startsWith('一、本年新收')) + 1;
    expect(cells.get('requests.received.0')?.at).toEqual({ line, column: 3 });
    const grids = source.blocks.filter((block) => block.kind === 'grid');
    expect(grids.flatMap((grid) => grid.cells).map(({ at }) => at)).toContainEqual({ line, column: 3 });
  });

  it('is a block, row and column of a web page', () => {
    const page = '<p>青石镇人民政府2023年政府信息公开工作年度报告</p><h2>二、主动公开政府信息情况</h2>';
    const table =
      '<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td x:num="2676474">2.68E+06</td></tr></table>';
    const { cells, report } = read(
      raw('html', `<html><body>${page}${table}<h2>一、总体情况</h2></body></html>`),
    );
    expect(figureAt(report, 'active.licences')).toBe(2_676_474);
    expect(cells.get('active.licences')).toEqual({ at: { block: 2, row: 1, cell: 1 }, shown: '2.68E+06' });
  });

  it('is told of words without a place, too', () => {
    const source = wordSource();
    const last: Block = { kind: 'para', label: '', text: '注：本表数字由办公室统计。', at: { block: 7 } };
    const { unplaced, report } = read({ ...source, blocks: [...source.blocks, last] });
    expect(unplaced).toEqual([{ id: '0', part: 'review', text: last.text, at: last.at }]);
    expect(report.imported?.unplaced).toEqual([{ part: 'review', text: last.text }]);
  });
});

describe('what a file knows of a cell', () => {
  it('an automatic number belongs to a label, never to a figure', () => {
    const { report, findings } = read(
      wordSource((cell) => {
        const match = /^(\d\.)(.+)$/u.exec(cell.text);
        if (match) return { ...cell, label: match[1] ?? '', text: match[2] ?? '' };
        return /^\d+$/u.test(cell.text) ? { ...cell, label: '7' } : cell;
      }),
    );
    expect(report.requests).toEqual(sample.requests);
    expect(findings).toEqual([]);
  });

  it('separated values are known by what they are, not by the name of the file', () => {
    const csv = textDocument(sample, excelTabs).replace(/\t/gu, ',');
    expect(read(raw('text', csv), '报告.txt').report.requests).toEqual(sample.requests);
  });
});

describe('a row that has lost a cell', () => {
  it('is read only where its total proves it', () => {
    const source = wordSource();
    const blocks = source.blocks.map((block): Block => {
      if (block.kind !== 'grid' || block.columns !== 10) return block;
      // The first row of figures: its first cell is gone, the others have moved up.
      const cells = block.cells.flatMap((cell) => {
        if (cell.row !== 3 || cell.column < 3) return [cell];
        return cell.column === 3 ? [] : [{ ...cell, column: cell.column - 1 }];
      });
      return { ...block, cells };
    });
    const { report, findings } = read({ ...source, blocks });
    expect(report.requests['received']).toEqual(Array(6).fill(null));
    expect(report.requests['carriedOver']).toEqual(sample.requests['carriedOver']);
    expect(findings.map(({ rule, part }) => [rule, part])).toEqual([['I-ROW', 'requests']]);
  });
});

describe('hidden rows and columns of a spreadsheet', () => {
  const notices: Source['notices'] = [
    { code: 'hiddenRows', at: { sheet: '表', address: '' }, text: '表：H列' },
  ];
  const grids = (change: (block: Extract<Block, { kind: 'grid' }>) => Block): Source => {
    const source = wordSource();
    return {
      ...source,
      notices,
      blocks: source.blocks.map((block) => (block.kind === 'grid' ? change(block) : block)),
    };
  };

  it('are left out where they disturb the tables, and it is said', () => {
    const source = grids((block) => ({
      ...block,
      columns: block.columns + 1,
      cells: Array.from({ length: block.rows }, (_, row): Cell[] => {
        const at: Place = { block: 0, row, cell: block.columns };
        const helper = { row, column: block.columns, rowSpan: 1, columnSpan: 1, label: '', at };
        const own = block.cells.filter((cell) => cell.row === row);
        return [...own, { ...helper, text: String(row + 7), hidden: true }];
      }).flat(),
    }));
    const { report, notices: told } = read(source);
    expect(figureAt(report, 'requests.received.0')).toBe(1);
    expect(figureAt(report, 'review.reconsideration.upheld')).toBe(
      figureAt(sample, 'review.reconsideration.upheld'),
    );
    expect(told.map(({ code }) => code)).toEqual(['hiddenRowsLeft']);
  });

  it('are left out of the table they disturb, and read in the others on the sheet', () => {
    const cells: Cell[] = [];
    let next = 0;
    for (const block of wordSource().blocks) {
      const top = next;
      const own =
        block.kind === 'grid'
          ? block.cells
          : [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, label: '', text: block.text, at: block.at }];
      next += block.kind === 'grid' ? block.rows : 1;
      const isActive = block.kind === 'grid' && block.columns === 4;
      const rows = isActive ? Array.from({ length: block.rows }, (_, row) => row) : [];
      // Beside Table 2 a helper column, in the place where Table 3 has its second column of figures.
      const helper = rows.map((row) => ({ row, column: 4, rowSpan: 1, columnSpan: 1, label: '', text: '9' }));
      for (const cell of [...own, ...helper]) {
        const row = top + cell.row;
        const at: Place = { sheet: '表', address: cellAddress(row, cell.column) };
        cells.push({ ...cell, row, at, ...(cell.column === 4 && { hidden: true as const }) });
      }
    }
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    const sheet: Block = { kind: 'grid', rows: next, columns: 15, cells, at: { sheet: '表', address: '' } };
    const { report, notices: told } = read({ kind: 'xlsx', blocks: [sheet], notices });
    expect(figures(report)).toEqual(figures(sample));
    expect(told.map(({ code }) => code)).toEqual(['hiddenRowsPartly']);
  });

  it('are read where they fit: rows of noughts are often hidden', () => {
    const hide = (cell: Cell): Cell => (cell.row === 7 ? { ...cell, hidden: true } : cell);
    const { report, notices: told } = read(grids((block) => ({ ...block, cells: block.cells.map(hide) })));
    expect(figureAt(report, 'requests.denied.stateSecret.0')).toBe(
      figureAt(sample, 'requests.denied.stateSecret.0'),
    );
    expect(told.map(({ code }) => code)).toEqual(['hiddenRows']);
  });
});

test('a document whose words are in an embedded object is refused with that reason', () => {
  const at = { block: 0 };
  const source: Source = {
    kind: 'docx',
    blocks: [{ kind: 'para', label: '', text: '见附件', at }],
    notices: [{ code: 'embedded', at }],
  };
  expect(importSource(source, '报告.docx')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('嵌入的对象') as string,
  });
});
