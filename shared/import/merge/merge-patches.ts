import {
  cellPatch,
  isIdle,
  narrativePatch,
  notePatch,
  signaturePatch,
  type Patch,
} from '../../commands/patch';
import { cellsOf, tableOf, TABLE_IDS } from '../../form/form';
import type { NarrativePartId, PartId, TableId } from '../../form/types';
import { NARRATIVE_PARTS, type Report } from '../../report/model';
import { figureAt } from '../../report/values';
import { partOfKey } from './differences';

/** The patches that make parts of one report those of another of the same edition; none where they are alike. */
export function mergePatches(here: Report, there: Report, parts: readonly PartId[]): Patch[] {
  const patches = [
    ...NARRATIVE_PARTS.filter((id) => parts.includes(id)).flatMap((part) => textPatches(here, there, part)),
    ...TABLE_IDS.filter((id) => parts.includes(id)).flatMap((table) => tablePatches(here, there, table)),
  ];
  return patches.filter((patch) => !isIdle(patch));
}

/**
 * The patches that make one report say what another of the same unit, year and edition says: its parts, and where all
 * are taken, how the unit speaks of itself, the signature and what the document looked like.
 */
export function replacePatches(here: Report, there: Report, parts: readonly PartId[]): Patch[] {
  const isWhole = [...NARRATIVE_PARTS, ...TABLE_IDS].every((part) => parts.includes(part));
  const about: Patch[] = isWhole
    ? [
        { target: 'unitLevel', before: here.unit.level, after: there.unit.level },
        { target: 'selfReference', before: here.unit.selfReference, after: there.unit.selfReference },
        { target: 'imported', before: here.imported ?? null, after: there.imported ?? null },
        signaturePatch(here, there.signature ?? null),
        ...keysOf(here.notes, there.notes)
          .filter((key) => partOfKey(here, key) === null)
          .map((key) => notePatch(here, key, wordsOf(there.notes[key]))),
      ]
    : [];
  return [...mergePatches(here, there, parts), ...about.filter((patch) => !isIdle(patch))];
}

/** A text part and the marks of its blocks; text that comes from elsewhere is nothing taken over from last year. */
function textPatches(here: Report, there: Report, part: NarrativePartId): Patch[] {
  const text = narrativePatch(here, part, there.narrative[part]);
  const [before, after] = [here, there].map(({ taken }) => taken?.[part] ?? null);
  if (before === undefined || after === undefined || (isIdle(text) && after === null)) return [text];
  return [text, { target: 'taken', part, before, after }];
}

function tablePatches(here: Report, there: Report, table: TableId): Patch[] {
  const figures = [...cellsOf(here.form).values()].filter(
    (cell) => cell.kind === 'figure' && tableOf(cell.address) === table,
  );
  const ofTable = (key: string): boolean => partOfKey(here, key) === table;
  return [
    ...figures.map(({ address }) => cellPatch(here, address, figureAt(there, address))),
    ...keysOf(here.notes, there.notes)
      .filter(ofTable)
      .map((key) => notePatch(here, key, wordsOf(there.notes[key]))),
    ...keysOf(here.printed, there.printed)
      .filter(ofTable)
      .map((key) => ({
        target: 'printed' as const,
        key,
        before: here.printed[key] ?? null,
        after: there.printed[key] ?? null,
      })),
  ];
}

function keysOf(...records: readonly Readonly<Record<string, unknown>>[]): string[] {
  return Array.from(new Set(records.flatMap((record) => Object.keys(record))));
}

function wordsOf(note: unknown): string | null {
  return typeof note === 'string' ? note : null;
}
