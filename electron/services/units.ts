import { signaturePatch, isIdle, type Patch } from '../../shared/commands/patch';
import type { HandlersOf } from '../../shared/contract/call';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import type { UNIT_CALLS } from '../../shared/contract/units';
import type { Report } from '../../shared/report/model';
import { signatureOfRenamed } from '../../shared/report/signature';
import { applyChange } from '../storage/apply-change';
import type { Database } from '../storage/database';
import { reportsOfName } from '../storage/report-rows';
import { copySettings } from '../storage/settings';
import { linkNames, namesOfUnit, separateName } from '../storage/unit-names';
import { addReport, existingReport, previousOf, saving, type ReportsContext } from './reports';

/** Units: what they are called, and which reports are theirs. */
export function unitHandlers(context: ReportsContext): HandlersOf<typeof UNIT_CALLS> {
  const { db, folder } = context;
  return {
    'unit.rename': (input) => renameUnit(context, input),
    'unit.names': ({ name }) => ({
      names: namesOfUnit(db(), name).map((each) => ({
        name: each,
        years: reportsOfName(db(), each).map(({ year }) => year),
      })),
    }),
    'unit.separate': ({ name }) => {
      saving(folder, () => separateName(db(), name));
      return {};
    },
    'report.move': async ({ id, unitName }) => {
      const follow = await textFollowing();
      const { report } = existingReport(db(), id);
      if (report.unit.name === unitName) return {};
      const at = context.now().toISOString();
      saving(folder, () => rename(db(), { id, to: unitName, at, follow }), {
        unit: unitName,
        year: report.year,
      });
      return {};
    },
    'report.copy': ({ id, unitName, year }) => {
      const { report } = existingReport(db(), id);
      return { id: addReport(context, copyOf(report, unitName, year), null) };
    },
  };
}

type TextFollowing = (report: Report, previous: Report | null, patches: readonly Patch[]) => Patch[];

/** What lets the text follow a change; loaded when first needed: no start waits for it. */
async function textFollowing(): Promise<TextFollowing> {
  return (await import('../../shared/stock/live')).withLiveText;
}

/** Gives the reports of a unit another name; see `unit.rename` of the contract. All of them, or none. */
async function renameUnit(
  context: ReportsContext,
  { from, to, since }: CallInput<'unit.rename'>,
): Promise<CallOutput<'unit.rename'>> {
  const follow = await textFollowing();
  const db = context.db();
  if (from === to) return { renamed: 0, filed: 0 };
  const concerned = reportsOfName(db, from).filter(({ year }) => since === null || year >= since);
  const overlap = overlappingYears(db, from, to);
  if (overlap.length > 0)
    throw new AppError('units-overlap', { from, to, years: overlap.map((year) => `${year} 年`).join('、') });
  const open = concerned.filter(({ state }) => state !== 'filed');
  const at = context.now().toISOString();
  const run = db.transaction(() => {
    for (const { id } of open) rename(db, { id, to, at, follow });
    linkNames(db, to, from);
    copySettings(db, from, to);
  });
  saving(context.folder, () => run.immediate());
  return { renamed: open.length, filed: concerned.length - open.length };
}

/** The years two different units both have reports of; none where the names are of one unit already. */
function overlappingYears(db: Database, from: string, to: string): number[] {
  const names = namesOfUnit(db, to);
  const years = (name: string): number[] => reportsOfName(db, name).map(({ year }) => year);
  const there = new Set(names.includes(from) ? years(to) : names.flatMap(years));
  return years(from).filter((year) => there.has(year));
}

/** One report under another name; its text and, where the unit signs itself, its signature follow. */
function rename(
  db: Database,
  { id, to, at, follow }: { id: string; to: string; at: string; follow: TextFollowing },
): void {
  const { report, revision } = existingReport(db, id);
  const patches: Patch[] = [
    { target: 'unitName', before: report.unit.name, after: to },
    signaturePatch(report, signatureOfRenamed(report, to)),
  ];
  const changing = patches.filter((patch) => !isIdle(patch));
  const whole = follow(report, previousOf(db, report), changing);
  applyChange(db, { id, baseRevision: revision, label: '单位更名', patches: whole, at, keep: 'rename' });
}

/** The same content for another unit or year; what came with an import or was signed stays with the original. */
function copyOf(report: Report, unitName: string, year: number): Report {
  const { imported: _imported, signature: _signature, ...rest } = report;
  return { ...rest, unit: { ...report.unit, name: unitName }, year };
}
