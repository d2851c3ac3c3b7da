import type { Database } from 'better-sqlite3';
import type { Migration } from './migration';

/**
 * 成文日期 once was a setting of the unit, so that last year's date was printed in this year's report. It moves into the
 * report it was meant for: that of the year before the date, else that of the date's own year. An imported document's
 * date, which was read anew for each output, moves into its report, too. A report that has a signature keeps it.
 */
export const signatureDates: Migration = {
  version: 35,
  up: (db) => {
    const settings = db
      .prepare<[], { key: string; value: string }>(
        "SELECT key, value FROM settings WHERE key LIKE 'document:%'",
      )
      .all();
    for (const { key, value } of settings) {
      const { signatureDate, ...others } = objectIn(value);
      if (signatureDate === undefined) continue;
      db.prepare('UPDATE settings SET value = ? WHERE key = ?').run(JSON.stringify(others), key);
      if (typeof signatureDate === 'string') sign(db, key.slice('document:'.length), signatureDate);
    }
    const reports = db.prepare<[], { id: string; doc: string }>('SELECT id, doc FROM reports').all();
    for (const { id, doc } of reports) signAsImported(db, id, objectIn(doc));
  },
};

function sign(db: Database, unit: string, date: string): void {
  const year = Number(date.slice(0, 4));
  const reports = db
    .prepare<[string, number, number], { id: string; doc: string }>(
      'SELECT id, doc FROM reports WHERE unit_name = ? AND year IN (?, ?) ORDER BY year, deleted_at IS NOT NULL',
    )
    .all(unit, year - 1, year);
  const [report] = reports;
  if (report) keep(db, report.id, objectIn(report.doc), { date });
}

function signAsImported(db: Database, id: string, doc: Record<string, unknown>): void {
  const imported = doc['imported'];
  if (typeof imported !== 'object' || imported === null || !('signature' in imported)) return;
  const lines: unknown[] = Array.isArray(imported.signature) ? imported.signature : [];
  const words = lines.filter((line) => typeof line === 'string');
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(words.join('').replace(/\s/gu, ''));
  const [, year = '', month = '', day = ''] = match ?? [];
  const date = match ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  if (words.length > 0) keep(db, id, doc, { date });
}

function keep(
  db: Database,
  id: string,
  doc: Record<string, unknown>,
  signature: { date: string | null },
): void {
  if (doc['signature'] !== undefined || doc['format'] === undefined) return;
  const text = `${JSON.stringify({ ...doc, signature }, null, 2)}\n`;
  db.prepare('UPDATE reports SET doc = ? WHERE id = ?').run(text, id);
}

/** A stored JSON object; an empty one where the text is none: a damaged row is another task's to tell of. */
function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    // Any JSON object has string keys; what they hold is checked where it is used.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
