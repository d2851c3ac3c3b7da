import type { BackupReason } from '../../shared/library/backup';
import type { BackupName } from './backup-names';

const NEWEST_OF_TODAY = 3;
const DAYS = 10;
const MONTHS = 12;
/** Those made before something risky are kept by number, as they are what undoes it. */
const KEPT_BY_NUMBER: Readonly<Partial<Record<BackupReason, number>>> = { upgrade: 3, restore: 5 };

/**
 * Which backups may go: of the daily ones stay the three newest of today, the newest of each of the last ten days
 * there are, and of each of the last twelve months; of those before an upgrade or a restore the newest few. What the
 * clerk made by hand stays. `today` is a local date, `YYYY-MM-DD`.
 */
export function expiredBackups(backups: readonly BackupName[], today: string): string[] {
  const newestFirst = [...backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const daily = newestFirst.filter((each) => each.reason === 'daily');
  const kept = new Set([
    ...daily.filter((each) => each.madeAt.startsWith(today)).slice(0, NEWEST_OF_TODAY),
    ...newestOfEach(daily, 'YYYY-MM-DD'.length).slice(0, DAYS),
    ...newestOfEach(daily, 'YYYY-MM'.length).slice(0, MONTHS),
  ]);
  return newestFirst
    .filter((each) => {
      if (each.reason === 'daily') return !kept.has(each);
      const number = KEPT_BY_NUMBER[each.reason];
      if (number === undefined) return false;
      return newestFirst.filter((other) => other.reason === each.reason).indexOf(each) >= number;
    })
    .map((each) => each.name);
}

/** The first (newest) backup of each day or month: those sharing the first `length` characters of their time. */
function newestOfEach(newestFirst: readonly BackupName[], length: number): BackupName[] {
  const seen = new Set<string>();
  return newestFirst.filter((each) => {
    const span = each.madeAt.slice(0, length);
    if (seen.has(span)) return false;
    seen.add(span);
    return true;
  });
}
