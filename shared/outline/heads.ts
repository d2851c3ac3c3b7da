import type { Block } from '../report/model';
import { withoutBlanks } from '../text/blanks';
import { BRACKETED_NUMBER, DOTTED_NUMBER, HEADING_NUMERAL } from '../text/chinese-numeral';

/** `（一）`, `1.`, `一是` before the words of a heading. */
const NUMBER = new RegExp(
  `^\\s*(?:${BRACKETED_NUMBER}|${DOTTED_NUMBER}|${HEADING_NUMERAL}{1,2}(?:是|、))`,
  'u',
);
/** 一是… is a sentence, never a heading that runs in. */
const BRACKETED = `^\\s*(?:${BRACKETED_NUMBER}|${DOTTED_NUMBER})`;
/** A heading and its text in one paragraph: `（一）主动公开。全年…`. */
const RUN_IN = new RegExp(`${BRACKETED}[^。：:；;，,]{2,24}[。：:]`, 'u');

/** How many characters at the beginning of a block are its heading: all of a heading's, those of one that runs in, or 0. */
export function headLength({ kind, text }: Block): number {
  return kind === 'heading' ? text.length : (RUN_IN.exec(text)?.[0].length ?? 0);
}

/** How deep a heading stands: （一） is 2, anything below it 3; an unnumbered one counts as 2. */
export function headDepth(heading: string): number {
  return /^\s*(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)])/u.test(heading) ? 3 : 2;
}

/** The heading's own words, without its number, blanks and closing mark. */
export function headWords(heading: string): string {
  return withoutBlanks(heading.replace(NUMBER, '')).replace(/[。：:]$/u, '');
}
