import type { VersionReason } from '../../../shared/versions/version';
import type { Database } from '../database';
import { insertVersion, newestVersion, type KeptState } from './version-rows';

/** While a report is edited, its state is kept this often, in milliseconds. */
const EVERY = 60 * 60 * 1000;

/** The reports that were changed since a library was opened: what comes first is the start of a session. */
const changedSince = new WeakMap<Database, Set<string>>();

/**
 * Keeps the state of a report before it is changed, where a version is due: before anything that replaces a lot
 * (`reason`), at the first change since the program started, and hourly while it is edited. Inside the transaction of
 * the change, so that there is never one without the other.
 */
export function keepBeforeChange(
  db: Database,
  state: KeptState,
  change: { at: string; reason?: VersionReason | undefined },
): void {
  const reason = change.reason ?? dueReason(db, state, change.at);
  if (reason) insertVersion(db, state, { reason, at: change.at });
}

/** To be called once the change is stored: the session of a report has begun. */
export function noteChanged(db: Database, reportId: string): void {
  const changed = changedSince.get(db) ?? new Set<string>();
  changedSince.set(db, changed.add(reportId));
}

function dueReason(db: Database, { id, revision }: KeptState, at: string): VersionReason | null {
  const newest = newestVersion(db, id);
  if (newest?.revision === revision) return null;
  if (!changedSince.get(db)?.has(id)) return 'session';
  // A clock that was put back must not keep versions from being made.
  const since = newest ? Math.abs(Date.parse(at) - Date.parse(newest.madeAt)) : Infinity;
  return since >= EVERY ? 'hourly' : null;
}
