import { describe, expect, it } from 'vitest';
import { formOf } from '../../../shared/form/form';
import type { Address, ValueCell } from '../../../shared/form/types';
import { leadingLabels } from '../../../shared/form/leading-labels';
import { latticeOf, type Lattice } from '../../../shared/selection/lattice';
import {
  editableEnds,
  jump,
  nextEditable,
  nextEditableInColumn,
  nextInRange,
  step,
  toEdge,
} from '../../../shared/selection/moves';
import type { Slot } from '../../../shared/selection/range';
import { cellsIn, isSingleCell, rangeBetween, wholeRange } from '../../../shared/selection/range';

const { active, requests, review } = formOf('2021').tables;
const [activeLattice, requestsLattice, reviewLattice] = [active, requests, review].map(latticeOf) as [
  Lattice,
  Lattice,
  Lattice,
]; // three tables give three lattices

const slot = (lattice: Lattice, address: Address): Slot => {
  const cell = lattice.byAddress.get(address);
  if (!cell) throw new Error(address);
  return { row: cell.row, column: cell.column };
};
const address = (lattice: Lattice, { row, column }: Slot) => lattice.at(row, column)?.cell.address;

describe('lattice', () => {
  it('holds the figures and totals of each table without gaps', () => {
    expect([requestsLattice.rows, requestsLattice.columns, requestsLattice.cells.length]).toEqual([
      25, 7, 175,
    ]);
    expect([activeLattice.rows, activeLattice.columns, activeLattice.cells.length]).toEqual([6, 3, 10]);
    expect([reviewLattice.rows, reviewLattice.columns, reviewLattice.cells.length]).toEqual([1, 15, 15]);
    for (const version of ['2021', '2019'] as const) {
      for (const table of Object.values(formOf(version).tables)) {
        const lattice = latticeOf(table);
        for (let row = 0; row < lattice.rows; row += 1) {
          for (let column = 0; column < lattice.columns; column += 1) {
            expect(lattice.at(row, column)).toBeDefined();
          }
        }
      }
    }
  });

  it('knows the labels that lead to a cell, nearest first', () => {
    const words = (table: typeof requests, address: Address) => {
      const labels = leadingLabels(table).get(address);
      return [labels?.rows.map(({ text }) => text), labels?.columns.map(({ text }) => text)];
    };
    expect(words(requests, 'requests.denied.stateSecret.1')).toEqual([
      ['1.属于国家秘密', '（三）不予公开', '三、本年度办理结果'],
      ['商业企业', '法人或其他组织', '申请人情况'],
    ]);
    expect(words(active, 'active.coercion')).toEqual([['行政强制'], ['本年处理决定数量']]);
    expect(words(review, 'review.directLitigation.pending')).toEqual([
      [],
      ['尚未审结', '未经复议直接起诉', '行政诉讼'],
    ]);
  });
});

