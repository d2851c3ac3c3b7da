/** A field has one line and leaves line breaks out: `1` and `2` in two lines would look like 12, and become it. */
const LINE_SIGN = '↵';

/** A cell's text as its field shows it. */
export function shownInField(text: string): string {
  return text.replace(/\r\n|\r|\n/g, LINE_SIGN);
}

/** What a field's text says, line breaks as they were. */
export function typedInField(text: string): string {
  return text.replaceAll(LINE_SIGN, '\n');
}
