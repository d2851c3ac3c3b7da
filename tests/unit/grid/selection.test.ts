import { describe, expect, it } from 'vitest';
import { formOf } from '../../../shared/form/form';
import type { Address } from '../../../shared/form/types';
import { latticeOf } from '../../../shared/selection/lattice';
import type { Direction } from '../../../shared/selection/moves';
import {
  extendTo,
  moved,
  rangeOf,
  selectCell,
  type MoveAction,
  type Selection,
} from '../../../renderer/grid/selection';

const lattice = latticeOf(formOf('2021').tables.requests);
const activeTable = latticeOf(formOf('2021').tables.active);

const at = (address: Address, where = lattice) => {
  const cell = where.byAddress.get(address);
  if (!cell) throw new Error(address);
  return selectCell({ row: cell.row, column: cell.column });
};
const after = (selection: Selection, ...actions: MoveAction[]) =>
  actions.reduce<Selection | null>(
    (current, action) => current && moved(lattice, current, action, () => false),
    selection,
  );
const activeAddress = (selection: Selection | null, where = lattice) =>
  selection && where.at(selection.active.row, selection.active.column)?.cell.address;
const tab: MoveAction = { do: 'tab', by: 1 };
const enter: MoveAction = { do: 'enter', by: 1 };
const step = (direction: Direction, extend = false): MoveAction => ({
  do: 'step',
  direction,
  by: 'cell',
  extend,
});

describe('moving the selection', () => {
  it('goes back to the column a run of Tabs began in', () => {
    expect(activeAddress(after(at('requests.received.1'), tab, tab, enter))).toBe('requests.carriedOver.1');
    expect(activeAddress(after(at('requests.received.4'), tab, tab, enter))).toBe('requests.granted.4');
  });

  it('forgets the run when an arrow comes between, and after Enter', () => {
    expect(activeAddress(after(at('requests.received.1'), tab, step('right'), enter))).toBe(
      'requests.carriedOver.3',
    );
    expect(activeAddress(after(at('requests.received.1'), tab, enter, tab, enter))).toBe(
      'requests.granted.1',
    );
  });

  it('stays on the last row, and leaves the table with Tab at its last cell', () => {
    expect(activeAddress(after(at('requests.carriedForward.2'), enter))).toBe('requests.carriedForward.2');
    expect(after(at('requests.carriedForward.5'), tab)).toBeNull();
    expect(after(at('requests.received.0'), { do: 'tab', by: -1 })).toBeNull();
  });

  it('extends from the active cell and shrinks again', () => {
    const three = after(at('requests.received.1'), step('right', true), step('down', true));
    expect(three && rangeOf(lattice, three)).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
    expect(activeAddress(three)).toBe('requests.received.1');
    const back = three && after(three, step('up', true), step('left', true), step('left', true));
    expect(back && rangeOf(lattice, back)).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
  });

  it('extends by what can be seen where cells are merged', () => {
    const from = at('active.licences', activeTable);
    const up = moved(activeTable, from, step('up', true), () => false);
    expect(up && rangeOf(activeTable, up)).toEqual({ top: 1, left: 0, bottom: 2, right: 2 });
  });

  it('moves the active cell round inside a selected block', () => {
    const block = extendTo(at('requests.received.0'), { row: 1, column: 1 });
    expect(activeAddress(after(block, tab))).toBe('requests.received.1');
    expect(activeAddress(after(block, enter))).toBe('requests.carriedOver.0');
    expect(activeAddress(after(block, enter, enter))).toBe('requests.received.1');
    const still = after(block, enter);
    expect(still && rangeOf(lattice, still)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  });

  it('selects rows, columns, everything, and everything with its labels', () => {
    const all: MoveAction = { do: 'select', what: 'all' };
    const start = at('requests.granted.2');
    expect(after(start, all)).toMatchObject({ withLabels: false, active: start.active });
    expect(after(start, all, all)).toMatchObject({ withLabels: true });
    const row = after(start, { do: 'select', what: 'row' });
    expect(row && rangeOf(lattice, row)).toEqual({ top: 2, left: 0, bottom: 2, right: 6 });
    const column = after(start, { do: 'select', what: 'column' });
    expect(column && rangeOf(lattice, column)).toEqual({ top: 0, left: 2, bottom: 24, right: 2 });
    // Whole rows and columns grow and shrink as such.
    const two = row && after(row, step('down', true));
    expect(two && rangeOf(lattice, two)).toEqual({ top: 2, left: 0, bottom: 3, right: 6 });
    expect(activeAddress(two)).toBe('requests.granted.2');
    const above = two && after(two, step('up', true), step('up', true));
    expect(above && rangeOf(lattice, above)).toEqual({ top: 1, left: 0, bottom: 2, right: 6 });
    const wide = column && after(column, step('right', true));
    expect(wide && rangeOf(lattice, wide)).toEqual({ top: 0, left: 2, bottom: 24, right: 3 });
    expect(after(start, all, { do: 'collapse' })).toEqual(selectCell(start.active));
  });

  it('goes to the ends of rows, columns and the table', () => {
    const go = (to: Extract<MoveAction, { do: 'go' }>['to']) =>
      activeAddress(after(at('requests.granted.2'), { do: 'go', to, extend: false }));
    expect(go('row-start')).toBe('requests.granted.0');
    expect(go('row-end')).toBe('requests.granted.total');
    expect(go('table-start')).toBe('requests.received.0');
    expect(go('table-end')).toBe('requests.carriedForward.5');
    expect(go('top')).toBe('requests.received.2');
    expect(go('bottom')).toBe('requests.carriedForward.2');
  });
});
