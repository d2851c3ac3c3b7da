import { ORGANISATIONS_LABEL, REQUEST_COLUMNS, TOTAL_KEY, TOTAL_LABEL } from '../form/applicants';
import { addressOf } from '../form/cells';
import { addressIn, cellsOf, rowName, valueRows } from '../form/form';
import {
  bareLabel,
  CARRIED_FORWARD,
  CARRIED_OVER,
  HANDLED_TOTAL_KEY,
  RECEIVED,
  RESULT_GROUPS_2019,
  RESULT_GROUPS_2021,
  resultKeys,
} from '../form/request-rows';
import { LITIGATION_LABEL, REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../form/review-table';
import type { Address, FormVersion, TableId, ValueCell } from '../form/types';

/** A figure that a sentence may tell: a cell by its address, or a sum of cells by a name of its own. */
export interface NamedFigure {
  name: string;
  /** As the form calls it: `一、本年新收政府信息公开申请数量 总计`. */
  label: string;
  table: TableId;
  /** The cells it is the sum of; of a cell, the cell alone. */
  cells: readonly Address[];
  /** `money` stands as it was typed, in 万元; `change` is a signed number of the 2019 form. */
  kind: 'count' | 'money' | 'change';
  /** The figure it is a share of, where a share of it makes sense. */
  whole?: string;
}

/** The five columns of Table 3 that are no natural persons. */
const ORGANISATIONS = 'organisations';
const ORGANISATION_COLUMNS = REQUEST_COLUMNS.slice(1, -1).map(({ key }) => key);
const TO_HANDLE = 'toHandle';
const GRANTED_OR_PARTIAL = 'grantedOrPartial';
const DECISIONS: readonly string[] = ['licences', 'penalties', 'coercion'];
const LITIGATION = 'litigation';
const ALL_DECISIONS = addressOf('active', 'decisions', TOTAL_KEY);
const ALL_REVIEWS = addressOf('review', TOTAL_KEY);

const BY_FORM = new Map<FormVersion, ReadonlyMap<string, NamedFigure>>();

/** Every figure of an edition by its name, in the order of the tables, sums behind the cells of their table. */
export function namedFigures(form: FormVersion): ReadonlyMap<string, NamedFigure> {
  const known = BY_FORM.get(form);
  if (known) return known;
  const named = new Map<string, NamedFigure>();
  const sums = [...activeSums(form), ...requestSums(form), ...reviewSums(form)];
  for (const table of ['active', 'requests', 'review'] as const) {
    for (const cell of cellsOf(form).values()) {
      if (cell.table === table) named.set(cell.address, ofCell(form, cell));
    }
    // The 2019 form has a cell where the 2021 form has a sum of three: the cell comes first.
    for (const sum of sums) if (sum.table === table && !named.has(sum.name)) named.set(sum.name, sum);
  }
  BY_FORM.set(form, named);
  return named;
}

const BY_CELLS = new Map<FormVersion, ReadonlyMap<string, NamedFigure>>();

/** The figure that is the sum of exactly these cells, in whatever order; undefined where it has no name. */
export function figureOfCells(form: FormVersion, cells: readonly Address[]): NamedFigure | undefined {
  const keyOf = (addresses: readonly Address[]) => [...addresses].sort().join(' ');
  let known = BY_CELLS.get(form);
  if (!known) {
    known = new Map([...namedFigures(form).values()].map((figure) => [keyOf(figure.cells), figure]));
    BY_CELLS.set(form, known);
  }
  return known.get(keyOf(cells));
}

function ofCell(form: FormVersion, cell: ValueCell): NamedFigure {
  const kind = cell.kind === 'figure' ? cell.figure : 'count';
  const { address, name: label, table } = cell;
  const whole = wholeOf(form, cell);
  return { name: address, label, table, cells: [address], kind, ...(whole !== undefined && { whole }) };
}

function wholeOf(form: FormVersion, { table, row, column }: ValueCell): string | undefined {
  if (table === 'requests') return requestWhole(form, row, column);
  if (table === 'review') return column === TOTAL_KEY ? ALL_REVIEWS : addressOf('review', row, TOTAL_KEY);
  return column === 'decisions' && DECISIONS.includes(row) ? ALL_DECISIONS : undefined;
}

/**
 * Results are shares of everything that was answered, whoever asked; of the other rows a kind of applicant is a share
 * of its row, and what was answered or is carried forward a share of all that was to be handled.
 */
function requestWhole(form: FormVersion, row: string, column: string): string | undefined {
  if (isResult(form, row)) return addressOf('requests', HANDLED_TOTAL_KEY, TOTAL_KEY);
  if (column !== TOTAL_KEY) return addressOf('requests', row, TOTAL_KEY);
  return row === HANDLED_TOTAL_KEY || row === CARRIED_FORWARD.key
    ? addressOf('requests', TO_HANDLE, TOTAL_KEY)
    : undefined;
}

function groupsOf(form: FormVersion) {
  return form === '2021' ? RESULT_GROUPS_2021 : RESULT_GROUPS_2019;
}

function isResult(form: FormVersion, row: string): boolean {
  const groups = groupsOf(form);
  return (
    row === GRANTED_OR_PARTIAL || groups.some(({ key }) => key === row) || resultKeys(groups).includes(row)
  );
}

/** Rows that sentences tell and the form does not print: what was to be handled, and each group of results. */
function requestSums(form: FormVersion): NamedFigure[] {
  const groups = groupsOf(form);
  const [granted, partial] = groups;
  const printed = valueRows(form, 'requests').map((row) => ({
    key: row.key,
    label: rowName(row),
    rows: [row.key],
  }));
  const both = (a: string, b: string) => `${bareLabel(a)}、${bareLabel(b)}合计`;
  const derived = [
    { key: TO_HANDLE, label: '本年新收、上年结转合计', rows: [RECEIVED.key, CARRIED_OVER.key] },
    ...(granted && partial
      ? [
          {
            key: GRANTED_OR_PARTIAL,
            label: both(granted.label, partial.label),
            rows: [granted.key, partial.key],
          },
        ]
      : []),
    ...groups.flatMap(({ key, label, rows }) =>
      rows.length > 1 ? [{ key, label, rows: rows.map((row) => row.key) }] : [],
    ),
  ];
  const sum = (
    { key, label, rows }: (typeof derived)[number],
    column: { key: string; label: string; columns: readonly string[] },
  ): NamedFigure => {
    const whole = requestWhole(form, key, column.key);
    return {
      name: addressOf('requests', key, column.key),
      label: `${label} ${column.label}`,
      table: 'requests',
      cells: rows.flatMap((row) => column.columns.map((own) => addressIn(form, 'requests', row, own))),
      kind: 'count',
      ...(whole !== undefined && { whole }),
    };
  };
  const organisations = { key: ORGANISATIONS, label: ORGANISATIONS_LABEL, columns: ORGANISATION_COLUMNS };
  return [
    ...derived.flatMap((row) =>
      REQUEST_COLUMNS.map(({ key, label }) => sum(row, { key, label, columns: [key] })),
    ),
    ...[...printed, ...derived].map((row) => sum(row, organisations)),
  ];
}

function reviewSums(form: FormVersion): NamedFigure[] {
  const columns = [...REVIEW_OUTCOMES, { key: TOTAL_KEY, label: TOTAL_LABEL }];
  const litigation = REVIEW_BLOCKS.slice(1).map(({ key }) => key);
  const all = REVIEW_BLOCKS.map(({ key }) => key);
  const cells = (blocks: readonly string[], column: string) =>
    blocks.map((block) => addressIn(form, 'review', block, column));
  return [
    ...columns.map(({ key, label }): NamedFigure => ({
      name: addressOf('review', LITIGATION, key),
      label: `${LITIGATION_LABEL} ${label}`,
      table: 'review',
      cells: cells(litigation, key),
      kind: 'count',
      whole: key === TOTAL_KEY ? ALL_REVIEWS : addressOf('review', LITIGATION, TOTAL_KEY),
    })),
    {
      name: ALL_REVIEWS,
      label: `${REVIEW_BLOCKS[0].label}、${LITIGATION_LABEL}合计`,
      table: 'review',
      cells: cells(all, TOTAL_KEY),
      kind: 'count',
    },
  ];
}

function activeSums(form: FormVersion): NamedFigure[] {
  const cells = DECISIONS.map((kind) => addressIn(form, 'active', kind, 'decisions'));
  return [{ name: ALL_DECISIONS, label: '各类处理决定合计', table: 'active', cells, kind: 'count' }];
}
