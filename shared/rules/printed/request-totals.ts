import { REQUEST_COLUMNS, TOTAL_KEY } from '../../form/applicants';
import { valueRows } from '../../form/form';
import { CARRIED_FORWARD, CARRIED_OVER, HANDLED_TOTAL_KEY, RECEIVED } from '../../form/request-rows';
import type { Address } from '../../form/types';
import { spot } from '../cell-labels';
import { APPLICANT_COLUMNS, requestCell, resultRowKeys, sumRuleCells } from '../request-columns';
import type { CheckRun } from '../run';
import { checkTotal, PRINTED_ADVICE, type TotalCheck } from './total-check';

export interface RowCheck extends TotalCheck {
  row: string;
}
export interface ColumnCheck extends TotalCheck {
  column: string;
}

/** The rows of Table 3 whose printed 总计 is not the sum of the six applicant columns. */
export function wrongRows(run: CheckRun): RowCheck[] {
  return valueRows(run.report.form, 'requests').flatMap(({ key, cells }) => {
    const total = cells.find(({ column }) => column === TOTAL_KEY);
    const check = total?.kind === 'computed' && checkTotal(run, total.address, total.addends);
    return check ? [{ ...check, row: key }] : [];
  });
}

/** The columns of Table 3 whose printed （七）总计 is not the sum of （一）–（六）. */
export function wrongColumns(run: CheckRun): ColumnCheck[] {
  const { form } = run.report;
  const results = resultRowKeys(form);
  return REQUEST_COLUMNS.flatMap((column) => {
    const addends = results.map((row) => requestCell(form, row, column));
    const check = checkTotal(run, requestCell(form, HANDLED_TOTAL_KEY, column), addends);
    return check ? [{ ...check, column: column.label }] : [];
  });
}

/** Rows that stand in the official sum rule themselves. */
const SUM_RULE_ROWS: ReadonlySet<string> = new Set([RECEIVED.key, CARRIED_OVER.key, CARRIED_FORWARD.key]);

export interface Suspect {
  address: Address;
  stands: number;
  /** What would make the row and the column agree. */
  expected: number;
}

/**
 * Where exactly one row and one column are out by the same amount, the figure where they cross is the likely one.
 * Returns undefined where that is not so, or the figure would have to be negative.
 */
export function crossing(run: CheckRun): Suspect | undefined {
  const [row, otherRow] = wrongRows(run);
  if (!row || otherRow) return undefined;
  const difference = row.printed - row.sum;
  const address = columnsOut(run, row, difference);
  if (address === undefined) return undefined;
  const stands = run.figures.amount(address);
  return stands + difference < 0 ? undefined : { address, stands, expected: stands + difference };
}

/** The one cell of the row in whose column the same amount is missing, by （七）总计 or by the official sum rule. */
function columnsOut(run: CheckRun, row: RowCheck, difference: number): Address | undefined {
  const [column, otherColumn] = wrongColumns(run);
  if (column) {
    if (otherColumn || difference !== column.printed - column.sum) return undefined;
    return row.addends.find((cell) => column.addends.includes(cell));
  }
  const { amount } = run.figures;
  const out = APPLICANT_COLUMNS.filter((each) => {
    const cells = sumRuleCells(run.report.form, each);
    const gap =
      amount(cells.handled) +
      amount(cells.carriedForward) -
      amount(cells.received) -
      amount(cells.carriedOver);
    return gap !== 0 && gap === (row.row === CARRIED_FORWARD.key ? -difference : difference);
  });
  const [only, other] = out;
  if (!only || other || !SUM_RULE_ROWS.has(row.row)) return undefined;
  return requestCell(run.report.form, row.row, only);
}

/** By how much a printed total is out, the likely figure, and what to do. */
export function totalAdvice(
  run: CheckRun,
  check: RowCheck | ColumnCheck,
  suspect: Suspect | undefined,
): string {
  return (
    `相差 ${Math.abs(check.printed - check.sum)}。${suspectSentence(run, suspect)}` +
    '请对照原始台账，改正填错的一格；各格都对的，总计以程序算出的为准。'
  );
}

/** What to do about a printed total, in one line. */
export function printedAdvice({ report }: CheckRun, suspect: Suspect | undefined): string {
  return suspect
    ? `先核对${spot(report.form, suspect.address)}：现为 ${suspect.stands}，若为 ${suspect.expected} 则都相符。`
    : PRINTED_ADVICE;
}

/** The cells of a total, the likely one first. */
export function suspectFirst(cells: readonly Address[], suspect: Suspect | undefined): readonly Address[] {
  return suspect ? [suspect.address, ...cells.filter((cell) => cell !== suspect.address)] : cells;
}

/** One sentence on the likely figure, or nothing. */
function suspectSentence(run: CheckRun, suspect: Suspect | undefined): string {
  if (!suspect) return '';
  return `行和列都只在${spot(run.report.form, suspect.address)}这一格对不上，现为 ${suspect.stands}，若为 ${suspect.expected} 则都相符，请先核对这一格。`;
}
