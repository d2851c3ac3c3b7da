import { describe, expect, it } from 'vitest';
import { cellPatch, narrativePatch, type Patch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import { figureAt } from '../../shared/report/values';
import { applyChange } from '../../electron/storage/apply-change';
import type { Database } from '../../electron/storage/database';
import { isDuplicate } from '../../electron/storage/failures';
import { listChanges } from '../../electron/storage/journal';
import { findReport, listReports, setRemoved } from '../../electron/storage/report-rows';
import { addTestReport, testLibrary, testReport } from './test-library';

const AT = '2026-01-08T04:00:00.000Z';

function change(db: Database, baseRevision: number, patches: Patch[], at = AT): number {
  return applyChange(db, { id: 'r', baseRevision, label: '填数', patches, at });
}

const received = (after: number): Patch => cellPatch(testReport(), 'requests.received.0', after);

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? error.code : 'other';
  }
  return undefined;
}

describe('a change of a report', () => {
  it('is stored with its revision, its summary and its entry in the journal', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    expect(change(db, 1, [received(7)])).toBe(2);
    const stored = findReport(db, 'r');
    expect(stored?.revision).toBe(2);
    expect(stored?.updatedAt).toBe(AT);
    expect(stored && figureAt(stored.report, 'requests.received.0')).toBe(7);
    expect(listReports(db)).toMatchObject([{ received: 7, started: true, revision: 2 }]);
    expect(listChanges(db, 'r')).toEqual([
      { revision: 2, label: '填数', patches: [received(7)], madeAt: AT },
    ]);
  });

  it('made against an older revision is refused and changes nothing', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    change(db, 1, [received(7)]);
    expect(codeOf(() => change(db, 1, [received(9)]))).toBe('revision-conflict');
    const stored = findReport(db, 'r');
    expect(stored && figureAt(stored.report, 'requests.received.0')).toBe(7);
    expect(listChanges(db, 'r')).toHaveLength(1);
  });

  it('that names no cell of the form is refused as a whole', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    const foreign: Patch = { target: 'cell', address: 'requests.received.total', before: null, after: 1 };
    expect(() => change(db, 1, [received(7), foreign])).toThrow('not a figure');
    expect(findReport(db, 'r')?.revision).toBe(1);
    expect(listChanges(db, 'r')).toEqual([]);
  });

  it('of a report that is gone or in the recycle bin is refused', async () => {
    const db = await testLibrary();
    expect(codeOf(() => change(db, 1, [received(7)]))).toBe('report-missing');
    addTestReport(db, 'r');
    setRemoved(db, 'r', AT);
    expect(codeOf(() => change(db, 1, [received(7)]))).toBe('report-missing');
  });

  it('to the year of another report of the unit is refused as a duplicate', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    addTestReport(db, 'other', testReport(2024));
    const patch: Patch = { target: 'year', before: 2025, after: 2024 };
    let caught: unknown;
    try {
      change(db, 1, [patch]);
    } catch (error) {
      caught = error;
    }
    expect(isDuplicate(caught)).toBe(true);
    expect(findReport(db, 'r')?.report.year).toBe(2025);
    expect(listChanges(db, 'r')).toEqual([]);
  });

  it('keeps figures no office ever has from standing in the way of the list', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    const huge = Number.MAX_SAFE_INTEGER;
    change(db, 1, [received(huge), cellPatch(testReport(), 'requests.received.1', huge)]);
    expect(listReports(db)[0]?.received).toBe(huge);
  });
});

describe('typing in a text part', () => {
  const typed = (before: string, after: string): Patch => ({
    ...narrativePatch(testReport(), 'overview', [{ kind: 'paragraph', text: after }]),
    target: 'narrative',
    part: 'overview',
    before: before === '' ? [] : [{ kind: 'paragraph', text: before }],
    after: [{ kind: 'paragraph', text: after }],
  });

  it('within a minute is one entry of the journal, from first to last', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    change(db, 1, [typed('', '全年')], '2026-01-08T04:00:00.000Z');
    change(db, 2, [typed('全年', '全年收到')], '2026-01-08T04:00:59.000Z');
    change(db, 3, [typed('全年收到', '全年收到申请')], '2026-01-08T04:02:00.000Z');
    expect(listChanges(db, 'r')).toMatchObject([
      { revision: 3, patches: [typed('', '全年收到')], madeAt: '2026-01-08T04:00:00.000Z' },
      { revision: 4, patches: [typed('全年收到', '全年收到申请')] },
    ]);
  });

  it('is not joined across a change of a figure', async () => {
    const db = await testLibrary();
    addTestReport(db, 'r');
    change(db, 1, [typed('', '全年')]);
    change(db, 2, [received(7)]);
    change(db, 3, [typed('全年', '全年收到')]);
    expect(listChanges(db, 'r').map((entry) => entry.revision)).toEqual([2, 3, 4]);
  });
});
