/** In pixels at 100 %: the size of figures, and the room that a mark on the left and the line on the right need. */
const TYPE = 13;
const MARK = 13;
const LINE = 3;
/** The usual margins, as long as the figure leaves room for them. */
const MARGINS = 23;
/** Widths as shares of the type size: a digit (bold, as totals are), and anything wider than ASCII. */
const DIGIT = 0.6;
const WIDE = 1;
/** Smaller type could not be read. */
const LEAST_FIT = 0.62;

/**
 * The share of its size at which a text is seen whole in a column of `width` pixels (as designed; type and columns are
 * enlarged and fitted to the window together): 1 where it fits as it is, null where it would be too small to read, so
 * that `####` has to stand for it. A figure cut off is another figure.
 */
export function fitOf(text: string, width: number): number | null {
  let ems = 0;
  for (const character of text) ems += character.charCodeAt(0) < 0x80 ? DIGIT : WIDE;
  const needed = ems * TYPE;
  if (needed <= width - MARGINS) return 1;
  const fit = Math.min(1, (width - MARK - LINE) / needed);
  return fit < LEAST_FIT ? null : Math.floor(fit * 100) / 100;
}
