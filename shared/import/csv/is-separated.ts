/** A row of a table, or of a list of figures with two labels each, has at least so many commas or semicolons. */
const FEWEST_SEPARATORS = 2;
const FEWEST_ROWS = 8;
/** Fields of a table are short; the pieces of a sentence between half-width commas are words, too. */
const ROW = /^(?:"[^"]*"|[^",;]{0,60})(?:([,;])(?:"[^"]*"|[^",;。]{0,60}))+$/u;
const LONGEST_ROW = 2000;

/** Whether a text is separated values: most of its lines with text are rows of fields. */
export function isSeparated(text: string): boolean {
  let rows = 0;
  let others = 0;
  for (const line of text.split('\n')) {
    if (line.includes('\t') || line.includes('|')) others += 1;
    else if (isRow(line)) rows += 1;
  }
  return rows >= FEWEST_ROWS && rows > others;
}

function isRow(line: string): boolean {
  if (line.length > LONGEST_ROW || !ROW.test(line.trim())) return false;
  return (line.match(/[,;]/gu)?.length ?? 0) >= FEWEST_SEPARATORS && /[,;](?:"?\d|"?"?[,;])/u.test(line);
}
