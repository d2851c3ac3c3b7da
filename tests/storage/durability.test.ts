import { once } from 'node:events';
import { expect, it } from 'vitest';
import { figureAt } from '../../shared/report/values';
import { closeDatabase, findDamage } from '../../electron/storage/database';
import { listChanges } from '../../electron/storage/journal';
import { existingReport } from '../../electron/services/reports';
import { runProgram } from './run-program';
import { addTestReport, testFolder, testLibrary } from './test-library';

const ENOUGH = 1000;

/** Runs the program that keeps changing the report, and kills it when it has said `ENOUGH` changes; gives the last one said. */
async function changeUntilKilled(folder: string): Promise<number> {
  const { child, lines } = await runProgram('keep-changing', folder);
  const ended = once(child, 'exit');
  let last = 0;
  for await (const line of lines) {
    last = Number(line);
    if (last >= ENOUGH) child.kill('SIGKILL');
  }
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]; // what 'exit' hands over
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  return last;
}

it('every change that was said to be stored is there after a kill in the middle', async () => {
  const files = testFolder();
  const before = await testLibrary(files);
  addTestReport(before, 'r');
  closeDatabase(before);

  const said = await changeUntilKilled(files.folder);

  const db = await testLibrary(files);
  expect(findDamage(db)).toBeNull();
  const { report, revision } = existingReport(db, 'r');
  expect(said).toBeGreaterThanOrEqual(ENOUGH);
  // One more may have been stored before it could be said.
  expect([said, said + 1]).toContain(revision);
  expect(figureAt(report, 'requests.received.0')).toBe(revision - 1);
  expect(listChanges(db, 'r').map((change) => change.revision)).toEqual(
    Array.from({ length: revision - 1 }, (_, index) => index + 2),
  );
});
