import { join } from 'node:path';
import { isIdle, type Patch } from '../../shared/commands/patch';
import type { CallOutput } from '../../shared/contract/calls';
import { AppError, describeError } from '../../shared/contract/errors';
import type { BackupComparison } from '../../shared/library/backup';
import type { Report } from '../../shared/report/model';
import { parseBackupName } from '../storage/backup-names';
import { withBackup } from '../storage/backup-reader';
import { contentsOf, contentsOfFile, type HeldReport } from '../storage/library-contents';
import {
  findByUnitYear,
  findReport,
  insertReport,
  setRemoved,
  type StoredReport,
} from '../storage/report-rows';
import type { LibrarySession } from './library-session';
import { saving, type ReportsContext } from './reports';
import { bringBack } from './versions';

export interface TakeOutContext {
  session: LibrarySession;
  reports: ReportsContext;
}

/** What a backup holds beside the library now; see `backup.compare` of the contract. */
export async function compareBackup(
  { session }: Pick<TakeOutContext, 'session'>,
  name: string,
): Promise<BackupComparison> {
  const contents = await contentsOfFile(fileOf(session, name));
  if (!contents) throw new AppError('backup-unusable', { name, reason: '备份文件已损坏，或者不是报告库' });
  const now = session.failure() ? [] : (await contentsOf(session.db())).reports;
  const byId = new Map(now.map((each) => [each.id, each]));
  const inBackup = new Set(contents.reports.filter(({ removed }) => !removed).map(({ id }) => id));
  return {
    reports: contents.reports.map(({ revision, ...report }) => ({
      ...report,
      standing: standingOf({ ...report, revision }, byId.get(report.id)),
    })),
    missing: now
      .filter(({ id, removed }) => !removed && !inBackup.has(id))
      .map(({ unitName, year }) => ({ unitName, year })),
  };
}

function standingOf(
  then: HeldReport,
  now: HeldReport | undefined,
): BackupComparison['reports'][number]['standing'] {
  if (!now) return 'gone';
  if (now.removed && !then.removed) return 'bin';
  // A revision alone proves nothing: after a restore the library counts on from there.
  const same = now.revision === then.revision && now.updatedAt === then.updatedAt && now.state === then.state;
  return same ? 'same' : 'changed';
}

/** Takes single reports out of a backup; see `backup.takeOut` of the contract. */
export async function takeOut(
  context: TakeOutContext,
  name: string,
  ids: readonly string[],
): Promise<CallOutput<'backup.takeOut'>> {
  const file = fileOf(context.session, name);
  const outcome: CallOutput<'backup.takeOut'> = { added: 0, replaced: 0, refused: [] };
  await withBackup(file, name, context.session.apart, async (backup) => {
    const held = new Map((await contentsOf(backup)).reports.map((each) => [each.id, each]));
    for (const id of ids) {
      const listed = held.get(id);
      try {
        const then = findReport(backup, id);
        if (!then) throw new AppError('report-missing');
        outcome[await takeOver(context.reports, then)] += 1;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { what, advice } = describeError({ code: error.code, params: error.params });
        const { unitName = '', year = 0 } = listed ?? {};
        outcome.refused.push({ unitName, year, reason: `${what}${advice}` });
      }
    }
  });
  return outcome;
}

/** Over the report it once was, or the one the unit has of the year now; else as a report of its own. */
async function takeOver(context: ReportsContext, then: StoredReport): Promise<'added' | 'replaced'> {
  const db = context.db();
  const { unit, year } = then.report;
  const own = findReport(db, then.id);
  const now = own?.removedAt === null ? own : (findByUnitYear(db, unit.name, year) ?? own);
  if (!now) {
    const at = context.now().toISOString();
    const { id, report, state, origin } = then;
    saving(context.folder, () => insertReport(db, { id, report, state, origin, at }));
    return 'added';
  }
  if (now.removedAt !== null) {
    const { unit: own, year: ownYear } = now.report;
    saving(context.folder, () => setRemoved(db, now.id, null), { unit: own.name, year: ownYear });
  }
  if (now.state === 'filed') throw new AppError('report-filed');
  const more = identityPatches(now.report, then.report);
  await bringBack(context, { id: now.id, then: then.report, part: null, label: '从备份取回', more });
  return 'replaced';
}

/** A report that has gone to another unit or year since comes back as the one it was. */
function identityPatches(now: Report, then: Report): Patch[] {
  const patches: Patch[] = [
    { target: 'unitName', before: now.unit.name, after: then.unit.name },
    { target: 'unitLevel', before: now.unit.level, after: then.unit.level },
    { target: 'selfReference', before: now.unit.selfReference, after: then.unit.selfReference },
    { target: 'year', before: now.year, after: then.year },
  ];
  return patches.filter((patch) => !isIdle(patch));
}

function fileOf({ files }: LibrarySession, name: string): string {
  if (parseBackupName(name) === null) throw new AppError('backup-unusable', { name, reason: '不是备份文件' });
  return join(files.backups, name);
}
