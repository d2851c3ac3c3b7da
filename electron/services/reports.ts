import type { HandlersOf } from '../../shared/contract/call';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import type { REPORT_CALLS } from '../../shared/contract/reports';
import { cellAt } from '../../shared/form/form';
import { rebuildHistory } from '../../shared/history/rebuild-history';
import { blankReport } from '../../shared/report/blank';
import type { Report } from '../../shared/report/model';
import type { VersionReason } from '../../shared/versions/version';
import { applyChange } from '../storage/apply-change';
import type { Database } from '../storage/database';
import { draftsOf, keepDraft } from '../storage/drafts';
import { asSaveFailure, isDuplicate } from '../storage/failures';
import { newestSteps } from '../storage/journal';
import {
  findByUnitYear,
  findReport,
  insertReport,
  setRemoved,
  type StoredReport,
} from '../storage/report-rows';
import { findOfUnit } from '../storage/unit-names';
import { documentSettingsOf } from './document-settings';
import type { Preferences } from './preferences';

export interface ReportsContext {
  db: () => Database;
  /** The data folder, named in messages. */
  folder: string;
  now: () => Date;
  newId: () => string;
}

interface ReportCallsContext {
  reports: ReportsContext;
  preferences: Pick<Preferences, 'rememberOpen'>;
  /** The window asks the page before it closes, but only while a report is open. */
  window: { reportOpened: () => void; reportClosed: () => void };
}

/** Making a report, opening it, changing it, and putting it into the recycle bin. */
export function reportHandlers(context: ReportCallsContext): HandlersOf<typeof REPORT_CALLS> {
  const { reports, preferences, window } = context;
  return {
    'report.create': (input) => createReport(reports, input),
    'report.createSample': () => createSample(reports),
    'report.open': ({ id }) => {
      const opened = openReport(reports, id);
      preferences.rememberOpen({ id, sound: false });
      window.reportOpened();
      return opened;
    },
    'report.close': () => {
      preferences.rememberOpen(null);
      window.reportClosed();
      return {};
    },
    'report.apply': (input) => {
      const stored = applyToReport(reports, input);
      preferences.rememberOpen({ id: input.id, sound: true });
      return stored;
    },
    'report.keepDraft': ({ id, address, text }) => {
      const db = reports.db();
      const { report, state } = existingReport(db, id);
      if (state === 'filed') throw new AppError('report-filed');
      if (cellAt(report.form, address)?.kind !== 'figure') throw new Error(`not a figure: ${address}`);
      saving(reports.folder, () => keepDraft(db, id, address, text));
      preferences.rememberOpen({ id, sound: true });
      return {};
    },
    'report.remove': ({ id }) => {
      removeReport(reports, id);
      return {};
    },
    'report.restore': ({ id }) => restoreReport(reports, id),
  };
}

/** A report of the library, or `report-missing` (also where it is in the recycle bin). */
export function existingReport(db: Database, id: string): StoredReport {
  const stored = findReport(db, id);
  if (!stored || stored.removedAt !== null) throw new AppError('report-missing');
  return stored;
}

