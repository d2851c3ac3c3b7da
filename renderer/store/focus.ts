import { isNarrativePart } from '../../shared/form/parts';
import type { Focus } from '../../shared/history/focus';
import type { Finding } from '../../shared/rules/finding';

/** Where a click on a finding leads: its first cell, its words, or its part. */
export function focusOfFinding(finding: Finding): Focus {
  if (finding.text) {
    const { part, block, start, end } = finding.text;
    return { kind: 'text', part, block, start, end };
  }
  const [first] = finding.cells;
  if (first !== undefined && !isNarrativePart(finding.part)) {
    return { kind: 'cells', part: finding.part, anchor: first, focus: first };
  }
  return { kind: 'part', part: finding.part };
}
