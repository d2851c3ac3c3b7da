import { describe, expect, it } from 'vitest';
import { cellsOf, formOf } from '../../../shared/form/form';
import { leadingLabels } from '../../../shared/form/leading-labels';
import type { TableId } from '../../../shared/form/types';
import { readTable } from '../../../shared/import/tables/read-table';
import type { TableRow } from '../../../shared/import/lines/table-row';

/** A figure of its own for every cell of a table, beside the labels that lead to it in the official form. */
function cellsWithLabels(table: TableId) {
  const labels = leadingLabels(formOf('2021').tables[table]);
  return Array.from(cellsOf('2021').values())
    .filter((cell) => cell.table === table && cell.kind === 'figure')
    .map(({ address }, index) => {
      const { rows, columns } = labels.get(address)!;
      const above = columns.map(({ text }) => text);
      const [own, group] = table === 'review' ? above.slice(1) : rows.map(({ text }) => text);
      return { address, figure: String(index + 11), row: own!, group, column: above[0]! };
    });
}

type LabelledCell = ReturnType<typeof cellsWithLabels>[number];

function ruled(rows: readonly (readonly string[])[]): TableRow[] {
  return rows.map((cells, source) => ({ cells, ruled: true, source }));
}

function path({ group, row }: LabelledCell): string {
  return group === undefined || group.startsWith('三、') ? row : `${group}/${row}`;
}

const TABLES: TableId[] = ['active', 'requests', 'review'];

describe.each(TABLES)('%s in a shape in which only its labels say what a figure is', (table) => {
  const cells = cellsWithLabels(table);
  const expected = new Map(cells.map(({ address, figure }) => [address, figure]));
  const read = (rows: readonly TableRow[]) => {
    const { values, problems } = readTable(table, rows, { isUnderHeading: true });
    return { values: new Map(Array.from(values).filter(([, text]) => text !== '')), problems };
  };
  const whole = { values: expected, problems: [] };

  it('a long list: path, column, figure', () => {
    const list = cells.map((cell) => [path(cell), cell.column, cell.figure]);
    expect(read(ruled([['指标', '类别', '数值'], ...list]))).toEqual(whole);
  });

  it('one wide row below its heads', () => {
    const rows = [
      ['单位名称', ...cells.map(path)],
      ['', ...cells.map(({ column }) => column)],
      ['某某市某某镇人民政府', ...cells.map(({ figure }) => figure)],
    ];
    expect(read(ruled(rows))).toEqual(whole);
  });

  it('labels and figures in turn, two to a row', () => {
    const pairs = cells.map((cell) => [path(cell) + cell.column, cell.figure]);
    const rows = pairs.flatMap((pair, index) =>
      index % 2 === 0 ? [[...pair, ...(pairs[index + 1] ?? [])]] : [],
    );
    // Each label of a row is one: a mark that divides the path from the column is not needed.
    expect(read(ruled(rows)).values).toEqual(expected);
  });

  it('a list in which two rows are named alike, or one in no known way, is not taken', () => {
    const list = cells.map((cell) => [path(cell), cell.column, cell.figure]);
    const heads = ['指标', '类别', '数值'];
    const doubled = list.map((row, index) => (index === 1 ? [list[0]![0]!, list[0]![1]!, '999'] : row));
    expect(Array.from(read(ruled([heads, ...doubled])).values.values())).not.toContain('999');
    const strange = list.map((row, index) => (index === 1 ? ['某个别的指标', row[1]!, '999'] : row));
    expect(Array.from(read(ruled([heads, ...strange])).values.values())).not.toContain('999');
  });
});

describe('Table 3 in sentences and beside another year', () => {
  const cells = cellsWithLabels('requests');
  const expected = new Map(cells.map(({ address, figure }) => [address, figure]));
  const byRow = new Map<string, LabelledCell[]>();
  for (const cell of cells) byRow.set(path(cell), [...(byRow.get(path(cell)) ?? []), cell]);
  const columns = [...byRow.values()][0]!.map(({ column }) => column);

  it('a sentence a row', () => {
    const rows = Array.from(byRow, ([row, own], source) => ({
      cells: [`${row}：${own.map(({ column, figure }) => `${column}${figure}件`).join('，')}`],
      ruled: false,
      source,
    }));
    expect(readTable('requests', rows).values).toEqual(expected);
  });

  it('this year and the year before in turn: the later one is read', () => {
    const rows = [
      ['', ...columns.flatMap((column) => [column, column])],
      ['', ...columns.flatMap(() => ['2023年', '2024年'])],
      ...Array.from(byRow, ([row, own]) => [row, ...own.flatMap(({ figure }) => ['7', figure])]),
    ];
    expect(readTable('requests', ruled(rows)).values).toEqual(expected);
  });

  it('a row that lost a cell is not read by the columns above it', () => {
    const rows = [
      ['情形', ...columns.map((column) => `${column}（件）`), '备注'],
      ...Array.from(byRow, ([row, own], index) => [
        row,
        ...own.map(({ figure }) => figure).slice(index === 3 ? 1 : 0),
        '无说明',
      ]),
    ];
    const { values } = readTable('requests', ruled(rows));
    const shifted = [...byRow.values()][3]!.map(({ address }) => values.get(address) ?? '');
    expect(shifted).toEqual(shifted.map(() => ''));
  });
});
