import { AppError } from '../../shared/contract/errors';
import { errorCodeOf, failureKind, isSqliteError, type FailureKind } from '../files/failure';

/** Why nothing can be stored in a folder that may only be read. */
export const READONLY_REASON = '报告库所在的文件夹是只读的，或者没有写入权限';

/** SQLite itself only says that it can't open such a file. */
export const TOO_LONG_REASON = '文件夹的路径太长';

const NO_FOLDER = '文件夹不存在、不能打开或者没有权限';

const REASONS: Readonly<Record<Exclude<FailureKind, 'unknown'>, string>> = {
  damaged: '文件内容已损坏，或者不是报告库',
  indexDamaged: '报告库的索引已损坏，请重新启动程序',
  full: '磁盘空间不足',
  readonly: READONLY_REASON,
  folderReadonly: READONLY_REASON,
  busy: '报告库正被另一个程序占用，程序可能已经打开',
  disk: '读写磁盘时出错，磁盘或 U 盘可能已断开',
  diskDamaged: '磁盘上读到的内容不对，磁盘可能已损坏',
  memory: '内存不足',
  moved: '报告库的文件被移动、改名或删除了',
  cutOff: '上次的修改写到一半，报告库不能写入，所以不能恢复原样',
  missing: NO_FOLDER,
  exists: NO_FOLDER,
  isFolder: '报告库的位置上是一个文件夹',
  isLink: '报告库的位置上是一个链接',
  tooLong: TOO_LONG_REASON,
  unavailable: NO_FOLDER,
};

/** One Chinese clause saying why, or undefined for an error that is not about the file. */
export function failureReason(error: unknown): string | undefined {
  const kind = failureKind(error);
  return kind === 'unknown' ? undefined : REASONS[kind];
}

/** The same for the opening of a library, where every failure has to be said. */
export function openFailureReason(error: unknown): string {
  const known = failureReason(error);
  if (known !== undefined) return known;
  return isSqliteError(error) ? '报告库的内容和本程序不相符' : '程序出了问题，详情已记入日志';
}

/** Whether a unique index refused a row. */
export function isDuplicate(error: unknown): boolean {
  return errorCodeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE';
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
