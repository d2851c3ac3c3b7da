import { APPLICANT_HEADING, APPLICANTS, ORGANISATIONS_LABEL, TOTAL_KEY, TOTAL_LABEL } from './applicants';
import { bodyRow, computed, figure, headerRow, label } from './cells';
import { partById } from './parts';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  HANDLED_TOTAL,
  HANDLED_TOTAL_KEY,
  RECEIVED,
  RESULTS_LABEL,
  SUM_RULE,
  resultKeys,
  type RequestGroup,
  type RequestRow,
} from './request-rows';
import type { FormCell, FormRow, FormTable, ValueCell } from './types';

/** Table 3 of an edition: three header rows, then 25 (2021) or 23 (2019) rows of seven figures. */
export function requestsTable(groups: readonly RequestGroup[]): FormTable {
  const results: ValueCell[][] = [];
  const rows: FormRow[] = [...headerRows(), wholeRow(RECEIVED), wholeRow(CARRIED_OVER)];
  const resultRowCount = resultKeys(groups).length + 1;

  for (const group of groups) {
    group.rows.forEach((row, index) => {
      const alone = row.label === group.label;
      const cells = values(row.key, alone ? [row.label] : [group.label, row.label]);
      const lead: FormCell[] = [];
      if (results.length === 0) lead.push(label(RESULTS_LABEL, 'row', { rowSpan: resultRowCount }));
      if (!alone && index === 0) {
        lead.push(label(group.label, 'row', { rowSpan: group.rows.length, variants: group.variants ?? [] }));
      }
      lead.push(label(row.label, 'row', { colSpan: alone ? 2 : 1, variants: row.variants ?? [] }));
      rows.push(bodyRow(...lead, ...cells));
      results.push(cells);
    });
  }
  rows.push(bodyRow(label(HANDLED_TOTAL.label, 'row', { colSpan: 2 }), ...handledTotals(results)));
  rows.push(wholeRow(CARRIED_FORWARD));

  return {
    id: 'requests',
    title: partById('requests').heading,
    widths: [40, 64, 236, 58, 72, 72, 74, 74, 56, 62],
    rows,
  };
}

function headerRows(): FormRow[] {
  const organisations = APPLICANTS.slice(1);
  return [
    headerRow(
      label(SUM_RULE, 'note', { colSpan: 3, rowSpan: 3 }),
      label(APPLICANT_HEADING, 'column', { colSpan: APPLICANTS.length + 1 }),
    ),
    headerRow(
      label(APPLICANTS[0].label, 'column', { rowSpan: 2 }),
      label(ORGANISATIONS_LABEL, 'column', { colSpan: organisations.length }),
      label(TOTAL_LABEL, 'column', { rowSpan: 2 }),
    ),
    headerRow(...organisations.map((applicant) => label(applicant.label, 'column'))),
  ];
}

function wholeRow(row: RequestRow): FormRow {
  return bodyRow(
    label(row.label, 'row', { colSpan: 3, variants: row.variants ?? [] }),
    ...values(row.key, [row.label]),
  );
}

/** The six figures of a row and its total. */
function values(row: string, rowLabels: readonly string[]): ValueCell[] {
  const figures = APPLICANTS.map(({ label: columnLabel }, index) =>
    figure({ table: 'requests', row, column: String(index), rowLabels, columnLabel }, [
      'requests',
      row,
      index,
    ]),
  );
  return [...figures, rowTotal(row, rowLabels, figures)];
}

/** Row （七）: each column adds the results above it; its own total adds the six columns. */
function handledTotals(results: readonly (readonly ValueCell[])[]): ValueCell[] {
  const rowLabels = [HANDLED_TOTAL.label];
  const columns = APPLICANTS.map(({ label: columnLabel }, index) =>
    computed(
      { table: 'requests', row: HANDLED_TOTAL_KEY, column: String(index), rowLabels, columnLabel },
      results.flatMap((row) => row[index] ?? []),
    ),
  );
  return [...columns, rowTotal(HANDLED_TOTAL_KEY, rowLabels, columns)];
}

function rowTotal(row: string, rowLabels: readonly string[], addends: readonly ValueCell[]): ValueCell {
  return computed(
    { table: 'requests', row, column: TOTAL_KEY, rowLabels, columnLabel: TOTAL_LABEL },
    addends,
  );
}
