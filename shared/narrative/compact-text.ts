import { isBlank } from '../text/blanks';
import { halfWidthDigits } from '../text/width';

/**
 * A text as the reader works on it: without blanks of any width, digits and brackets in one form. Reports hold
 * `收到 1 项`, `１２件` and `(含上年结转)` side by side; the way back to the clerk's own characters is kept.
 */
interface CompactText {
  text: string;
  /** Where a character of the compact text stands in the original (UTF-16). */
  origin: (index: number) => number;
}

const SAME: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '％': '%',
  '﹪': '%',
  '．': '.',
};

/** The compact form of a text. */
export function compactText(original: string): CompactText {
  // One place each, so that offsets stay one to one.
  const written = halfWidthDigits(original);
  let text = '';
  const origins: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const character = written.charAt(index);
    if (isBlank(character)) continue;
    text += SAME[character] ?? character;
    origins.push(index);
  }
  return { text, origin: (index) => origins[index] ?? original.length };
}
