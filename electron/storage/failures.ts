import { AppError } from '../../shared/contract/errors';
import { errorCodeOf, failureKind, type FailureKind } from '../files/failure';

/** Why nothing can be stored in a folder that may only be read. */
export const READONLY_REASON = '报告库所在的文件夹是只读的，或者没有写入权限';

const NO_FOLDER = '文件夹不存在、不能打开或者没有权限';

const REASONS: Readonly<Record<Exclude<FailureKind, 'unknown'>, string>> = {
  damaged: '文件内容已损坏，或者不是报告库',
  full: '磁盘空间不足',
  readonly: READONLY_REASON,
  busy: '报告库正被另一个程序占用，程序可能已经打开',
  disk: '读写磁盘时出错，磁盘或 U 盘可能已断开',
  missing: NO_FOLDER,
  exists: NO_FOLDER,
  tooLong: '文件夹的路径太长',
  unavailable: NO_FOLDER,
};

/** One Chinese clause saying why, or undefined for an error that is not about the file. */
export function failureReason(error: unknown): string | undefined {
  const kind = failureKind(error);
  return kind === 'unknown' ? undefined : REASONS[kind];
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
