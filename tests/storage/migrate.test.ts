import { describe, expect, it, onTestFinished } from 'vitest';
import { openFile, schemaVersion, type Database } from '../../electron/storage/database';
import { CURRENT_VERSION, migrate, MIGRATIONS } from '../../electron/storage/migrate';
import { reportsTable } from '../../electron/storage/migrations/0010-reports';
import { changesTable } from '../../electron/storage/migrations/0020-changes';
import { settingsTable } from '../../electron/storage/migrations/0030-settings';
import { libraryTable } from '../../electron/storage/migrations/0040-library';
import { addMissingSums, isSound } from '../../electron/storage/row-sums';
import { testFolder } from './test-library';

function emptyFile(): Database {
  const db = openFile(testFolder().library);
  onTestFinished(() => void db.close());
  db.pragma('foreign_keys = ON');
  return db;
}

const tables = (db: Database): unknown[] =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

const addRow = (db: Database, id: string, unit: string, deletedAt: string | null = null): void => {
  db.prepare(
    `INSERT INTO reports (id, unit_name, unit_level, year, form, state, doc, revision, received, carried_forward,
       started, created_at, updated_at, deleted_at)
     VALUES (?, ?, 'township', 2025, '2021', 'draft', '{}', 1, 0, 0, 0, 'a', 'a', ?)`,
  ).run(id, unit, deletedAt);
};

