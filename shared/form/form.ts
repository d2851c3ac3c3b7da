import { activeTable } from './active-table';
import { FORM_PARTS } from './parts';
import { RESULT_GROUPS_2019, RESULT_GROUPS_2021 } from './request-rows';
import { requestsTable } from './requests-table';
import { reviewTable } from './review-table';
import type { Address, FormDefinition, FormTable, FormVersion, TableId, ValueCell } from './types';

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

/** The edition in force for a year's report: reports of 2019 and 2020 use the older one. */
export function formVersionForYear(year: number): FormVersion {
  return year <= 2020 ? '2019' : '2021';
}

/** The figure and computed cells of a table, in reading order. */
export function valueCells(table: FormTable): ValueCell[] {
  return table.rows.flatMap((row) => row.cells.filter((cell) => cell.kind !== 'label'));
}

const CELL_INDEX = new Map(
  Object.values(FORMS).map((form) => [
    form.version,
    new Map(
      TABLE_IDS.flatMap((id) => valueCells(form.tables[id]).map((cell) => [cell.address, cell] as const)),
    ),
  ]),
);

/** The cell at an address of an edition, or undefined where the form has no such cell. */
export function cellAt(version: FormVersion, address: Address): ValueCell | undefined {
  return CELL_INDEX.get(version)?.get(address);
}

/** Every figure and computed cell of an edition by its address. */
export function cellsOf(version: FormVersion): ReadonlyMap<Address, ValueCell> {
  return CELL_INDEX.get(version) ?? new Map();
}

/** The table an address belongs to. */
export function tableOf(address: Address): TableId {
  const id = TABLE_IDS.find((table) => address.startsWith(`${table}.`));
  if (!id) throw new Error(`not a cell address: ${address}`);
  return id;
}
