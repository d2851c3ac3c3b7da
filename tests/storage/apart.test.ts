import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { backUp } from '../../electron/services/backups';
import type { LibrarySession } from '../../electron/services/library-session';
import { failureKind } from '../../electron/files/failure';
import { lookThrough } from '../../electron/services/verify-at-leisure';
import { apartBy, isWorthApart, type Apart } from '../../electron/storage/apart/apart';
import type { Job } from '../../electron/storage/apart/job';
import { openFile, setDurability } from '../../electron/storage/database';
import { listReports } from '../../electron/storage/report-rows';
import { guardedTables } from '../../electron/storage/row-sums';
import { startApartChild } from '../helpers/apart-child';
import { bundleApart } from '../helpers/bundle-apart';
import { silentLog } from '../helpers/silent-log';
import { addTestReport, NOON, testFolder, testReport, testSession } from './test-library';

let bundle = '';
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-apart-'));
  bundle = await bundleApart(folder);
  return () => rmSync(folder, { recursive: true });
});

/** What does jobs in real processes, and notes which. */
function realProcesses(): { apart: Apart; jobs: Job[] } {
  const jobs: Job[] = [];
  const start = apartBy(() => startApartChild(bundle));
  const apart: Apart = (job) => {
    jobs.push(job);
    return start(job);
  };
  return { apart, jobs };
}

/** A few reports, and 20 MB beside them. */
async function largeLibrary(apart: Apart): Promise<LibrarySession> {
  const session = await testSession(testFolder(), { apart });
  for (let year = 2010; year < 2018; year += 1) addTestReport(session.db(), `r${year}`, testReport(year));
  session.db().exec('CREATE TABLE ballast (bytes); INSERT INTO ballast VALUES (zeroblob(20 * 1024 * 1024))');
  session.settle();
  session.foldIn();
  return session;
}

describe('a large library', () => {
  it('is backed up, looked through and restored by processes of their own', async () => {
    const { apart, jobs } = realProcesses();
    const session = await largeLibrary(apart);
    expect(isWorthApart(session.db())).toBe(true);
    const backup = await backUp(session, 'manual', NOON);
    expect(jobs.map(({ what }) => what)).toEqual(['copy']);
    expect(readdirSync(session.files.backups)).toEqual([backup.name]);
    const copy = openFile(join(session.files.backups, backup.name), { readonly: true });
    expect(listReports(copy)).toHaveLength(8);
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    copy.close();

    const look = lookThrough({ session, log: silentLog, unsound: new Set() });
    for await (const _step of look.steps);
    expect(jobs.at(-1)).toEqual({
      what: 'check',
      file: session.files.library,
      tables: guardedTables(session.db()),
    });
    expect(look.found.size).toBe(0);

    addTestReport(session.db(), 'later', testReport(2030));
    session.settle();
    await session.restore(backup.name);
    expect(jobs.slice(2).map(({ what }) => what)).toEqual(['prepare', 'copy']);
    expect(listReports(session.db())).toHaveLength(8);
  }, 60_000);

  it('is backed up here where a process ends without an answer', async () => {
    let started = 0;
    const session = await largeLibrary(
      apartBy(() => {
        const child = startApartChild(bundle);
        started += 1;
        return { ...child, send: child.kill };
      }),
    );
    const backup = await backUp(session, 'manual', NOON);
    expect(started).toBe(1);
    const copy = openFile(join(session.files.backups, backup.name), { readonly: true });
    expect(listReports(copy)).toHaveLength(8);
    copy.close();
  }, 60_000);
});

describe('a process for one job', () => {
  it('finds what is wrong with the structure and with a table', async () => {
    const { apart } = realProcesses();
    const files = testFolder();
    const library = await testSession(files);
    for (let year = 2008; year < 2058; year += 1) addTestReport(library.db(), String(year), testReport(year));
    const tables = [...guardedTables(library.db()), 'report_list'];
    library.close();
    const sound = await apart({ what: 'check', file: files.library, tables });
    expect(sound).toEqual(tables.map(() => null));
    const bytes = readFileSync(files.library);
    bytes.fill(0xa5, 8 * 4096, 12 * 4096);
    writeFileSync(files.library, bytes);
    const spoilt = await apart({ what: 'check', file: files.library, tables });
    expect(spoilt).toContainEqual(expect.any(String));
    expect(await apart({ what: 'prepare', file: files.library, place: null })).toEqual(['备份文件已损坏']);
    const to = join(files.folder, 'copy.db');
    await expect(apart({ what: 'copy', file: files.library, to })).rejects.toThrow('damaged');
  });

  it('says what kept it from the work, as the disk said it', async () => {
    const { apart } = realProcesses();
    const file = join(testFolder().folder, 'nowhere.db');
    const jobs: readonly Job[] = [
      { what: 'check', file, tables: [] },
      { what: 'prepare', file, place: null },
    ];
    for (const job of jobs) {
      const failure = await apart(job).catch((thrown: unknown) => thrown);
      expect(failureKind(failure)).toBe('unavailable');
    }
  });

  it('leaves a library alone that one connection holds for itself', async () => {
    const { apart } = realProcesses();
    const { library } = testFolder();
    const db = openFile(library);
    onTestFinished(() => void db.close());
    setDurability(db, 'wal alone');
    db.exec('CREATE TABLE a (b)');
    expect(isWorthApart(db)).toBe(false);
    expect(await apart({ what: 'check', file: library, tables: ['a'] })).toBeNull();
  });
});
