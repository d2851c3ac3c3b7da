import type { Database } from '../database';
import { expiredVersions, protectedVersions, VERSION_LIMIT } from './expired-versions';
import { deleteVersions, listVersions, versionBytes } from './version-rows';

/** Undo steps stay for this many days of editing, and the newest of them however old they are. */
const STEP_DAYS = 30;
const STEPS_KEPT = 500;
/** The newest stay however large they are. */
const STEPS_KEPT_ALWAYS = 100;

/** The reports that have versions or undo steps at all. */
export function reportsWithHistory(db: Database): string[] {
  return db
    .prepare<[], string>('SELECT report_id FROM versions UNION SELECT report_id FROM changes')
    .pluck()
    .all();
}

/**
 * Clears away old versions and undo steps of a report: by age, and where they take up more than the limit, the oldest
 * automatic versions, then the oldest steps. Gives how many versions went.
 */
export function thinHistory(db: Database, reportId: string, limit = VERSION_LIMIT): number {
  const run = db.transaction(() => {
    const days = editedDays(db, reportId);
    dropOldSteps(db, reportId, days);
    const versions = listVersions(db, reportId);
    const expired = expiredVersions(versions, days);
    deleteVersions(db, reportId, expired);
    return expired.length + fitInto(db, reportId, limit);
  });
  return run.immediate();
}

/** The days a report was edited on, ISO dates, newest first. */
function editedDays(db: Database, reportId: string): string[] {
  return db
    .prepare<[string, string], string>(
      `SELECT substr(made_at, 1, 10) AS day FROM changes WHERE report_id = ?
       UNION SELECT substr(made_at, 1, 10) FROM versions WHERE report_id = ? ORDER BY day DESC`,
    )
    .pluck()
    .all(reportId, reportId);
}

function dropOldSteps(db: Database, reportId: string, days: readonly string[]): void {
  const oldest = days[STEP_DAYS - 1];
  if (oldest === undefined) return;
  db.prepare(
    `DELETE FROM changes WHERE report_id = @reportId AND substr(made_at, 1, 10) < @oldest AND revision <
       ifnull((SELECT revision FROM changes WHERE report_id = @reportId ORDER BY revision DESC
               LIMIT 1 OFFSET @kept), 0)`,
  ).run({ reportId, oldest, kept: STEPS_KEPT - 1 });
}

function fitInto(db: Database, reportId: string, limit: number): number {
  let removed = 0;
  const versions = listVersions(db, reportId);
  const stays = protectedVersions(versions);
  for (const { id } of versions) {
    if (versionBytes(db, reportId) <= limit) return removed;
    if (stays.has(id)) continue;
    deleteVersions(db, reportId, [id]);
    removed += 1;
  }
  const dropOldest = db.prepare(
    `DELETE FROM changes WHERE id IN (SELECT id FROM changes WHERE report_id = ? ORDER BY revision LIMIT 20)`,
  );
  const steps = db.prepare<[string], number>('SELECT count(*) FROM changes WHERE report_id = ?').pluck();
  while (versionBytes(db, reportId) > limit && (steps.get(reportId) ?? 0) > STEPS_KEPT_ALWAYS)
    dropOldest.run(reportId);
  return removed;
}
