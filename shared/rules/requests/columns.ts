import { APPLICANTS, TOTAL_LABEL } from '../../form/applicants';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  HANDLED_TOTAL_KEY,
  RECEIVED,
  RESULT_GROUPS_2019,
  RESULT_GROUPS_2021,
  resultKeys,
} from '../../form/request-rows';
import type { Address, FormVersion } from '../../form/types';

/** One of the seven columns of Table 3. */
export interface RequestColumn {
  /** `0` … `5`, or `total`: the last step of the addresses in it. */
  key: string;
  label: string;
}

export const APPLICANT_COLUMNS: readonly RequestColumn[] = APPLICANTS.map((applicant, index) => ({
  key: String(index),
  label: applicant.label,
}));
export const TOTAL_COLUMN: RequestColumn = { key: 'total', label: TOTAL_LABEL };
export const ALL_COLUMNS: readonly RequestColumn[] = [...APPLICANT_COLUMNS, TOTAL_COLUMN];

/** The address of a row's cell in a column; `row` is a key of the report file's `requests`, or `handledTotal`. */
export function requestCell(row: string, column: RequestColumn | string): Address {
  return `requests.${row}.${typeof column === 'string' ? column : column.key}`;
}

/** The four cells of a column that the official sum rule ties together. */
export function sumRuleCells(column: RequestColumn): {
  received: Address;
  carriedOver: Address;
  handled: Address;
  carriedForward: Address;
} {
  return {
    received: requestCell(RECEIVED.key, column),
    carriedOver: requestCell(CARRIED_OVER.key, column),
    handled: requestCell(HANDLED_TOTAL_KEY, column),
    carriedForward: requestCell(CARRIED_FORWARD.key, column),
  };
}

const RESULT_KEYS: Readonly<Record<FormVersion, readonly string[]>> = {
  '2021': resultKeys(RESULT_GROUPS_2021),
  '2019': resultKeys(RESULT_GROUPS_2019),
};

/** The keys of the rows that （七）总计 adds. */
export function resultRowKeys(version: FormVersion): readonly string[] {
  return RESULT_KEYS[version];
}
