import type { Finding } from './finding';
import type { Severity } from './severity';

export interface FindingCounts {
  errors: number;
  warnings: number;
  hints: number;
}

/** How many findings are open. A warning or hint with a reason given is accepted; an error stays open all the same. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter(isOpen);
  const of = (severity: Severity) => open.filter((each) => each.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), hints: of('hint') };
}

/** Whether a finding still asks for something to be done. */
export function isOpen(finding: Finding): boolean {
  return finding.severity === 'error' || finding.reason === undefined;
}

/** The errors without a reason: each of them stands against 已校核. */
export function unexplainedErrors(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, reason }) => severity === 'error' && reason === undefined);
}

/** The rule that counts blanks nobody has filled in. */
export const BLANKS_RULE = 'H-BLANK';

/** Whether a finding is worth a word before anything leaves the house: an error, or blanks nobody has filled in. */
export function isNamedBeforeExport(finding: Finding): boolean {
  return isOpen(finding) && (finding.severity === 'error' || finding.rule === BLANKS_RULE);
}
