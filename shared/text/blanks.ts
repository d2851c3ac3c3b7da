/**
 * What a reader of a page does not see. `\s` knows blanks of every width (no-break, ideographic, byte order mark);
 * it does not know the characters without any width that web pages and PDFs leave behind.
 */
const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF';
const INVISIBLES = new RegExp(`[${INVISIBLE}]+`, 'gu');
const BLANK = new RegExp(`[\\s${INVISIBLE}]`, 'u');
const BLANKS = new RegExp(`[\\s${INVISIBLE}]+`, 'gu');

/** What some programs put before a text file, and Excel needs there. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The text of a file without the byte order mark before it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

/** Whether a single character (UTF-16 unit) is a blank of any width, or of none. */
export function isBlank(character: string): boolean {
  return BLANK.test(character);
}

/** The text without soft hyphens, zero-width characters, direction marks and byte order marks. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLES, '');
}

/** The text without blanks of any width. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** The text with every run of blanks, line breaks included, as one space. */
export function singleSpaced(text: string): string {
  return withoutInvisible(text).replace(/\s+/gu, ' ');
}

/**
 * The text without blanks at its ends; those inside stay. A loop, as a pattern for the end of a text is tried again at
 * each blank inside it: a signature pushed right by a megabyte of spaces took minutes.
 */
export function trimBlanks(text: string): string {
  let from = 0;
  while (from < text.length && isBlank(text.charAt(from))) from += 1;
  return withoutTail(text, isBlank).slice(from);
}

/** The text without the characters at its end for which `isTail` holds. */
export function withoutTail(text: string, isTail: (character: string) => boolean): string {
  let to = text.length;
  while (to > 0 && isTail(text.charAt(to - 1))) to -= 1;
  return text.slice(0, to);
}

/** The text on one line: Chinese words are broken anywhere, so that a break inside a cell or label stands for nothing. */
export function joinedLines(text: string): string {
  return text.replace(/\s+/gu, (run) => (run.includes('\n') ? '' : run));
}
