import { REQUEST_COLUMNS } from '../../form/applicants';
import { HANDLED_TOTAL_KEY } from '../../form/request-rows';
import type { Address, FormVersion } from '../../form/types';
import { importRows } from '../labels/form-rows';
import type { TableRow } from '../lines/table-row';
import { amountOf } from './amount';
import { fieldOf, type Field } from './field';
import { isFigureText } from '../../number/figure-text';

const WIDTH = REQUEST_COLUMNS.length;
/** So many rows have to be known by their labels where the sums cannot vouch for the order. */
const VOUCHERS = 8;

interface Run {
  fields: readonly Field[];
  source: number;
}

/** A row that is known by its label: where it stands in the source, and how many figures were found for it. */
export interface KnownRow {
  key: string;
  sources: readonly number[];
  figures: number;
  /** Whether its figures could be placed: one that could not speaks against an order, but for none. */
  isPlaced: boolean;
}

/**
 * Tables torn by a PDF: labels wrapped before, behind and between their figures. Exactly as many runs of seven figures
 * as the form has rows are taken in the official order, if no label that was recognised beside a run says otherwise,
 * and if either enough labels or all the sums of the form agree. Null where that is not so.
 */
export function orderedRuns(
  rows: readonly TableRow[],
  known: readonly KnownRow[],
  edition: FormVersion | null,
): { values: Map<Address, Field>; edition: FormVersion } | null {
  const runs = rows.flatMap(runOf);
  for (const version of ['2021', '2019'] as const) {
    const official = importRows(version, 'requests');
    if ((edition !== null && edition !== version) || runs.length !== official.length) continue;
    const keys = official.map(({ key }) => key);
    const vouchers = countVouchers(runs, keys, known);
    if (vouchers === null || (vouchers < VOUCHERS && !sumsAgree(runs, keys))) continue;
    const values = new Map<Address, Field>();
    official.forEach((row, index) =>
      row.cells.forEach(({ cell }, column) => {
        const field = runs[index]?.fields[column];
        if (field) values.set(cell.address, field);
      }),
    );
    return { values, edition: version };
  }
  return null;
}

function runOf(row: TableRow): Run[] {
  const held = row.cells.flatMap((cell, index) =>
    cell === null || cell === '' ? [] : [fieldOf(row, index, cell)],
  );
  const fields = held.slice(held.findLastIndex(({ text }) => !isFigureText(text)) + 1);
  return fields.length === WIDTH ? [{ fields, source: row.source }] : [];
}

/** How many runs stand beside a label that gives them the same row; null where one stands beside another's label. */
function countVouchers(
  runs: readonly Run[],
  keys: readonly string[],
  known: readonly KnownRow[],
): number | null {
  let agreeing = 0;
  for (const { key, sources, figures, isPlaced } of known) {
    const index = runs.findIndex((run) => sources.includes(run.source));
    if (index < 0 || figures !== WIDTH) continue;
    if (keys[index] !== key) return null;
    if (isPlaced) agreeing += 1;
  }
  return agreeing;
}

/** Every row adds up to its 总计, every column to its （七）总计, and the official sum rule holds in each column. */
function sumsAgree(runs: readonly Run[], keys: readonly string[]): boolean {
  const table = runs.map((run) => run.fields.map(({ text }) => amountOf(text)));
  if (table.some((row) => row.includes(null))) return false;
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  const handled = keys.indexOf(HANDLED_TOTAL_KEY);
  const columns = Array.from({ length: WIDTH }, (_, column) => column);
  const rowsAgree = table.every(
    (_, row) => sum(columns.slice(0, -1).map((column) => at(row, column))) === at(row, WIDTH - 1),
  );
  return (
    rowsAgree &&
    columns.every((column) => {
      const results = Array.from({ length: handled - 2 }, (_, index) => at(index + 2, column));
      const balanced = at(0, column) + at(1, column) === at(handled, column) + at(handled + 1, column);
      return balanced && sum(results) === at(handled, column);
    })
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
