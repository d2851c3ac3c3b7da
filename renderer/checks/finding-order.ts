import { isOpen } from '../../shared/rules/check';
import type { Finding } from '../../shared/rules/finding';
import { SEVERITIES, type Severity } from '../../shared/rules/severity';

/** The gravest severity among open findings of a part, or null. */
export function gravest(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((f) => f.severity === severity && isOpen(f))) ?? null;
}

/** The open finding after (or before) the one with this key, going round at the end; null where there is none. */
export function nextFinding(
  findings: readonly Finding[],
  currentKey: string | null,
  step: 1 | -1,
): Finding | null {
  const open = findings.filter(isOpen);
  if (open.length === 0) return null;
  const at = open.findIndex((finding) => finding.key === currentKey);
  const start = at < 0 && step < 0 ? 0 : at;
  return open[(start + step + open.length) % open.length] ?? null;
}
