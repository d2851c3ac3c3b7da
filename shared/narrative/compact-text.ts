import { isBlank, withoutBlanks } from '../text/blanks';
import { fullWidthDigits } from '../text/width';

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
  ...Object.fromEntries([...'0123456789'].map((digit) => [fullWidthDigits(digit), digit])),
};
const WRITTEN_OTHERWISE = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');

/** The compact form of a text. */
export function compactText(original: string): CompactText {
  // One place each, so that offsets stay one to one.
  const written = original.replace(WRITTEN_OTHERWISE, (each) => SAME[each] ?? each);
  const text = withoutBlanks(written);
  // Most paragraphs have no blank: their places need no list.
  if (text.length === written.length) return { text, origin: (index) => index };
  const origins: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    if (!isBlank(written.charAt(index))) origins.push(index);
  }
  return { text, origin: (index) => origins[index] ?? original.length };
}
