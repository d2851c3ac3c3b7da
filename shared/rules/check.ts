import type { Finding } from './finding';
import { findingsOfRule } from './identify';
import { inDocumentOrder } from './order';
import { withReasons } from './reasons';
import { RULES } from './registry';
import { startRun, type CheckInput } from './run';
import type { Severity } from './severity';

export interface FindingCounts {
  errors: number;
  warnings: number;
  hints: number;
}

/**
 * Everything the rules find in a report: errors first, then warnings, then hints, each as one reads down the report.
 * A reason the clerk gave stands on its finding. Never throws, whatever the figures and the text are.
 */
export function checkReport(input: CheckInput): Finding[] {
  const run = startRun(input);
  const findings = RULES.flatMap((rule) => findingsOfRule(rule, run));
  return inDocumentOrder(withReasons(input.report, findings), input.report.form);
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
