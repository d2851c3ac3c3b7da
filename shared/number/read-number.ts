import Big from 'big.js';
import { isBlankMark } from '../text/blank-marks';
import { trimBlanks, withoutInvisible } from '../text/blanks';
import { halfWidth } from '../text/width';

/**
 * What a piece of text says, read as a number the way clerks write them. Nothing is guessed: what is not certainly
 * a number is `invalid` and keeps its text. `exact` is the canonical decimal (`-1234.50` keeps its decimals).
 */
export type NumberReading =
  | { kind: 'blank'; value: null }
  /** A mark that stands for "nothing here": a dash, `/`, 无. Never zero. */
  | { kind: 'blank-mark'; value: null; mark: string }
  | { kind: 'int' | 'decimal' | 'percent'; value: number; exact: string }
  /** A number beyond what can be counted exactly (2^53). */
  | { kind: 'too-big'; value: null; raw: string }
  | { kind: 'invalid'; value: null; raw: string };

/** Blanks of every width but line breaks: two lines are two texts. */
const WIDE_SPACE = /[^\S\r\n]/gu;
const MINUS = /^[\u2010-\u2013\u2212]/;
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,3}(?: \d{3})+)(?=\.|$)/;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/;
/** A count without leading noughts that can be counted exactly. */
const COUNT = /^(?:0|[1-9]\d{0,14})$/;
const EXPONENT = /^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d+$/i;
/** No figure has more characters, even in money with all its decimals and blanks between the digits. */
const LONGEST = 400;

/** Reads text as a number; the table in its test lists what is accepted and how. */
export function readNumber(text: string): NumberReading {
  const trimmed = trimBlanks(text);
  if (trimmed === '') return { kind: 'blank', value: null };
  // Nearly every figure of a report; the long way below says the same of it.
  if (COUNT.test(trimmed)) return { kind: 'int', value: Number(trimmed), exact: trimmed };
  if (isBlankMark(trimmed)) return { kind: 'blank-mark', value: null, mark: trimmed };

  const invalid: NumberReading = { kind: 'invalid', value: null, raw: text };
  if (trimmed.length > LONGEST) return invalid;
  const plain = plainFigure(trimmed);
  const bracketed = /^\((.+)\)$/.exec(plain);
  const signed = (bracketed?.[1] ?? plain).replace(MINUS, '-');
  const parts = /^([+-]?)\s*¥?\s*([\d.].*?)\s*(%?)$/.exec(signed);
  if (!parts) return invalid;
  const [, sign = '', body = '', percent = ''] = parts;
  if (bracketed && sign !== '') return invalid;

  const digits = ungrouped(body);
  if (!PLAIN.test(digits)) return invalid;
  const negative = sign === '-' || bracketed !== null;
  return { ...measured(digits, negative, percent !== '', text) };
}

/**
 * Whether a text is a number with an exponent (`2.68E+06`): what a spreadsheet shows in a cell that is too narrow. It
 * is rounded, so the figure behind it is not known.
 */
export function isRoundedDisplay(text: string): boolean {
  return EXPONENT.test(plainFigure(trimBlanks(text)));
}

/**
 * The number a program stored beside what it shows, as plain decimals; null where it is none. Programs store binary
 * fractions with all their digits (`9.1999999999999998E-2`): the shortest decimal that is the same fraction was typed.
 */
export function storedNumber(text: string): string | null {
  const plain = text.trim();
  if (!PLAIN.test(plain.replace(/^[+-]/, '')) && !EXPONENT.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? null : new Big(value).toFixed();
}

function measured(digits: string, negative: boolean, percent: boolean, raw: string): NumberReading {
  const size = new Big(digits.replace(/\.$/, ''));
  if (size.gt(Number.MAX_SAFE_INTEGER)) return { kind: 'too-big', value: null, raw };
  const whole = size.round(0, Big.roundDown).eq(size);
  const minus = negative && !size.eq(0) ? '-' : '';
  const exact = minus + canonical(digits, size);
  return { kind: percent ? 'percent' : whole ? 'int' : 'decimal', value: Number(exact), exact };
}

/** The decimals stay as they were written (`1.50`), unless they only say "whole" (`12.`, `1234.00`). */
function canonical(digits: string, size: Big): string {
  const written = /^\d*\.(\d+)$/.exec(digits)?.[1];
  if (written === undefined || /^0+$/.test(written)) return size.toFixed();
  return size.toFixed(written.length);
}

function ungrouped(body: string): string {
  const group = GROUPED.exec(body)?.[0];
  return group === undefined ? body : group.replace(/[, ]/g, '') + body.slice(group.length);
}

/** An ideographic full stop between digits is a decimal point typed with the Chinese keyboard. */
function plainFigure(text: string): string {
  return halfWidth(withoutInvisible(text))
    .replace(WIDE_SPACE, ' ')
    .replace(/\uffe5/g, '¥')
    .replace(/(\d)[。｡](?=\d)/g, '$1.')
    .replace(/^'(?=.)/, '')
    .trim();
}
