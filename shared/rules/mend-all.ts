import { applyPatches, type Patch } from '../commands/patch';
import type { Report } from '../report/model';
import { checkReport } from './check';
import { mendKind } from './finding';

/** More slips of one kind than any report has: the loop ends. */
const MOST = 200;

/**
 * The patches that mend all findings of a kind, in the order in which they are to be applied. One mend moves the words
 * of the next, so that the report is checked anew after each.
 */
export function mendAll(report: Report, previous: Report | null, kind: string): Patch[] {
  const patches: Patch[] = [];
  const seen = new Set<string>();
  let mended = report;
  for (let round = 0; round < MOST; round += 1) {
    const findings = checkReport(previous ? { report: mended, previous } : { report: mended });
    const next = findings.find((finding) => mendKind(finding) === kind && !seen.has(finding.key));
    if (!next?.fix) break;
    seen.add(next.key);
    patches.push(...next.fix.patches);
    mended = applyPatches(mended, next.fix.patches);
  }
  return patches;
}
