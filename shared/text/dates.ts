import { CHINESE_DIGIT, HEADING_NUMERAL, readChineseNumeral } from './chinese-numeral';
import { compact } from './width';

/** A year as printed, in a text without blanks: `2023年`, `2023年度`, `二〇二三年`. */
export const YEAR = new RegExp(`(\\d{4})年(?:度)?|(${CHINESE_DIGIT}{4})年(?:度)?`, 'u');
const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

const DATE = new RegExp(
  `^[（(]?(?:\\d{4}|${CHINESE_DIGIT}{4})年(?:\\d{1,2}|${HEADING_NUMERAL}{1,2})月(?:\\d{1,2}|${HEADING_NUMERAL}{1,3})日[）)]?$`,
  'u',
);

/** The year a text begins to speak of, if a report of it can exist: the regulations are in force since 2008. */
export function yearIn(text: string): number | null {
  const [, digits, words] = YEAR.exec(compact(text)) ?? [];
  const year = digits === undefined ? readChineseNumeral(words ?? '') : Number(digits);
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** Whether a text is a date and nothing else, in digits or Chinese numerals, in brackets or not. */
export function isDate(text: string): boolean {
  return DATE.test(compact(text));
}

/** The first date that stands in a text in digits (`2024年1月15日`) as an ISO date, or null. */
export function isoDateIn(text: string): string | null {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(compact(text));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
