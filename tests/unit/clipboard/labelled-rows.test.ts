import { describe, expect, it } from 'vitest';
import { planPaste } from '../../../shared/clipboard/plan-paste';
import { writeTsv } from '../../../shared/clipboard/tsv';
import { isValue, placeCells } from '../../../shared/form/leading-labels';
import type { Address, TableId } from '../../../shared/form/types';
import { shownText } from '../../../shared/clipboard/range-edit';
import { latticeOf } from '../../../shared/selection/lattice';
import { BLANK, block, numbered, shown, table } from './paste-fixture';

const SAMPLE = numbered();
const RECEIVED = '一、本年新收政府信息公开申请数量';

/** A printed table as a spreadsheet copies it: a merged cell stands in its first place, or in each. */
function printed(id: TableId, merged: 'first' | 'each'): string[][] {
  const { rows, widths } = table(id);
  const grid = rows.map(() => widths.map(() => ''));
  for (const { cell, row, column, rowSpan, colSpan } of placeCells(table(id))) {
    const text = cell.kind === 'label' ? cell.text : shownText(SAMPLE, cell);
    for (let down = 0; down < (merged === 'each' ? rowSpan : 1); down += 1) {
      grid[row + down]?.fill(text, column, column + (merged === 'each' ? colSpan : 1));
    }
  }
  return grid;
}

/** A copy of some printed rows, ways of copying by name. */
const COPIES: Readonly<Record<string, (id: 'active' | 'requests', from: number, to: number) => string[][]>> =
  {
    'merged labels once': (id, from, to) => printed(id, 'first').slice(from, to),
    'merged labels in each row': (id, from, to) => printed(id, 'each').slice(from, to),
    'with the head': (id, from, to) => [
      ...printed(id, 'first').filter((_, row) => table(id).rows[row]?.header),
      ...printed(id, 'first').slice(from, to),
    ],
    'without the total': (id, from, to) =>
      printed(id, 'first')
        .slice(from, to)
        .map((row) => (id === 'requests' ? row.slice(0, -1) : row)),
    'one column of labels': (id, from, to) => {
      const first = Math.min(
        ...placeCells(table(id))
          .filter(isValue)
          .map(({ column }) => column),
      );
      return printed(id, 'each')
        .slice(from, to)
        .map((row) => [row[first - 1] ?? '', ...row.slice(first)]);
    },
  };

function paste(id: TableId, at: Address, rows: readonly (readonly string[])[]) {
  const text = `${writeTsv(rows)}\r\n`;
  const plan = planPaste({ report: BLANK, table: table(id), range: block(id, at) }, { text, html: '' });
  if (!plan) throw new Error('nothing on the clipboard');
  return plan;
}