/** Whether a report can be opened: it is in the library, not in the recycle bin, and its content is whole. */
export function isThere(db: Database, id: string): boolean {
  try {
    return findReport(db, id)?.removedAt === null;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Puts a report into the library and gives its id; `report-exists` where the unit has one for the year. */
export function addReport(context: ReportsContext, report: Report, origin: string | null): string {
  const id = context.newId();
  const at = context.now().toISOString();
  saving(context.folder, () => insertReport(context.db(), { id, report, state: 'draft', origin, at }), {
    unit: report.unit.name,
    year: report.year,
  });
  return id;
}

/**
 * Creates an empty report, or one from last year's of the unit (`report-missing` where there is none). What takes the
 * wording over reads sentences: it is loaded when first needed.
 */
export async function createReport(
  context: ReportsContext,
  { unit, year, from }: CallInput<'report.create'>,
): Promise<CallOutput<'report.create'>> {
  if (from === 'blank') return { id: addReport(context, blankReport(unit, year), null) };
  const previous = findOfUnit(context.db(), unit.name, year - 1);
  if (!previous) throw new AppError('report-missing');
  const { reportFromPrevious } = await import('../../shared/taken/next-report');
  return { id: addReport(context, reportFromPrevious(previous.report, unit, year), null) };
}

/** The sample is one report: asked for again, the one there is opened. */
export async function createSample(context: ReportsContext): Promise<CallOutput<'report.createSample'>> {
  const { sampleReport } = await import('../../shared/report/sample');
  const sample = sampleReport();
  const existing = findByUnitYear(context.db(), sample.unit.name, sample.year);
  return { id: existing?.id ?? addReport(context, sample, null) };
}

/** A report for editing, with last year's of the same unit. */
export function openReport(context: ReportsContext, id: string): CallOutput<'report.open'> {
  const db = context.db();
  const stored = existingReport(db, id);
  const { report } = stored;
  return {
    id,
    revision: stored.revision,
    report,
    previous: previousOf(db, report),
    state: stored.state,
    savedAt: stored.updatedAt,
    history: historyOf(db, stored),
    drafts: draftsOf(db, id, report),
    settings: documentSettingsOf(db, report),
  };
}

/** What can be undone and redone; a journal that can't be read must not keep the report from being opened. */
function historyOf(db: Database, { id, report }: StoredReport): CallOutput<'report.open'>['history'] {
  const { past, future } = rebuildHistory(report, newestSteps(db, id));
  const plain = ({ label, patches, focus }: (typeof past)[number]) => ({
    label,
    patches: [...patches],
    focus,
  });
  return { past: past.map(plain), future: future.map(plain) };
}

/** Last year's report of the same unit, also under a former name, or null; a damaged one must not keep this year's from being opened. */
export function previousOf(db: Database, report: Pick<Report, 'unit' | 'year'>): Report | null {
  try {
    return findOfUnit(db, report.unit.name, report.year - 1)?.report ?? null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/**
 * Stores a change; the answer comes after it is on the disk. With `keep` the state before it is kept as a version: it
 * replaces a lot.
 */
export function applyToReport(
  context: ReportsContext,
  input: CallInput<'report.apply'>,
  keep?: VersionReason,
): CallOutput<'report.apply'> {
  const at = context.now().toISOString();
  const db = context.db();
  const revision = saving(
    context.folder,
    () => applyChange(db, { ...input, at, keep: keep ?? input.keep }),
    duplicateAfter(db, input),
  );
  return { revision, savedAt: at };
}

/** The unit and year a report would have after a change: what is named where another report has them already. */
function duplicateAfter(
  db: Database,
  input: CallInput<'report.apply'>,
): { unit: string; year: number } | undefined {
  const identity = input.patches.filter((patch) => patch.target === 'year' || patch.target === 'unitName');
  const report = identity.length > 0 ? findReport(db, input.id)?.report : undefined;
  if (!report) return undefined;
  return identity.reduce(
    (found, patch) =>
      patch.target === 'year' ? { ...found, year: patch.after } : { ...found, unit: patch.after },
    { unit: report.unit.name, year: report.year },
  );
}

/** Moves a report into the recycle bin. */
export function removeReport(context: ReportsContext, id: string): void {
  const db = context.db();
  const at = context.now().toISOString();
  if (!saving(context.folder, () => setRemoved(db, id, at))) throw new AppError('report-missing');
}

/** Takes a report out of the recycle bin; `report-exists` where the unit has another one for the year by now. */
export function restoreReport(context: ReportsContext, id: string): CallOutput<'report.restore'> {
  const db = context.db();
  const stored = findReport(db, id);
  if (!stored) throw new AppError('report-missing');
  const { year, unit } = stored.report;
  saving(context.folder, () => setRemoved(db, id, null), { unit: unit.name, year });
  return { unitName: unit.name, year };
}

/**
 * Runs a write to the library and turns what the disk or SQLite throws into the errors of the closed list; `duplicate`
 * is the unit and year that `report-exists` names where the library has a report of them already.
 */
export function saving<T>(folder: string, write: () => T, duplicate?: { unit: string; year: number }): T {
  try {
    return write();
  } catch (error) {
    if (duplicate && isDuplicate(error))
      throw new AppError('report-exists', { ...duplicate }, { cause: error });
    throw asSaveFailure(error, folder);
  }
}
