import { withoutBlanks } from '../../text/blanks';
import { HEADING_NUMERAL, NUMERALS } from '../../text/chinese-numeral';
import { simplify } from '../../text/simplify';

/** What a numbered label begins with: `一、` `（三）` `1.` `三是` `第一部分` `①` (after normalisation). */
const ENUMERATOR = new RegExp(
  `^(?:第(${HEADING_NUMERAL}+)部分[、.,:]?|\\((${HEADING_NUMERAL}+|\\d{1,2})\\)[、.,]?|(${HEADING_NUMERAL}+)(?:[、.,:]|是)|(\\d{1,2})[、.,:]?(?=\\D))`,
  'u',
);

/** Readings put in brackets behind each character by copy protection: 公(gong)开(kai). */
const PINYIN = /(?<=\p{Script=Han})\([a-zü\u00E0-\u01DC]+\)/giu;

interface LabelParts {
  /** The numeral in Chinese digits, '' where there is none. */
  numeral: string;
  /** How it is numbered: `（三）` is a bracket, `三、` and `3、` are not. */
  bracketed: boolean;
  arabic: boolean;
  /** What remains: Han characters, letters and digits only. */
  core: string;
  /** The core without remarks in brackets: `规章（设区的市应提供）` gives `规章`. */
  bare: string;
  /** The core of a label whose numeral is part of its wording (`三安全一稳定`). */
  whole: string;
}

const HAN = /\p{Script=Han}/u;

/** Whether a text can be a label: all of them have Chinese characters. Most cells of a table have none. */
export function canBeLabel(text: string): boolean {
  return HAN.test(text);
}

/** The same labels are asked for again and again while a document is read; so many of them are remembered. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, LabelParts>();

/** Full-width to half-width, traditional to simplified, no blanks, no invisible characters, no pinyin. */
function plainForm(text: string): string {
  return simplify(withoutBlanks(text.normalize('NFKC')).replace(PINYIN, ''));
}

/** A label taken apart for comparison; every copy of an official label, however damaged its punctuation, is equal. */
export function labelParts(text: string): LabelParts {
  const before = remembered.get(text);
  if (before) return before;
  const parts = takeApart(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, parts);
  return parts;
}

function takeApart(text: string): LabelParts {
  const plain = plainForm(text);
  const match = ENUMERATOR.exec(plain);
  const rest = match ? plain.slice(match[0].length) : plain;
  const digits = match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '') : '';
  return {
    numeral: chineseNumeral(digits),
    bracketed: match?.[2] !== undefined,
    arabic: /^\d+$/.test(digits),
    core: coreOf(rest),
    bare: coreOf(rest.replace(/\([^()]*\)?/gu, '')),
    whole: coreOf(text.normalize('NFKC')),
  };
}

/** What some put behind a label: the letter of its column (`自然人 A`), its words in another language. */
const FOREIGN_TAIL = /(?<=^\p{Script=Han}{2,})\p{Script=Latin}+$/u;

/** Letters, digits and Han characters of a normalised text. */
function coreOf(plain: string): string {
  return plain
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(FOREIGN_TAIL, '');
}

function chineseNumeral(digits: string): string {
  if (!/^\d+$/.test(digits)) return digits;
  const value = Number(digits);
  return value >= 1 && value <= NUMERALS.length ? NUMERALS.charAt(value - 1) : digits;
}
