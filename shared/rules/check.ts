import type { Finding } from './finding';
import { findingsOfRule } from './identify';
import { inDocumentOrder } from './order';
import { withReasons } from './reasons';
import { RULES } from './registry';
import { startRun, type CheckInput } from './run';

/**
 * Everything the rules find in a report: errors first, then warnings, then hints, each as one reads down the report.
 * A reason the clerk gave stands on its finding. Never throws, whatever the figures and the text are.
 */
export function checkReport(input: CheckInput): Finding[] {
  const run = startRun(input);
  const findings = RULES.flatMap((rule) => findingsOfRule(rule, run));
  return inDocumentOrder(withReasons(input.report, findings), input.report.form);
}
