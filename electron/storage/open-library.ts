import { accessSync, constants, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { failureKind } from '../files/failure';
import { makeBackup } from './backups';
import { dataFiles, sideFiles, type DataFiles } from './data-files';
import { assertWritable, openFile, schemaVersion, setDurability, type Database } from './database';
import { examineLibrary, type Examination } from './examine-library';
import { openFailureReason, READONLY_REASON, TOO_LONG_REASON } from './failures';
import { finishMoves } from './keep-aside';
import { raiseSerial, readLibraryRow } from './library-row';
import { CURRENT_VERSION, migrate, MIGRATIONS } from './migrate';
import { lockFile } from './library-lock';
import type { Migration } from './migrations/migration';
import { durabilityIn } from './place';
import { prepareNew, putInPlace } from './replace-library';
import { takingTurns } from './taking-turns';

export interface OpenOptions {
  files: DataFiles;
  now: () => Date;
  /** The file outside the data folder that remembers libraries; none where it is not asked. */
  known?: string | null;
  /** The clerk has decided: what lies here is taken as it is, also where it is another or older than last time. */
  trusted?: boolean;
  migrations?: readonly Migration[];
}

/**
 * Opens the library: looked at without changing anything and compared with what was here last (see examineLibrary),
 * backed up where a migration is due, migrated. Makes an empty one on the first start. Throws what examineLibrary
 * throws and `library-unavailable`; the files are then as they were found.
 */
export async function openLibrary(options: OpenOptions): Promise<Database> {
  const { files, known = null, trusted = false, migrations = MIGRATIONS } = options;
  const turn = takingTurns();
  try {
    await finishMoves(files);
    const found = await examineLibrary({ files, known, trusted, migrations });
    if (found.isFirst) await putInPlace(files, await prepareNew(files, found));
    await turn();
    return await openWhole(options, found);
  } catch (error) {
    throw asOpenFailure(error, files.folder);
  }
}

async function openWhole(options: OpenOptions, place: Examination): Promise<Database> {
  const { files, migrations = MIGRATIONS } = options;
  const known = migrations[migrations.length - 1]?.version ?? CURRENT_VERSION;
  const db = openFile(files.library, { mustExist: true });
  try {
    const found = schemaVersion(db);
    assertWritable(db);
    if (found < known) await makeBackup(db, files.backups, 'upgrade', options.now());
    setDurability(db, durabilityIn(files.folder));
    migrate(db, migrations);
    if (options.trusted && (readLibraryRow(db)?.serial ?? 0) <= place.highest) raiseSerial(db, place.highest);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What keeps a library from being opened, as an error of the closed list. */
export function asOpenFailure(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error;
  const unavailable = failureKind(error) === 'unavailable' ? whyUnavailable(folder) : null;
  const reason = folderInTheWay(folder) ?? unavailable ?? openFailureReason(error);
  const code = ['damaged', 'indexDamaged'].includes(failureKind(error))
    ? 'library-damaged'
    : 'library-unavailable';
  return new AppError(code, { reason, folder }, { cause: error });
}

/** SQLite says this and that of a folder that lies where it keeps a file beside the library. */
function folderInTheWay(folder: string): string | null {
  const { library } = dataFiles(folder);
  const found = [...sideFiles(library), lockFile(folder)].find(isFolder);
  return found === undefined ? null : `“${basename(found)}”的位置上是一个文件夹，请把它移走`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** SQLite takes no longer path, what it puts beside a file included (bytes). */
const LONGEST_PATH = 512 - '/library.db.restoring-journal'.length;

/** SQLite says no more than that it can't open a file; null where the folder explains nothing. */
function whyUnavailable(folder: string): string | null {
  if (Buffer.byteLength(folder) > LONGEST_PATH) return TOO_LONG_REASON;
  return isWritable(folder) ? null : READONLY_REASON;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return failureKind(error) !== 'readonly';
  }
}