describe('moves', () => {
  it('steps through a merged cell as one and keeps the column', () => {
    const start = slot(activeLattice, 'active.normativeDocuments.repealed');
    const down = step(activeLattice, start, 'down');
    expect(address(activeLattice, down)).toBe('active.licences');
    expect(step(activeLattice, down, 'right')).toBe(down);
    expect(step(activeLattice, down, 'left')).toBe(down);
    expect(address(activeLattice, step(activeLattice, down, 'up'))).toBe(
      'active.normativeDocuments.repealed',
    );
  });

  it('stops at the edges', () => {
    const corner = { row: 0, column: 0 };
    expect(step(requestsLattice, corner, 'up')).toBe(corner);
    expect(step(requestsLattice, corner, 'left')).toBe(corner);
    expect(toEdge(requestsLattice, corner, 'right')).toEqual({ row: 0, column: 6 });
    expect(toEdge(requestsLattice, corner, 'down')).toEqual({ row: 24, column: 0 });
  });

  it('jumps to the end of a filled block, over a gap, and to the edge of the table', () => {
    const filled = new Set([
      'requests.received.0',
      'requests.carriedOver.0',
      'requests.denied.stateSecret.0',
    ]);
    const isFilled = (cell: ValueCell) => filled.has(cell.address);
    const down = (from: Address) =>
      address(requestsLattice, jump(requestsLattice, slot(requestsLattice, from), 'down', isFilled));
    expect(down('requests.received.0')).toBe('requests.carriedOver.0');
    expect(down('requests.carriedOver.0')).toBe('requests.denied.stateSecret.0');
    expect(down('requests.granted.0')).toBe('requests.denied.stateSecret.0');
    expect(down('requests.denied.stateSecret.0')).toBe('requests.carriedForward.0');
    expect(down('requests.carriedForward.0')).toBe('requests.carriedForward.0');
  });

  it('goes through the cells to fill in, over the totals, and ends', () => {
    const tab = (from: Address, by: 1 | -1 = 1) => {
      const next = nextEditable(requestsLattice, slot(requestsLattice, from), by);
      return next && address(requestsLattice, next);
    };
    expect(tab('requests.received.5')).toBe('requests.carriedOver.0');
    expect(tab('requests.carriedOver.0', -1)).toBe('requests.received.5');
    expect(tab('requests.otherHandling.other.5')).toBe('requests.carriedForward.0');
    expect(tab('requests.handledTotal.3')).toBe('requests.carriedForward.0');
    expect(tab('requests.carriedForward.5')).toBeUndefined();
    expect(tab('requests.received.0', -1)).toBeUndefined();
  });

  it('goes down a column over the totals', () => {
    const enter = (from: Address, direction: 'up' | 'down' = 'down') =>
      address(requestsLattice, nextEditableInColumn(requestsLattice, slot(requestsLattice, from), direction));
    expect(enter('requests.otherHandling.other.2')).toBe('requests.carriedForward.2');
    expect(enter('requests.carriedForward.2', 'up')).toBe('requests.otherHandling.other.2');
    expect(enter('requests.carriedForward.2')).toBe('requests.carriedForward.2');
    expect(enter('requests.received.total')).toBe('requests.carriedOver.total');
  });

  it('knows the first and the last cell to fill in', () => {
    const { first, last } = editableEnds(requestsLattice);
    expect(address(requestsLattice, first)).toBe('requests.received.0');
    expect(address(requestsLattice, last)).toBe('requests.carriedForward.5');
  });

  it('goes round in a selected range, over the totals', () => {
    const range = { top: 0, left: 4, bottom: 1, right: 6 };
    const walk = (order: 'row' | 'column', by: 1 | -1) => {
      const visited: (Address | undefined)[] = [];
      let here: Slot = { row: 0, column: 4 };
      for (let count = 0; count < 5; count += 1) {
        visited.push(address(requestsLattice, here));
        here = nextInRange(requestsLattice, range, here, order, by);
      }
      return visited.map((each) => each?.replace('requests.', ''));
    };
    expect(walk('row', 1)).toEqual([
      'received.4',
      'received.5',
      'carriedOver.4',
      'carriedOver.5',
      'received.4',
    ]);
    expect(walk('column', 1)).toEqual([
      'received.4',
      'carriedOver.4',
      'received.5',
      'carriedOver.5',
      'received.4',
    ]);
    expect(walk('row', -1)[1]).toBe('carriedOver.5');
  });
});

describe('ranges', () => {
  it('grow over merged cells', () => {
    const from = slot(activeLattice, 'active.normativeDocuments.repealed');
    const range = rangeBetween(activeLattice, from, step(activeLattice, from, 'down'));
    expect(range).toEqual({ top: 1, left: 0, bottom: 2, right: 2 });
    expect(cellsIn(activeLattice, range).map(({ cell }) => cell.address)).toEqual([
      'active.normativeDocuments.issued',
      'active.normativeDocuments.repealed',
      'active.normativeDocuments.inForce',
      'active.licences',
    ]);
  });

  it('know a single merged cell from a block', () => {
    const fees = slot(activeLattice, 'active.fees');
    expect(isSingleCell(activeLattice, rangeBetween(activeLattice, fees, fees))).toBe(true);
    expect(isSingleCell(activeLattice, wholeRange(activeLattice))).toBe(false);
  });
});
