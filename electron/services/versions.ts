import type { HandlersOf } from '../../shared/contract/call';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import type { Patch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import type { VERSION_CALLS } from '../../shared/contract/versions';
import type { PartId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { countChanges } from '../../shared/versions/compare';
import type { ChangeCounts, Version } from '../../shared/versions/version';
import { applyChange } from '../storage/apply-change';
import type { Database } from '../storage/database';
import { VERSION_LIMIT } from '../storage/versions/expired-versions';
import {
  insertVersion,
  listVersions,
  nameVersion,
  storeChanged,
  versionBytes,
  versionContent,
} from '../storage/versions/version-rows';
import { existingReport, previousOf, saving, type ReportsContext } from './reports';

/** Earlier states of a report. */
export function versionHandlers(context: ReportsContext): HandlersOf<typeof VERSION_CALLS> {
  const { db } = context;
  return {
    'version.list': ({ id }) => listOf(db(), id),
    'version.keep': ({ id, name }) => ({ versionId: keepNamed(context, id, name) }),
    'version.name': ({ id, versionId, name }) => {
      if (!saving(context.folder, () => nameVersion(db(), id, versionId, name)))
        throw new AppError('version-unreadable');
      return {};
    },
    'version.read': ({ id, versionId }) => ({ report: contentOf(db(), id, versionId) }),
    'version.restore': (input) => restoreVersion(context, input),
  };
}

/** The versions of a report, newest first; what is not counted yet between two of them is counted now, once. */
function listOf(db: Database, id: string): CallOutput<'version.list'> {
  const { report } = existingReport(db, id);
  const rows = listVersions(db, id);
  const contents = readOnce((versionId) => versionContent(db, id, versionId));
  const versions = rows.map((row, index): Version => {
    const before = rows[index - 1];
    if (row.changed || !before) return row;
    const changed = between(contents(before.id), contents(row.id));
    if (changed) storeChanged(db, row.id, changed);
    return { ...row, changed };
  });
  const newest = rows.at(-1);
  return {
    versions: versions.reverse(),
    since: newest ? between(contents(newest.id), report) : null,
    bytes: versionBytes(db, id),
    limit: VERSION_LIMIT,
  };
}

function between(before: Report | null, after: Report | null): ChangeCounts | null {
  return before && after ? countChanges(before, after) : null;
}

/** Reads each content at most once: the later of a pair is the earlier of the next. */
function readOnce(read: (versionId: number) => Report | null): (versionId: number) => Report | null {
  const known = new Map<number, Report | null>();
  return (versionId) => {
    const found = known.get(versionId);
    if (found !== undefined) return found;
    const report = read(versionId);
    known.set(versionId, report);
    return report;
  };
}

function keepNamed(context: ReportsContext, id: string, name: string): number {
  const db = context.db();
  const at = context.now().toISOString();
  const run = db.transaction(() => insertVersion(db, existingReport(db, id), { reason: 'named', name, at }));
  return saving(context.folder, () => run.immediate());
}

function contentOf(db: Database, id: string, versionId: number): Report {
  const report = versionContent(db, id, versionId);
  if (!report) throw new AppError('version-unreadable');
  return report;
}

/** Brings back what a version said; see `version.restore` of the contract. */
async function restoreVersion(
  context: ReportsContext,
  { id, versionId, part }: CallInput<'version.restore'>,
): Promise<CallOutput<'version.restore'>> {
  const then = contentOf(context.db(), id, versionId);
  return bringBack(context, { id, then, part, label: '恢复版本' });
}

/**
 * Brings back what a report said at another time, one part of it or (null) all, with `more` changes in the same step; the
 * state before is kept as a version, and it can be undone. `report-filed` for one that was sent off.
 */
export async function bringBack(
  context: ReportsContext,
  {
    id,
    then,
    part,
    label,
    more = [],
  }: { id: string; then: Report; part: PartId | null; label: string; more?: readonly Patch[] },
): Promise<CallOutput<'version.restore'>> {
  // Loaded with the first restore: no start waits for it.
  const [{ restorePatches }, { withLiveText }] = await Promise.all([
    import('../../shared/versions/restore-patches'),
    import('../../shared/stock/live'),
  ]);
  const db = context.db();
  const { report, revision } = existingReport(db, id);
  const differing = [...restorePatches(report, then, part), ...more];
  if (differing.length === 0) return { changes: 0, revision };
  const patches = withLiveText(report, previousOf(db, report), differing);
  const at = context.now().toISOString();
  const restored = saving(
    context.folder,
    () => applyChange(db, { id, baseRevision: revision, label, patches, at, keep: 'restore' }),
    { unit: then.unit.name, year: then.year },
  );
  return { changes: patches.length, revision: restored };
}
