import { join } from 'node:path';
import { applyPatches } from '../../shared/commands/patch';
import { readReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { listBackups } from './backups';
import { openFile, type Database } from './database';
import { listChanges } from './journal';
import { contentColumns, findReport } from './report-rows';
import { hasSum, isSound } from './row-sums';
import { keepUnreadable, type RawRow } from './unreadable-rows';
import { listVersions, versionContent } from './versions/version-rows';

/** An earlier state of a report that can take the place of its unreadable row. */
export interface Salvage {
  report: Report;
  revision: number;
  /** Local or ISO time of the version or backup it comes from. */
  madeAt: string;
  from: 'version' | 'backup';
  /** The row as it was written last, where the check sum proves that nothing is lost; else null. */
  whole: RawRow | null;
}

/** The row of a report as it lies there, or null where there is none. */
export function rawReport(db: Database, id: string): RawRow | null {
  return db.prepare<[string], RawRow>('SELECT * FROM reports WHERE id = ?').get(id) ?? null;
}

/**
 * What can be put in the place of a report that is not as it was written: the newest of its versions and backups that
 * is sound, taken forward by the journal. Where that gives the row's check sum nothing is lost. Null where there is
 * none.
 */
export async function findSalvage(db: Database, backups: string, id: string): Promise<Salvage | null> {
  const damaged = rawReport(db, id);
  if (!damaged) return null;
  // The content may be sound, and something beside it damaged.
  const own = ownContent(damaged);
  const kept = { madeAt: String(damaged['updated_at']), from: 'version' } as const;
  const alone = own && fittingRow(damaged, [[damaged, own, Number(damaged['revision'])]]);
  if (alone) return { ...kept, ...alone };
  let best: Salvage | null = null;
  for await (const { row, ...found } of earlierStates(db, backups, id)) {
    const whole = wholeRow(db, damaged, row, found);
    if (whole) return { ...found, ...whole };
    if (!best || found.revision > best.revision) best = { ...found, whole: null };
  }
  return best;
}

interface EarlierState extends Pick<Salvage, 'report' | 'revision' | 'madeAt' | 'from'> {
  /** Its row, where there is one. */
  row: RawRow | null;
}

/** Sound earlier states: the versions in the library, newest first, then those in the backups, newest first. */
async function* earlierStates(db: Database, backups: string, id: string): AsyncGenerator<EarlierState> {
  for (const { id: versionId, revision, madeAt } of listVersions(db, id).reverse()) {
    const report = versionContent(db, id, versionId);
    if (report) yield { report, revision, madeAt, from: 'version', row: null };
  }
  for (const { name, madeAt } of await listBackups(backups)) {
    const found = inBackup(join(backups, name), id);
    if (found) yield { ...found, madeAt, from: 'backup' };
  }
}

function inBackup(file: string, id: string): { report: Report; revision: number; row: RawRow } | null {
  try {
    const db = openFile(file, { readonly: true, mustExist: true });
    try {
      const stored = findReport(db, id);
      const row = rawReport(db, id);
      return stored && row ? { report: stored.report, revision: stored.revision, row } : null;
    } finally {
      db.close();
    }
  } catch {
    // A damaged backup is no help, and no reason not to look into the next.
    return null;
  }
}

/** The row that fits the damaged one's sum, and its report: the damage is in its content, in its other columns, or both. */
function wholeRow(
  db: Database,
  damaged: RawRow,
  earlier: RawRow | null,
  state: Pick<Salvage, 'report' | 'revision'>,
): { whole: RawRow; report: Report; revision: number } | null {
  const forward = takenForward(db, String(damaged['id']), state);
  const own = ownContent(damaged);
  return fittingRow(damaged, [
    [damaged, forward?.report ?? null, forward?.revision ?? 0],
    [earlier ?? damaged, forward?.report ?? null, forward?.revision ?? 0],
    [earlier ?? damaged, own, Number(damaged['revision'])],
  ]);
}

/** The first of these that fits the damaged row's sum: what stands beside the content, the content, its revision. */
function fittingRow(
  damaged: RawRow,
  tries: readonly [columns: RawRow, report: Report | null, revision: number][],
): { whole: RawRow; report: Report; revision: number } | null {
  for (const [columns, report, revision] of tries) {
    if (!report) continue;
    const whole = { ...damaged, ...others(columns), ...asColumns(report), revision };
    if (hasSum('reports', whole, damaged['sum'])) return { whole, report, revision };
  }
  return null;
}

function ownContent(damaged: RawRow): Report | null {
  const read = readReportFile(String(damaged['doc']));
  return read.ok ? read.report : null;
}

/** What a row holds beside its content. */
function others({ state, origin, created_at, deleted_at }: RawRow): RawRow {
  return { state, origin, created_at, deleted_at };
}

function asColumns(report: Report): RawRow {
  const { unitName, unitLevel, year, form, doc, received, carriedForward, started } = contentColumns(report);
  return {
    unit_name: unitName,
    unit_level: unitLevel,
    year,
    form,
    doc,
    received,
    carried_forward: carriedForward,
    started,
  };
}

/** A state with the changes since, as far as the journal is whole. */
function takenForward(
  db: Database,
  id: string,
  { report, revision }: Pick<Salvage, 'report' | 'revision'>,
): { report: Report; revision: number } | null {
  try {
    return listChanges(db, id)
      .filter((change) => change.revision > revision)
      .reduce(
        (state, change) => ({
          report: applyPatches(state.report, change.patches),
          revision: change.revision,
        }),
        { report, revision },
      );
  } catch {
    return null;
  }
}

/**
 * Puts a salvaged state in the place of the unreadable row, which is kept as it was found in the table `unreadable`.
 * `at` is an ISO time.
 */
export function putSalvaged(db: Database, id: string, salvage: Salvage, at: string): void {
  const damaged = rawReport(db, id);
  if (!damaged || isSound('reports', damaged)) return;
  const revision = Math.max(salvage.revision, lastRevision(db, id)) + 1;
  const row = salvage.whole ?? { ...damaged, ...safe(damaged, at), ...asColumns(salvage.report), revision };
  const columns = Object.keys(row).filter((name) => !['sum', 'counts', 'counts_key'].includes(name));
  db.transaction(() => {
    keepUnreadable(db, 'reports', damaged, at);
    // The journal belongs to the report again before the transaction ends.
    db.pragma('defer_foreign_keys = ON');
    db.prepare('DELETE FROM reports WHERE id = ?').run(id);
    db.prepare(
      `INSERT INTO reports (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    ).run(row);
  }).immediate();
}

function lastRevision(db: Database, id: string): number {
  return Number(db.prepare('SELECT max(revision) FROM changes WHERE report_id = ?').pluck().get(id) ?? 0);
}

/** The columns of a row that nothing proves: what can't be true is put right. */
function safe({ state, created_at, deleted_at }: RawRow, at: string): RawRow {
  return {
    state: state === 'checked' || state === 'filed' ? state : 'draft',
    created_at: typeof created_at === 'string' ? created_at : at,
    deleted_at: typeof deleted_at === 'string' ? deleted_at : null,
    updated_at: at,
  };
}
