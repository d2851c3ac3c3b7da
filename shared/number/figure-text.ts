import { isBlankMark } from '../text/blank-marks';
import { trimBlanks } from '../text/blanks';

const FIGURE = /^[?？]?\s*[(（]?[+＋\-－−—–]?[￥¥]?[\d０-９.．][\d０-９,，.．\s]*[)）]?\s*[%％]?$/u;
const EXPONENT = /^[+-]?[\d.]+[eE][+-]?\d+$/u;
/** Longer texts are prose, whatever they begin with. */
const LONGEST = 64;

/** Whether a text can only be what stands in a figure cell: a number, or a mark put instead of one. */
export function isFigureText(text: string): boolean {
  const trimmed = trimBlanks(text);
  if (trimmed.length > LONGEST) return false;
  return FIGURE.test(trimmed) || EXPONENT.test(trimmed) || isBlankMark(trimmed);
}

/** Whether a text is a figure with something added (`22（其中修订16件）`, `251000元`). */
export function isRemarkedFigure(text: string): boolean {
  const trimmed = trimBlanks(text);
  return (
    /^[+＋\-－−约共计]?\s*[\d０-９]/u.test(trimmed) && !/^\d{1,2}\s*[.．、]\s*\p{Script=Han}/u.test(trimmed)
  );
}
