import * as z from 'zod';
import { FORM_VERSIONS } from '../../shared/form/form';
import { REPORT_STATES, type ReportState } from '../../shared/library/report-summary';
import { readStoredReport, writeReportFile } from '../../shared/report/file';
import { UNIT_LEVELS, type Report } from '../../shared/report/model';
import type { FindingCounts } from '../../shared/rules/open-findings';
import type { Database } from './database';
import { storeFigures } from './figure-tables';
import { isSound, unreadable } from './row-sums';
import { summaryColumns } from './summary-columns';

const countsSchema = z.object({
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
}) satisfies z.ZodType<FindingCounts>;

/** The columns a listed report is read from; of the table `report_list`. */
export const LIST_COLUMNS =
  'id, unit_name, unit_level, year, form, state, revision, received, carried_forward, started, counts, counts_key, updated_at, deleted_at';

const listRow = z
  .object({
    id: z.string(),
    unit_name: z.string(),
    unit_level: z.enum(UNIT_LEVELS),
    year: z.int(),
    form: z.enum(FORM_VERSIONS),
    state: z.enum(REPORT_STATES),
    revision: z.int(),
    received: z.int(),
    carried_forward: z.int(),
    started: z.int(),
    counts: z.string().nullable(),
    counts_key: z.string().nullable(),
    updated_at: z.string(),
    deleted_at: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    unitName: row.unit_name,
    unitLevel: row.unit_level,
    year: row.year,
    form: row.form,
    state: row.state,
    revision: row.revision,
    received: row.received,
    carriedForward: row.carried_forward,
    started: row.started === 1,
    counts: readCounts(row.counts),
    countsKey: row.counts_key,
    updatedAt: row.updated_at,
    removedAt: row.deleted_at,
    unreadable: false,
  }));

/** A report as the list knows it. */
export type ListedReport = z.infer<typeof listRow>;

const storedRow = z.object({
  id: z.string(),
  state: z.enum(REPORT_STATES),
  doc: z.string(),
  revision: z.int(),
  origin: z.string().nullable(),
  updated_at: z.string(),
  deleted_at: z.string().nullable(),
});

/** A report with its content. */
export interface StoredReport {
  id: string;
  state: ReportState;
  report: Report;
  revision: number;
  /** Hash of the file it was taken from. */
  origin: string | null;
  updatedAt: string;
  removedAt: string | null;
}

