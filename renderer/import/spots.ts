import type { ImportPlacement, ImportPreview } from '../../shared/contract/import';
import { isToSee } from './part-counts';

/** Something to look at before the import: a finding by its key, or a text that was not placed by its id. */
export type Spot = { kind: 'finding'; key: string } | { kind: 'unplaced'; id: string };

/** What is left to look at, in the order of the screen. */
export function openSpots(
  preview: ImportPreview,
  seen: ReadonlySet<string>,
  placements: readonly ImportPlacement[],
): Spot[] {
  const placed = new Set(placements.map(({ id }) => id));
  return [
    ...preview.findings
      .filter((finding) => isToSee(finding) && !seen.has(finding.key))
      .map(({ key }) => ({ kind: 'finding', key }) as const),
    ...preview.unplaced
      .filter(({ id }) => !placed.has(id))
      .map(({ id }) => ({ kind: 'unplaced', id }) as const),
  ];
}

/** The spot after (or before) the current one, round the ends; null where nothing is left. */
export function nextSpot(spots: readonly Spot[], current: Spot | null, step: 1 | -1): Spot | null {
  const index = current === null ? -1 : spots.findIndex((spot) => isSameSpot(spot, current));
  if (index < 0) return (step === 1 ? spots[0] : spots.at(-1)) ?? null;
  return spots[(index + step + spots.length) % spots.length] ?? null;
}

/** Whether two spots are the same. */
function isSameSpot(one: Spot | null, other: Spot | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'finding') return other.kind === 'finding' && one.key === other.key;
  return other.kind === 'unplaced' && one.id === other.id;
}
