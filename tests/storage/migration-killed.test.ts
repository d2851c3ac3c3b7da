import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import {
  closeDatabase,
  findDamage,
  openFile,
  setDurability,
  type Database,
} from '../../electron/storage/database';
import { dataFiles, type DataFiles } from '../../electron/storage/data-files';
import { schemaDifference } from '../../electron/storage/expected-schema';
import { CURRENT_VERSION, migrate, MIGRATIONS } from '../../electron/storage/migrate';
import { nativeBinding } from '../../electron/storage/native-binding';
import { openLibrary } from '../../electron/storage/open-library';
import { guardedTables, isSound } from '../../electron/storage/row-sums';
import { NOON, testFolder, testReport } from './test-library';

const ENDINGS = ['', '-wal', '-shm', '-journal'];

/** A library as the program of a version left it: reports in the list and the recycle bin, a change, a setting. */
function libraryOf(version: number): DataFiles {
  const files = testFolder();
  const db = openFile(files.library);
  setDurability(db, 'wal');
  migrate(
    db,
    MIGRATIONS.filter((each) => each.version <= version),
  );
  for (const [index, deletedAt] of [null, null, null, '2026'].entries()) {
    const report = testReport(2022 + index, '甲镇');
    db.prepare(
      `INSERT INTO reports (id, unit_name, unit_level, year, form, state, doc, revision, received, carried_forward,
         started, created_at, updated_at, deleted_at)
       VALUES (?, '甲镇', 'township', ?, '2021', 'draft', ?, 2, 0, 0, 0, 'a', 'a', ?)`,
    ).run(`r${index}`, report.year, JSON.stringify(report), deletedAt);
  }
  if (version >= 20)
    db.exec(
      "INSERT INTO changes (report_id, revision, label, patches, made_at) VALUES ('r0', 2, '填数', '[]', 'a')",
    );
  if (version >= 30)
    db.exec(`INSERT INTO settings (key, value) VALUES ('document:甲镇', '{"signatureDate":"2025-01-20"}')`);
  closeDatabase(db);
  return files;
}

/** All rows of all tables, but for what is drawn by lot or counts steps. */
function contents(db: Database): unknown {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'library' ORDER BY name",
    )
    .pluck()
    .all();
  return tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()]);
}

/**
 * Migrates a library and keeps, before each statement, what lies on the disk: no more is left of the program by a kill
 * at this moment. Gives the folders, of equal ones only the first.
 */
function momentsOf(files: DataFiles): DataFiles[] {
  const moments = new Map<string, DataFiles>();
  const db = new Sqlite(files.library, {
    nativeBinding: nativeBinding(),
    verbose: () => {
      const left = ENDINGS.filter((ending) => existsSync(`${files.library}${ending}`));
      const hash = createHash('sha256');
      // What is in shared memory is made anew by the next start.
      for (const ending of left.filter((each) => each !== '-shm'))
        hash.update(`${ending}\n`).update(readFileSync(`${files.library}${ending}`));
      const mark = hash.digest('hex');
      if (moments.has(mark)) return;
      const folder = join(files.folder, `moment ${moments.size}`);
      mkdirSync(folder);
      const kept = dataFiles(folder);
      for (const ending of left) copyFileSync(`${files.library}${ending}`, `${kept.library}${ending}`);
      moments.set(mark, kept);
    },
  });
  setDurability(db, 'wal');
  migrate(db);
  db.close();
  return [...moments.values()];
}

const OLDER = MIGRATIONS.map(({ version }) => version).filter((version) => version < CURRENT_VERSION);

/** The oldest one goes through all steps; with NIANBAO_ALL_VERSIONS each version begins where its program left it. */
const BEGUN_AT = process.env['NIANBAO_ALL_VERSIONS'] === '1' ? OLDER : OLDER.slice(0, 1);

it.each(BEGUN_AT)(
  'a library of version %i whose migration is killed before any statement is brought up to date by the next start',
  async (version) => {
    const files = libraryOf(version);
    const moments = momentsOf(files);
    const whole = openFile(files.library);
    const expected = contents(whole);
    whole.close();
    // Each step is a transaction of its own.
    const steps = MIGRATIONS.filter((each) => each.version > version).length;
    expect(moments.length).toBeGreaterThanOrEqual(steps);
    for (const moment of moments) {
      const db = await openLibrary({ files: moment, now: () => NOON });
      try {
        expect(findDamage(db)).toBeNull();
        expect(schemaDifference(db, CURRENT_VERSION, MIGRATIONS)).toBeNull();
        expect(contents(db)).toEqual(expected);
        for (const table of guardedTables(db))
          for (const row of db.prepare<[], object>(`SELECT * FROM "${table}"`).all())
            expect(isSound(table, row), table).toBe(true);
      } finally {
        closeDatabase(db);
      }
    }
  },
);
