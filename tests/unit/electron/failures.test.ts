import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/errors';
import { failureKind } from '../../../electron/files/failure';
import { asSaveFailure, failureReason, openFailureReason } from '../../../electron/storage/failures';
import { isSyncedFolder } from '../../../electron/storage/place';

const failure = (code: string): Error => Object.assign(new Error('said in English'), { code });

describe('what the disk or the database says', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'moved'],
    ['SQLITE_READONLY_DIRECTORY', 'folderReadonly'],
    ['UNKNOWN_SQLITE_ERROR_1544', 'folderReadonly'],
    ['UNKNOWN_SQLITE_ERROR_776', 'cutOff'],
    ['UNKNOWN_SQLITE_ERROR_8202', 'diskDamaged'],
    ['UNKNOWN_SQLITE_ERROR_8458', 'diskDamaged'],
    ['UNKNOWN_SQLITE_ERROR_1550', 'isLink'],
    ['UNKNOWN_SQLITE_ERROR_7178', 'disk'],
    ['EACCES', 'readonly'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_CORRUPT_INDEX', 'indexDamaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_FSYNC', 'disk'],
    ['SQLITE_CANTOPEN', 'unavailable'],
    ['ENOENT', 'missing'],
    ['ENOTDIR', 'missing'],
    ['EEXIST', 'exists'],
    ['ENAMETOOLONG', 'tooLong'],
    ['EIOSPHERE', 'unknown'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (code, kind) => {
    expect(failureKind(failure(code))).toBe(kind);
  });

  it('is told in Chinese, without its code', () => {
    for (const code of ['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_BUSY', 'SQLITE_IOERR', 'ENOENT']) {
      expect(failureReason(failure(code))).toMatch(/^[\p{Script=Han}U ，、]+$/u);
    }
    expect(failureReason(new TypeError('a mistake'))).toBeUndefined();
  });

  /** Every class of SQLite's, and every detail there is of it (sqlite.org/rescode.html), by number. */
  const DETAILS: Readonly<Record<number, number>> = {
    1: 4,
    4: 2,
    5: 3,
    6: 2,
    8: 6,
    10: 34,
    11: 3,
    14: 6,
    19: 12,
    23: 1,
    27: 3,
    28: 1,
  };
  const NUMBERS = Array.from({ length: 28 }, (_, index) => index + 1).flatMap((number) => [
    number,
    ...Array.from({ length: DETAILS[number] ?? 0 }, (_, detail) => number | ((detail + 1) << 8)),
  ]);

  it('is told in Chinese for every code SQLite has', () => {
    expect(NUMBERS).toEqual(
      expect.arrayContaining([1032, 1544, 1288, 776, 1294, 1550, 523, 779, 8202, 8458]),
    );
    for (const number of NUMBERS) {
      const said = openFailureReason(failure(`UNKNOWN_SQLITE_ERROR_${number}`));
      expect(said, String(number)).toMatch(/^[\p{Script=Han}U ，、]+$/u);
      expect(said, String(number)).not.toMatch(/不明|程序出了问题/u);
    }
  });

  it('is a save that failed, or a damaged library; a mistake of the program stays one', () => {
    const full = asSaveFailure(failure('SQLITE_FULL'), '/数据');
    expect(full).toBeInstanceOf(AppError);
    expect(full).toMatchObject({ code: 'save-failed', params: { reason: '磁盘空间不足' } });
    expect(asSaveFailure(failure('SQLITE_CORRUPT'), '/数据')).toMatchObject({
      code: 'library-damaged',
      params: { folder: '/数据' },
    });
    const mistake = new TypeError('a mistake');
    expect(asSaveFailure(mistake, '/数据')).toBe(mistake);
  });
});

describe('a folder that a program synchronises', () => {
  it.each([
    ['C:\\Users\\王芳\\OneDrive - 区政府\\nianbao', true],
    ['D:\\我的坚果云\\年报', true],
    ['/home/wang/Dropbox', true],
    ['C:\\Users\\王芳\\AppData\\Roaming\\nianbao', false],
    ['/home/wang/Dropbox的替代品/nianbao', false],
  ])('%s: %s', (folder, synced) => {
    expect(isSyncedFolder(folder)).toBe(synced);
  });
});
