import { APPLICANTS, TOTAL_LABEL } from '../form/applicants';
import { HANDLED_TOTAL_KEY, RESULTS_LABEL, SUM_RULE } from '../form/request-rows';
import { importRows, type ImportRow } from './form-rows';
import { labelParts } from './label-key';
import { matchLabel, type KnownLabel } from './match-label';
import type { Recognised, Recogniser } from './walk-table';

const SUBTOTAL = '小计';
const ORGANISATIONS = '法人或其他组织';
const APPLICANT_HEADING = '申请人情况';
export const SUBTOTAL_COLUMN = 'subtotal';
export const TOTAL_COLUMN = 'total';
/** 2019: a row of its own; 2021: the group above three rows. Which of the two shows only later. */
export const OTHER_HANDLING_KEY = 'otherHandling';
const OTHER_ROW_KEY = 'otherHandling.other';

/** The key of a request row: its address without table and column. */
export function requestKey(row: ImportRow): string {
  return (row.cells[0]?.cell.address ?? '').replace(/^requests\.(.*)\.[^.]*$/, '$1');
}

/** The rows of both editions by key. */
export const REQUEST_ROWS: ReadonlyMap<string, ImportRow> = new Map(
  [...importRows('2019', 'requests'), ...importRows('2021', 'requests')].map((row) => [requestKey(row), row]),
);

const TOTAL_CORE = labelParts(TOTAL_LABEL).core;
const OTHER_CORE = labelParts(APPLICANTS[5].label).core;
const OTHER_COLUMN = '5';
/** Words that are a column in the head and a row further down. */
const AMBIGUOUS = new Set([TOTAL_CORE, OTHER_CORE]);

const ROW_LABELS: readonly KnownLabel[] = Array.from(REQUEST_ROWS).flatMap(([key, row]) =>
  row.cores.filter((core) => !AMBIGUOUS.has(core)).map((core) => ({ key, core })),
);

const GROUP_LABELS: readonly KnownLabel[] = Array.from(
  new Set(
    Array.from(REQUEST_ROWS.values()).flatMap((row) =>
      row.groupCores.filter(
        (core) => !AMBIGUOUS.has(core) && !ROW_LABELS.some((label) => label.core === core),
      ),
    ),
  ),
  (core) => ({ key: `group ${core}`, core }),
);

const COLUMN_LABELS: readonly KnownLabel[] = [
  ...APPLICANTS.map((applicant, column) => ({ key: String(column), core: labelParts(applicant.label).core })),
  { key: TOTAL_COLUMN, core: labelParts(TOTAL_LABEL).core },
  { key: SUBTOTAL_COLUMN, core: SUBTOTAL },
];

const OTHER_HEADERS: readonly KnownLabel[] = [ORGANISATIONS, APPLICANT_HEADING, RESULTS_LABEL, SUM_RULE].map(
  (text) => ({ key: `header ${text}`, core: labelParts(text).core }),
);
const SUM_RULE_WORDS = /勾稽关系|第三项加第四项/u;

/** Whether a piece of text is part of a label of Table 3 that was wrapped or torn. */
export function isRequestFragment(core: string): boolean {
  if (core.length < 2) return true;
  return [...ROW_LABELS, ...GROUP_LABELS, ...OTHER_HEADERS, ...COLUMN_LABELS].some((label) =>
    label.core.includes(core),
  );
}

/**
 * Recognises the labels of Table 3 in the order they come. 总计 and 其他 are columns in the head and rows further down,
 * so it remembers where in the table it is; a head repeated on a new page is known by its other labels.
 */
export function requestRecogniser(): Recogniser {
  let inHead = true;
  let lastRow = '';
  const asRow = (key: string): Recognised => {
    inHead = false;
    lastRow = key;
    return { kind: 'row', key };
  };
  return (text) => {
    const { core, numeral, bracketed, arabic } = labelParts(text);
    if (core === '') return null;
    if (SUM_RULE_WORDS.test(text)) return { kind: 'header', key: 'rule' };
    if (core === OTHER_CORE) {
      if (bracketed && numeral === '六') return asRow(OTHER_HANDLING_KEY);
      if (arabic || (!inHead && lastRow.startsWith(OTHER_HANDLING_KEY))) return asRow(OTHER_ROW_KEY);
      return { kind: 'header', key: OTHER_COLUMN };
    }
    if (core === TOTAL_CORE) {
      return numeral !== '' || !inHead ? asRow(HANDLED_TOTAL_KEY) : { kind: 'header', key: TOTAL_COLUMN };
    }
    if (core === SUBTOTAL) return inHead ? { kind: 'header', key: SUBTOTAL_COLUMN } : { kind: 'foreign' };
    const header = matchLabel(text, [...COLUMN_LABELS, ...OTHER_HEADERS]);
    if (header !== null) {
      if (!header.includes(RESULTS_LABEL)) inHead = true;
      return { kind: 'header', key: header };
    }
    const row = matchLabel(text, ROW_LABELS);
    if (row !== null) return asRow(row);
    const group = matchLabel(text, GROUP_LABELS);
    return group === null ? null : { kind: 'header', key: group };
  };
}
