import type { Patch } from '../../commands/patch';
import type { Address } from '../../form/types';
import type { Report } from '../../report/model';
import { figuresOf } from '../figures';
import type { Fix, RuleContext } from '../types';

/**
 * The arithmetic of an imported document: what it printed where that was kept (`printed`), otherwise what is stored or
 * computed. Only totals that differ from the computed ones are kept, so a total that is not there agrees.
 */
export interface DocumentFigures {
  amount: (address: Address) => number;
  isPrinted: (address: Address) => boolean;
}

/** The figures as the imported document printed them. */
export function documentFigures(context: RuleContext): DocumentFigures {
  const { amount } = figuresOf(context);
  return {
    amount: (address) => printedTotal(context.report, address) ?? amount(address),
    isPrinted: (address) => printedTotal(context.report, address) !== undefined,
  };
}

/** Whether an imported document printed anything otherwise than it is computed. */
export function hasPrinted(report: Report): boolean {
  for (const _ in report.printed) return true;
  return false;
}

/** The total an imported document printed otherwise than it is computed, or undefined. Foreign shapes count as none. */
export function printedTotal(report: Report, address: Address): number | undefined {
  const value = report.printed[address];
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value.trim())) return undefined;
  return Number(value);
}

/** Takes the computed total as settled: what the document printed is forgotten. */
export function useComputedTotal(context: RuleContext, address: Address): Fix | undefined {
  const before = context.report.printed[address];
  if (before === undefined) return undefined;
  const patch: Patch = { target: 'printed', key: address, before, after: null };
  return { label: `总计改用 ${figuresOf(context).amount(address)}`, patches: [patch] };
}
