import { randomBytes } from 'node:crypto';
import { access, constants, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError, type ErrorCode } from '../../shared/contract/errors';
import { failureKind, type FailureKind } from './failure';

/** Windows programs other than ours can't open a longer path. */
const LONGEST_WINDOWS_PATH = 259;

const CODES: Readonly<Partial<Record<FailureKind, ErrorCode>>> = {
  busy: 'target-busy',
  readonly: 'target-readonly',
  full: 'disk-full',
  tooLong: 'path-too-long',
  missing: 'folder-missing',
  exists: 'target-exists',
};

interface FileToWrite {
  path: string;
  bytes: Uint8Array;
  /** Whether a file of this name may be replaced; otherwise it is refused with `target-exists`. */
  replace: boolean;
  /** Looks at the bytes as they lie on the disk; throws where they are no whole file of their kind. */
  verify: (bytes: Uint8Array) => void;
}

/**
 * Writes a file so that it is there whole or not at all: a temporary name in the same folder, flushed to the disk, read
 * back and verified, then renamed. Throws an AppError (`target-busy`, `target-readonly`, `disk-full`, `path-too-long`,
 * `folder-missing`, `target-exists`, `write-failed`) and leaves nothing behind.
 */
export async function writeFileSafely(file: FileToWrite): Promise<void> {
  const name = basename(file.path);
  const temporary = join(dirname(file.path), `.nianbao-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await checkTarget(file);
    await writeThrough(temporary, file.bytes);
    await readBack(temporary, file);
    await putInPlace(temporary, file);
  } catch (error) {
    throw writeFailure(error, name);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function checkTarget({ path, replace }: FileToWrite): Promise<void> {
  const name = basename(path);
  if (process.platform === 'win32' && path.length > LONGEST_WINDOWS_PATH) {
    throw new AppError('path-too-long', { file: name });
  }
  const folder = await stat(dirname(path));
  if (!folder.isDirectory()) throw new AppError('folder-missing', { file: name });
  if (!(await exists(path))) return;
  if (!replace) throw new AppError('target-exists', { file: name });
  if (await isOpenElsewhere(path)) throw new AppError('target-busy', { file: name });
}

/**
 * Windows refuses to open a file that Word or WPS holds; elsewhere replacing it would succeed behind their back, so the
 * lock file LibreOffice lays beside it is heeded.
 */
async function isOpenElsewhere(path: string): Promise<boolean> {
  await access(path, constants.W_OK);
  const handle = await open(path, 'r+');
  await handle.close();
  return exists(join(dirname(path), `.~lock.${basename(path)}#`));
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readBack(path: string, { bytes, verify }: FileToWrite): Promise<void> {
  const written = await readFile(path);
  if (!written.equals(bytes)) throw new Error('写入后读回的内容与原内容不一致');
  verify(written);
}

async function putInPlace(temporary: string, { path, replace }: FileToWrite): Promise<void> {
  if (replace) {
    await rename(temporary, path);
  } else {
    await linkOrRename(temporary, path);
  }
  await syncFolder(dirname(path));
}

/** A link never replaces a file that appeared meanwhile; file systems without links (FAT) get the plain way. */
async function linkOrRename(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (failureKind(error) === 'exists') throw error;
    if (await exists(path)) throw new AppError('target-exists', { file: basename(path) });
    await rename(temporary, path);
  }
}

/** Makes the new name durable where the system lets a folder be flushed; the file itself is on the disk already. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}

/** Whether something has this name. Other mishaps than its absence are thrown. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (failureKind(error) === 'missing') return false;
    throw error;
  }
}

/** What a mishap of the file system is called on the closed list; `file` is the name shown to the clerk. */
export function writeFailure(error: unknown, file: string): AppError {
  if (error instanceof AppError) return error;
  const code = CODES[failureKind(error)];
  if (code) return new AppError(code, { file }, { cause: error });
  const reason = reasonOf(error);
  return new AppError('write-failed', { file, reason }, { cause: error });
}

/** In Chinese: what the program itself found wrong, or the system's code; never the system's own English sentence. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code !== '') return `系统没有接受写入，代码 ${code}`;
  const said = error instanceof Error ? error.message : '';
  return /\p{Script=Han}/u.test(said) ? said : '程序出了问题，详情已记入日志';
}
