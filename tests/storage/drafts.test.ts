import { expect, it } from 'vitest';
import { cellPatch, notePatch } from '../../shared/commands/patch';
import { applyChange } from '../../electron/storage/apply-change';
import { deleteForGood } from '../../electron/storage/delete-report';
import { draftsOf, keepDraft } from '../../electron/storage/drafts';
import { findReport, setRemoved } from '../../electron/storage/report-rows';
import { addTestReport, NOON, testLibrary, testReport } from './test-library';

const CELL = 'requests.received.0';
const OTHER = 'requests.received.1';
const AT = NOON.toISOString();

it('a draft is kept beside the report, the last text of a cell, until it is given up', async () => {
  const db = await testLibrary();
  addTestReport(db, 'r');
  keepDraft(db, 'r', CELL, '4');
  keepDraft(db, 'r', CELL, '40');
  keepDraft(db, 'r', OTHER, '1');
  expect(draftsOf(db, 'r', testReport())).toEqual([
    { address: CELL, text: '40' },
    { address: OTHER, text: '1' },
  ]);
  expect(findReport(db, 'r')).toMatchObject({ revision: 1, report: testReport() });
  keepDraft(db, 'r', OTHER, null);
  expect(draftsOf(db, 'r', testReport())).toHaveLength(1);
});

it('a change takes the drafts of its cells away, also where it keeps text in place of a figure, and no other', async () => {
  const db = await testLibrary();
  addTestReport(db, 'r');
  for (const address of [CELL, OTHER, 'requests.received.2']) keepDraft(db, 'r', address, '40');
  applyChange(db, {
    id: 'r',
    baseRevision: 1,
    label: '填数',
    at: AT,
    patches: [cellPatch(testReport(), CELL, 40), notePatch(testReport(), OTHER, '待核')],
  });
  expect(draftsOf(db, 'r', testReport()).map(({ address }) => address)).toEqual(['requests.received.2']);
});

it('a damaged draft, or one of a cell the form does not have, is left out; a deleted report takes its drafts along', async () => {
  const db = await testLibrary();
  addTestReport(db, 'r');
  keepDraft(db, 'r', CELL, '40');
  keepDraft(db, 'r', 'requests.received.total', '40');
  db.exec(`DROP TRIGGER drafts_changed; UPDATE drafts SET text = '49' WHERE address = '${CELL}'`);
  expect(draftsOf(db, 'r', testReport())).toEqual([]);
  setRemoved(db, 'r', AT);
  deleteForGood(db, 'r');
  expect(db.prepare('SELECT count(*) FROM drafts').pluck().get()).toBe(0);
});
