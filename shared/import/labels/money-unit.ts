import { readNumber } from '../../number/read-number';
import { withoutBlanks } from '../../text/blanks';

/** The unit the form asks for sums of money in. */
const FORM_UNIT = '万元';
const UNIT = /[十百千万亿]*元/u;

/** The unit of money a label or caption names (`（单位：元）`), or null. */
export function moneyUnitIn(text: string): string | null {
  return UNIT.exec(withoutBlanks(text))?.[0] ?? null;
}

/**
 * A sum of money as its cell would say it where its head names another unit than the form's: `3200` below （单位：元） is
 * `3200元`, which is no figure in 万元. Nought is nought in every unit.
 */
export function inPrintedUnit(text: string, unit: string | null): string {
  if (unit === null || unit === FORM_UNIT) return text;
  const { kind, value } = readNumber(text);
  return (kind === 'int' || kind === 'decimal') && value !== 0 ? text + unit : text;
}
