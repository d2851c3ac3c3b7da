import { isOpen } from '../../shared/rules/check';
import { hBlank } from '../../shared/rules/document/h-blank';
import type { Finding } from '../../shared/rules/finding';

/** Whether a finding is worth a word before anything leaves the house: an error, or blanks nobody has filled in. */
export function isNamedBeforeExport(finding: Finding): boolean {
  return isOpen(finding) && (finding.severity === 'error' || finding.rule === hBlank.id);
}
