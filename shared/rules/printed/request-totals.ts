import { CARRIED_FORWARD, CARRIED_OVER, HANDLED_TOTAL_KEY, RECEIVED } from '../../form/request-rows';
import type { Address } from '../../form/types';
import { figuresOf } from '../figures';
import { placeOf } from '../place';
import {
  ALL_COLUMNS,
  APPLICANT_COLUMNS,
  requestCell,
  resultRowKeys,
  sumRuleCells,
  TOTAL_COLUMN,
} from '../requests/columns';
import type { RuleContext } from '../types';
import { checkTotal, type TotalCheck } from './total-check';

export interface RowCheck extends TotalCheck {
  row: string;
}
export interface ColumnCheck extends TotalCheck {
  column: string;
}

/** The rows of Table 3 whose printed 总计 is not the sum of the six applicant columns. */
export function wrongRows(context: RuleContext): RowCheck[] {
  const rows = [
    RECEIVED.key,
    CARRIED_OVER.key,
    ...resultRowKeys(context.report.form),
    HANDLED_TOTAL_KEY,
    CARRIED_FORWARD.key,
  ];
  return rows.flatMap((row) => {
    const addends = APPLICANT_COLUMNS.map((column) => requestCell(row, column));
    const check = checkTotal(context, requestCell(row, TOTAL_COLUMN), addends);
    return check ? [{ ...check, row }] : [];
  });
}

/** The columns of Table 3 whose printed （七）总计 is not the sum of （一）–（六）. */
export function wrongColumns(context: RuleContext): ColumnCheck[] {
  const results = resultRowKeys(context.report.form);
  return ALL_COLUMNS.flatMap((column) => {
    const addends = results.map((row) => requestCell(row, column));
    const check = checkTotal(context, requestCell(HANDLED_TOTAL_KEY, column), addends);
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
export function crossing(context: RuleContext): Suspect | undefined {
  const [row, otherRow] = wrongRows(context);
  if (!row || otherRow) return undefined;
  const difference = row.printed - row.sum;
  const address = columnsOut(context, row, difference);
  if (address === undefined) return undefined;
  const stands = figuresOf(context).amount(address);
  return stands + difference < 0 ? undefined : { address, stands, expected: stands + difference };
}

/** The one cell of the row in whose column the same amount is missing, by （七）总计 or by the official sum rule. */
function columnsOut(context: RuleContext, row: RowCheck, difference: number): Address | undefined {
  const [column, otherColumn] = wrongColumns(context);
  if (column) {
    if (otherColumn || difference !== column.printed - column.sum) return undefined;
    return row.addends.find((cell) => column.addends.includes(cell));
  }
  const { amount } = figuresOf(context);
  const out = APPLICANT_COLUMNS.filter((each) => {
    const cells = sumRuleCells(each);
    const gap =
      amount(cells.handled) +
      amount(cells.carriedForward) -
      amount(cells.received) -
      amount(cells.carriedOver);
    return gap !== 0 && gap === (row.row === CARRIED_FORWARD.key ? -difference : difference);
  });
  const [only, other] = out;
  if (!only || other || !SUM_RULE_ROWS.has(row.row)) return undefined;
  return requestCell(row.row, only);
}

/** One sentence on the likely figure, or nothing. */
export function suspectSentence(context: RuleContext, suspect: Suspect | undefined): string {
  if (!suspect) return '';
  const { row, column } = placeOf(context.report.form, suspect.address);
  return `行和列都只在‘${row}’行‘${column}’列这一格对不上，现为 ${suspect.stands}，若为 ${suspect.expected} 则都相符，请先核对这一格。`;
}
