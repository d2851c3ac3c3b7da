import {
  closeSync,
  copyFileSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { errorCodeOf, failureKind } from '../files/failure';
import { knownBackups, listBackups } from './backups';
import { localTime } from './backup-names';
import { sideFiles, type DataFiles } from './data-files';
import { findDamage, openFile, schemaVersion, type Database } from './database';
import { schemaDifference } from './expected-schema';
import { knownLibrary } from './known-libraries';
import { countReports, readLibraryRow, type LibraryState } from './library-row';
import { readRecord } from './library-record';
import { CURRENT_VERSION, MIGRATIONS } from './migrate';
import { APPLICATION_ID, libraryTable } from './migrations/0040-library';
import type { Migration } from './migrations/migration';
import type { Place } from './prepare-copy';

/** What was held here last, by whichever witness knows most. */
interface Remembered extends LibraryState {
  at: string;
}

export interface Examination extends Place {
  /** Nothing was ever here: a first start. */
  isFirst: boolean;
}

interface ExamineOptions {
  files: DataFiles;
  /** The file outside the data folder that remembers libraries; null where there is none to ask. */
  known: string | null;
  /** The clerk has chosen what lies here: it is not compared with what was here last. */
  trusted: boolean;
  migrations?: readonly Migration[];
}

/** The head of a file of SQLite's; nothing shorter can be a database. */
const MAGIC = 'SQLite format 3\0';
const SMALLEST = 512;
/** Beyond this many bytes the structure is looked through at leisure, not before the window is of use. */
const CHECKED_AT_ONCE = 50 * 1024 * 1024;

/**
 * Looks at what lies in the data folder before anything is opened for writing, and compares it with what was there
 * last. Changes no file. Throws what the clerk has to decide about: `library-lost`, `-damaged`, `-foreign`, `-other`,
 * `-side-foreign`, `-behind`, `-newer`.
 */
export async function examineLibrary(options: ExamineOptions): Promise<Examination> {
  const { files, trusted } = options;
  const { record, last } = witnesses(files, options.known);
  const backups = await listBackups(files.backups);
  const found = placeOf(files, options.known, null);

  if (sizeOf(files.library) === null) {
    const left = sideFiles(files.library).some((file) => (sizeOf(file) ?? 0) > 0);
    const held = last !== null && last.reports + last.removed > 0;
    if (!held && backups.length === 0 && !left) return { ...found, isFirst: true };
    if (trusted) return { ...found, isFirst: true };
    throw new AppError('library-lost', { folder: files.folder, last: lastSentence(last) });
  }
  refuseNoDatabase(files);
  // SQLite makes an empty file of this name by looking; whether there was one has to be known before.
  const walSize = sizeOf(`${files.library}-wal`) ?? 0;
  const alone = (): LibraryState | null => (walSize > 0 ? withoutSideFiles(options, last) : null);
  let here: LibraryState | null;
  try {
    here = examined(files, (db) => stateOf(db, options, last));
  } catch (error) {
    // What looks like damage may be pages of another library's write-ahead file laid over this one's.
    const without = last && alone();
    if (without && without.id === last.id) throw sideForeign(last, without);
    throw error;
  }
  if (trusted || !here) return { ...found, isFirst: false };

  const newest = last ?? (await newestBackup(files, here.id));
  if (!newest) return { ...found, isFirst: false };
  const sentences = { last: stateSentence(newest), here: stateSentence(here) };
  if (here.id !== newest.id) {
    const without = alone();
    if (without?.id === newest.id) throw sideForeign(newest, without);
    throw new AppError('library-other', sentences);
  }
  if (here.serial < newest.serial) {
    const lost = newest.serial - here.serial;
    const reason = walSize === 0 ? `最近 ${lost} 次修改没有找到：报告库旁边存着它们的附属文件不在了。` : '';
    throw new AppError('library-behind', { ...sentences, reason });
  }
  if (record && here.serial === record.serial && here.reports !== record.reports)
    throw damaged(files, `报告的份数和上次不一样（上次 ${record.reports} 份，现在 ${here.reports} 份）`);
  return { isFirst: false, highest: Math.max(found.highest, here.serial), id: here.id };
}

/** What the data folder and the user's own folder remember of the library here, and which of them is believed. */
function witnesses(files: DataFiles, knownFile: string | null) {
  const record = readRecord(files.record);
  const known = knownFile === null ? null : knownLibrary(knownFile, files.folder);
  const last: Remembered | null = knowsMore(known, record) ? known : record;
  return { record, known, last };
}

/** By what a library's place is remembered; `open` is the library while it is in use. */
export function placeOf(files: DataFiles, knownFile: string | null, open: Database | null): Place {
  const { record, known, last } = witnesses(files, knownFile);
  const row = open && readLibraryRow(open);
  return {
    id: row?.id ?? last?.id ?? null,
    highest: Math.max(row?.serial ?? 0, record?.serial ?? 0, known?.serial ?? 0),
  };
}

/** The folder's own record is believed, unless the folder as a whole was put back to an earlier day. */
function knowsMore(known: Remembered | null, record: Remembered | null): boolean {
  if (!known || !record) return known !== null;
  return known.id === record.id && known.serial > record.serial;
}

/** Whether the clerk may go on with what was found, having been told. */
export function canBeAccepted(error: AppError): boolean {
  return ['library-other', 'library-side-foreign', 'library-behind'].includes(error.code);
}

function sideForeign(last: Remembered, alone: LibraryState): AppError {
  return new AppError('library-side-foreign', { last: stateSentence(last), here: stateSentence(alone) });
}

/** `detail` is for the log alone. */
function damaged(files: DataFiles, reason: string, detail?: string): AppError {
  return new AppError('library-damaged', { reason, folder: files.folder }, { cause: detail });
}

function sizeOf(file: string): number | null {
  try {
    return lstatSync(file).size;
  } catch (error) {
    if (failureKind(error) === 'missing') return null;
    throw error;
  }
}

/** What no database can be is not even opened: SQLite would take it for a new one and delete what lies beside it. */
function refuseNoDatabase(files: DataFiles): void {
  const found = statSync(files.library, { throwIfNoEntry: false });
  if (!found) return;
  const { size } = found;
  // A pipe would be waited for without end; the try to read a folder says what it is.
  if (!found.isFile() && !found.isDirectory()) throw damaged(files, '它不是普通的文件');
  if (size === 0 && found.isFile()) throw damaged(files, '文件是空的');
  const head = Buffer.alloc(MAGIC.length);
  const handle = openSync(files.library, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  if (size < SMALLEST || head.toString('latin1') !== MAGIC)
    throw damaged(files, '文件内容已损坏，或者不是报告库');
}

/**
 * Reads the library without changing it. One whose last change was cut off needs to be rolled back first, which only
 * a writer can do: that is done to a copy.
 */
function examined<T>(files: DataFiles, look: (db: Database) => T): T {
  const missing = sideFiles(files.library).filter((file) => sizeOf(file) === null);
  const db = openFile(files.library, { readonly: true, mustExist: true });
  try {
    return look(db);
  } catch (error) {
    if (errorCodeOf(error) !== 'SQLITE_READONLY_ROLLBACK') throw error;
  } finally {
    db.close();
    // A reader of a library in write-ahead mode makes empty ones, and leaves them.
    for (const file of missing) rmSync(file, { force: true });
  }
  return onCopy(files, ['', '-journal'], look);
}

function onCopy<T>(files: DataFiles, endings: readonly string[], look: (db: Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    const copy = join(folder, basename(files.library));
    for (const ending of endings) copyFileSync(`${files.library}${ending}`, `${copy}${ending}`);
    const db = openFile(copy, { mustExist: true });
    try {
      return look(db);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `library.db` alone holds, where it is whole. */
function withoutSideFiles(options: ExamineOptions, last: Remembered | null): LibraryState | null {
  try {
    return onCopy(options.files, [''], (db) => stateOf(db, options, last));
  } catch {
    return null;
  }
}

/** What the library says of itself; null for one of before version 40, which says nothing. */
function stateOf(db: Database, options: ExamineOptions, last: Remembered | null): LibraryState | null {
  const { files, migrations = MIGRATIONS } = options;
  const damage = (sizeOf(files.library) ?? 0) > CHECKED_AT_ONCE ? null : findDamage(db);
  if (damage !== null) throw damaged(files, '文件内容已损坏');
  const version = schemaVersion(db);
  const foreign = (reason: string): AppError =>
    new AppError('library-foreign', { reason, last: lastSentence(last) });
  const application = Number(db.pragma('application_id', { simple: true }));
  if (application !== 0 && application !== APPLICATION_ID) throw foreign('它是别的程序的数据文件');
  const newest = migrations[migrations.length - 1]?.version ?? CURRENT_VERSION;
  if (version > newest) throw new AppError('library-newer', { known: newest, found: version });
  if (version === 0) {
    const empty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    throw empty ? damaged(files, '里面没有任何报告') : foreign('它是别的程序的数据文件');
  }
  const different = schemaDifference(db, version, migrations);
  if (different !== null)
    throw damaged(files, '内容不完整', `${different} is missing or not as it has to be`);
  if (version < libraryTable.version) return null;
  const row = readLibraryRow(db);
  if (!row) throw damaged(files, '内容不完整', 'the row of library is missing');
  return { ...row, ...countReports(db) };
}

/** What the newest backup of the same library knows, where nothing else does; the newest by its serial, not its date. */
async function newestBackup(files: DataFiles, id: string): Promise<Remembered | null> {
  const [newest] = (await knownBackups(files.backups)).filter(({ contents }) => contents?.id === id);
  if (!newest?.contents) return null;
  const { serial, reports } = newest.contents;
  const removed = reports.filter((each) => each.removed).length;
  return { id, serial, reports: reports.length - removed, removed, at: '' };
}

function lastSentence(last: Remembered | null): string {
  return last ? `上次：${stateSentence(last)}` : '';
}

function stateSentence(state: LibraryState & { at?: string }): string {
  const bin = state.removed > 0 ? `（另有 ${state.removed} 份在回收站）` : '';
  const at = state.at ? `，最后修改在 ${localTime(new Date(state.at)).slice(0, 16).replace('T', ' ')}` : '';
  return `${state.reports} 份报告${bin}，第 ${state.serial} 次修改${at}。`;
}
