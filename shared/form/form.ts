import { activeTable } from './active-table';
import { FORM_PARTS } from './parts';
import { RESULT_GROUPS_2019, RESULT_GROUPS_2021 } from './request-rows';
import { requestsTable } from './requests-table';
import { reviewTable } from './review-table';
import type {
  Address,
  FigureCell,
  FormDefinition,
  FormTable,
  FormVersion,
  TableId,
  ValueCell,
} from './types';

/** The editions of the form, the present one first. */
export const FORM_VERSIONS = ['2021', '2019'] as const satisfies readonly FormVersion[];

/** The tables in the order of the official parts 二, 三, 四. */
export const TABLE_IDS = ['active', 'requests', 'review'] as const satisfies readonly TableId[];

const FORMS: Readonly<Record<FormVersion, FormDefinition>> = {
  '2021': {
    version: '2021',
    basis: '国办公开办函〔2021〕30号',
    parts: FORM_PARTS,
    tables: {
      active: activeTable('2021'),
      requests: requestsTable(RESULT_GROUPS_2021),
      review: reviewTable(),
    },
  },
  '2019': {
    version: '2019',
    basis: '国办公开办函〔2019〕60号',
    parts: FORM_PARTS,
    tables: {
      active: activeTable('2019'),
      requests: requestsTable(RESULT_GROUPS_2019),
      review: reviewTable(),
    },
  },
};

/** The official form of an edition, as data. */
export function formOf(version: FormVersion): FormDefinition {
  return FORMS[version];
}

/** The first year whose report follows the present form. */
export const PRESENT_FORM_SINCE = 2021;

/** The edition in force for a year's report: reports of 2019 and 2020 use the older one. */
export function formVersionForYear(year: number): FormVersion {
  return year < PRESENT_FORM_SINCE ? '2019' : '2021';
}

/** The figure and computed cells of a table, in reading order. */
export function valueCells(table: FormTable): ValueCell[] {
  return table.rows.flatMap((row) => row.cells.filter((cell) => cell.kind !== 'label'));
}

/** A line of figures under one row name: a printed row, and in Table 4 each of its three named blocks. */
interface ValueRow {
  /** Key of the row, as in the cells' coordinates. */
  key: string;
  labels: readonly string[];
  cells: readonly ValueCell[];
}

/** All value cells of an edition: by address, and by table, row and column. */
interface CellIndex {
  cells: ReadonlyMap<Address, ValueCell>;
  tables: Readonly<
    Record<TableId, ReadonlyMap<string, ValueRow & { byColumn: ReadonlyMap<string, ValueCell> }>>
  >;
}

const INDEX: Readonly<Record<FormVersion, CellIndex>> = {
  '2021': indexOf(FORMS['2021']),
  '2019': indexOf(FORMS['2019']),
};

const FIGURE_ROWS: Readonly<Record<FormVersion, Record<TableId, readonly FigureCell[][]>>> = {
  '2021': figureRowsOf(INDEX['2021']),
  '2019': figureRowsOf(INDEX['2019']),
};

function figureRowsOf({ tables }: CellIndex): Record<TableId, readonly FigureCell[][]> {
  const of = (id: TableId) =>
    [...tables[id].values()]
      .map((row) => row.cells.filter((cell) => cell.kind === 'figure'))
      .filter((cells) => cells.length > 0);
  return { active: of('active'), requests: of('requests'), review: of('review') };
}

function indexOf(form: FormDefinition): CellIndex {
  const cells = TABLE_IDS.flatMap((id) => valueCells(form.tables[id]));
  return {
    cells: new Map(cells.map((cell) => [cell.address, cell])),
    tables: {
      active: rowsByKey(form.tables.active),
      requests: rowsByKey(form.tables.requests),
      review: rowsByKey(form.tables.review),
    },
  };
}

function rowsByKey(table: FormTable): CellIndex['tables'][TableId] {
  const rows = new Map<string, ValueCell[]>();
  for (const cell of valueCells(table)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return new Map(
    Array.from(rows, ([key, cells]) => {
      const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
      return [key, { key, labels: cells[0]?.rowLabels ?? [], cells, byColumn }];
    }),
  );
}

/** The cell at an address of an edition, or undefined where the form has no such cell. */
export function cellAt(version: FormVersion, address: Address): ValueCell | undefined {
  return INDEX[version].cells.get(address);
}

/** The cell of a row and column (keys, see Coordinates), or undefined where the edition has no such cell. */
export function cellIn(
  version: FormVersion,
  table: TableId,
  row: string,
  column: string,
): ValueCell | undefined {
  return INDEX[version].tables[table].get(row)?.byColumn.get(column);
}

/** The address of a cell that the edition certainly has; throws where it has none (a programmer's error). */
export function addressIn(version: FormVersion, table: TableId, row: string, column: string): Address {
  const cell = cellIn(version, table, row, column);
  if (!cell) throw new Error(`form ${version} has no cell ${table} ${row} ${column}`);
  return cell.address;
}

/** Every figure and computed cell of an edition by its address, in reading order. */
export function cellsOf(version: FormVersion): ReadonlyMap<Address, ValueCell> {
  return INDEX[version].cells;
}

/** The rows of a table that hold figures or totals, in reading order. */
export function valueRows(version: FormVersion, table: TableId): readonly ValueRow[] {
  return [...INDEX[version].tables[table].values()];
}

/** The figures a clerk fills in, row by row in reading order; rows that are computed throughout are left out. */
export function figureRows(version: FormVersion, table: TableId): readonly (readonly FigureCell[])[] {
  return FIGURE_ROWS[version][table];
}

/** The row of this key, or undefined where the edition has none. */
export function valueRow(version: FormVersion, table: TableId, row: string): ValueRow | undefined {
  return INDEX[version].tables[table].get(row);
}

/** How a cell's row is called: its label(s), the group first, joined by one space. */
export function rowName(row: Pick<ValueRow, 'labels'> | Pick<ValueCell, 'rowLabels'>): string {
  return ('labels' in row ? row.labels : row.rowLabels).join(' ');
}

/** The table an address belongs to, whichever edition; throws for an address no form has (a programmer's error). */
export function tableOf(address: Address): TableId {
  const cell = cellAt('2021', address) ?? cellAt('2019', address);
  if (!cell) throw new Error(`not a cell address: ${address}`);
  return cell.table;
}
