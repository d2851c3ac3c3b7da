import { amountOf } from '../fields/amounts';
import { fieldText } from '../fields/field-text';
import { fieldMeaning } from '../fields/names';
import type { Piece } from '../fields/pieces';
import { cellAt } from '../form/form';
import type { Address } from '../form/types';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';
import { FIELD_OF } from './names';
import { UNKNOWN_PROFILE } from './profile';
import { FORM_WORDS } from './words';

/** What stock paragraphs are written from. The profile is the report's own. */
export interface StockSource {
  report: Report;
  /** The report of the year before; any other year's is not looked at. */
  previous?: Report | null;
  /** Words for single names, such as last year's problem. */
  words?: Readonly<Record<string, string>>;
}

/** The difference between what came in and what was finished or carried forward: 0 where Table 3 is right. */
const UNBALANCED = 'unbalanced';

/**
 * The number behind a name of stock paragraphs; null where it is not known. A sum is known only where each of its
 * cells is filled in: “none” may not be said of a row that is half blank.
 */
export function quantity(name: string, source: StockSource): number | null {
  if (name === UNBALANCED) {
    const [all, handled, left] = ['toHandle', 'handled', 'carriedForward'].map((each) =>
      quantity(each, source),
    );
    return all == null || handled == null || left == null ? null : Math.abs(all - handled - left);
  }
  const text = knownText(FIELD_OF[name] ?? '', source);
  const number = text === null ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** What was answered to a question of the profile; undefined where it is not known. */
export function fact(name: string, { report }: StockSource): boolean | string | undefined {
  const answer = (report.profile ?? UNKNOWN_PROFILE).facts[name];
  return answer === '' ? undefined : answer;
}

/** What stands for a name in a sentence: a field, or words; null where it is not known. */
export function wordsFor(name: string, source: StockSource): Piece | null {
  const field = FIELD_OF[name];
  if (field !== undefined) {
    const text = knownText(field, source);
    return text === null ? null : { is: field, text };
  }
  const words = source.words?.[name] ?? FORM_WORDS[name] ?? fact(name, source);
  return typeof words === 'string' ? words : null;
}

/** What was found out of a report: every sentence asks for the same few figures, and a changed report is another object. */
const FOUND = new WeakMap<Report, { previous: Report | null; texts: Map<string, string | null> }>();

function knownText(field: string, { report, previous = null }: StockSource): string | null {
  let found = FOUND.get(report);
  if (found?.previous !== previous) {
    found = { previous, texts: new Map() };
    FOUND.set(report, found);
  }
  const known = found.texts.get(field);
  if (known !== undefined) return known;
  const text = readText(field, { report, previous });
  found.texts.set(field, text);
  return text;
}

function readText(field: string, source: StockSource): string | null {
  const { report } = source;
  const meaning = fieldMeaning(field, report.form);
  if (!meaning) return null;
  const figures =
    meaning.of === 'share' ? [meaning.figure, meaning.whole] : 'figure' in meaning ? [meaning.figure] : [];
  const now = meaning.of === 'previous' ? [] : figures;
  if (
    now.some((each) => amountOf(report, each) === null || !each.cells.every((cell) => isWhole(report, cell)))
  )
    return null;
  const text = fieldText(field, { report, previous: source.previous ?? null });
  // 1 of 2001 is not 0%, and 2000 of 2001 not all of them.
  return meaning.of === 'share' && (text === '0%' || text === '100%') ? null : text;
}

function isWhole(report: Report, address: Address): boolean {
  const cell = cellAt(report.form, address);
  return cell?.kind === 'computed'
    ? cell.addends.every((addend) => isWhole(report, addend))
    : figureAt(report, address) !== null;
}
