import type { Bench } from '../../build/bench';
import { cellPatch, applyPatches } from '../../shared/commands/patch';
import { cellsOf } from '../../shared/form/form';
import { readReportFile, writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { checkReport } from '../../shared/rules/check';

const TARGET_MS = 2;
const WARM_UP = 200;
const EDITS = 2_000;
const COLD = 50;

/**
 * All rules over a full report after one edit of a figure, with last year's report beside; then the same for a report
 * just opened, whose text is read for the first time. Prints milliseconds.
 */
export const run = (() => {
  const cells = [...cellsOf('2021').values()].filter(
    (cell) => cell.kind === 'figure' && cell.figure === 'count',
  );
  const previous = { ...sampleReport(), year: sampleReport().year - 1 };
  let report = sampleReport();
  const edit = (step: number): void => {
    const address = cells[step % cells.length]?.address ?? '';
    report = applyPatches(report, [cellPatch(report, address, step % 7)]);
  };
  const times: number[] = [];
  for (let step = 0; step < WARM_UP + EDITS; step += 1) {
    edit(step);
    const taken = measure(() => checkReport({ report, previous }));
    if (step >= WARM_UP) times.push(taken);
  }
  const opened = Array.from({ length: COLD }, () => {
    const fresh = reopened(report);
    return measure(() => checkReport({ report: fresh, previous }));
  });
  const verdict = (sortedAt(times, 0.95) ?? 0) <= TARGET_MS ? 'met' : 'MISSED';
  console.log(`checks after one edit: ${summary(times)}   target p95 <= ${TARGET_MS} ms: ${verdict}`);
  console.log(`checks of a report just opened: ${summary(opened)}`);
  return Promise.resolve(0);
}) satisfies Bench;

/** The report as read from its file: every block a new object, nothing remembered of its text. */
function reopened(report: Report): Report {
  const read = readReportFile(writeReportFile(report));
  if (!read.ok) throw new Error(read.reason);
  return read.report;
}

function measure(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function sortedAt(times: readonly number[], share: number): number | undefined {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function summary(times: readonly number[]): string {
  const at = (share: number) => (sortedAt(times, share) ?? 0).toFixed(3);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (${times.length} runs)`;
}
