import Big from 'big.js';
import type { Figure } from '../report/model';

/** A figure as an exact decimal; blank and unreadable count as 0 (rules E-BLANK and E-NUM tell of them). */
export function exactFigure(figure: Figure): Big {
  const text = String(figure ?? 0);
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? new Big(text) : new Big(0);
}
