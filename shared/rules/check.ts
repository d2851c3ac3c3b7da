import { noteAt, reasonKey } from '../report/notes';
import { inDocumentOrder } from './order';
import { RULES } from './registry';
import type { Finding, RuleContext } from './types';

export interface FindingCounts {
  errors: number;
  warnings: number;
  hints: number;
}

/**
 * Everything the rules find in a report: errors first, then warnings, then hints, each as one reads down the report.
 * A reason the clerk gave stands on its finding. Never throws, whatever the figures and the text are.
 */
export function checkReport(context: RuleContext): Finding[] {
  // A context of its own: what rules remember while they run must not outlive this report's figures.
  const run: RuleContext = { ...context };
  const findings = unique(RULES.flatMap((rule) => rule.check(run)));
  return inDocumentOrder(findings, context.report.form).map((finding) => withReason(context, finding));
}

/** How many findings are open. A warning or hint with a reason given is accepted; an error stays open all the same. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter(isOpen);
  const of = (severity: Finding['severity']) => open.filter((each) => each.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), hints: of('hint') };
}

/** Whether a finding still asks for something to be done. */
export function isOpen(finding: Finding): boolean {
  return finding.severity === 'error' || finding.reason === undefined;
}

function withReason(context: RuleContext, finding: Finding): Finding {
  const reason = noteAt(context.report, reasonKey(finding.key));
  return reason === undefined ? finding : { ...finding, reason };
}

/** Keys are unique by contract: where a rule meets the same place twice, the later one is numbered. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, times);
    return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` };
  });
}
