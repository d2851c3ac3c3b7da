import { describe, expect, it } from 'vitest';
import { mapTableGrid } from '../../../shared/import/tables/read-table';
import { formOf, TABLE_IDS, valueCells } from '../../../shared/form/form';
import { gridOf, printedTable } from './render-shapes';
import { sample } from './sample-text';

const tables = formOf('2021').tables;

describe.each(TABLE_IDS)('a whole copy of table %s', (id) => {
  const cells = gridOf(printedTable(sample, tables[id]));
  const expected = Object.fromEntries(
    valueCells(tables[id]).map((cell, index) => [
      cell.address,
      cells.flatMap((row) => row.flatMap((each) => (each?.figure ? [each.text] : [])))[index],
    ]),
  );

  it('lands on its cells, merged places told', () => {
    const grid = cells.map((row) => row.map((cell) => cell?.text ?? null));
    const { values, problems } = mapTableGrid(grid, '2021', id);
    expect(Object.fromEntries(values)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('lands on its cells, merged places empty', () => {
    const grid = cells.map((row) => row.map((cell) => cell?.text ?? ''));
    expect(Object.fromEntries(mapTableGrid(grid, '2021', id).values)).toEqual(expected);
  });

  it('of the other tables lands nowhere', () => {
    for (const other of TABLE_IDS.filter((each) => each !== id)) {
      const grid = gridOf(printedTable(sample, tables[other])).map((row) =>
        row.map((cell) => cell?.text ?? ''),
      );
      expect(mapTableGrid(grid, '2021', id).values.size).toBe(0);
    }
  });
});

it('a few rows with their labels land on their cells', () => {
  const { values } = mapTableGrid(
    [
      ['', '（四）无法提供', '1.本机关不掌握相关政府信息', '3', '0', '0', '0', '0', '0', '3'],
      ['', '', '2.没有现成信息需要另行制作', '5', '1', '0', '0', '0', '0', '6'],
    ],
    '2021',
    'requests',
  );
  expect(values.get('requests.unavailable.notHeld.0')).toBe('3');
  expect(values.get('requests.unavailable.mustBeCreated.total')).toBe('6');
  expect(values.size).toBe(14);
});

it('figures without labels land nowhere', () => {
  expect(mapTableGrid([['1', '2', '3']], '2021', 'requests').values.size).toBe(0);
  expect(mapTableGrid([Array<string>(15).fill('1')], '2021', 'review').values.size).toBe(0);
});

it('a table of the other edition lands nowhere', () => {
  const grid = gridOf(printedTable(sample, tables.active)).map((row) => row.map((cell) => cell?.text ?? ''));
  expect(mapTableGrid(grid, '2019', 'active').values.size).toBe(0);
});
