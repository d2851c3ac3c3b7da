import { cellsOf } from '../../form/form';
import type { FigureCell, FigureKind } from '../../form/types';
import type { Figure, Report } from '../../report/model';
import { noteAt } from '../../report/notes';
import { labelsOf, spot } from '../cell-labels';
import { isBlankMark } from '../../text/blank-marks';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { textInPlaceOfFigure } from './cell-text';

/** One fen in 万元 is 0.000001: an amount of money has no more decimals than that. */
const MONEY = /^\d+(?:\.\d{1,6})?$/;
/** A bare number with its unit behind it, such as 12件 or 251000元. */
const WITH_UNIT = /^[+-]?[\d０-９,，.．]+\s*(?:万?元|件|条|项|个|次|份|宗|起|人|％|%)$/u;

/** A title quotes no more characters of a cell. */
const SHORT = 12;

/** What a cell of each kind may hold, in a clerk's words. */
const ALLOWED: Readonly<Record<FigureKind, string>> = {
  count: '这里只能填 0 或正整数，不带单位和说明',
  change: '这里只能填整数，减少用负数表示，如 -8，不带单位和说明',
  money: '这里只能填 0 或正数，最多六位小数，不带单位和说明',
};

/** What stands in a cell is a figure of its kind. */
export const eNum: Rule = {
  id: 'E-NUM',
  severity: 'error',
  title: '数字不合规定',
  source: '国办公开办函〔2021〕30号附件各表（件数为整数，收费金额单位为万元）',
  explanation: '件数填 0 或正整数；收费金额填 0 或正数（万元）；格子里不写单位、文字和负数。',
  example: '行政事业性收费一格写成“251000元”。',
  check: checkFigures,
};

function checkFigures({ report, figures }: CheckRun): Matter[] {
  const matters: Matter[] = [];
  for (const cell of cellsOf(report.form).values()) {
    if (cell.kind !== 'figure') continue;
    const { address } = cell;
    const problem = problemOf(report, cell, figures.stored.get(address) ?? null);
    if (problem === undefined) continue;
    matters.push({
      title: `${labelsOf(report.form, address).row}：${problem.short}不是合规的数字`,
      advice: `${ALLOWED[cell.figure]}。`,
      message: `${spot(report.form, address)}${problem.message}`,
      cells: [address],
      about: address,
    });
  }
  return matters;
}

/** What stands in the cell, short for a title, and what is wrong with it. */
function problemOf(
  report: Report,
  cell: FigureCell,
  value: Figure,
): { short: string; message: string } | undefined {
  if (value === null) {
    const text = textInPlaceOfFigure(report, cell.address);
    if (text === undefined || isBlankMark(text)) return undefined;
    return {
      short: `“${text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}”`,
      message: `填的“${text}”不是可以计算的数字；${ALLOWED[cell.figure]}。原文已保留，改成数字后这条提醒自动消失。`,
    };
  }
  if (!inDomain(value, cell.figure))
    return { short: `${value}`, message: `的数字 ${value} 不合规定；${ALLOWED[cell.figure]}。` };
  const original = noteAt(report, cell.address)?.trim();
  if (original === undefined || !WITH_UNIT.test(original)) return undefined;
  return {
    short: `“${original}”带了单位`,
    message: `原文是“${original}”，带了单位；${ALLOWED[cell.figure]}，请核对 ${value} 是否按本列的单位填写。`,
  };
}

function inDomain(value: number | string, kind: FigureKind): boolean {
  if (kind === 'money') return typeof value === 'string' && MONEY.test(value);
  return typeof value === 'number' && Number.isSafeInteger(value) && (kind === 'change' || value >= 0);
}
