import { HEADING_NUMERAL, readChineseNumeral } from '../../text/chinese-numeral';
import { daysOfMonth, daysOfMonthInAnyYear } from '../../text/dates';
import { halfWidthDigits } from '../../text/width';

/** A date that cannot be right; positions are in the text itself. */
interface BrokenDate {
  start: number;
  end: number;
  /** What was certainly meant; absent where there is more than one reading. */
  meant?: string;
}

const NUMBER = `\\d+|${HEADING_NUMERAL}{1,3}`;
const GAP = '[ \\t\\u00A0\\u3000]*';
/** A year, a month and a day as far as they are written; 月 or 日 may have been lost on the way from a web page. */
const DATE = new RegExp(
  `(?<![\\d.])(?:(\\d+)${GAP}年(?:度)?${GAP})?(?:(${NUMBER})${GAP}月(?:份)?${GAP})?(?:(${NUMBER})${GAP}([日号])(?!报|常|程|均|内|产))?`,
  'gu',
);

/**
 * The broken dates of a text: a part that lost its 年 or 月 (20241月1日, 20251231日, 2025年1231日), a year of more than
 * four digits (202020年), a month or a day the calendar does not have (2023年13月, 2月30日, 2023年2月29日). A number
 * that is only followed by one of the words (“13 日”, “30 日内”) says too little to be wrong.
 */
export function brokenDates(text: string): BrokenDate[] {
  const digits = halfWidthDigits(text);
  return [...digits.matchAll(DATE)].flatMap((match): BrokenDate[] => {
    const [whole, year, month, number, word] = match;
    if (whole === '') return [];
    // 2021年30号 is a document.
    const day = month === undefined && word === '号' ? undefined : number;
    const range = { start: match.index, end: match.index + whole.trimEnd().length };
    const problem = problemOf({ year, month, day });
    if (!problem) return [];
    return [{ ...range, ...(problem.meant !== undefined && { meant: problem.meant }) }];
  });
}

interface Parts {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
}

function problemOf({ year, month, day }: Parts): { meant?: string } | undefined {
  if (year !== undefined && year.length > 4) return {};
  if (month === undefined) return day === undefined ? undefined : withoutMonth(year, day);
  if (year === undefined && /^\d{5,6}$/u.test(month)) return runTogether(month, day);
  const [m, d] = [valueOf(month), day === undefined ? 1 : valueOf(day)];
  // 13 月 alone may be a count of months; a year before it or a day behind it makes it a date.
  if (year === undefined && day === undefined && month.length < 3) return undefined;
  if (m < 1 || m > 12 || d < 1) return {};
  const days = year?.length === 4 ? daysOfMonth(Number(year), m) : daysOfMonthInAnyYear(m);
  return d > days ? {} : undefined;
}

/** 20251231日, 2025年1231日, 2025年31日. */
function withoutMonth(year: string | undefined, day: string): { meant?: string } | undefined {
  if (year !== undefined && /^\d{3,4}$/u.test(day)) {
    const readings = splitDay(day);
    // 2025年365日 may be a count of days.
    return readings.length === 0 ? undefined : certain(readings.map(([m, d]) => `${year}年${m}月${d}日`));
  }
  if (year !== undefined) return /^\d{1,2}$/u.test(day) ? {} : undefined;
  const [, own, rest] = /^(20\d{2})(\d{2,4})$/u.exec(day) ?? [];
  if (own === undefined || rest === undefined) return undefined;
  return certain(splitDay(rest).map(([m, d]) => `${own}年${m}月${d}日`));
}

/** 20241月1日, 202412月. */
function runTogether(month: string, day: string | undefined): { meant?: string } {
  const [year, rest] = [month.slice(0, 4), Number(month.slice(4))];
  const d = day === undefined ? 1 : valueOf(day);
  const isDay = rest >= 1 && rest <= 12 && d >= 1 && d <= daysOfMonth(Number(year), rest);
  if (!year.startsWith('20') || !isDay) return {};
  return { meant: `${year}年${rest}月${day === undefined ? '' : `${d}日`}` };
}

/** The months and days a row of two to four digits can be: 1231 is one, 111 is two. */
function splitDay(digits: string): [month: number, day: number][] {
  return [1, 2].flatMap((at): [number, number][] => {
    const [month, day] = [digits.slice(0, at), digits.slice(at)];
    const [m, d] = [Number(month), Number(day)];
    const isDay = m >= 1 && m <= 12 && d >= 1 && d <= daysOfMonthInAnyYear(m);
    return day !== '' && isDay && !(day.length > 1 && digits.length === 3 && day.startsWith('0'))
      ? [[m, d]]
      : [];
  });
}

function certain(readings: readonly string[]): { meant?: string } {
  const [only, ...others] = readings;
  return only !== undefined && others.length === 0 ? { meant: only } : {};
}

function valueOf(number: string): number {
  return /^\d+$/u.test(number) ? Number(number) : (readChineseNumeral(number) ?? NaN);
}
