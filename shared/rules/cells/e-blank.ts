import { figureRows, TABLE_IDS } from '../../form/form';
import type { Address, FigureCell, TableId } from '../../form/types';
import { isBlankMark } from '../../text/blank-marks';
import { figuresOf } from '../figures';
import { partHeading, placeOf } from '../place';
import type { Finding, Rule, RuleContext } from '../types';
import { blankTotals } from './blank-totals';
import { textInPlaceOfFigure } from './cell-text';

/** Up to so many rows with the same blanks are named one by one; more are named from–to. */
const NAMED_ROWS = 3;

/** Every cell of the tables holds a figure. */
export const eBlank: Rule = {
  id: 'E-BLANK',
  severity: 'error',
  title: '表格有空格',
  source: '国办公开办函〔2021〕30号附件各表（审核通例：没有的填 0，不留空、不画线）',
  explanation: '三张表的每一格都要有数字；没有发生的填 0，不能留空，也不能写“/”“-”“无”“不适用”。',
  example: '‘规章’行的本年制发件数、本年废止件数、现行有效件数三格都写着“/”。',
  check: (context) => [
    ...TABLE_IDS.flatMap((table) => checkTable(context, table)),
    ...blankTotals(context, 'E-BLANK'),
  ],
};

interface BlankRow {
  row: string;
  /** Position among the table's rows, to see which rows follow one another. */
  index: number;
  cells: Address[];
  /** The columns left open, with what stands there instead, e.g. 自然人（写的是“/”）. */
  columns: string[];
  whole: boolean;
}

function checkTable(context: RuleContext, table: TableId): Finding[] {
  const rows = figureRows(context.report.form, table);
  const blanks = rows.flatMap((row, index) => blankRow(context, row, index) ?? []);
  if (blanks.length === rows.length && blanks.every((row) => row.whole)) return [emptyTable(table, blanks)];
  return groups(blanks).map((group) => blankFinding(table, group));
}

function blankRow(context: RuleContext, row: readonly FigureCell[], index: number): BlankRow | undefined {
  const { report } = context;
  const { stored } = figuresOf(context);
  const cells: Address[] = [];
  const columns: string[] = [];
  for (const { address, columnLabel: column } of row) {
    if (stored.get(address) !== null) continue;
    const text = textInPlaceOfFigure(report, address);
    if (text !== undefined && !isBlankMark(text)) continue;
    cells.push(address);
    columns.push(text === undefined ? column : `${column}（写的是“${text}”）`);
  }
  const [first] = cells;
  if (first === undefined) return undefined;
  const whole = cells.length === row.length && !columns.some((column) => column.includes('（写的是'));
  return { row: placeOf(report.form, first).row, index, cells, columns, whole };
}

/** Rows that follow one another and lack the same columns are one matter, as where whole columns were left out. */
function groups(blanks: readonly BlankRow[]): BlankRow[][] {
  const result: BlankRow[][] = [];
  for (const blank of blanks) {
    const group = result.at(-1);
    const before = group?.at(-1);
    const follows =
      before !== undefined &&
      before.index === blank.index - 1 &&
      before.columns.join() === blank.columns.join();
    if (group && follows) group.push(blank);
    else result.push([blank]);
  }
  return result;
}

function emptyTable(table: TableId, blanks: readonly BlankRow[]): Finding {
  const cells = blanks.flatMap((row) => row.cells);
  return {
    rule: eBlank.id,
    severity: eBlank.severity,
    title: '整张表还没有填写',
    message: `‘${partHeading(table)}’的表还没有填写，共 ${cells.length} 格；没有的请填 0，不要留空。`,
    cells,
    part: table,
    key: `${eBlank.id}:${table}`,
  };
}

function blankFinding(table: TableId, group: readonly BlankRow[]): Finding {
  const [first] = group;
  const cells = group.flatMap((row) => row.cells);
  const columns = first?.columns ?? [];
  const all = first?.whole === true && columns.length > 1 ? '（整行）' : '';
  const count = `${group.length > 1 ? '各' : ''}有 ${columns.length} 格`;
  return {
    rule: eBlank.id,
    severity: eBlank.severity,
    title: `有 ${cells.length} 格没有填写`,
    message: `${named(group)}${count}没有填写${all}：${columns.join('、')}；没有的请填 0，不要留空或画线。`,
    cells,
    part: table,
    key: `${eBlank.id}:${cells[0] ?? table}`,
  };
}

function named(group: readonly BlankRow[]): string {
  const names = group.map((row) => `‘${row.row}’`);
  if (names.length <= NAMED_ROWS)
    return `${names.join('、')}${names.length > 1 ? `这 ${names.length} ` : ''}行`;
  return `从${names[0]}到${names.at(-1)}共 ${names.length} 行`;
}
