/** A number of a spreadsheet written out in full, without exponent or grouping: 2676474, 0.092. */
export function plainNumber(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

const SEPARATORS = /[,，\s\u00A0]/gu;

/** What a display adds to a number: undefined where it differs in separators only. */
export function shownApart(text: string, shown: string): string | undefined {
  return shown.replace(SEPARATORS, '') === text ? undefined : shown;
}

/** Whether a display is another number than the one the cell holds: rounded, or with an exponent. */
export function isRounded(value: number, shown: string): boolean {
  const plain = shown.replace(SEPARATORS, '');
  return (
    /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(plain) &&
    (Number(plain) !== value || /e/iu.test(plain))
  );
}
