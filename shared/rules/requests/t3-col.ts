import type { Address } from '../../form/types';
import { figuresOf, type Figures } from '../figures';
import { placeOf } from '../place';
import type { Finding, Rule, RuleContext } from '../types';
import {
  APPLICANT_COLUMNS,
  TOTAL_COLUMN,
  requestCell,
  resultRowKeys,
  sumRuleCells,
  type RequestColumn,
} from './columns';

/** How many rows of results a message lists before it would be longer than the column itself. */
const LISTED_ROWS = 6;

/** The official sum rule of Table 3, in each of the seven columns. */
export const t3Col: Rule = {
  id: 'T3-COL',
  severity: 'error',
  title: '第三部分的勾稽关系',
  source:
    '国办公开办函〔2021〕30号附件第三部分表头：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  explanation:
    '每一列（六类申请人和总计）里，本年新收 + 上年结转，要等于办理结果（七）总计 + 结转下年度继续办理。',
  example: '商业企业列：本年新收 3、上年结转 0，办理结果合计 2、结转下年度 0，还差 1 件没有着落。',
  check: checkColumns,
};

function checkColumns(context: RuleContext): Finding[] {
  const figures = figuresOf(context);
  const wrong = APPLICANT_COLUMNS.filter((column) => difference(figures, column) !== 0);
  // The total column is the sum of the six: where one column is wrong it is wrong by the same figure and is told
  // with it; where several are, it is worth a line of its own.
  const [only] = wrong;
  if (only && wrong.length === 1) return [columnFinding(context, figures, only, true)];
  const columns = difference(figures, TOTAL_COLUMN) === 0 ? wrong : [...wrong, TOTAL_COLUMN];
  return columns.map((column) => columnFinding(context, figures, column, false));
}

function sides(figures: Figures, column: RequestColumn): { taken: number; settled: number } {
  const cells = sumRuleCells(column);
  return {
    taken: figures.amount(cells.received) + figures.amount(cells.carriedOver),
    settled: figures.amount(cells.handled) + figures.amount(cells.carriedForward),
  };
}

function difference(figures: Figures, column: RequestColumn): number {
  const { taken, settled } = sides(figures, column);
  return taken - settled;
}

function columnFinding(
  context: RuleContext,
  figures: Figures,
  column: RequestColumn,
  withTotal: boolean,
): Finding {
  const cells = sumRuleCells(column);
  const { taken, settled } = sides(figures, column);
  const results = resultRowKeys(context.report.form).map((key) => requestCell(key, column));
  const counted = results.filter((address) => figures.amount(address) !== 0);
  const concerned = [cells.handled, cells.received, cells.carriedOver, ...counted, cells.carriedForward];
  const total = sumRuleCells(TOTAL_COLUMN);
  return {
    rule: t3Col.id,
    severity: t3Col.severity,
    title: `勾稽不符（${column.label}列）`,
    message:
      `第三项（七）总计的‘${column.label}’列：` +
      `本年新收 ${figures.amount(cells.received)} + 上年结转 ${figures.amount(cells.carriedOver)} = ${taken}，` +
      `办理结果总计 ${figures.amount(cells.handled)} + 结转下年度 ${figures.amount(cells.carriedForward)} = ${settled}，` +
      `相差 ${Math.abs(taken - settled)}。` +
      listed(context, figures, counted) +
      unfilled(figures, [cells.received, cells.carriedOver, ...results, cells.carriedForward]) +
      (withTotal ? totalToo(figures) : ''),
    cells: withTotal ? [...concerned, total.handled, total.received] : concerned,
    part: 'requests',
    key: `${t3Col.id}:${column.key}`,
  };
}

function listed(context: RuleContext, figures: Figures, counted: readonly Address[]): string {
  if (counted.length === 0 || counted.length > LISTED_ROWS) return '';
  const rows = counted.map(
    (address) => `‘${placeOf(context.report.form, address).row}’${figures.amount(address)}`,
  );
  return `本列办理结果填有：${rows.join('，')}。`;
}

function unfilled(figures: Figures, addresses: readonly Address[]): string {
  const blanks = addresses.filter((address) => figures.stored.get(address) === null).length;
  return blanks === 0 ? '' : `本列还有 ${blanks} 格没有填写，暂按 0 计算。`;
}

function totalToo(figures: Figures): string {
  const { taken, settled } = sides(figures, TOTAL_COLUMN);
  return `‘${TOTAL_COLUMN.label}’列随之不符：${taken} 与 ${settled}，本列改对后自动相符。`;
}
