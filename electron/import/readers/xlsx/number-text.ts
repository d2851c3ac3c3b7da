/** Excel itself keeps fifteen digits; more come from the way computers hold fractions. */
const DIGITS = 15;

/** A number of a cell without the noise of its last places. */
export function cellNumber(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** A number written out in full: no exponent, no grouping. */
export function numberText(value: number): string {
  const plain = String(value);
  if (!plain.includes('e')) return plain;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(20).replace(/0+$/u, '');
}

/**
 * Whether what a cell displays is only its number: separators, places of zeros and blanks aside. `12%`, `5件`, `-` and
 * a rounded display are more, or less.
 */
export function showsNumber(shown: string, value: number): boolean {
  const plain = shown.replace(/[,，\s]/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) && Number(plain) === value;
}

/** Whether the display is a number, but another one than the cell holds. */
export function isRounded(shown: string, value: number): boolean {
  const plain = shown.replace(/[,，\s]/gu, '');
  return (
    plain !== '' &&
    /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/iu.test(plain) &&
    (Number(plain) !== value || /E/iu.test(plain))
  );
}
