import { fieldText } from '../../fields/field-text';
import { cellAt } from '../../form/form';
import type { Address } from '../../form/types';
import type { Mention } from '../../narrative/reading';
import { writeLike } from '../../narrative/write-figure';
import type { Report, UnitLevel } from '../../report/model';
import type { Fix, TextRange } from '../finding';
import { insertingField, rewriting } from '../rewriting';
import type { Matter } from '../rule';
import type { CheckRun } from '../run';
import { rangeIn, type TextBlock } from '../text-blocks';
import { cellSumTitle, cellSumWords } from './cell-sum-words';
import { fieldOfSum } from './field-of-sum';
import { cellSums, ruleOf, type CellSum } from './cell-sums';

/** Where text and table differ, only the clerk knows which is right. */
export const TEXT_OR_TABLE = '核对后改正文字或表格。';

/** Every figure of the text that falls under a rule and agrees with no legitimate sum of the tables. */
export function compareMentions(run: CheckRun, rule: string): Matter[] {
  return run.mentions.flatMap(({ block, mention }) => {
    if (ruleOf(mention.subject) !== rule || !isAboutThisReport(run, mention)) return [];
    const amounts = disagreeing(run, mention);
    return amounts ? [disagreement(run, block, mention, amounts)] : [];
  });
}

/** Bodies that govern no county or city: what they tell of 全县 is not their own. */
const NO_AREA: ReadonlySet<UnitLevel> = new Set([
  'township',
  'subdistrict',
  'countyDepartment',
  'cityDepartment',
  'provinceDepartment',
]);

/** Bodies that may be the bureau which a text names; in any other report a bureau's figures are not its own. */
const BUREAUS: ReadonlySet<UnitLevel> = new Set([
  'countyDepartment',
  'cityDepartment',
  'provinceDepartment',
  'other',
]);

/** Whether a statement is about the body that reports. The reader leaves out what is of another year or matter. */
export function isAboutThisReport(
  { report }: CheckRun,
  statement: Pick<Mention, 'onWholeArea' | 'ofBureau'>,
): boolean {
  if (statement.onWholeArea && NO_AREA.has(report.unit.level)) return false;
  return !(statement.ofBureau && !BUREAUS.has(report.unit.level));
}

/** Whether a figure of the text is reported by its own rule already. */
export function isDisagreeing(run: CheckRun, mention: Mention): boolean {
  return isAboutThisReport(run, mention) && disagreeing(run, mention) !== undefined;
}

/** What the tables hold where a figure of the text agrees with none of it: the plainest sum first. */
interface Disagreeing {
  plain: CellSum;
  amounts: readonly number[];
}

function disagreeing(run: CheckRun, mention: Mention): Disagreeing | undefined {
  const sums = cellSums(mention, run).filter((sum) => isFilledIn(run, sum.cells));
  const amounts = sums.map((sum) => sumAmount(run, sum));
  const [plain] = sums;
  const { value, step } = mention.number;
  const agrees = amounts.some(
    (amount) => amount === value || amount === mention.ownLevel || Math.abs(amount - value) < (step ?? 0),
  );
  return plain && !agrees ? { plain, amounts } : undefined;
}

function disagreement(
  { report }: CheckRun,
  block: TextBlock,
  mention: Mention,
  { plain, amounts }: Disagreeing,
): Matter {
  const { start, end, unitEnd, step } = mention.number;
  const range = rangeIn(block, start, end);
  const unit = block.text.slice(range.end, rangeIn(block, start, unitEnd).end);
  const written = block.text.slice(range.start, range.end);
  const [first = 0] = amounts;
  const others = [...new Set(amounts)].filter((amount) => amount !== first);
  const also = others.length > 0 ? `（也不是 ${others.join('、')}，即含上年结转或按办结计的数）` : '';
  const compared = cellSumWords(mention.subject, plain.cells, report.form);
  return {
    title: `${cellSumTitle(mention.subject, plain.cells, report.form)}：文中 ${written}${unit}，表中 ${first}`,
    advice: TEXT_OR_TABLE,
    message: `文中写“${written}${unit}”，${compared}是 ${first}，两处不一致${also}。请核对后改正文字或表格。`,
    text: range,
    facts: amounts,
    // Only one figure would be right, and it can be written in the place of the wrong one.
    ...(others.length === 0 &&
      step === undefined && {
        fix: rewriting(report, range, writeLike(written, first), '文中改为'),
        fieldFix: fieldFix(report, range, plain),
      }),
  };
}

function fieldFix(report: Report, range: TextRange, sum: CellSum): Fix | undefined {
  const is = fieldOfSum(sum, report.form);
  const text = is === undefined ? null : fieldText(is, { report });
  return is === undefined || text === null ? undefined : insertingField(report, range, { is, text });
}

/** What a sum of cells comes to. */
export function sumAmount(run: CheckRun, { cells, without = [] }: CellSum): number {
  return amountOf(run, cells) - amountOf(run, without);
}

/** The sum of some cells; the fee counts in 万元. */
export function amountOf({ figures }: CheckRun, cells: readonly Address[]): number {
  return cells.reduce((sum, cell) => {
    const stored = figures.stored.get(cell);
    return sum + (typeof stored === 'string' ? Number(stored) : figures.amount(cell));
  }, 0);
}

/** Whether any figure behind each of these cells is filled in: an empty table says nothing against a text. */
export function isFilledIn(run: CheckRun, cells: readonly Address[]): boolean {
  return cells.every((address) => {
    const cell = cellAt(run.report.form, address);
    if (cell?.kind === 'computed') return cell.addends.some((addend) => isFilledIn(run, [addend]));
    return run.figures.stored.get(address) != null;
  });
}
