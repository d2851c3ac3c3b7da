import { FILL_ZEROS, fillZeros } from '../../number/fill-zeros';
import type { Report } from '../../report/model';
import type { Fix } from '../finding';
import { figureRows, rowName, TABLE_IDS } from '../../form/form';
import { partById } from '../../form/parts';
import type { Address, FigureCell, TableId } from '../../form/types';
import { isBlankMark } from '../../text/blank-marks';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
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
  example: example(),
  check: (run) => [...TABLE_IDS.flatMap((table) => checkTable(run, table)), ...blankTotals(run)],
};

function example(): string {
  const [row = []] = figureRows('2021', 'active');
  const [first] = row;
  const columns = row.map(({ columnLabel }) => columnLabel).join('、');
  return `“${first ? rowName(first) : ''}”行的${columns}三格都写着“/”。`;
}

const BLANK_ADVICE = '没有发生的填 0，不留空、不画线。';

interface BlankCell {
  address: Address;
  column: string;
  /** What was written in place of a figure. */
  mark: string | undefined;
}

interface BlankRow {
  row: string;
  /** Position among the table's rows, to see which rows follow one another. */
  index: number;
  cells: readonly BlankCell[];
  /** Whether nothing at all stands in the row, not even a mark. */
  whole: boolean;
}

function checkTable(run: CheckRun, table: TableId): Matter[] {
  const rows = figureRows(run.report.form, table);
  const blanks = rows.flatMap((row, index) => blankRow(run, row, index) ?? []);
  if (blanks.length === rows.length && blanks.every((row) => row.whole))
    return [emptyTable(run, table, blanks)];
  return groups(blanks).map((group) => blankRows(run, group));
}

function blankRow(run: CheckRun, row: readonly FigureCell[], index: number): BlankRow | undefined {
  const { report, figures } = run;
  const cells = row.flatMap(({ address, columnLabel: column }): BlankCell[] => {
    if (figures.stored.get(address) !== null) return [];
    const mark = textInPlaceOfFigure(report, address);
    return mark === undefined || isBlankMark(mark) ? [{ address, column, mark }] : [];
  });
  const [first] = row;
  if (!first || cells.length === 0) return undefined;
  const whole = cells.length === row.length && cells.every((cell) => cell.mark === undefined);
  return { row: rowName(first), index, cells, whole };
}

/** Rows that follow one another and lack the same columns are one matter, as where whole columns were left out. */
function groups(blanks: readonly BlankRow[]): BlankRow[][] {
  const result: BlankRow[][] = [];
  for (const blank of blanks) {
    const group = result.at(-1);
    const before = group?.at(-1);
    const follows = before?.index === blank.index - 1 && columnsOf(before) === columnsOf(blank);
    if (group && follows) group.push(blank);
    else result.push([blank]);
  }
  return result;
}

/** The columns left open, with what stands there instead: 自然人（写的是“/”）、商业企业. */
function columnsOf(row: BlankRow): string {
  return row.cells
    .map(({ column, mark }) => (mark === undefined ? column : `${column}（写的是“${mark}”）`))
    .join('、');
}

function addressesOf(rows: readonly BlankRow[]): Address[] {
  return rows.flatMap((row) => row.cells.map((cell) => cell.address));
}

function emptyTable({ report }: CheckRun, table: TableId, blanks: readonly BlankRow[]): Matter {
  const cells = addressesOf(blanks);
  return {
    title: `整张表还没有填写，共 ${cells.length} 格`,
    advice: BLANK_ADVICE,
    message: `“${partById(table).heading}”的表还没有填写，共 ${cells.length} 格；没有的请填 0，不要留空。`,
    cells,
    about: table,
    fix: zeros(report, cells),
  };
}

function blankRows({ report }: CheckRun, group: readonly BlankRow[]): Matter {
  const cells = addressesOf(group);
  const [first] = group;
  const width = first?.cells.length ?? 0;
  const all = first?.whole === true && width > 1 ? '（整行）' : '';
  const count = `${group.length > 1 ? '各' : ''}有 ${width} 格`;
  return {
    title: titleOf(group, cells.length),
    advice: BLANK_ADVICE,
    message: `${named(group)}${count}没有填写${all}：${first ? columnsOf(first) : ''}；没有的请填 0，不要留空或画线。`,
    cells,
    about: cells[0],
    fix: zeros(report, cells),
  };
}

function zeros(report: Report, cells: readonly Address[]): Fix {
  return { label: FILL_ZEROS, patches: fillZeros(report, cells) };
}

/** One row by its name, several by their number. */
function titleOf(group: readonly BlankRow[], count: number): string {
  const [first, second] = group;
  return first && !second ? `${first.row}：${count} 格空着` : `${group.length} 行共 ${count} 格空着`;
}

function named(group: readonly BlankRow[]): string {
  const names = group.map((row) => `“${row.row}”`);
  if (names.length <= NAMED_ROWS)
    return `${names.join('、')}${names.length > 1 ? `这 ${names.length} ` : ''}行`;
  return `从${names[0]}到${names.at(-1)}共 ${names.length} 行`;
}
