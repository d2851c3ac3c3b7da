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
  const figure = withoutUnit(trimmed);
  return FIGURE.test(figure) || EXPONENT.test(figure) || isBlankMark(trimmed);
}

const UNIT = /(?<=[\d０-９])\s*(?:件次?|万元)$/u;

/**
 * A figure without the unit printed behind it (`12件`): what it counts for in a sum. In the report such a text is no
 * figure (rule E-NUM), it is kept as it stands.
 */
export function withoutUnit(text: string): string {
  return text.trimEnd().replace(UNIT, '');
}

/** Whether a text is a figure with something added (`22（其中修订16件）`, `251000元`). */
export function isRemarkedFigure(text: string): boolean {
  const trimmed = trimBlanks(text);
  return (
    /^[+＋\-－−约共计]{0,3}\s*[\d０-９]/u.test(trimmed) &&
    !/^\d{1,2}\s*[.．、]\s*\p{Script=Han}/u.test(trimmed)
  );
}
