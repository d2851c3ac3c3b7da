import { CHINESE_DIGIT, HEADING_NUMERAL, readChineseNumeral } from './chinese-numeral';
import { compact, halfWidth } from './width';

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

const YEAR_DIGITS = `(\\d{4}|${CHINESE_DIGIT}{4})`;
const SMALL = `(\\d{1,2}|${HEADING_NUMERAL}{1,3})`;
const IN_WORDS = new RegExp(`${YEAR_DIGITS}年${SMALL}月${SMALL}[日号]`, 'u');
const IN_DIGITS = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/u;

/** The first date that stands in a text in digits or Chinese numerals, as an ISO date; null where no such day exists. */
export function isoDateIn(text: string): string | null {
  const [, year = '', month = '', day = ''] = IN_WORDS.exec(compact(text)) ?? [];
  return isoDate(numberOf(year), numberOf(month), numberOf(day));
}

/**
 * A date and nothing else, as people write it (2026年1月20日, 2026-1-20, 2026/1/20, 2026.1.20, 20260120,
 * 二〇二六年一月二十日), as an ISO date; null for anything else and for days that do not exist.
 */
export function readDate(text: string): string | null {
  const typed = halfWidth(compact(text));
  if (isDate(typed.replace(/号$/u, '日'))) return isoDateIn(typed);
  const [, year, , month, day, plainMonth, plainDay] = IN_DIGITS.exec(typed) ?? [];
  return isoDate(Number(year), Number(month ?? plainMonth), Number(day ?? plainDay));
}

/** `2026年1月20日`: Arabic figures without leading zeros, as 成文日期 are printed (GB/T 9704). */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function numberOf(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : (readChineseNumeral(text) ?? NaN);
}

/** The ISO date of a day; null where the calendar has no such day or the year can't be a report's. */
function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR + 1 && month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysOfMonth(year, month))) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

/** How many days a month (1 to 12) has. */
export function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const A_LEAP_YEAR = 2024;

/** How many days a month (1 to 12) can have. */
export function daysOfMonthInAnyYear(month: number): number {
  return daysOfMonth(A_LEAP_YEAR, month);
}
