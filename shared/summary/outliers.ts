import Big from 'big.js';
import { compareKeyFigures } from '../document/key-figures';
import { CARRIED_FORWARD, HANDLED_TOTAL } from '../form/request-rows';
import type { Report } from '../report/model';

/** A figure of a body that is out of the ordinary: right perhaps, but worth a look. */
export interface Outlier {
  /** The key figure, under its official label. */
  label: string;
  now: string;
  before: string | null;
  /** Why it is shown: one Chinese sentence with the figures. */
  reason: string;
}

/** Below so many a figure jumps about by nature. */
const MANY = 20;
const TIMES = 10;
/** A body that leaves more than this share of its applications open. */
const OPEN_SHARE = 0.5;

/** What is out of the ordinary in a report's figures, beside last year's where that is known. */
export function outliersOf(report: Report, previous: Report | undefined): Outlier[] {
  return unusualFigures(compareKeyFigures(report, previous), report.year);
}

/** The same, for key figures by their official labels; amounts are exact decimals, null where blank or not known. */
export function unusualFigures(
  figures: readonly { label: string; now: string | null; before: string | null }[],
  year: number,
): Outlier[] {
  return [...againstLastYear(figures, year), ...openShare(figures)];
}

function againstLastYear(figures: Parameters<typeof unusualFigures>[0], year: number): Outlier[] {
  return figures.flatMap(({ label, now, before }) => {
    if (now === null || before === null) return [];
    // Most figures are small; only what may be worth a look is compared exactly.
    if (Number(now) < MANY && Number(before) < MANY) return [];
    const reason = jump(new Big(now), new Big(before), year - 1);
    return reason === null ? [] : [{ label, now, before, reason }];
  });
}

function jump(now: Big, before: Big, lastYear: number): string | null {
  if (before.gte(MANY) && now.eq(0)) return `${lastYear} 年是 ${before.toFixed()}，今年是 0，请核实。`;
  if (before.gt(0) && now.gte(MANY) && now.gte(before.times(TIMES)))
    return `是 ${lastYear} 年 ${before.toFixed()} 的 ${times(now, before)} 倍，请核实口径是否相同。`;
  if (now.gt(0) && before.gte(MANY) && before.gte(now.times(TIMES)))
    return `${lastYear} 年是 ${before.toFixed()}，今年只有 ${now.toFixed()}，不到十分之一，请核实。`;
  return null;
}

function times(now: Big, before: Big): string {
  return now.div(before).round(1, Big.roundDown).toFixed();
}

function openShare(figures: Parameters<typeof unusualFigures>[0]): Outlier[] {
  const amount = (wanted: string): number => Number(figures.find(({ label }) => label === wanted)?.now ?? 0);
  const open = amount(CARRIED_FORWARD.label);
  const all = open + amount(HANDLED_TOTAL.label);
  if (open < MANY || open <= all * OPEN_SHARE) return [];
  const percent = Math.round((open / all) * 100);
  return [
    {
      label: CARRIED_FORWARD.label,
      now: String(open),
      before: null,
      reason: `今年要办的 ${all} 件中有 ${open} 件（${percent}%）转到下年，请核实。`,
    },
  ];
}
