import type { CallInput, CallOutput } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import { acceptedReport } from '../../../shared/import/merge/accepted-report';
import { canShareTables, differencesOf } from '../../../shared/import/merge/differences';
import { mergePatches, replacePatches } from '../../../shared/import/merge/merge-patches';
import { placeTexts } from '../../../shared/import/merge/place-texts';
import type { Patch } from '../../../shared/commands/patch';
import type { Report } from '../../../shared/report/model';
import { findByUnitYear, type StoredReport } from '../../storage/report-rows';
import { withLiveText } from '../../../shared/stock/live';
import { addReport, applyToReport, existingReport, previousOf, type ReportsContext } from '../reports';
import { contentHash, replaceByRemoval } from '../take-in';
import type { ImportSession } from './sessions';

type Accepted = CallOutput<'import.accept'>;

/** Takes a document into the library as the clerk decided; see `import.accept` of the contract. */
export function accept(
  context: ReportsContext,
  session: ImportSession,
  input: CallInput<'import.accept'>,
): Accepted {
  const { unitName, year, how } = input;
  const report = confirmedReport(session, input);
  const origin = contentHash(session.read.report);
  if (how === 'add') return { id: addReport(context, report, origin), change: null };
  if (how === 'keepBoth') {
    const name = freeUnitName(context, unitName, year);
    return {
      id: addReport(context, { ...report, unit: { ...report.unit, name } }, origin),
      change: null,
    };
  }
  const existing = findByUnitYear(context.db(), unitName, year);
  if (!existing) throw new AppError('report-missing');
  if (how === 'open') return { id: existing.id, change: null };
  const isAlike = canShareTables(existing.report, report, input.parts);
  if (how === 'takeParts') {
    if (!isAlike) throw new AppError('form-differs');
    return changed(context, existing, '导入部分内容', mergePatches(existing.report, report, input.parts));
  }
  if (!isAlike) return { id: replaceByRemoval(context, existing.id, report, origin), change: null };
  return changed(context, existing, '导入替换', replacePatches(existing.report, report, input.parts));
}

/** What an open report would change by taking parts of a document; nothing is stored. */
export function patchesFor(
  context: ReportsContext,
  session: ImportSession,
  { reportId, parts, placements }: CallInput<'import.patches'>,
): CallOutput<'import.patches'> {
  const { report: here } = existingReport(context.db(), reportId);
  const there = placeTexts(session.read.report, session.read.unplaced, placements);
  if (!canShareTables(here, there, parts)) throw new AppError('form-differs');
  return {
    label: '从文件取数',
    patches: mergePatches(here, there, parts),
    differences: differencesOf(here, there, parts),
  };
}

function confirmedReport(
  { read }: ImportSession,
  { unitName, year, parts, placements }: CallInput<'import.accept'>,
): Report {
  return acceptedReport(placeTexts(read.report, read.unplaced, placements), { unitName, year, parts });
}

/** Stores the change, the text's fields with it, as one entry of the journal; without any difference there is none. */
function changed(
  context: ReportsContext,
  { id, revision, report }: StoredReport,
  label: string,
  differing: Patch[],
): Accepted {
  if (differing.length === 0) return { id, change: null };
  const patches = withLiveText(report, previousOf(context.db(), report), differing);
  applyToReport(context, { id, baseRevision: revision, label, patches }, 'import');
  return { id, change: { label, patches } };
}

/** A name for a second report of a unit and year: the library keeps one of each, and the list has to tell them apart. */
function freeUnitName(context: ReportsContext, name: string, year: number): string {
  const db = context.db();
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}（${number}）`;
    if (!findByUnitYear(db, candidate, year)) return candidate;
  }
}
