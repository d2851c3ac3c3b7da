import { APPLICANTS, TOTAL_LABEL } from './applicants';
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
import type { FormCell, FormRow, FormTable } from './types';

/** Table 3 of an edition: three header rows, then 25 (2021) or 23 (2019) rows of seven figures. */
export function requestsTable(groups: readonly RequestGroup[]): FormTable {
  const summed = resultKeys(groups);
  const resultRowCount = summed.length + 1;
  const rows: FormRow[] = [...headerRows(), wholeRow(RECEIVED), wholeRow(CARRIED_OVER)];

  for (const group of groups) {
    group.rows.forEach((row, index) => {
      const lead: FormCell[] = [];
      const first = rows.length === 5;
      if (first) lead.push(label(RESULTS_LABEL, 'row', { rowSpan: resultRowCount }));
      if (row.label === group.label) {
        lead.push(label(row.label, 'row', { colSpan: 2, variants: row.variants ?? [] }));
        rows.push(bodyRow(...lead, ...values(row.key, row.label)));
        return;
      }
      if (index === 0) {
        lead.push(label(group.label, 'row', { rowSpan: group.rows.length, variants: group.variants ?? [] }));
      }
      lead.push(label(row.label, 'row', { variants: row.variants ?? [] }));
      rows.push(bodyRow(...lead, ...values(row.key, `${group.label} ${row.label}`)));
    });
  }
  rows.push(bodyRow(label(HANDLED_TOTAL.label, 'row', { colSpan: 2 }), ...handledTotals(summed)));
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
      label('申请人情况', 'column', { colSpan: APPLICANTS.length + 1 }),
    ),
    headerRow(
      label(APPLICANTS[0].label, 'column', { rowSpan: 2 }),
      label('法人或其他组织', 'column', { colSpan: organisations.length }),
      label(TOTAL_LABEL, 'column', { rowSpan: 2 }),
    ),
    headerRow(...organisations.map((applicant) => label(applicant.label, 'column'))),
  ];
}

function wholeRow(row: RequestRow): FormRow {
  return bodyRow(
    label(row.label, 'row', { colSpan: 3, variants: row.variants ?? [] }),
    ...values(row.key, row.label),
  );
}

function values(key: string, name: string): FormCell[] {
  const addresses = APPLICANTS.map((_, column) => `requests.${key}.${column}`);
  return [
    ...APPLICANTS.map((applicant, column) => figure(addresses[column] ?? '', `${name} ${applicant.label}`)),
    computed(`requests.${key}.total`, `${name} ${TOTAL_LABEL}`, addresses),
  ];
}

/** Row （七）: each column adds the results above it; its own total adds the six columns. */
function handledTotals(summed: readonly string[]): FormCell[] {
  const columns = APPLICANTS.map((applicant, column) =>
    computed(
      `requests.${HANDLED_TOTAL_KEY}.${column}`,
      `${HANDLED_TOTAL.label} ${applicant.label}`,
      summed.map((key) => `requests.${key}.${column}`),
    ),
  );
  const total = computed(
    `requests.${HANDLED_TOTAL_KEY}.total`,
    `${HANDLED_TOTAL.label} ${TOTAL_LABEL}`,
    columns.map((cell) => cell.address),
  );
  return [...columns, total];
}
