import { narrativePatch } from '../../commands/patch';
import type { Mention } from '../../narrative/reading';
import { writeLike } from '../../narrative/write-figure';
import type { Report, UnitLevel } from '../../report/model';
import { figureAt } from '../../report/values';
import { cellAt } from '../../form/form';
import type { Address } from '../../form/types';
import { figuresOf } from '../figures';
import type { Finding, Fix, RuleContext, TextRange } from '../types';
import { ruleOf, tableReadings, type TableReading } from './expected';
import { cellWords } from './place-words';
import { rangeIn, readingsOf, type PlacedReading } from './readings';

/** Every figure of the text that falls under a rule and agrees with no legitimate reading of the tables. */
export function compareMentions(context: RuleContext, rule: string, title: string): Finding[] {
  return readingsOf(context).flatMap((placed) =>
    placed.reading.mentions.flatMap((mention) => {
      if (ruleOf(mention.subject) !== rule) return [];
      if (!isAboutThisReport(context, placed, mention)) return [];
      return disagreement(context, placed, mention, title) ?? [];
    }),
  );
}

/** Bodies that govern no county or city: what they tell of 全县 is not their own. */
const NO_AREA: ReadonlySet<UnitLevel> = new Set([
  'township',
  'subdistrict',
  'countyDepartment',
  'cityDepartment',
  'provinceDepartment',
]);

const GOVERNMENTS: ReadonlySet<UnitLevel> = new Set(['county', 'city', 'province']);

/** Whether a statement is about the report's year, and about what its section is about. */
export function isAboutThisReport(
  context: RuleContext,
  placed: PlacedReading,
  statement: Pick<Mention, 'scope' | 'needsTopic' | 'onWholeArea'> & Partial<Pick<Mention, 'ofBureau'>>,
): boolean {
  if (statement.needsTopic && !placed.inRequestSection) return false;
  if (statement.onWholeArea && NO_AREA.has(context.report.unit.level)) return false;
  if (statement.ofBureau && GOVERNMENTS.has(context.report.unit.level)) return false;
  const { scope } = statement;
  if (scope.kind === 'other') return false;
  return scope.kind !== 'year' || scope.year === context.report.year;
}

/** Whether a figure of the text is reported by its own rule already. */
export function isDisagreeing(context: RuleContext, placed: PlacedReading, mention: Mention): boolean {
  return (
    isAboutThisReport(context, placed, mention) && disagreement(context, placed, mention, '') !== undefined
  );
}

function disagreement(
  context: RuleContext,
  placed: PlacedReading,
  mention: Mention,
  title: string,
): Finding | undefined {
  const readings = tableReadings(mention, context).filter((reading) =>
    isFilledIn(context.report, reading.cells),
  );
  const [plain] = readings;
  if (!plain) return undefined;
  const amounts = readings.map((reading) => readingAmount(context, reading));
  if (amounts.includes(mention.number.value)) return undefined;

  const range = rangeIn(placed, mention.number.start, mention.number.end);
  const written = placed.text.slice(range.start, range.end);
  const fix = certainFix(context.report, range, written, amounts);
  return {
    rule: ruleOf(mention.subject),
    severity: 'warning',
    title,
    message: messageFor(context, mention, written, plain, amounts),
    cells: [],
    part: placed.part,
    text: range,
    key: `${ruleOf(mention.subject)}:${placed.part}:${placed.block}:${ordinal(placed, mention)}`,
    ...(fix ? { fix } : {}),
  };
}

/** Which of the block's figures it is: stays the same while the words around change. */
function ordinal(placed: PlacedReading, mention: Mention): number {
  return placed.reading.mentions.indexOf(mention);
}

function messageFor(
  context: RuleContext,
  mention: Mention,
  written: string,
  plain: TableReading,
  amounts: readonly number[],
): string {
  const [first = 0] = amounts;
  const unit = mention.number.unit;
  const place = cellWords(mention.subject, plain.cells, context.report.form);
  const other = [...new Set(amounts.slice(1))].filter((amount) => amount !== first);
  const also = other.length > 0 ? `（也不是 ${other.join('、')}，即含上年结转或按办结计的数）` : '';
  return `文中写“${written}${unit}”，${place}是 ${first}，两处不一致${also}。请核对后改正文字或表格。`;
}

/** Only one figure would be right, and it can be written in the place of the wrong one. */
function certainFix(
  report: Report,
  range: TextRange,
  written: string,
  amounts: readonly number[],
): Fix | undefined {
  const [amount] = amounts;
  if (amount === undefined || new Set(amounts).size > 1) return undefined;
  const figure = writeLike(written, amount);
  const blocks = report.narrative[range.part].map((block, index) =>
    index === range.block
      ? { ...block, text: block.text.slice(0, range.start) + figure + block.text.slice(range.end) }
      : block,
  );
  return { label: `文中改为 ${figure}`, patches: [narrativePatch(report, range.part, blocks)] };
}

/** What a reading of the tables comes to. */
export function readingAmount(context: RuleContext, reading: TableReading): number {
  return amountOf(context, reading.cells) - amountOf(context, reading.without ?? []);
}

/** The sum of some cells; the fee counts in 万元. */
export function amountOf(context: RuleContext, cells: readonly Address[]): number {
  const { amount } = figuresOf(context);
  return cells.reduce((sum, cell) => {
    const stored = figureAt(context.report, cell);
    return sum + (typeof stored === 'string' ? Number(stored) : amount(cell));
  }, 0);
}

/** Whether any figure behind these cells is filled in: an empty table says nothing against a text. */
export function isFilledIn(report: Report, cells: readonly Address[]): boolean {
  return cells.every((cell) => leavesOf(report, cell).some((leaf) => figureAt(report, leaf) !== null));
}

function leavesOf(report: Report, address: Address): readonly Address[] {
  const cell = cellAt(report.form, address);
  if (cell?.kind !== 'computed') return [address];
  return cell.addends.flatMap((addend) => leavesOf(report, addend));
}
