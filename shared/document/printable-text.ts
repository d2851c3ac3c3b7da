/** Characters no XML file may hold; none of them is visible. Halves of a surrogate pair without the other are among them. */
const UNPRINTABLE = /[^\t\n\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * A text as it can be put on paper and into every kind of file: line breaks of all kinds are one, and characters nobody
 * can see, which would make a Word document unreadable, are left out. The report itself keeps them.
 */
export function printableText(text: string): string {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '');
}
