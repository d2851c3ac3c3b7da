import { cellsOf } from '../../form/form';
import { partById } from '../../form/parts';
import type { FormVersion, TableId } from '../../form/types';
import { importRows } from '../labels/form-rows';
import type { TableReading } from '../tables/table-reading';
import type { Report } from '../../report/model';
import { figureAt } from '../../report/values';
import type { Finding } from '../../rules/finding';
import { APPLICANT_COLUMNS, requestCell, resultRowKeys, sumRuleCells } from '../../rules/request-columns';
import { amountAt, figuresOf } from '../../sums/totals';
import type { FilledFigures } from './fill-figures';
import { finding, quote } from './import-matter';

/**
 * What no single row tells, but what a row that was torn, shifted or exchanged leaves behind: cells without a figure,
 * columns in another order, sums that do not come out.
 */

/** I-CELL: the cells without a figure that no other finding names. */
export function blankCellsFinding(
  part: TableId,
  { report, blankTotals }: FilledFigures,
  told: readonly Finding[],
): Finding[] {
  const named = new Set(told.flatMap(({ cells }) => cells));
  const own = Array.from(cellsOf(report.form).values()).filter(
    ({ table, address }) => table === part && !named.has(address),
  );
  const totals = own.filter(({ kind }) => kind === 'computed');
  // Totals may be left out, but all of them.
  const isLeftOut = totals.every(({ address }) => blankTotals.includes(address));
  const blank = own.filter(({ kind, address }) =>
    kind === 'figure'
      ? figureAt(report, address) === null
      : !isLeftOut && blankTotals.includes(address) && amountAt(report, address) > 0,
  );
  const [first] = blank;
  if (!first) return [];
  return [
    finding({
      rule: 'I-CELL',
      severity: 'hint',
      part,
      subject: 'blank',
      title: `有 ${blank.length} 格没有数字`,
      message: `${partById(part).heading}，有 ${blank.length} 格没有读到数字，如${quote(first.name)}，留空，请对照原文核对；没有的请填 0。`,
      cells: blank.map(({ address }) => address),
    }),
  ];
}

/** I-ROW: rows or columns follow each other in another order than the form's. */
export function orderFinding(part: TableId, { values }: TableReading, version: FormVersion): Finding[] {
  const official = importRows(version, part).flatMap(({ cells }) =>
    cells.flatMap(({ cell }) => (cell.kind === 'figure' ? [cell.address] : [])),
  );
  const inForm = official.filter((address) => values.has(address));
  const inDocument = Array.from(values.keys()).filter((address) => official.includes(address));
  if (inForm.every((address, index) => address === inDocument[index])) return [];
  return [
    finding({
      rule: 'I-ROW',
      severity: 'hint',
      part,
      subject: 'reordered',
      title: '行或栏的顺序不同',
      message: `${partById(part).heading}，行或栏的顺序与规定的表格不同，已按名称读入，请对照原文核对。`,
    }),
  ];
}

/** I-ROW: a table in which names of columns are missing. */
export function namelessFinding(part: TableId, { isAssumed }: TableReading): Finding[] {
  if (!isAssumed) return [];
  return [
    finding({
      rule: 'I-ROW',
      severity: 'hint',
      part,
      subject: 'nameless',
      title: '栏目名称不全',
      message: `${partById(part).heading}，栏目名称不全，合计相符，已按规定的顺序读入，请对照原文核对。`,
    }),
  ];
}

/**
 * I-SUM: two columns of Table 3 miss the official sum rule by the same number, one up and one down: two figures of a row
 * can have changed places, which the row's own total does not show.
 */
export function exchangeFinding(report: Report): Finding[] {
  const { amount, stored } = figuresOf(report);
  const off = APPLICANT_COLUMNS.map((column) => {
    const { received, carriedOver, handled, carriedForward } = sumRuleCells(report.form, column);
    const results = resultRowKeys(report.form).map((key) => requestCell(report.form, key, column));
    const isWhole = [received, carriedOver, ...results, carriedForward].every(
      (address) => stored.get(address) !== null,
    );
    const difference = amount(received) + amount(carriedOver) - amount(handled) - amount(carriedForward);
    return { label: column.label, handled, difference: isWhole ? difference : NaN };
  }).filter(({ difference }) => difference !== 0);
  const [first, second, ...others] = off;
  if (!first || !second || others.length > 0 || first.difference !== -second.difference) return [];
  return [
    finding({
      rule: 'I-SUM',
      severity: 'warning',
      part: 'requests',
      subject: 'exchange',
      title: '两列不合勾稽关系',
      message: `${partById('requests').heading}，${quote(first.label)}和${quote(second.label)}两列都不合勾稽关系，一列多 ${Math.abs(first.difference)}，一列少 ${Math.abs(first.difference)}，可能有两个数字左右颠倒，请对照原文核对。`,
      cells: [first.handled, second.handled],
    }),
  ];
}
