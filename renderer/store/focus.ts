import { isNarrativePart } from '../../shared/form/parts';
import type { Address, NarrativePartId, PartId } from '../../shared/form/types';
import type { Finding } from '../../shared/rules/finding';

/** A place in the report: where a change happened, so that undo leads the eye back to it, or where a click leads. */
export type Focus =
  | { kind: 'cells'; part: PartId; anchor: Address; focus: Address }
  | { kind: 'text'; part: NarrativePartId; block: number; start: number; end: number }
  | { kind: 'part'; part: PartId };

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
