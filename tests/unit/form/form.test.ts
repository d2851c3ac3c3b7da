import { describe, expect, it } from 'vitest';
import {
  addressIn,
  cellAt,
  cellIn,
  cellsOf,
  figureRows,
  formOf,
  formVersionForYear,
  rowName,
  TABLE_IDS,
  tableOf,
  valueCells,
  valueRow,
} from '../../../shared/form/form';
import type { FormTable } from '../../../shared/form/types';
import { blankReport } from '../../../shared/report/blank';
import { ACTIVE_2021, PARTS, REQUESTS_2021, REVIEW } from './official-labels';

function printedLabels(table: FormTable): string[][] {
  return table.rows.map((row) =>
    row.cells.flatMap((cell) => {
      if (cell.kind !== 'label') return [];
      const single = cell.colSpan === 1 && cell.rowSpan === 1;
      return [single ? cell.text : `${cell.text}|${cell.colSpan}×${cell.rowSpan}`];
    }),
  );
}

/** How many grid cells each row fills, spans from above included. */
function filledCells(table: FormTable): number[] {
  const open: number[] = table.widths.map(() => 0);
  return table.rows.map((row) => {
    let column = 0;
    for (const cell of row.cells) {
      while ((open[column] ?? 0) > 0) column += 1;
      for (let at = column; at < column + cell.colSpan; at += 1) open[at] = cell.rowSpan;
      column += cell.colSpan;
    }
    const filled = open.filter((rows) => rows > 0).length;
    open.forEach((rows, at) => (open[at] = Math.max(0, rows - 1)));
    return filled;
  });
}

describe('the official form of 2021', () => {
  const form = formOf('2021');

  it('has every official label with its spans, and nothing else', () => {
    expect(printedLabels(form.tables.active)).toEqual(ACTIVE_2021);
    expect(printedLabels(form.tables.requests)).toEqual(REQUESTS_2021);
    expect(printedLabels(form.tables.review)).toEqual(REVIEW);
    expect(form.parts.filter((part) => part.numeral !== '').map((part) => part.heading)).toEqual(PARTS);
  });

  it('has 10, 175 and 15 figures', () => {
    expect(TABLE_IDS.map((id) => valueCells(form.tables[id]).length)).toEqual([10, 175, 15]);
  });

  it('names cells by row then column labels as printed', () => {
    expect(cellAt('2021', 'requests.received.0')?.name).toBe('一、本年新收政府信息公开申请数量 自然人');
    expect(cellAt('2021', 'requests.denied.stateSecret.1')?.name).toBe(
      '（三）不予公开 1.属于国家秘密 商业企业',
    );
    expect(cellAt('2021', 'requests.handledTotal.total')?.name).toBe('（七）总计 总计');
    expect(cellAt('2021', 'review.reconsideration.upheld')?.name).toBe('行政复议 结果维持');
    expect(cellAt('2021', 'active.normativeDocuments.inForce')?.name).toBe('行政规范性文件 现行有效件数');
    expect(cellAt('2021', 'active.penalties')?.name).toBe('行政处罚 本年处理决定数量');
    const names = [...cellsOf('2021').values()].map((cell) => cell.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stores exactly the rows of the report file, in order', () => {
    const stored = Object.keys(blankReport({ name: '', level: 'other', selfReference: '' }, 2023).requests);
    const printed = valueCells(form.tables.requests)
      .filter((cell) => cell.kind === 'figure' && cell.address.endsWith('.0'))
      .map((cell) => cell.address.slice('requests.'.length, -'.0'.length));
    expect(stored).toEqual(printed);
    expect(stored).toHaveLength(24);
  });
});

describe('the official form of 2019', () => {
  it('has 22, 161 and 15 figures, and one row 其他处理', () => {
    const form = formOf('2019');
    expect(TABLE_IDS.map((id) => valueCells(form.tables[id]).length)).toEqual([22, 161, 15]);
    expect(cellAt('2019', 'requests.otherHandling.0')?.name).toBe('（六）其他处理 自然人');
  });

  it('is used for the reports of 2019 and 2020 only', () => {
    expect([2019, 2020, 2021, 2025].map(formVersionForYear)).toEqual(['2019', '2019', '2021', '2021']);
  });
});

it.each(['2021', '2019'] as const)('every row of %s fills the whole width of its table', (version) => {
  for (const id of TABLE_IDS) {
    const table = formOf(version).tables[id];
    for (const filled of filledCells(table)) expect(filled).toBe(table.widths.length);
  }
});

describe.each(['2021', '2019'] as const)('the coordinates of a cell of %s', (version) => {
  const cells = [...cellsOf(version).values()];

  it('lead back to it by row and column', () => {
    for (const cell of cells) {
      expect(cellIn(version, cell.table, cell.row, cell.column)).toBe(cell);
      expect(addressIn(version, cell.table, cell.row, cell.column)).toBe(cell.address);
      expect(tableOf(cell.address)).toBe(cell.table);
    }
    expect(cellIn(version, 'requests', 'received', '7')).toBeUndefined();
    expect(cellIn(version, 'active', 'received', '0')).toBeUndefined();
    expect(() => addressIn(version, 'review', 'received', '0')).toThrow('received 0');
  });

  it('name it as the accessible name does', () => {
    for (const cell of cells) expect(cell.name).toBe(`${rowName(cell)} ${cell.columnLabel}`);
  });

  it('give addends that are cells of the same table', () => {
    for (const cell of cells) {
      if (cell.kind !== 'computed') continue;
      expect(cell.addends.length).toBeGreaterThan(0);
      for (const addend of cell.addends) expect(cellAt(version, addend)?.table).toBe(cell.table);
    }
  });

  it('list every figure once, row by row', () => {
    const figures = TABLE_IDS.flatMap((id) => figureRows(version, id).flat());
    expect(figures).toEqual(cells.filter((cell) => cell.kind === 'figure'));
    for (const id of TABLE_IDS) {
      for (const row of figureRows(version, id)) {
        const [first] = row;
        expect(row).toEqual(
          valueRow(version, id, first?.row ?? '')?.cells.filter((cell) => cell.kind === 'figure'),
        );
      }
    }
  });
});
