import { describe, expect, it } from 'vitest';
import { writeReportFile } from '../../shared/report/file';
import type { Block } from '../../shared/report/model';
import {
  findByUnitYear,
  findReport,
  insertReport,
  listReports,
  setRemoved,
  setReportState,
  storeCounts,
} from '../../electron/storage/report-rows';
import { addTestReport, NOON, testLibrary, testReport } from './test-library';

describe('reports of the library', () => {
  it('come back byte for byte, unknown keys included', async () => {
    const db = await testLibrary();
    const report = { ...testReport(), fromTheFuture: { kept: [1, '二'] } };
    addTestReport(db, 'r', report);
    const stored = findReport(db, 'r');
    expect(stored && writeReportFile(stored.report)).toBe(writeReportFile(report));
  });

  it('open with a note where an older program passed on marks of the text in another shape', async () => {
    const db = await testLibrary();
    const report = testReport();
    const block: Block = { kind: 'paragraph', text: '收到申请1件。' };
    // What a program that knows no fields may have stored: no type of ours has it.
    const foreign = { ...block, fields: 'from elsewhere' } as unknown as Block;
    const stored = { ...report, narrative: { ...report.narrative, overview: [foreign] } };
    addTestReport(db, 'r', stored);
    const found = findReport(db, 'r')?.report;
    expect(found?.narrative.overview).toEqual([block]);
    expect(found?.notes['aside:narrative.overview.0.fields']).toBe('"from elsewhere"');
  });

  it('are listed newest year first, without those in the recycle bin', async () => {
    const db = await testLibrary();
    addTestReport(db, 'old', testReport(2023));
    addTestReport(db, 'new', testReport(2025));
    addTestReport(db, 'gone', testReport(2024));
    setRemoved(db, 'gone', '2026-01-08T04:00:00.000Z');
    expect(listReports(db).map((row) => row.id)).toEqual(['new', 'old']);
    expect(listReports(db, 'removed')).toMatchObject([{ id: 'gone', removedAt: '2026-01-08T04:00:00.000Z' }]);
    expect(findByUnitYear(db, '李楼街道办事处', 2024)).toBeNull();
  });

  it('of one unit and year exist once, unless the first is in the recycle bin', async () => {
    const db = await testLibrary();
    addTestReport(db, 'a');
    expect(() => addTestReport(db, 'b')).toThrow(/UNIQUE/);
    setRemoved(db, 'a', '2026-01-08T04:00:00.000Z');
    addTestReport(db, 'b');
    expect(() => setRemoved(db, 'a', null)).toThrow(/UNIQUE/);
    setRemoved(db, 'b', '2026-01-08T05:00:00.000Z');
    setRemoved(db, 'a', null);
    expect(findByUnitYear(db, '李楼街道办事处', 2025)?.id).toBe('a');
  });

  it('tell whether a state or removal found its report', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    expect(setReportState(db, 'r', 'filed')).toBe(true);
    expect(findReport(db, 'r')?.state).toBe('filed');
    expect(setReportState(db, 'nobody', 'filed')).toBe(false);
    expect(setRemoved(db, 'nobody', null)).toBe(false);
  });

  it('keep their counts, and shrug off counts that are broken', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    expect(listReports(db)[0]?.counts).toBeNull();
    storeCounts(db, 'r', { errors: 1, warnings: 2, hints: 3 }, 'key');
    expect(listReports(db)[0]).toMatchObject({
      counts: { errors: 1, warnings: 2, hints: 3 },
      countsKey: 'key',
    });
    db.exec("UPDATE report_list SET counts = '{'");
    expect(listReports(db)[0]?.counts).toBeNull();
  });

  it('with broken content are refused by name and not taken for empty ones', async () => {
    const db = await testLibrary();
    insertReport(db, { id: 'r', report: testReport(), state: 'draft', origin: 'x', at: NOON.toISOString() });
    db.exec('UPDATE reports SET doc = substr(doc, 1, 100)');
    expect(() => findReport(db, 'r')).toThrow('report-unreadable');
    expect(listReports(db)).toHaveLength(1);
  });
});
