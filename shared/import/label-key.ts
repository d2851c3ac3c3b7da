import { simplify } from './simplify';

/** What a numbered label begins with: `一、` `（三）` `1.` `三是` `第一部分` `①` (after normalisation). */
const ENUMERATOR =
  /^(?:第([一二三四五六七八九十]+)部分[、.,:]?|\(([一二三四五六七八九十]+|\d{1,2})\)[、.,]?|([一二三四五六七八九十]+)(?:[、.,:]|是)|(\d{1,2})[、.,:]?(?=\D))/u;

const NUMERALS = '一二三四五六七八九十';

/** Zero-width and other invisible characters copied along from web pages. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** Readings put in brackets behind each character by copy protection: 公(gong)开(kai). */
const PINYIN = /(?<=\p{Script=Han})\([a-zü\u00E0-\u01DC]+\)/giu;

export interface LabelParts {
  /** The numeral in Chinese digits, '' where there is none. */
  numeral: string;
  /** How it is numbered: `（三）` is a bracket, `三、` and `3、` are not. */
  bracketed: boolean;
  arabic: boolean;
  /** What remains: Han characters, letters and digits only. */
  core: string;
}

/** Full-width to half-width, traditional to simplified, no blanks, no invisible characters, no pinyin. */
export function plainForm(text: string): string {
  return simplify(text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '').replace(PINYIN, ''));
}

/** A label taken apart for comparison; every copy of an official label, however damaged its punctuation, is equal. */
export function labelParts(text: string): LabelParts {
  const plain = plainForm(text);
  const match = ENUMERATOR.exec(plain);
  const digits = match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '') : '';
  return {
    numeral: chineseNumeral(digits),
    bracketed: match?.[2] !== undefined,
    arabic: /^\d+$/.test(digits),
    core: coreOf(match ? plain.slice(match[0].length) : plain),
  };
}

/** Letters, digits and Han characters of a normalised text. */
function coreOf(plain: string): string {
  return plain.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** The label's core without remarks in brackets: `规章（设区的市应提供）` gives `规章`. */
export function coreWithoutRemarks(text: string): string {
  const plain = plainForm(text);
  const match = ENUMERATOR.exec(plain);
  return coreOf((match ? plain.slice(match[0].length) : plain).replace(/\([^()]*\)?/gu, ''));
}

function chineseNumeral(digits: string): string {
  if (!/^\d+$/.test(digits)) return digits;
  const value = Number(digits);
  return value >= 1 && value <= NUMERALS.length ? NUMERALS.charAt(value - 1) : digits;
}
