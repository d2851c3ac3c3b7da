import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { readStoredReport, writeReportFile } from '../../../shared/report/file';
import type { Report } from '../../../shared/report/model';
import {
  changeCountsSchema,
  VERSION_REASONS,
  versionDetailSchema,
  type ChangeCounts,
  type VersionDetail,
  type VersionReason,
} from '../../../shared/versions/version';
import type { Database } from '../database';

/** A version without its content. */
export interface VersionRow {
  id: number;
  revision: number;
  /** ISO time. */
  madeAt: string;
  reason: VersionReason;
  name: string;
  detail: VersionDetail;
  /** SHA-256 of the content's text, hexadecimal. */
  hash: string;
  /** Against the version before; null = not counted yet. */
  changed: ChangeCounts | null;
}

/** The state of a report a version is to keep. */
export interface KeptState {
  id: string;
  revision: number;
  report: Report;
}

const versionRow = z.object({
  id: z.int(),
  revision: z.int(),
  made_at: z.string(),
  reason: z.enum(VERSION_REASONS),
  name: z.string(),
  detail: z.string(),
  hash: z.string(),
  changed: z.string().nullable(),
});

const contentRow = z.object({ doc: z.instanceof(Uint8Array), hash: z.string() });

/** Keeps the state of a report as a version and gives its number; to be called inside a transaction. */
export function insertVersion(
  db: Database,
  { id, revision, report }: KeptState,
  version: { reason: VersionReason; at: string; name?: string; detail?: VersionDetail },
): number {
  const text = writeReportFile(report);
  db.prepare(
    'INSERT OR IGNORE INTO version_contents (report_id, revision, doc, hash) VALUES (?, ?, ?, ?)',
  ).run(id, revision, deflateRawSync(text), hashOf(text));
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO versions (report_id, revision, made_at, reason, name, detail) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, revision, version.at, version.reason, version.name ?? '', JSON.stringify(version.detail ?? {}));
  return Number(lastInsertRowid);
}

/** The versions of a report, oldest first; a row that can't be read is left out. */
export function listVersions(db: Database, reportId: string): VersionRow[] {
  return db
    .prepare(
      `SELECT versions.id, versions.revision, made_at, reason, name, detail, changed, hash FROM versions
       JOIN version_contents USING (report_id, revision) WHERE report_id = ? ORDER BY versions.id`,
    )
    .all(reportId)
    .flatMap((row) => {
      const read = versionRow.safeParse(row).data;
      if (!read) return [];
      const { made_at: madeAt, detail, changed, ...rest } = read;
      return [
        { ...rest, madeAt, detail: parsed(detail, versionDetailSchema) ?? {}, changed: countsIn(changed) },
      ];
    });
}

/** The newest version of a report, or null. */
export function newestVersion(db: Database, reportId: string): { revision: number; madeAt: string } | null {
  const row = db
    .prepare('SELECT revision, made_at FROM versions WHERE report_id = ? ORDER BY id DESC LIMIT 1')
    .get(reportId);
  const read = z.object({ revision: z.int(), made_at: z.string() }).safeParse(row).data;
  return read ? { revision: read.revision, madeAt: read.made_at } : null;
}

/** What a report said at a version; null where there is none, or its content is not what was written. */
export function versionContent(db: Database, reportId: string, versionId: number): Report | null {
  const row = contentRow.safeParse(
    db
      .prepare(
        `SELECT doc, hash FROM version_contents JOIN versions USING (report_id, revision)
         WHERE report_id = ? AND versions.id = ?`,
      )
      .get(reportId, versionId),
  ).data;
  if (!row) return null;
  try {
    const text = inflateRawSync(row.doc).toString('utf8');
    const read = hashOf(text) === row.hash ? readStoredReport(text) : null;
    return read?.ok ? read.report : null;
  } catch {
    // Bytes that no longer inflate: as unreadable as a wrong sum.
    return null;
  }
}

/** Keeps what was counted between a version and the one before. */
export function storeChanged(db: Database, versionId: number, changed: ChangeCounts): void {
  db.prepare('UPDATE versions SET changed = ? WHERE id = ?').run(JSON.stringify(changed), versionId);
}

/** Gives a version a name of the clerk's; false where the report has no such version. */
export function nameVersion(db: Database, reportId: string, versionId: number, name: string): boolean {
  return (
    db.prepare('UPDATE versions SET name = ? WHERE id = ? AND report_id = ?').run(name, versionId, reportId)
      .changes > 0
  );
}

/** Removes versions of a report with contents no other version shares; what follows them is counted anew. */
export function deleteVersions(db: Database, reportId: string, versionIds: readonly number[]): void {
  const remove = db.prepare('DELETE FROM versions WHERE id = ? AND report_id = ?');
  const recount = db.prepare(
    `UPDATE versions SET changed = NULL WHERE id =
       (SELECT min(id) FROM versions WHERE report_id = ? AND id > ?)`,
  );
  for (const id of versionIds) {
    remove.run(id, reportId);
    recount.run(reportId, id);
  }
  db.prepare(
    `DELETE FROM version_contents WHERE report_id = ? AND revision NOT IN
       (SELECT revision FROM versions WHERE report_id = ?)`,
  ).run(reportId, reportId);
}

/** What the versions and the journal of a report take up in the library, in bytes. */
export function versionBytes(db: Database, reportId: string): number {
  const sum = (sql: string): number => Number(db.prepare(sql).pluck().get(reportId) ?? 0);
  return (
    sum('SELECT sum(length(doc)) FROM version_contents WHERE report_id = ?') +
    sum('SELECT sum(length(patches) + ifnull(length(packed), 0)) FROM changes WHERE report_id = ?')
  );
}

/** The SHA-256 of a report's text, hexadecimal. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function countsIn(text: string | null): ChangeCounts | null {
  return text === null ? null : parsed(text, changeCountsSchema);
}

function parsed<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