describe('the numbered steps', () => {
  it('grow and are unique', () => {
    const versions = MIGRATIONS.map((each) => each.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it('0010 makes the reports, one of a unit and year outside the recycle bin', () => {
    const db = emptyFile();
    migrate(db, [reportsTable]);
    expect(schemaVersion(db)).toBe(10);
    addRow(db, 'a', '甲镇');
    expect(() => addRow(db, 'b', '甲镇')).toThrow(/UNIQUE/);
    addRow(db, 'c', '乙镇');
    addRow(db, 'd', '甲镇', '2026');
    addRow(db, 'e', '甲镇', '2026');
    expect(db.prepare('SELECT count(*) FROM reports').pluck().get()).toBe(4);
  });

  it('0020 makes the journal, whose entries belong to a report', () => {
    const db = emptyFile();
    migrate(db, [reportsTable, changesTable]);
    expect(schemaVersion(db)).toBe(20);
    const insert = db.prepare(
      "INSERT INTO changes (report_id, revision, label, patches, made_at) VALUES (?, 2, 'x', '[]', 'a')",
    );
    expect(() => insert.run('nobody')).toThrow(/FOREIGN KEY/);
    addRow(db, 'a', '甲镇');
    insert.run('a');
    expect(() => insert.run('a')).toThrow(/UNIQUE/);
  });

  it('0030 makes the settings, one value for a key', () => {
    const db = emptyFile();
    migrate(db, [settingsTable]);
    expect(schemaVersion(db)).toBe(30);
    db.exec("INSERT INTO settings VALUES ('a', '1')");
    expect(() => db.exec("INSERT INTO settings VALUES ('a', '2')")).toThrow(/UNIQUE/);
  });
});

describe('0035 moves 成文日期 from the unit into the report it was meant for', () => {
  const doc = (extra: object = {}) => JSON.stringify({ format: 'nianbao-report', ...extra });
  const before35 = () => {
    const db = emptyFile();
    migrate(db, [reportsTable, changesTable, settingsTable]);
    return db;
  };
  const add = (db: Database, id: string, unit: string, year: number, text: string) => {
    addRow(db, id, unit);
    db.prepare('UPDATE reports SET year = ?, doc = ? WHERE id = ?').run(year, text, id);
  };
  const signatures = (db: Database) => {
    const rows = db.prepare<[], { id: string; doc: string }>('SELECT id, doc FROM reports').all();
    return Object.fromEntries(
      rows.map(({ id, doc: text }) => {
        const report: unknown = text === '{' ? null : JSON.parse(text);
        return [id, report && typeof report === 'object' && 'signature' in report ? report.signature : null];
      }),
    );
  };
  const setting = (db: Database, unit: string, value: object) =>
    db.prepare('INSERT INTO settings VALUES (?, ?)').run(`document:${unit}`, JSON.stringify(value));

  it('which is that of the year before, and of no other year', () => {
    const db = before35();
    add(db, 'a', '甲镇', 2025, doc());
    add(db, 'b', '甲镇_', 2025, doc());
    addRow(db, 'c', '乙镇');
    db.prepare("UPDATE reports SET unit_name = '甲镇', year = 2024, doc = ? WHERE id = 'c'").run(doc());
    setting(db, '甲镇', { cover: 'page', signatureDate: '2026-01-20' });
    migrate(db);
    expect(signatures(db)).toEqual({ a: { date: '2026-01-20' }, b: null, c: null });
    expect(db.prepare('SELECT value FROM settings').pluck().get()).toBe('{"cover":"page"}');
  });

  it('and an imported document’s date into its report, where no signature is yet', () => {
    const db = before35();
    const imported = { signature: ['甲镇人民政府', '2025 年 1 月 9 日'] };
    add(db, 'a', '甲镇', 2024, doc({ imported }));
    add(db, 'b', '乙镇', 2024, doc({ imported, signature: { date: null } }));
    add(db, 'c', '丙镇', 2024, doc({ imported: { signature: [] } }));
    add(db, 'd', '丁镇', 2024, '{');
    migrate(db);
    expect(signatures(db)).toEqual({ a: { date: '2025-01-09' }, b: { date: null }, c: null, d: null });
  });
});

describe('a library of before the sums', () => {
  it('keeps its rows as they are, and each gets a sum by being written or at leisure', () => {
    const db = emptyFile();
    migrate(db, [reportsTable, changesTable, settingsTable]);
    for (const [id, unit] of [
      ['a', '甲镇'],
      ['b', '乙镇'],
      ['c', '丙镇'],
    ] as const)
      addRow(db, id, unit);
    migrate(db, [reportsTable, changesTable, settingsTable, libraryTable]);
    const withSum = (): unknown[] =>
      db.prepare('SELECT id FROM reports WHERE sum IS NOT NULL ORDER BY id').pluck().all();
    expect(withSum()).toEqual([]);
    db.prepare("UPDATE reports SET state = 'filed' WHERE id = 'b'").run();
    expect(withSum()).toEqual(['b']);
    expect(addMissingSums(db, 1)).toBe(1);
    expect(addMissingSums(db, 5)).toBe(1);
    expect(withSum()).toEqual(['a', 'b', 'c']);
    const rows = db.prepare('SELECT * FROM reports').all() as object[]; // rows are objects
    expect(rows.map((row) => isSound('reports', row))).toEqual([true, true, true]);
  });
});

describe('migrating', () => {
  it('does all steps once and keeps what is there the second time', () => {
    const db = emptyFile();
    migrate(db);
    const made = tables(db);
    expect(made).toEqual(expect.arrayContaining(['changes', 'library', 'reports', 'settings', 'unreadable']));
    addRow(db, 'a', '甲镇');
    migrate(db);
    expect(tables(db)).toEqual(made);
    expect(db.prepare('SELECT id FROM reports').pluck().all()).toEqual(['a']);
  });

  it('leaves no trace of a step that fails half-way', () => {
    const db = emptyFile();
    migrate(db);
    const made = tables(db);
    const broken = {
      version: 9000,
      up: (target: Database) => {
        target.exec('CREATE TABLE half (id TEXT) STRICT');
        throw new Error('power cut');
      },
    };
    expect(() => migrate(db, [...MIGRATIONS, broken])).toThrow('power cut');
    expect(schemaVersion(db)).toBe(CURRENT_VERSION);
    expect(tables(db)).toEqual(made);
  });
});
