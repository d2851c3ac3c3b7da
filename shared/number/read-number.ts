import Big from 'big.js';

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

// Space of every width, no-break spaces, zero-width characters, byte order mark.
const LOOSE_ENDS = /^[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+|[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+$/g;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;
const WIDE_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const BLANK_MARK = /^(?:[-\u2010-\u2015\u2212\u2500\u2501\u30fc]{1,4}|\/|无|不适用|#?n\/a)$/i;
const MINUS = /^[\u2010-\u2013\u2212]/;
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,3}(?: \d{3})+)(?=\.|$)/;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** Reads text as a number; the table in its test lists what is accepted and how. */
export function readNumber(text: string): NumberReading {
  const trimmed = text.replace(LOOSE_ENDS, '');
  if (trimmed === '') return { kind: 'blank', value: null };
  const plain = halfWidth(trimmed);
  if (BLANK_MARK.test(plain)) return { kind: 'blank-mark', value: null, mark: trimmed };

  const invalid: NumberReading = { kind: 'invalid', value: null, raw: text };
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

function measured(digits: string, negative: boolean, percent: boolean, raw: string): NumberReading {
  const exponent = /e([+-]?\d+)$/i.exec(digits);
  if (exponent && Math.abs(Number(exponent[1])) > 99) return { kind: 'too-big', value: null, raw };
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

/**
 * Full-width ASCII to half-width, one by one: Unicode's compatibility form would also turn ① into 1 and 5² into 52.
 * An ideographic full stop between digits is a decimal point typed with the Chinese keyboard.
 */
function halfWidth(text: string): string {
  return text
    .replace(ZERO_WIDTH, '')
    .replace(WIDE_SPACE, ' ')
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/(\d)[。｡](?=\d)/g, '$1.')
    .replace(/^'(?=.)/, '')
    .trim();
}
