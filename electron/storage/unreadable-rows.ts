import type { Database } from './database';

/** A row as it lies there, whatever is in it. */
export type RawRow = Record<string, unknown>;

/** Keeps a damaged row as it was found, before something sound takes its place. `at` is an ISO time. */
export function keepUnreadable(db: Database, table: string, row: RawRow, at: string): void {
  db.prepare('INSERT INTO unreadable (table_name, content, kept_at) VALUES (?, ?, ?)').run(
    table,
    rawText(row),
    at,
  );
}

/** A raw row as text, for a file or for keeping; bytes as hexadecimal. */
export function rawText(row: RawRow): string {
  const content = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? value.toString('hex') : value,
    ]),
  );
  return `${JSON.stringify(content, null, 2)}\n`;
}
