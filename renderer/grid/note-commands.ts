import { isIdle, notePatch, type Patch } from '../../shared/commands/patch';
import type { Address } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { footnoteKey, noteKey, type CellNote } from '../../shared/report/notes';

/** The patches that put a 批注 on a cell, or (with an empty text) take it away. */
export function notePatches(report: Report, address: Address, { text, printed }: CellNote): Patch[] {
  const kept = text === '' ? null : text;
  return [
    notePatch(report, noteKey(address), printed ? null : kept),
    notePatch(report, footnoteKey(address), printed ? kept : null),
  ].filter((patch) => !isIdle(patch));
}
