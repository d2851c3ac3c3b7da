import * as z from 'zod';
import { tableOf } from '../form/form';
import type { Patch } from '../commands/patch';
import { NARRATIVE_PARTS, PART_IDS } from '../report/model';

const part = z.enum(PART_IDS);

/** A place in the report: where a change happened, so that undo leads the eye back to it, or where a click leads. */
export const focusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cells'), part, anchor: z.string(), focus: z.string() }),
  z.object({
    kind: z.literal('text'),
    part: z.enum(NARRATIVE_PARTS),
    block: z.int(),
    start: z.int(),
    end: z.int(),
  }),
  z.object({ kind: z.literal('part'), part }),
]);
export type Focus = z.infer<typeof focusSchema>;

/** The place of a change that was stored without one: its first cell or text part, else the opening paragraph. */
export function focusOfPatches(patches: readonly Patch[]): Focus {
  for (const patch of patches) {
    if (patch.target === 'narrative') return { kind: 'part', part: patch.part };
    if (patch.target === 'cell')
      return { kind: 'cells', part: tableOf(patch.address), anchor: patch.address, focus: patch.address };
  }
  return { kind: 'part', part: 'preamble' };
}
