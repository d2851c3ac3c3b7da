import type { VersionReason } from '../../../shared/versions/version';

/** What the versions of a report and its journal may take up in the library, in bytes. */
export const VERSION_LIMIT = 3 * 1024 * 1024;

/** What thinning looks at. */
export interface ThinnedVersion {
  id: number;
  revision: number;
  /** ISO time. */
  madeAt: string;
  reason: VersionReason;
  name: string;
}

/** Kept for good: what was reported, and what was changed after it. */
const FOR_GOOD: ReadonlySet<VersionReason> = new Set<VersionReason>(['filed', 'reopened']);

/** The state before something that replaced a lot: the newest ten are kept. */
const BEFORE_MUCH: ReadonlySet<VersionReason> = new Set<VersionReason>(['import', 'restore', 'rename']);
const BEFORE_MUCH_KEPT = 10;

/** Up to this age every version is kept; beyond it the newest of each day, week (7 days), month (30 days). */
const ALL_DAYS = 7;
const DAILY_DAYS = 60;
const WEEKLY_DAYS = 365;

/**
 * Which versions of a report may go, oldest first. Age is counted in days on which the report was edited (`editedDays`,
 * ISO dates), not by the clock: a report that lies still for a year loses nothing, and a wrong clock takes nothing. The
 * first and the newest version stay, named and filed ones, and the newest ten made before something replaced a lot.
 */
export function expiredVersions(
  versions: readonly ThinnedVersion[],
  editedDays: readonly string[],
): number[] {
  const days = [...new Set(editedDays)].sort();
  const stays = protectedVersions(versions);
  const seen = new Set<string>();
  const newestFirst = [...versions].sort((a, b) => b.id - a.id);
  return newestFirst
    .filter((version) => {
      const span = spanOf(ageOf(version, days));
      const isNewestOfSpan = span === null || !seen.has(span);
      if (span !== null) seen.add(span);
      return !stays.has(version.id) && !isNewestOfSpan;
    })
    .map(({ id }) => id)
    .reverse();
}

/** Versions that no thinning takes. */
export function protectedVersions(versions: readonly ThinnedVersion[]): Set<number> {
  const inOrder = [...versions].sort((a, b) => a.id - b.id);
  const kept = inOrder.filter(({ reason, name }) => name !== '' || FOR_GOOD.has(reason));
  const beforeMuch = inOrder.filter(({ reason }) => BEFORE_MUCH.has(reason)).slice(-BEFORE_MUCH_KEPT);
  const ends = [inOrder[0], inOrder.at(-1)].filter((each) => each !== undefined);
  return new Set([...kept, ...beforeMuch, ...ends].map(({ id }) => id));
}

/** Days of editing after the day of a version. */
function ageOf({ madeAt }: ThinnedVersion, days: readonly string[]): number {
  const day = madeAt.slice(0, 'YYYY-MM-DD'.length);
  return days.filter((each) => each > day).length;
}

/** The stretch of time of which one version is kept; null while all are. */
function spanOf(age: number): string | null {
  if (age <= ALL_DAYS) return null;
  if (age <= DAILY_DAYS) return `day ${age}`;
  if (age <= WEEKLY_DAYS) return `week ${Math.floor(age / 7)}`;
  return `month ${Math.floor(age / 30)}`;
}