describe('rows copied with their labels', () => {
  for (const [name, copy] of Object.entries(COPIES)) {
    it.each(['active', 'requests'] as const)(`lands rows of %s: ${name}`, (id) => {
      const values = placeCells(table(id)).filter(isValue);
      for (const length of [1, 2, 4]) {
        for (let from = values[0]?.row ?? 0; from + length <= table(id).rows.length; from += 1) {
          const own = values.filter(({ row }) => row >= from && row < from + length);
          const first = own.find(({ cell }) => cell.kind === 'figure');
          if (!first) continue;
          const plan = paste(id, own[0]?.cell.address ?? '', copy(id, from, from + length));
          const at = shown(plan.patches);
          for (const { cell } of values.filter((each) => each.cell.kind === 'figure')) {
            const inside = own.some((each) => each.cell === cell);
            expect([from, length, cell.address, at(cell.address)]).toEqual([
              from,
              length,
              cell.address,
              inside ? shownText(SAMPLE, cell) : '',
            ]);
          }
        }
      }
    });
  }

  it('says which rows were filled', () => {
    const one = paste('requests', 'requests.received.0', [[RECEIVED, '1', '2', '3', '4', '5', '6']]);
    expect(one.sentence).toBe(`已按行、列名称粘贴 6 个单元格，填在“${RECEIVED}”`);
    const rows = printed('requests', 'first').slice(3, 5);
    expect(paste('requests', 'requests.received.0', rows).sentence).toContain(
      `填在“${RECEIVED}”至“二、上年结转政府信息公开申请数量”共 2 行`,
    );
  });

  it('keeps blanks before the first figure where they are', () => {
    const at = shown(
      paste('requests', 'requests.received.0', [[RECEIVED, '', '', '5', '', '', '', '5']]).patches,
    );
    expect([0, 1, 2, 3].map((column) => at(`requests.received.${column}`))).toEqual(['', '', '5', '']);
  });

  it('asks where the label names another row than the one pointed at, that one first', () => {
    const row = ['四、结转下年度继续办理', '', '', '1', '2', '3', '4', '5', '6', '21'];
    const plan = paste('requests', 'requests.carriedOver.2', [row]);
    expect(plan.patches).toEqual([]);
    expect(plan.choice?.ways.map((way) => way.row)).toEqual([
      '二、上年结转政府信息公开申请数量',
      '四、结转下年度继续办理',
    ]);
    const [here, there] = plan.choice?.ways ?? [];
    expect(shown(here?.edit.patches ?? [])('requests.carriedOver.5')).toBe('6');
    expect(shown(here?.edit.patches ?? [])('requests.carriedForward.5')).toBe('');
    expect(shown(there?.edit.patches ?? [])('requests.carriedForward.0')).toBe('1');
    expect(shown(there?.edit.patches ?? [])('requests.carriedOver.0')).toBe('');
  });

  it('asks about a row that the form does not have, and fills the one pointed at', () => {
    const plan = paste('requests', 'requests.granted.3', [['依申请公开总数', '1', '2', '3', '4', '5', '6']]);
    expect(plan.choice?.label).toBe('依申请公开总数');
    const at = shown(plan.choice?.ways[0]?.edit.patches ?? []);
    expect([at('requests.granted.0'), at('requests.granted.5')]).toEqual(['1', '6']);
  });

  it.each([
    [
      'several unknown rows',
      [
        ['甲类申请', '1', '2'],
        ['乙类申请', '3', '4'],
      ],
    ],
    ['too few figures', [[RECEIVED, '1', '2', '3']]],
    ['labels alone', [[RECEIVED], ['二、上年结转政府信息公开申请数量']]],
  ])('never puts words into figures: %s', (_, rows) => {
    const plan = paste('requests', 'requests.received.0', rows);
    expect([plan.patches, plan.choice]).toEqual([[], undefined]);
    expect(plan.sentence).toMatch(/^没有粘贴：/);
  });

  it('leaves columns in another order to the reader of heads', () => {
    const rows = printed('requests', 'first');
    const swapped = rows.map((row) => [...row.slice(0, 4), row[5] ?? '', row[4] ?? '', ...row.slice(6)]);
    const at = shown(paste('requests', 'requests.received.0', swapped).patches);
    for (const { cell } of latticeOf(table('requests')).cells) {
      if (cell.kind === 'figure') expect(['', shownText(SAMPLE, cell)]).toContain(at(cell.address));
    }
  });
});

describe('what was cut', () => {
  const cut = (from: Address, to: Address, at: Address) => {
    const cells = [from, to].flatMap(
      (address) => latticeOf(table('requests')).byAddress.get(address)?.cell ?? [],
    );
    const moved = cells.flatMap((cell) => (cell.kind === 'figure' ? [cell] : []));
    const content = { text: `${moved.map((cell) => shownText(SAMPLE, cell)).join('\t')}\r\n`, html: '' };
    return planPaste(
      { report: SAMPLE, table: table('requests'), range: block('requests', at) },
      content,
      moved,
    );
  };

  it.each(['requests.granted.5', 'requests.received.5'])('is not lost beside the table: %s', (at) => {
    const plan = cut('requests.received.0', 'requests.received.1', at);
    expect(plan?.patches).toEqual([]);
    expect(plan?.sentence).toContain('放不下');
  });

  it('moves where all of it has a place', () => {
    const plan = cut('requests.received.0', 'requests.received.1', 'requests.granted.3');
    const at = shown(plan?.patches ?? [], SAMPLE);
    expect(at('requests.received.0')).toBe('');
    expect(at('requests.granted.3')).toBe(String(SAMPLE.requests['received']?.[0]));
  });
});
