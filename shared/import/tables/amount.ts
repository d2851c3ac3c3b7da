import { withoutUnit } from '../../number/figure-text';
import { readNumber } from '../../number/read-number';

/** What a text counts for in a sum: nothing where it is blank or a mark; null where it is no whole number. */
export function amountOf(text: string): number | null {
  const reading = readNumber(withoutUnit(text));
  if (reading.kind === 'int') return reading.value;
  return reading.kind === 'blank' || reading.kind === 'blank-mark' ? 0 : null;
}
