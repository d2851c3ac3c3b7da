import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../electron/storage/apply-change';
import { openFile, type Database } from '../../electron/storage/database';
import {
  amountReader,
  figureAdder,
  figuresInDocuments,
  figureTable,
  markReader,
} from '../../electron/storage/figure-tables';
import { migrate, MIGRATIONS } from '../../electron/storage/migrate';
import { findReport, setRemoved } from '../../electron/storage/report-rows';
import { cellPatch } from '../../shared/commands/patch';
import { FORM_VERSIONS } from '../../shared/form/form';
import type { FormVersion } from '../../shared/form/types';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { figureAt, withFigure } from '../../shared/report/values';
import { sumsOf, withTotals } from '../../shared/summary/cell-sums';
import { arbitraryReport } from '../unit/import/arbitrary-report';
import { addTestReport, testFolder, testLibrary, testReport } from './test-library';

/** Rows of the tables that are not in the documents, and the other way round: there must be none. */
function differences(db: Database): unknown[] {
  return FORM_VERSIONS.flatMap((version) => {
    const stored = `SELECT * FROM ${figureTable(version)}`;
    const meant = figuresInDocuments(version);
    return [`${stored} EXCEPT ${meant}`, `${meant} EXCEPT ${stored}`].flatMap((sql) => db.prepare(sql).all());
  });
}

/** The sums over some reports, added in two pieces. */
function sumFigures(db: Database, version: FormVersion, ids: readonly string[]) {
  const adder = figureAdder(db, version);
  adder.add(ids.slice(0, 2));
  adder.add(ids.slice(2));
  return adder.sums();
}

const named = (reports: readonly Report[]): Report[] =>
  reports.map((report, index) => ({ ...report, unit: { ...report.unit, name: `第${index}镇` } }));

