import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/errors';
import { failureKind } from '../../../electron/files/failure';
import { asSaveFailure, failureReason } from '../../../electron/storage/failures';
import { isSyncedFolder } from '../../../electron/storage/network-folder';

const failure = (code: string): Error => Object.assign(new Error('said in English'), { code });

describe('what the disk or the database says', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'readonly'],
    ['EACCES', 'readonly'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
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
