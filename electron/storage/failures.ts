import { AppError } from '../../shared/contract/errors';

/** How a database call failed, as far as it matters to what the clerk is told. */
export type FailureKind = 'damaged' | 'full' | 'readonly' | 'busy' | 'disk' | 'unavailable' | 'unknown';

/** Why nothing can be stored in a folder that may only be read. */
export const READONLY_REASON = '报告库所在的文件夹是只读的，或者没有写入权限';

const REASONS: Readonly<Record<Exclude<FailureKind, 'unknown'>, string>> = {
  damaged: '文件内容已损坏，或者不是报告库',
  full: '磁盘空间不足',
  readonly: READONLY_REASON,
  busy: '报告库正被另一个程序占用，程序可能已经打开',
  disk: '读写磁盘时出错，磁盘或 U 盘可能已断开',
  unavailable: '文件夹不存在、不能打开或者没有权限',
};

const KINDS: readonly [prefix: string, kind: FailureKind][] = [
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['SQLITE_READONLY', 'readonly'],
  ['EROFS', 'readonly'],
  ['EACCES', 'readonly'],
  ['EPERM', 'readonly'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['EBUSY', 'busy'],
  ['SQLITE_IOERR', 'disk'],
  ['EIO', 'disk'],
  ['SQLITE_CANTOPEN', 'unavailable'],
  ['ENOENT', 'unavailable'],
  ['ENOTDIR', 'unavailable'],
  ['EEXIST', 'unavailable'],
];

/** The code SQLite or the operating system gave, or an empty string. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What kind of failure a thrown value is; `unknown` for everything that is not about the file. */
export function failureKind(error: unknown): FailureKind {
  const code = codeOf(error);
  return KINDS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'unknown';
}

/** One Chinese clause saying why, or undefined for an error that is not about the file. */
export function failureReason(error: unknown): string | undefined {
  const kind = failureKind(error);
  return kind === 'unknown' ? undefined : REASONS[kind];
}

/** Whether a unique index refused a row. */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE';
}

/**
 * The error of a change that could not be stored: `library-damaged`, else `save-failed` with the reason. An error
 * that is not about the file is given back as it is.
 */
export function asSaveFailure(error: unknown, folder: string): unknown {
  const reason = failureReason(error);
  if (reason === undefined) return error;
  if (failureKind(error) === 'damaged')
    return new AppError('library-damaged', { reason, folder }, { cause: error });
  return new AppError('save-failed', { reason }, { cause: error });
}
