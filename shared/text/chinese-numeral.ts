const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** A pattern for one digit of a year or number written digit by digit (二〇二三); ○ and 零 stand for 〇. */
export const CHINESE_DIGIT = '[〇○零一二三四五六七八九]';
/** The numerals of headings, rows and days, in order. */
export const NUMERALS = '一二三四五六七八九十';
/** A pattern for one character of such a numeral. */
export const HEADING_NUMERAL = `[${NUMERALS}]`;
/** Patterns for what opens an item: （一） or （1）; `1.`. */
export const BRACKETED_NUMBER = `[（(][${NUMERALS}\\d]{1,3}[）)]`;
export const DOTTED_NUMBER = '\\d{1,2}[.、．]';
/** A pattern for what opens an item inside a paragraph: 一是…, （二）…, `3.` at the beginning of a sentence. */
export const ITEM_OPENING = `(?:${HEADING_NUMERAL}是|${BRACKETED_NUMBER}|(?:^|[。；;\\n])\\s*${DOTTED_NUMBER})`;

const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const TEN_THOUSAND = 10_000;

/**
 * The value of a whole number in Chinese numerals: 十二, 一百零五, 两千三百, 三万六千, 二〇二三.
 * Undefined where it is no regular numeral (一两, 三四, 百千).
 */
export function readChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  const characters = [...text];
  if (characters.every((character) => character in DIGITS)) return readPositional(characters);
  const [high, low, ...others] = text.split('万');
  if (others.length > 0) return undefined;
  if (low === undefined) return readBelowTenThousand(text);
  const thousands = readBelowTenThousand(high ?? '');
  const rest = low === '' ? 0 : readBelowTenThousand(low);
  if (thousands === undefined || rest === undefined || thousands === 0) return undefined;
  return thousands * TEN_THOUSAND + rest;
}

/** 五 alone, or a row of at least four digits as years are written; 三四件 means "three or four". */
function readPositional(characters: readonly string[]): number | undefined {
  if (characters.length > 1 && characters.length < 4) return undefined;
  return characters.reduce((value, character) => value * 10 + (DIGITS[character] ?? 0), 0);
}

function readBelowTenThousand(text: string): number | undefined {
  let value = 0;
  let digit: number | undefined;
  let lastUnit = TEN_THOUSAND;
  for (const character of text) {
    const unit = SMALL_UNITS[character];
    if (unit === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
      continue;
    }
    if (unit >= lastUnit || digit === 0) return undefined;
    // 十二: a ten without its digit stands at the front only.
    if (digit === undefined && (unit !== 10 || value !== 0)) return undefined;
    value += (digit ?? 1) * unit;
    digit = undefined;
    lastUnit = unit;
  }
  return text === '' ? undefined : value + (digit ?? 0);
}

const WRITTEN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 0 up to 99,999,999 in Chinese numerals (12 gives 十二, 105 gives 一百零五). */
export function writeChineseNumeral(value: number): string {
  if (value < TEN_THOUSAND) return writeBelowTenThousand(value, true);
  const rest = value % TEN_THOUSAND;
  const high = writeBelowTenThousand(Math.floor(value / TEN_THOUSAND), true);
  if (rest === 0) return `${high}万`;
  return `${high}万${rest < 1000 ? '零' : ''}${writeBelowTenThousand(rest, false)}`;
}

/** `leading`: nothing stands before it, so that 十二 needs no 一 (but 一万零一十二). */
function writeBelowTenThousand(value: number, leading: boolean): string {
  if (value < 10) return WRITTEN[value] ?? String(value);
  let text = '';
  let rest = value;
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) {
      gap = text !== '' && rest > 0;
      continue;
    }
    const omitted = leading && unit === '十' && digit === 1 && text === '';
    text += `${gap ? '零' : ''}${omitted ? '' : (WRITTEN[digit] ?? '')}${unit}`;
    gap = false;
  }
  return text;
}
