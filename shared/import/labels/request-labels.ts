import {
  APPLICANT_HEADING,
  APPLICANTS,
  ORGANISATIONS_LABEL,
  REQUEST_COLUMNS,
  SUBTOTAL_LABEL,
  SUM_LABEL,
  TOTAL_KEY,
  TOTAL_LABEL,
} from '../../form/applicants';
import {
  HANDLED_TOTAL_KEY,
  OTHER_HANDLING,
  OTHER_RESULTS,
  RESULTS_LABEL,
  SUM_RULE,
} from '../../form/request-rows';
import { simplify } from '../../text/simplify';
import { distinctCores, importRows, type ImportRow } from './form-rows';
import { canBeLabel, labelParts } from './label-key';
import { matchLabel, type KnownLabel, type Recognised, type Recogniser } from './match-label';

/** Key of a 小计 column, beside the form's own (see REQUEST_COLUMNS). */
export const SUBTOTAL_KEY = 'subtotal';
/** Key of a 合计 column: the total where the head has no 总计, else one more 小计. */
export const SUM_KEY = 'sum';
/** Key of the first column: natural persons stand before the organisations. */
export const FIRST_COLUMN = REQUEST_COLUMNS[0]?.key ?? '';

/** The rows of both editions by key. */
export const REQUEST_ROWS: ReadonlyMap<string, ImportRow> = new Map(
  [...importRows('2019', 'requests'), ...importRows('2021', 'requests')].map((row) => [row.key, row]),
);

const coreOf = (text: string) => labelParts(text).core;
const TOTAL_CORE = coreOf(TOTAL_LABEL);
const OTHER_CORE = coreOf(APPLICANTS[5].label);
const OTHER_COLUMN = REQUEST_COLUMNS[APPLICANTS.length - 1]?.key ?? '';
const OTHER_ROW_KEY = OTHER_RESULTS.at(-1)?.key ?? '';
const OTHER_ROW_NUMERAL = labelParts(OTHER_RESULTS.at(-1)?.label ?? '').numeral;
const SUBTOTAL_CORE = coreOf(SUBTOTAL_LABEL);
const SUM_CORE = coreOf(SUM_LABEL);
const OTHER_HANDLING_NUMERAL = labelParts(OTHER_HANDLING.label).numeral;
/** Words that are a column in the head and a row further down. */
const AMBIGUOUS = new Set([TOTAL_CORE, OTHER_CORE]);

const ROW_LABELS: readonly KnownLabel[] = Array.from(REQUEST_ROWS.values()).flatMap(
  ({ key, label, cores, groupCores }) => [
    ...cores.filter((core) => !AMBIGUOUS.has(core)).map((core) => ({ key, core })),
    // The label of the group in the same cell: `（三）不予公开 1.属于国家秘密`.
    ...groupCores.map((group) => ({ key, core: group + label.replace(/[^\p{L}\p{N}]/gu, '') })),
  ],
);

const GROUP_LABELS: readonly KnownLabel[] = distinctCores(
  Array.from(REQUEST_ROWS.values()).flatMap(({ groupCores }) =>
    groupCores.filter((core) => !AMBIGUOUS.has(core) && !ROW_LABELS.some((label) => label.core === core)),
  ),
);

const COLUMN_LABELS: readonly KnownLabel[] = [
  ...REQUEST_COLUMNS.map(({ key, label }) => ({ key, core: coreOf(label) })),
  { key: SUBTOTAL_KEY, core: SUBTOTAL_CORE },
];

/** Keys of the heads above the columns, see APPLICANT_HEADING and ORGANISATIONS_LABEL. */
export const APPLICANTS_KEY = 'applicants';
export const ORGANISATIONS_KEY = 'organisations';
const RESULTS_KEY = 'results';
const OTHER_HEADERS: readonly KnownLabel[] = [
  { key: ORGANISATIONS_KEY, core: coreOf(ORGANISATIONS_LABEL) },
  { key: APPLICANTS_KEY, core: coreOf(APPLICANT_HEADING) },
  { key: RESULTS_KEY, core: coreOf(RESULTS_LABEL) },
  { key: 'rule', core: coreOf(SUM_RULE) },
];
const HEAD_LABELS = [...COLUMN_LABELS, ...OTHER_HEADERS];
const ALL_LABELS = [...ROW_LABELS, ...GROUP_LABELS, ...HEAD_LABELS];

/** Whether a text is the official sum rule, whole or in part, also in traditional characters. */
export function isSumRule(text: string): boolean {
  return /勾稽关系|第三项加第四项/u.test(simplify(text));
}

/** Whether a piece of text is part of a label of Table 3 that was wrapped or torn. */
export function isRequestFragment(core: string): boolean {
  return core.length < 2 || ALL_LABELS.some((label) => label.core.includes(core));
}

/**
 * Recognises the labels of Table 3 in the order they come. 总计 and 其他 are columns in the head and rows further down,
 * so it remembers where in the table it is; a head repeated on a new page is known by its other labels. （六）其他处理 is
 * a row of its own in the 2019 form, in 2021 a group of three: which of the two shows only later.
 */
export function requestRecogniser(): Recogniser {
  let inHead = true;
  let lastRow = '';
  const asRow = (key: string): Recognised => {
    inHead = false;
    lastRow = key;
    return { kind: 'row', key };
  };
  const isBelowOtherHandling = () =>
    lastRow === OTHER_HANDLING.key || OTHER_RESULTS.some((row) => row.key === lastRow);
  return (text) => {
    if (!canBeLabel(text)) return null;
    const { core, numeral, bracketed, arabic } = labelParts(text);
    if (core === '') return null;
    if (isSumRule(text)) return { kind: 'header', key: 'rule' };
    if (core === OTHER_CORE) {
      if (bracketed && numeral === OTHER_HANDLING_NUMERAL) return asRow(OTHER_HANDLING.key);
      if (!inHead && isBelowOtherHandling()) return asRow(OTHER_ROW_KEY);
      // With another number it is the beginning of a longer label (`2.其他法律行政法规禁止公开`).
      if (arabic) return numeral === OTHER_ROW_NUMERAL ? asRow(OTHER_ROW_KEY) : { kind: 'foreign' };
      return { kind: 'header', key: OTHER_COLUMN };
    }
    if (core === TOTAL_CORE) {
      return numeral !== '' || !inHead ? asRow(HANDLED_TOTAL_KEY) : { kind: 'header', key: TOTAL_KEY };
    }
    if (core === SUM_CORE && bracketed) return asRow(HANDLED_TOTAL_KEY);
    if (core === SUM_CORE) return inHead ? { kind: 'header', key: SUM_KEY } : { kind: 'foreign' };
    if (core === SUBTOTAL_CORE) return inHead ? { kind: 'header', key: SUBTOTAL_KEY } : { kind: 'foreign' };
    const header = matchLabel(text, HEAD_LABELS);
    if (header !== null) {
      if (header !== RESULTS_KEY) inHead = true;
      return { kind: 'header', key: header };
    }
    const row = matchLabel(text, ROW_LABELS);
    if (row !== null) return asRow(row);
    const group = matchLabel(text, GROUP_LABELS);
    return group === null ? null : { kind: 'header', key: group };
  };
}
