import type { Finding, Severity } from '../../shared/rules/types';
import { SEVERITIES } from '../../shared/rules/types';

/** Open findings of each severity; accepted ones (with a reason) are not open. */
export function openCounts(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) if (finding.reason === undefined) counts[finding.severity] += 1;
  return counts;
}

/** The gravest severity among open findings of a part, or null. */
export function gravest(findings: readonly Finding[]): Severity | null {
  return (
    SEVERITIES.find((severity) => findings.some((f) => f.severity === severity && f.reason === undefined)) ??
    null
  );
}

/** The open finding after (or before) the one with this key, going round at the end; null where there is none. */
export function nextFinding(
  findings: readonly Finding[],
  currentKey: string | null,
  step: 1 | -1,
): Finding | null {
  const open = findings.filter((finding) => finding.reason === undefined);
  if (open.length === 0) return null;
  const at = open.findIndex((finding) => finding.key === currentKey);
  const start = at < 0 && step < 0 ? 0 : at;
  return open[(start + step + open.length) % open.length] ?? null;
}
