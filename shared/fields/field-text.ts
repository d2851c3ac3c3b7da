import type Big from 'big.js';
import type { Report } from '../report/model';
import { signatureOf } from '../report/signature';
import { dateInWords } from '../text/dates';
import { amountOf, amountText, percentText } from './amounts';
import { namedFigures, type NamedFigure } from './figures';
import { fieldMeaning, isSameAcrossForms, type ChangePiece, type FactName } from './names';

/** What fields take their values from. */
export interface FieldSource {
  report: Report;
  /** The report of the year before; any other year's is not looked at. */
  previous?: Report | null;
}

/** What stands in a sentence for a figure that is not filled in, and for one of last year's that is not known. */
export const UNFILLED = '〔未填〕';
export const NO_LAST_YEAR = '〔缺上年数〕';

/** From this number on a percentage says something; below it only the difference is told. */
const ENOUGH_FOR_PERCENT = 10;

/**
 * The value of a field as words of a sentence, exactly; null where it has none: the figure is blank, there is no
 * report of last year, the whole of a share is 0, the name is unknown, or only the clerk can fill it in.
 */
export function fieldText(name: string, source: FieldSource): string | null {
  const { report } = source;
  const meaning = fieldMeaning(name, report.form);
  if (!meaning) return null;
  switch (meaning.of) {
    case 'blank':
      return null;
    case 'fact':
      return factText(meaning.name, report);
    case 'figure':
      return amountText(report, meaning.figure);
    case 'previous': {
      const last = lastYearOf(source, meaning.figure);
      return last && amountText(last.report, last.figure);
    }
    case 'share': {
      const part = amountOf(report, meaning.figure);
      const whole = amountOf(report, meaning.whole);
      return part && whole && percentText(part, whole);
    }
    case 'change':
      return changeText(source, meaning.figure, meaning.piece);
  }
}

/**
 * What a field shows: its value, or where it has none a mark in brackets that nobody takes for one. null for a name
 * that is unknown or the clerk's to fill in: the words there are stay.
 */
export function shownText(name: string, source: FieldSource): string | null {
  const meaning = fieldMeaning(name, source.report.form);
  if (!meaning || meaning.of === 'blank') return null;
  return fieldText(name, source) ?? placeholderOf(name, source);
}

/** Whether words are a mark that stands for a value yet to come. */
export function isPlaceholder(text: string): boolean {
  return text === UNFILLED || text === NO_LAST_YEAR;
}

function placeholderOf(name: string, source: FieldSource): string {
  const meaning = fieldMeaning(name, source.report.form);
  const needsLastYear = meaning?.of === 'previous' || meaning?.of === 'change';
  return needsLastYear && !lastYearOf(source, meaning.figure) ? NO_LAST_YEAR : UNFILLED;
}

function factText(name: FactName, report: Report): string | null {
  const { unit, year } = report;
  const signature = signatureOf(report);
  switch (name) {
    case 'unit.name':
      return unit.name || null;
    case 'unit.selfReference':
      return unit.selfReference || null;
    case 'year':
      return String(year);
    case 'year.previous':
      return String(year - 1);
    case 'year.next':
      return String(year + 1);
    case 'period':
      return `${year}年1月1日至12月31日`;
    case 'signature.name':
      return signature.name || null;
    case 'signature.date':
      return signature.date && dateInWords(signature.date);
  }
}

/** The same figure in last year's report, where there is one and both editions of the form mean the same by it. */
function lastYearOf(
  { report, previous }: FieldSource,
  figure: NamedFigure,
): { report: Report; figure: NamedFigure } | null {
  if (previous?.year !== report.year - 1) return null;
  if (previous.form !== report.form && !isSameAcrossForms(figure)) return null;
  const there = namedFigures(previous.form).get(figure.name);
  return there ? { report: previous, figure: there } : null;
}

function changeText(source: FieldSource, figure: NamedFigure, piece: ChangePiece): string | null {
  const last = lastYearOf(source, figure);
  const before = last && amountOf(last.report, last.figure);
  const now = amountOf(source.report, figure);
  if (!before || !now) return null;
  const difference = now.minus(before).abs();
  switch (piece) {
    case 'difference':
      return difference.toFixed();
    case 'percent':
      return percentText(difference, before);
    case 'word':
      return now.eq(before) ? '持平' : now.gt(before) ? '增加' : '减少';
    case 'phrase':
      return changePhrase(now, before, figure.kind === 'money' ? '万元' : '件');
  }
}

/**
 * 比上年增加3件，增长25%; 比上年减少3件; 与上年持平 (narrative.md of the domain notes, 2.4). 增长 goes with 增加, 下降
 * with 减少; no percentage where either year's figure is below ten, nor from or to nothing.
 */
function changePhrase(now: Big, before: Big, unit: string): string {
  if (now.eq(before)) return '与上年持平';
  const grows = now.gt(before);
  const difference = now.minus(before).abs();
  const told = `比上年${grows ? '增加' : '减少'}${difference.toFixed()}${unit}`;
  if (now.lt(ENOUGH_FOR_PERCENT) || before.lt(ENOUGH_FOR_PERCENT)) return told;
  return `${told}，${grows ? '增长' : '下降'}${percentText(difference, before) ?? ''}`;
}
