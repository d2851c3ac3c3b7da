import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { blankReport } from '../../shared/report/blank';
import type { Report } from '../../shared/report/model';
import {
  openSession,
  type LibrarySession,
  type SessionContext,
} from '../../electron/services/library-session';
import { closeDatabase, type Database } from '../../electron/storage/database';
import { dataFiles, type DataFiles } from '../../electron/storage/data-files';
import { openLibrary } from '../../electron/storage/open-library';
import { insertReport } from '../../electron/storage/report-rows';
import { silentLog } from '../helpers/silent-log';

/** A moment tests count from. */
export const NOON = new Date(2026, 0, 8, 12, 0, 0);

/** A data folder of one test; its name has Chinese characters and a space. */
export function testFolder(): DataFiles {
  const top = mkdtempSync(join(tmpdir(), 'nianbao 测试-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const folder = join(top, '数据 文件夹');
  mkdirSync(folder);
  return dataFiles(folder);
}

/** An open library, closed when the test ends. */
export async function testLibrary(files: DataFiles = testFolder()): Promise<Database> {
  const db = await openLibrary({ files, now: () => NOON });
  onTestFinished(() => closeDatabase(db));
  return db;
}

const sessions = new Map<string, LibrarySession>();

/**
 * A session as the running program has it, once its first attempt to open has ended. Another one of the same folder is
 * closed first: two can't hold one library.
 */
export async function testSession(
  files: DataFiles = testFolder(),
  options: Partial<Pick<SessionContext, 'known' | 'now' | 'apart' | 'away'>> = {},
): Promise<LibrarySession> {
  sessions.get(files.folder)?.close();
  const session = openSession({ files, now: () => NOON, log: silentLog, known: null, ...options });
  sessions.set(files.folder, session);
  onTestFinished(() => session.close());
  await session.opened;
  return session;
}

/** An empty report of a unit. */
export function testReport(year = 2025, name = '李楼街道办事处'): Report {
  return blankReport({ name, level: 'subdistrict', selfReference: '我街道' }, year);
}

/** Puts a report into a library under an id. */
export function addTestReport(db: Database, id: string, report: Report = testReport()): void {
  insertReport(db, { id, report, state: 'draft', origin: null, at: NOON.toISOString() });
}
