import { median } from './measure-start';

/** The time that `share` of all times stay below. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A line of a bench. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Median and p95 of times in milliseconds. */
function figures(values: readonly number[]): string {
  const [p50, p95] = [median(values), percentile(values, 0.95)].map((ms) => ms.toFixed(1).padStart(5));
  return `p50 ${p50}  p95 ${p95} ms`;
}

/** One line of ours alone. */
export function report(name: string, times: readonly number[], target: number): void {
  const verdict = percentile(times, 0.95) <= target ? 'met' : 'MISSED';
  say(`${name.padEnd(44)} ${figures(times)}   target p95 <= ${target} ms: ${verdict}`);
}

/** How much slower than something bare without any logic ours may be. */
const RATIO_TARGET = 1.5;

/** One line of ours beside something bare, with the ratio of the medians. */
export function compare(
  name: string,
  ours: readonly number[],
  bare: readonly number[],
  target: number,
): void {
  const ratio = median(ours) / median(bare);
  const met = percentile(ours, 0.95) <= target && ratio <= RATIO_TARGET;
  say(
    `${name.padEnd(44)} ${figures(ours)}   bare ${figures(bare)}   ratio ${ratio.toFixed(2)}   target p95 <= ${target} ms, ratio <= ${RATIO_TARGET}: ${met ? 'met' : 'MISSED'}`,
  );
}
