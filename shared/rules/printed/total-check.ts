import type { Address } from '../../form/types';
import type { Report } from '../../report/model';
import type { Fix } from '../finding';
import type { CheckRun } from '../run';

/** Where nothing says which figure is the wrong one. */
export const PRINTED_ADVICE = '对照台账改正填错的一格；各格都对的，总计以程序算出的为准。';

/** A total as printed against the sum of what it adds. */
export interface TotalCheck {
  total: Address;
  addends: readonly Address[];
  printed: number;
  sum: number;
}

/**
 * Compares a printed total with its addends, by the document's own arithmetic: what it printed where that was kept
 * (`printed`), otherwise what is stored or computed. Only totals that differ from the computed ones are kept. Undefined
 * where they agree, or where the document printed none of these figures otherwise than they are computed.
 */
export function checkTotal(
  run: CheckRun,
  total: Address,
  addends: readonly Address[],
): TotalCheck | undefined {
  // A report begun in the program, and most imported ones, printed nothing otherwise.
  if (!hasPrinted(run.report)) return undefined;
  const isPrinted = (address: Address) => printedTotal(run.report, address) !== undefined;
  if (!isPrinted(total) && !addends.some(isPrinted)) return undefined;
  const printed = documentAmount(run, total);
  const sum = addends.reduce((result, addend) => result + documentAmount(run, addend), 0);
  return printed === sum ? undefined : { total, addends, printed, sum };
}

/** The addends that are not 0, as an addition: 6 + 2; `0` where all are. */
export function addition(run: CheckRun, addends: readonly Address[]): string {
  const parts = addends.map((addend) => documentAmount(run, addend)).filter((value) => value !== 0);
  return parts.length === 0 ? '0' : parts.join(' + ');
}

/** Drops what the document printed in favour of the computed total. */
export function useComputedTotal({ report, figures }: CheckRun, address: Address): Fix | undefined {
  const before = report.printed[address];
  if (before === undefined) return undefined;
  return {
    label: `总计改用 ${figures.amount(address)}`,
    patches: [{ target: 'printed', key: address, before, after: null }],
  };
}

function documentAmount({ report, figures }: CheckRun, address: Address): number {
  return printedTotal(report, address) ?? figures.amount(address);
}

function hasPrinted(report: Report): boolean {
  for (const _ in report.printed) return true;
  return false;
}

/** Foreign shapes count as nothing printed. */
function printedTotal(report: Report, address: Address): number | undefined {
  const value = report.printed[address];
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value.trim())) return undefined;
  return Number(value);
}
