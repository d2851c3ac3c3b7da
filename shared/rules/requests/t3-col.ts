import { HANDLED_TOTAL, SUM_RULE } from '../../form/request-rows';
import type { Address } from '../../form/types';
import { labelsOf } from '../cell-labels';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import {
  APPLICANT_COLUMNS,
  TOTAL_COLUMN,
  requestCell,
  resultRowKeys,
  sumRuleCells,
  type RequestColumn,
} from '../request-columns';

/** How many rows of results a message lists before it would be longer than the column itself. */
const LISTED_ROWS = 6;

/** The official sum rule of Table 3, in each of the seven columns. */
export const t3Col: Rule = {
  id: 'T3-COL',
  severity: 'error',
  title: '第三部分的勾稽关系',
  source: '国办公开办函〔2021〕30号附件第三部分表头：' + SUM_RULE.slice(1, -1),
  explanation: `每一列（六类申请人和总计）里，本年新收 + 上年结转，要等于办理结果${HANDLED_TOTAL.label} + 结转下年度继续办理。`,
  example: '商业企业列：本年新收 3、上年结转 0，办理结果合计 2、结转下年度 0，还差 1 件没有着落。',
  check: checkColumns,
};

function checkColumns(run: CheckRun): Matter[] {
  const wrong = APPLICANT_COLUMNS.filter((column) => difference(run, column) !== 0);
  // The total column is the sum of the six: where one column is wrong it is wrong by the same figure and is reported
  // with it; where several are, it is worth a line of its own.
  const [only] = wrong;
  if (only && wrong.length === 1) return [mismatch(run, only, true)];
  const columns = difference(run, TOTAL_COLUMN) === 0 ? wrong : [...wrong, TOTAL_COLUMN];
  return columns.map((column) => mismatch(run, column, false));
}

/** What came in on one side, what became of it on the other. */
function sides({ report, figures }: CheckRun, column: RequestColumn): { came: number; went: number } {
  const cells = sumRuleCells(report.form, column);
  return {
    came: figures.amount(cells.received) + figures.amount(cells.carriedOver),
    went: figures.amount(cells.handled) + figures.amount(cells.carriedForward),
  };
}

function difference(run: CheckRun, column: RequestColumn): number {
  const { came, went } = sides(run, column);
  return came - went;
}

function mismatch(run: CheckRun, column: RequestColumn, withTotal: boolean): Matter {
  const { form } = run.report;
  const { amount } = run.figures;
  const cells = sumRuleCells(form, column);
  const { came, went } = sides(run, column);
  const results = resultRowKeys(form).map((key) => requestCell(form, key, column));
  const counted = results.filter((address) => amount(address) !== 0);
  const concerned = [cells.handled, cells.received, cells.carriedOver, ...counted, cells.carriedForward];
  const total = sumRuleCells(form, TOTAL_COLUMN);
  return {
    title: `${column.label}列：来 ${came}，办 ${went}，差 ${Math.abs(came - went)}`,
    advice: adviceFor(run, [cells.received, cells.carriedOver, ...results, cells.carriedForward]),
    message:
      `勾稽不符：第三项${HANDLED_TOTAL.label}的“${column.label}”列：` +
      `本年新收 ${amount(cells.received)} + 上年结转 ${amount(cells.carriedOver)} = ${came}，` +
      `办理结果总计 ${amount(cells.handled)} + 结转下年度 ${amount(cells.carriedForward)} = ${went}，` +
      `相差 ${Math.abs(came - went)}。` +
      listed(run, counted) +
      unfilled(run, [cells.received, cells.carriedOver, ...results, cells.carriedForward]) +
      (withTotal ? totalToo(run) : ''),
    cells: withTotal ? [...concerned, total.handled, total.received] : concerned,
    about: column.key,
  };
}

function adviceFor({ figures }: CheckRun, addresses: readonly Address[]): string {
  const blanks = addresses.filter((address) => figures.stored.get(address) === null).length;
  return blanks > 0
    ? `本列还有 ${blanks} 格空着，先填完再核对。`
    : '核对本列的新收、结转和办理结果，改正填错的一格。';
}

function listed({ report, figures }: CheckRun, counted: readonly Address[]): string {
  if (counted.length === 0 || counted.length > LISTED_ROWS) return '';
  const rows = counted.map((address) => `“${labelsOf(report.form, address).row}”${figures.amount(address)}`);
  return `本列办理结果填有：${rows.join('，')}。`;
}

function unfilled({ figures }: CheckRun, addresses: readonly Address[]): string {
  const blanks = addresses.filter((address) => figures.stored.get(address) === null).length;
  return blanks === 0 ? '' : `本列还有 ${blanks} 格没有填写，暂按 0 计算。`;
}

function totalToo(run: CheckRun): string {
  const { came, went } = sides(run, TOTAL_COLUMN);
  return `“${TOTAL_COLUMN.label}”列随之不符：${came} 与 ${went}，本列改对后自动相符。`;
}
