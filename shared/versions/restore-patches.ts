import type { Patch } from '../commands/patch';
import { TABLE_IDS } from '../form/form';
import type { PartId } from '../form/types';
import { mergePatches, replacePatches } from '../import/merge/merge-patches';
import { NARRATIVE_PARTS, type Report } from '../report/model';

/**
 * The patches that bring back what a version said: one part or table, or (null) everything. The unit's name and the
 * year stay as they are now: they are what the library finds the report by.
 */
export function restorePatches(now: Report, version: Report, part: PartId | null): Patch[] {
  return part === null
    ? replacePatches(now, version, [...NARRATIVE_PARTS, ...TABLE_IDS])
    : mergePatches(now, version, [part]);
}
