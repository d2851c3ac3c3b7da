import { AUTOMATIC_REASONS, type BackupReason } from '../../shared/library/backup';
import type { BackupName } from './backup-names';

const NEWEST_OF_TODAY = 3;
const DAYS = 15;
const MONTHS = 12;
/** The newest stay, whatever the clock says of them. */
const NEWEST = 3;
/** Those made before something risky are kept by number, as they are what undoes it. */
const KEPT_BY_NUMBER: Readonly<Partial<Record<BackupReason, number>>> = { upgrade: 3, restore: 5 };

/** A backup of the library in use; `serial` is the library's when it was made. */
export interface OrderedBackup extends BackupName {
  serial: number;
}

/** The newer of two backups first: by the library's serial, as clocks may be wrong; older programs' by their time. */
export function newestFirst(a: OrderedBackup, b: OrderedBackup): number {
  return b.serial - a.serial || (a.madeAt < b.madeAt ? 1 : -1);
}

/**
 * Which backups may go, the oldest first: of the automatic ones stay the three newest of today, the newest of each of
 * the last fifteen days there are, and of each of the last twelve months; of those before an upgrade or a restore the
 * newest few; the three newest of all. What the clerk made by hand stays, and what was rescued. `today` is a local date,
 * `YYYY-MM-DD`. Dates only sort backups into days and months; one from the future, made while the clock was wrong,
 * counts as today's.
 */
export function expiredBackups(backups: readonly OrderedBackup[], today: string): string[] {
  const ordered = [...backups].sort(newestFirst);
  const automatic = ordered.filter(({ reason }) => AUTOMATIC_REASONS.has(reason));
  const dayOf = ({ madeAt }: BackupName): string => {
    const day = madeAt.slice(0, today.length);
    return day > today ? today : day;
  };
  const kept = new Set([
    ...ordered.slice(0, NEWEST),
    ...automatic.filter((each) => dayOf(each) === today).slice(0, NEWEST_OF_TODAY),
    ...newestOfEach(automatic, dayOf).slice(0, DAYS),
    ...newestOfEach(automatic, (each) => dayOf(each).slice(0, 'YYYY-MM'.length)).slice(0, MONTHS),
  ]);
  return ordered
    .filter((each) => {
      if (kept.has(each)) return false;
      if (AUTOMATIC_REASONS.has(each.reason)) return true;
      const number = KEPT_BY_NUMBER[each.reason];
      return (
        number !== undefined && ordered.filter(({ reason }) => reason === each.reason).indexOf(each) >= number
      );
    })
    .map(({ name }) => name)
    .reverse();
}

/** The first (newest) backup of each span of time. */
function newestOfEach(
  ordered: readonly OrderedBackup[],
  spanOf: (backup: OrderedBackup) => string,
): OrderedBackup[] {
  const seen = new Set<string>();
  return ordered.filter((each) => {
    const span = spanOf(each);
    if (seen.has(span)) return false;
    seen.add(span);
    return true;
  });
}
