import { AppError } from '../../shared/contract/errors';
import { asSaveFailure, isDuplicate } from '../storage/failures';

/**
 * Runs a write to the library and turns what the disk or SQLite throws into the errors of the closed list;
 * `duplicate` says what a second report of the same unit and year is told as.
 */
export function saving<T>(folder: string, write: () => T, duplicate?: { unit: string; year: number }): T {
  try {
    return write();
  } catch (error) {
    if (duplicate && isDuplicate(error))
      throw new AppError('report-exists', { ...duplicate }, { cause: error });
    throw asSaveFailure(error, folder);
  }
}
