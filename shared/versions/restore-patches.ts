import { draftedPatch, isIdle, profilePatch, type Patch } from '../commands/patch';
import { isNarrativePart } from '../form/parts';
import { TABLE_IDS } from '../form/form';
import type { PartId } from '../form/types';
import { mergePatches, replacePatches } from '../import/merge/merge-patches';
import { NARRATIVE_PARTS, type Report } from '../report/model';

/**
 * The patches that bring back what a version said: one part or table, or (null) everything. The unit's name and the
 * year stay as they are now: they are what the library finds the report by.
 */
export function restorePatches(now: Report, version: Report, part: PartId | null): Patch[] {
  const patches =
    part === null
      ? [
          ...replacePatches(now, version, [...NARRATIVE_PARTS, ...TABLE_IDS]),
          profilePatch(now, version.profile ?? null),
          draftedPatch(now, version.drafted ?? null),
        ]
      : [...mergePatches(now, version, [part]), ...draftedOf(now, version, part)];
  return patches.filter((patch) => !isIdle(patch));
}

/** The stock sentences remembered of a text part come and go with its text. */
function draftedOf(now: Report, version: Report, part: PartId): Patch[] {
  if (!isNarrativePart(part)) return [];
  const { [part]: _own, ...others } = now.drafted ?? {};
  const then = version.drafted?.[part];
  const drafted = then === undefined ? others : { ...others, [part]: then };
  return [draftedPatch(now, Object.keys(drafted).length === 0 ? null : drafted)];
}