describe('the figures beside the documents', () => {
  it('are those of the documents after every insert, change, removal and restore', async () => {
    const db = await testLibrary();
    const steps = fc.array(fc.tuple(fc.nat(200), fc.option(fc.nat(5000), { nil: null })), { maxLength: 6 });
    let inserted = 0;
    fc.assert(
      fc.property(arbitraryReport('2021', 10), arbitraryReport('2019', 10), steps, (now, old, edits) => {
        for (const report of [now, old]) {
          const id = `r${(inserted += 1)}`;
          addTestReport(db, id, { ...report, unit: { ...report.unit, name: `${id}镇` } });
          edits.forEach(([cell, value]) => {
            const stored = findReport(db, id);
            if (!stored) throw new Error('the report is gone');
            const addresses = ['requests.received.0', 'active.fees', 'review.reconsideration.upheld'];
            const address = addresses[cell % addresses.length] ?? '';
            const patch = cellPatch(
              stored.report,
              address,
              address === 'active.fees' ? `${value ?? 0}.05` : value,
            );
            if (report.form === '2019' && address === 'active.fees') return;
            applyChange(db, { id, baseRevision: stored.revision, label: 'x', patches: [patch], at: 'a' });
          });
          setRemoved(db, id, 'a');
          if (edits.length % 2 === 0) setRemoved(db, id, null);
        }
        expect(differences(db)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('hold no figure outside its domain, which must not keep a report from being stored', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r', withFigure(testReport(), 'active.licences', 1.5));
    expect(differences(db)).toEqual([]);
    expect(sumFigures(db, '2021', ['r']).get('active.licences')).toEqual({ sum: null, filled: 0 });
  });

  it('are made from the documents of an older library, broken ones left out', () => {
    const db = openFile(testFolder().library);
    migrate(
      db,
      MIGRATIONS.filter(({ version }) => version < 80),
    );
    const insert = db.prepare(
      `INSERT INTO reports (id, unit_name, unit_level, year, form, state, doc, revision, received, carried_forward,
         started, created_at, updated_at) VALUES (?, ?, 'township', 2025, ?, 'draft', ?, 1, 0, 0, 0, 'a', 'a')`,
    );
    const samples = fc.sample(arbitraryReport('2021', 10), { numRuns: 3, seed: 7 });
    samples.forEach((report, index) =>
      insert.run(`r${index}`, `${index}`, report.form, writeReportFile(report)),
    );
    insert.run('broken', '坏', '2021', '{');
    migrate(db);
    const ids = samples.map((_, index) => `r${index}`);
    const sums = sumFigures(db, '2021', ids);
    for (const [address, sum] of sumsOf(
      '2021',
      samples.map((each) => (at) => figureAt(each, at)),
    )) {
      if (sums.has(address)) expect([address, sums.get(address)]).toEqual([address, sum]);
    }
    db.close();
  });
});

describe('sums over the library', () => {
  it.each(FORM_VERSIONS)('are those of the reports, form %s', async (version) => {
    const db = await testLibrary();
    const reports = named(fc.sample(arbitraryReport(version, 20), { numRuns: 12, seed: 3 }));
    reports.forEach((report, index) => addTestReport(db, `r${index}`, report));
    const chosen = reports.slice(2, 9);
    const ids = chosen.map((_, index) => `r${index + 2}`);
    const expected = sumsOf(
      version,
      chosen.map((report) => (address) => figureAt(report, address)),
    );
    expect(withTotals(version, sumFigures(db, version, ids))).toEqual(expected);
  });

  it('are exact beyond 2^53', async () => {
    const db = await testLibrary();
    const huge = Number.MAX_SAFE_INTEGER;
    ['a', 'b', 'c'].forEach((id) =>
      addTestReport(db, id, withFigure(testReport(2025, `${id}镇`), 'active.licences', huge)),
    );
    expect(sumFigures(db, '2021', ['a', 'b', 'c']).get('active.licences')?.sum).toBe('27021597764222973');
  });

  it('lead to the reports: their amounts, blank told from 0, money exact', async () => {
    const db = await testLibrary();
    const base = withFigure(
      withFigure(testReport(2025, '甲镇'), 'active.fees', '0.10'),
      'requests.received.1',
      4,
    );
    addTestReport(db, 'a', base);
    addTestReport(db, 'b', testReport(2025, '乙镇'));
    const amountsOf = amountReader(db, '2021', [
      ['active.fees'],
      ['requests.received.0', 'requests.received.1'],
    ]);
    expect(amountsOf(['b', 'a'])).toEqual([
      { report: 'b', amounts: [null, null] },
      { report: 'a', amounts: ['0.10', '4'] },
    ]);
  });
});

it('the same figures have one mark, others another; few figures have none', async () => {
  const db = await testLibrary();
  const some = fc.sample(arbitraryReport('2021', 20), { numRuns: 1, seed: 5 })[0] ?? testReport();
  const base = withFigure(some, 'review.reconsideration.upheld', 3);
  const set = (address: string, figure: number | null) => withFigure(base, address, figure);
  const moved = withFigure(set('requests.received.0', 7), 'requests.received.1', 8);
  const swapped = withFigure(set('requests.received.0', 8), 'requests.received.1', 7);
  const reports = {
    first: base,
    again: base,
    zero: set('review.reconsideration.upheld', 0),
    blank: set('review.reconsideration.upheld', null),
    moved,
    swapped,
    few: withFigure(testReport(), 'active.licences', 9),
  };
  Object.entries(reports).forEach(([id, report]) =>
    addTestReport(db, id, { ...report, unit: { ...report.unit, name: `${id}镇` } }),
  );
  const marks = new Map(
    markReader(db, '2021', 2)(Object.keys(reports)).map(({ report, mark }) => [report, mark]),
  );
  expect(marks.get('again')).toBe(marks.get('first'));
  const different = ['first', 'zero', 'blank', 'moved', 'swapped'].map((id) => marks.get(id));
  expect(new Set(different).size).toBe(5);
  expect(marks.has('few')).toBe(false);
});
