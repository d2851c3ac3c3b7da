import { REQUEST_COLUMNS, TOTAL_KEY, TOTAL_LABEL } from '../form/applicants';
import { addressIn } from '../form/form';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  HANDLED_TOTAL_KEY,
  RECEIVED,
  RESULT_GROUPS_2019,
  RESULT_GROUPS_2021,
  resultKeys,
} from '../form/request-rows';
import type { Address, FormVersion } from '../form/types';

/** One of the seven columns of Table 3. */
export type RequestColumn = (typeof REQUEST_COLUMNS)[number];

export const TOTAL_COLUMN: RequestColumn = { key: TOTAL_KEY, label: TOTAL_LABEL };
export const APPLICANT_COLUMNS = REQUEST_COLUMNS.filter(({ key }) => key !== TOTAL_KEY);

/** The cell of a row of Table 3 in a column. */
export function requestCell(version: FormVersion, row: string, { key }: RequestColumn): Address {
  return addressIn(version, 'requests', row, key);
}

type SumRuleCells = Record<'received' | 'carriedOver' | 'handled' | 'carriedForward', Address>;

function sumRuleColumns(version: FormVersion): ReadonlyMap<string, SumRuleCells> {
  const cells = (column: RequestColumn): SumRuleCells => ({
    received: requestCell(version, RECEIVED.key, column),
    carriedOver: requestCell(version, CARRIED_OVER.key, column),
    handled: requestCell(version, HANDLED_TOTAL_KEY, column),
    carriedForward: requestCell(version, CARRIED_FORWARD.key, column),
  });
  return new Map(REQUEST_COLUMNS.map((column) => [column.key, cells(column)]));
}

const SUM_RULE_CELLS: Readonly<Record<FormVersion, ReadonlyMap<string, SumRuleCells>>> = {
  '2021': sumRuleColumns('2021'),
  '2019': sumRuleColumns('2019'),
};

/** The four cells of a column that the official sum rule ties together. */
export function sumRuleCells(version: FormVersion, { key }: RequestColumn): SumRuleCells {
  const cells = SUM_RULE_CELLS[version].get(key);
  if (!cells) throw new Error(`form ${version} has no column ${key}`);
  return cells;
}

const RESULT_KEYS: Readonly<Record<FormVersion, readonly string[]>> = {
  '2021': resultKeys(RESULT_GROUPS_2021),
  '2019': resultKeys(RESULT_GROUPS_2019),
};

/** The keys of the rows that （七）总计 adds. */
export function resultRowKeys(version: FormVersion): readonly string[] {
  return RESULT_KEYS[version];
}
