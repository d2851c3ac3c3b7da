import type { Address } from '../../form/types';
import type { RuleContext } from '../types';
import { documentFigures, hasPrinted } from './document-figures';

/** A total as printed against the sum of what it adds. */
export interface TotalCheck {
  total: Address;
  addends: readonly Address[];
  printed: number;
  sum: number;
}

/**
 * Compares a printed total with its addends, by the document's own arithmetic. Undefined where they agree, or where
 * the document printed none of these figures otherwise than they are computed.
 */
export function checkTotal(
  context: RuleContext,
  total: Address,
  addends: readonly Address[],
): TotalCheck | undefined {
  // A report begun in the program, and most imported ones, printed nothing otherwise.
  if (!hasPrinted(context.report)) return undefined;
  const { amount, isPrinted } = documentFigures(context);
  if (!isPrinted(total) && !addends.some(isPrinted)) return undefined;
  const printed = amount(total);
  const sum = addends.reduce((result, addend) => result + amount(addend), 0);
  return printed === sum ? undefined : { total, addends, printed, sum };
}

/** The addends that are not 0, as an addition: 6 + 2; `0` where all are. */
export function addition(context: RuleContext, addends: readonly Address[]): string {
  const { amount } = documentFigures(context);
  const parts = addends.map(amount).filter((value) => value !== 0);
  return parts.length === 0 ? '0' : parts.join(' + ');
}
