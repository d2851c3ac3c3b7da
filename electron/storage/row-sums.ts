import { createHash } from 'node:crypto';
import { AppError } from '../../shared/contract/errors';
import type { Database } from './database';

/**
 * Check sums of rows: SQLite's own checks see a broken page, not a flipped digit in a report. Every table with a
 * column `sum` is guarded; a new table joins by having one.
 *
 * A sum is one byte, the number of columns covered, and the sha-256 of these columns' values as they are stored. A
 * column that a migration adds later stands behind the covered ones and leaves old sums valid.
 */

/** Columns that can be made anew from the others and are rewritten by mere looking; they are outside the sum. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  reports: ['counts', 'counts_key'],
  versions: ['changed'],
};

/** A row of these is read, changed and written back: a damaged one must not be given a valid sum by that. */
const READ_BEFORE_WRITTEN = new Set(['reports']);

const SUM = 'sum';

/** The tables that have sums. */
export function guardedTables(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT tables.name FROM sqlite_schema AS tables
       WHERE tables.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(tables.name) WHERE name = '${SUM}')
       ORDER BY tables.name`,
    )
    .pluck()
    .all();
}

/**
 * Lets this connection keep the sums and the library's serial: triggers that live with the connection, so that no
 * statement anywhere can forget them and the file holds nothing that needs this program. To be called again after a
 * migration, as the triggers name the columns of now.
 */
export function guardRows(db: Database): void {
  db.function('row_sum', { varargs: true, deterministic: true }, (...values: unknown[]) => rowSum(values));
  db.function(
    'row_must_be_sound',
    { varargs: true },
    (table: unknown, sum: unknown, ...values: unknown[]) => {
      if (!fits(sum, values)) throw unreadable(String(table));
      return 1;
    },
  );
  for (const table of guardedTables(db)) db.exec(triggersOf(db, table));
}

function triggersOf(db: Database, table: string): string {
  const columns = coveredColumns(db, table);
  const list = (row: 'OLD' | 'NEW'): string => columns.map((column) => `${row}."${column}"`).join(', ');
  const whole = `"${columns.join('", "')}"`;
  const trigger = (name: string, when: string, body: string): string =>
    `DROP TRIGGER IF EXISTS temp."${table}_${name}";
     CREATE TEMP TRIGGER "${table}_${name}" ${when} ON main."${table}" BEGIN ${body} END;`;
  const grow = 'UPDATE library SET serial = serial + 1;';
  const sum = `UPDATE "${table}" SET ${SUM} = row_sum(${list('NEW')}) WHERE rowid = NEW.rowid;`;
  const check = `SELECT row_must_be_sound('${table}', OLD.${SUM}, ${list('OLD')});`;
  return [
    trigger('added', 'AFTER INSERT', sum + grow),
    trigger('changed', `AFTER UPDATE OF ${whole}`, sum + grow),
    trigger('gone', 'AFTER DELETE', grow),
    ...(READ_BEFORE_WRITTEN.has(table) ? [trigger('sound', `BEFORE UPDATE OF ${whole}`, check)] : []),
  ].join('\n');
}

function coveredColumns(db: Database, table: string): string[] {
  const derived = DERIVED[table] ?? [];
  return db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .pluck()
    .all(table)
    .filter((name) => name !== SUM && !derived.includes(name));
}

/** Whether a row (all columns, in the table's order) is as it was written; true where it has no sum yet. */
export function isSound(table: string, row: object): boolean {
  return fits(SUM in row ? row[SUM] : null, coveredValues(table, row));
}

/** Whether this is the row, all columns in the table's order, that was once given the sum. */
export function hasSum(table: string, row: object, sum: unknown): boolean {
  return sum !== null && fits(sum, coveredValues(table, row));
}

/** A place in the search for unsound rows: the table, and the row it went on to last. */
export interface SearchPlace {
  table: string;
  after: number;
}

/**
 * Looks through the next rows of a table for such that are not as they were written; gives their ids (`rowid`) and
 * where to go on, null at the end of the table.
 */
export function findUnsound(
  db: Database,
  { table, after }: SearchPlace,
  limit: number,
): { unsound: number[]; next: SearchPlace | null } {
  const rows = db
    .prepare<[number, number], object>(
      `SELECT rowid AS "row number", * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    )
    .all(after, limit)
    .map((row) => {
      const { 'row number': number, ...columns } = row as Record<string, unknown>; // rows are objects by column
      return { number: Number(number), columns };
    });
  const last = rows[rows.length - 1];
  return {
    unsound: rows.filter(({ columns }) => !isSound(table, columns)).map(({ number }) => number),
    next: last && rows.length === limit ? { table, after: last.number } : null,
  };
}

function coveredValues(table: string, row: object): unknown[] {
  const derived = DERIVED[table] ?? [];
  return Object.entries(row)
    .filter(([name]) => name !== SUM && !derived.includes(name))
    .map(([, value]) => value as unknown); // Object.entries of an object of unknown shape gives any
}

/** Gives rows that have no sum yet one, at most `limit` in each table; gives how many were without. */
export function addMissingSums(db: Database, limit: number): number {
  let added = 0;
  for (const table of guardedTables(db)) {
    const columns = coveredColumns(db, table)
      .map((column) => `"${column}"`)
      .join(', ');
    added += db
      .prepare(
        `UPDATE "${table}" SET ${SUM} = row_sum(${columns}) WHERE rowid IN
           (SELECT rowid FROM "${table}" WHERE ${SUM} IS NULL LIMIT ?)`,
      )
      .run(limit).changes;
  }
  return added;
}

/** A damaged row of a table, told as what it is to the clerk. */
export function unreadable(table: string): AppError {
  return table === 'reports' ? new AppError('report-unreadable') : new AppError('row-unreadable');
}

function fits(sum: unknown, values: readonly unknown[]): boolean {
  if (sum === null) return true;
  if (!Buffer.isBuffer(sum)) return false;
  const covered = sum[0] ?? 0;
  return covered > 0 && covered <= values.length && sum.equals(rowSum(values.slice(0, covered)));
}

function rowSum(values: readonly unknown[]): Buffer {
  const hash = createHash('sha256');
  for (const value of values) {
    const bytes = bytesOf(value);
    // Type and length before each value: no two rows may read as the same run of bytes.
    hash.update(`${bytes === null ? 'null' : typeof value} ${bytes?.length ?? 0}\n`);
    if (bytes) hash.update(bytes);
  }
  return Buffer.concat([Buffer.from([values.length]), hash.digest()]);
}

function bytesOf(value: unknown): Buffer | null {
  if (value === null) return null;
  if (Buffer.isBuffer(value)) return value;
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value), 'utf8');
}