function readCounts(text: string | null): FindingCounts | null {
  if (text === null) return null;
  try {
    return countsSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The reports of the library (or, with `removed`, of the recycle bin), without their content; newest year first, of
 * the bin last removed first. A row that can't be read stays one row, with what there is of it.
 */
export function listReports(db: Database, which: 'kept' | 'removed' = 'kept'): ListedReport[] {
  const rows = db
    .prepare<[], Record<string, unknown>>(
      which === 'kept'
        ? `SELECT ${LIST_COLUMNS} FROM report_list WHERE deleted_at IS NULL ORDER BY year DESC, unit_name, id`
        : `SELECT ${LIST_COLUMNS} FROM report_list WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id`,
    )
    .all();
  return rows.map(readListed);
}

/** A row of the list; one that can't be read stays one row. */
export function readListed(row: Record<string, unknown>): ListedReport {
  return listRow.safeParse(row).data ?? whatIsLeft(row);
}

function whatIsLeft(row: Record<string, unknown>): ListedReport {
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && value !== '' ? value : otherwise;
  return {
    id: text(row['id'], '?'),
    unitName: text(row['unit_name'], '（单位读不出）'),
    unitLevel: 'other',
    year: typeof row['year'] === 'number' && Number.isInteger(row['year']) ? row['year'] : 0,
    form: '2021',
    state: 'draft',
    revision: 0,
    received: 0,
    carriedForward: 0,
    started: false,
    counts: null,
    countsKey: null,
    updatedAt: text(row['updated_at'], ''),
    removedAt: typeof row['deleted_at'] === 'string' ? row['deleted_at'] : null,
    unreadable: true,
  };
}

/** The ids of reports by the numbers of their rows, which only the search for damage knows. */
export function reportIds(db: Database, rows: readonly number[]): string[] {
  const find = db.prepare<[number], string>('SELECT id FROM reports WHERE rowid = ?').pluck();
  return rows.flatMap((row) => find.get(row) ?? []);
}

/** The years the library has reports of, newest first. */
export function yearsOfReports(db: Database): number[] {
  return db
    .prepare<[], number>('SELECT DISTINCT year FROM report_list WHERE deleted_at IS NULL ORDER BY year DESC')
    .pluck()
    .all();
}

/** A report by its id, also from the recycle bin; null where there is none. Throws `report-unreadable` where it is not as it was written. */
export function findReport(db: Database, id: string): StoredReport | null {
  return toStored(db.prepare('SELECT * FROM reports WHERE id = ?').get(id));
}

/** The report of a unit and year in the library (not in the recycle bin), or null. */
export function findByUnitYear(db: Database, unitName: string, year: number): StoredReport | null {
  return toStored(
    db
      .prepare('SELECT * FROM reports WHERE unit_name = ? AND year = ? AND deleted_at IS NULL')
      .get(unitName, year),
  );
}

/** The reports under a unit's name, not those in the recycle bin, oldest year first. */
export function reportsOfName(
  db: Database,
  unitName: string,
): { id: string; year: number; state: ReportState }[] {
  return db
    .prepare(
      'SELECT id, year, state FROM report_list WHERE unit_name = ? AND deleted_at IS NULL ORDER BY year',
    )
    .all(unitName)
    .map((row) => nameRow.parse(row));
}

const nameRow = z.object({ id: z.string(), year: z.int(), state: z.enum(REPORT_STATES) });

function toStored(row: unknown): StoredReport | null {
  if (typeof row !== 'object' || row === null) return null;
  const stored = storedRow.safeParse(row);
  const read = isSound('reports', row) && stored.success ? readStoredReport(stored.data.doc) : null;
  if (!stored.success || !read?.ok) throw unreadable('reports');
  const { doc: _text, updated_at, deleted_at, ...rest } = stored.data;
  return { ...rest, report: read.report, updatedAt: updated_at, removedAt: deleted_at };
}

/**
 * Puts a new report into the library with revision 1, with its figures or not at all; throws SQLite's unique error for a
 * second one of a unit and year.
 */
export function insertReport(
  db: Database,
  entry: { id: string; report: Report; state: ReportState; origin: string | null; at: string },
): void {
  const insert = db.transaction(() => {
    insertContent(db, entry);
    storeFigures(db, entry.id, entry.report);
  });
  insert();
}

function insertContent(db: Database, entry: Parameters<typeof insertReport>[1]): void {
  const { report } = entry;
  db.prepare(
    `INSERT INTO reports (id, unit_name, unit_level, year, form, state, doc, revision, received, carried_forward,
       started, origin, created_at, updated_at)
     VALUES (@id, @unitName, @unitLevel, @year, @form, @state, @doc, 1, @received, @carriedForward, @started, @origin,
       @at, @at)`,
  ).run({
    id: entry.id,
    state: entry.state,
    origin: entry.origin,
    at: entry.at,
    ...contentColumns(report),
  });
}

/** Replaces the content of a report and gives it the revision; to be called inside the transaction of the change. */
export function updateReport(
  db: Database,
  entry: { id: string; report: Report; revision: number; at: string },
): void {
  db.prepare(
    `UPDATE reports SET unit_name = @unitName, unit_level = @unitLevel, year = @year, form = @form, doc = @doc,
       revision = @revision, received = @received, carried_forward = @carriedForward, started = @started,
       updated_at = @at
     WHERE id = @id`,
  ).run({ id: entry.id, revision: entry.revision, at: entry.at, ...contentColumns(entry.report) });
  storeFigures(db, entry.id, entry.report);
}

/** The columns of `reports` that follow from a report's content, by their names in the statements above. */
export function contentColumns(report: Report) {
  return {
    unitName: report.unit.name,
    unitLevel: report.unit.level,
    year: report.year,
    form: report.form,
    doc: writeReportFile(report),
    ...summaryColumns(report),
  };
}

/** Sets a report's state; false where there is no such report. */
export function setReportState(db: Database, id: string, state: ReportState): boolean {
  return db.prepare('UPDATE reports SET state = ? WHERE id = ?').run(state, id).changes > 0;
}

/** Moves a report into the recycle bin (`at`) or back (`null`); false where there is no such report. */
export function setRemoved(db: Database, id: string, at: string | null): boolean {
  return db.prepare('UPDATE reports SET deleted_at = ? WHERE id = ?').run(at, id).changes > 0;
}

/** Keeps what was counted for a report, and of which revisions. */
export function storeCounts(db: Database, id: string, counts: FindingCounts, key: string): void {
  db.prepare('UPDATE report_list SET counts = ?, counts_key = ? WHERE id = ?').run(
    JSON.stringify(counts),
    key,
    id,
  );
}
