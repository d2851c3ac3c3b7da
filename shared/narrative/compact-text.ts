/**
 * A text as the reader works on it: without blanks of any width, digits and brackets in one form. Reports hold
 * `收到 1 项`, `１２件` and `(含上年结转)` side by side; the way back to the clerk's own characters is kept.
 */
export interface CompactText {
  text: string;
  /** Where a character of the compact text stands in the original (UTF-16). */
  origin: (index: number) => number;
}

// Blanks of every width, zero-width characters, byte order mark: nothing a reader sees.
const INVISIBLE = /[\s\u00a0\u00ad\u200b-\u200f\u2060\u3000\ufeff]/;

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
  let text = '';
  const origins: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const character = original.charAt(index);
    if (INVISIBLE.test(character)) continue;
    text += halfWidth(character);
    origins.push(index);
  }
  return { text, origin: (index) => origins[index] ?? original.length };
}

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  // Full-width digits: one place each, so that offsets stay one to one.
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30);
  return SAME[character] ?? character;
}
