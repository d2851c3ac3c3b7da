import type { Address, NarrativePartId, PartId } from '../../shared/form/types';

/** Where a change happened, so that undo can lead the eye back to it. */
export type Focus =
  | { kind: 'cells'; part: PartId; anchor: Address; focus: Address }
  | { kind: 'text'; part: NarrativePartId; block: number; start: number; end: number }
  | { kind: 'part'; part: PartId };
