import type { Finding } from '../../../shared/rules/finding';
import { SEVERITIES } from '../../../shared/rules/severity';

/** The sentence of the gravest finding, for a row that has room for one; '' where there is none. */
export function gravestSentence(findings: readonly Finding[]): string {
  const gravest = SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity))[0];
  return gravest?.message ?? '';
}
